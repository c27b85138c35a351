import type { Kit, PagerView } from 'dateline'

export default (view: PagerView | null, { html, t }: Kit) => {
  if (view === null) return html``
  const { newest, newer, older, oldest } = view
  return html`<nav class="pager" aria-label="${t('pages')}"><ul>
  ${newest && html`<li><a href="${newest}">${t('newest')}</a></li>`}
  ${newer && html`<li><a rel="prev" href="${newer}">${t('newerArticles')}</a></li>`}
  ${older && html`<li><a rel="next" href="${older}">${t('olderArticles')}</a></li>`}
  ${oldest && html`<li><a href="${oldest}">${t('oldest')}</a></li>`}
  </ul></nav>`
}
