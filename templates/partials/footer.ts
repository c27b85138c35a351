import type { ChromeView, Kit } from 'dateline'

export default ({ site, home, feed }: ChromeView, { html, t }: Kit) =>
  html`<footer class="foot">
  <p><a href="${home}">${site.title}</a>${site.publisher && site.publisher !== site.title && ` · ${site.publisher}`}${feed && html` · <a href="${feed}">${t('feed')}</a>`}</p>
  ${site.rights && html`<p>${site.rights}</p>`}
  <p>${t('madeWith')}</p>
  </footer>`
