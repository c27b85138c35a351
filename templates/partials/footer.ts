import type { ChromeView, Kit } from 'dateline'

export default ({ site, home, feed }: ChromeView, { html, say }: Kit) =>
  html`<footer class="foot">
  <p><a href="${home}">${site.title}</a>${site.publisher && site.publisher !== site.title && ` · ${site.publisher}`}${feed && html` · <a href="${feed}">${say('feed')}</a>`}</p>
  ${site.rights && html`<p>${site.rights}</p>`}
  <p>${say('madeWith')}</p>
  </footer>`
