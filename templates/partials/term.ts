import type { Kit, TermListView } from 'dateline'

export default (view: TermListView, { html, t, layout, list, pager, histogram }: Kit) => {
  const { heading, index, count, part, inferred, feed } = view
  return layout(
    view,
    html`<header class="head"><p class="topic"><a href="${index.url}">${index.label}</a></p>
    <h1>${heading}</h1>
    <p>${count === null ? t('part', { part }) : t('articles', { count })}${inferred && html` · <small title="${t('inferredTags')}">${t('inferred')}</small>`}${feed && html` · <a href="${feed}">${t('feed')}</a>`}</p></header>
    ${histogram(view.histogram)}
    ${list(view.items, 2)}
    ${pager(view.pager)}`,
  )
}
