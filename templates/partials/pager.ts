import type { Kit, PagerView } from 'dateline'

export default (view: PagerView | null, { html, t, say }: Kit) => {
  if (view === null) return html``
  const { newest, newer, older, oldest } = view
  return html`<nav class="pager" aria-label="${t('pages')}"><ul>
  ${newest && html`<li><a href="${newest}">${say('newest')}</a></li>`}
  ${newer && html`<li><a rel="prev" href="${newer}">${say('newerArticles')}</a></li>`}
  ${older && html`<li><a rel="next" href="${older}">${say('olderArticles')}</a></li>`}
  ${oldest && html`<li><a href="${oldest}">${say('oldest')}</a></li>`}
  </ul></nav>`
}
