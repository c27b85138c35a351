import type { Kit, TermListView } from 'dateline'

export default (view: TermListView, { html, t, say, layout, list, pager, histogram }: Kit) => {
  const { heading, index, count, part, inferred, feed } = view
  return layout(
    view,
    html`<header class="head"><p class="topic"><a href="${index.url}"${index.lang && html` lang="${index.lang}"`}>${index.label}</a></p>
    <h1>${heading}</h1>
    <p>${count === null ? say('part', { part }) : say('articles', { count })}${inferred && html` · <small title="${t('inferredTags')}">${say('inferred')}</small>`}${feed && html` · <a href="${feed}">${say('feed')}</a>`}</p></header>
    ${histogram(view.histogram)}
    ${list(view.items, 2)}
    ${pager(view.pager)}`,
  )
}
