import type { Kit, TermListView } from 'dateline'
import { catalogue } from './lib/catalogue.ts'

export default (view: TermListView, kit: Kit) => {
  const { html, say, layout, pager } = kit
  const { heading, index, count, part } = view
  return layout(
    view,
    html`<p><a href="${index.url}"${index.lang && html` lang="${index.lang}"`}>${index.label}</a></p>
    <h1>${heading}</h1>
    <p>${count === null ? say('part', { part }) : say('articles', { count })}</p>
    ${catalogue(view.items, kit)}
    ${pager(view.pager)}`,
  )
}
