import type { ChromeView, Kit } from 'dateline'

export default ({ site, home, menu }: ChromeView, { html, t, say }: Kit) =>
  html`<a class="skip" href="#main">${say('skip')}</a>
  <header class="masthead">
  <p class="title"><a href="${home}">${site.title}</a></p>
  <nav aria-label="${t('mainMenu')}"><ul>${menu.map(({ label, url, lang }) => html`<li><a href="${url}"${lang && html` lang="${lang}"`}>${label}</a></li>`)}</ul></nav>
  </header>`
