import type { ChromeView, Kit } from 'dateline'

export default ({ site, home, menu }: ChromeView, { html, t }: Kit) =>
  html`<a class="skip" href="#main">${t('skip')}</a>
  <header class="masthead">
  <p class="title"><a href="${home}">${site.title}</a></p>
  <nav aria-label="${t('mainMenu')}"><ul>${menu.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)}</ul></nav>
  </header>`
