import type { HomeView, Kit } from 'dateline'
import { catalogue } from './lib/catalogue.ts'

/** Ways in first, news last: readers of a library come with a year or a subject in mind. */
export default (view: HomeView, kit: Kit) => {
  const { html, say, format, layout, decades } = kit
  return layout(
    view,
    html`<h1>${view.site.title}</h1>
    <p>${view.site.description} ${say('articles', { count: view.count })}.</p>
    <section aria-labelledby="years"><h2 id="years">${say('browseByYear')}</h2>${decades(view.decades)}</section>
    <section class="terms" aria-labelledby="tags"><h2 id="tags">${say('topTags')}</h2>
      <ul>${view.tags.map(({ label, url, count }) => html`<li><a href="${url}">${label}</a> <small>${format.number(count)}</small></li>`)}</ul>
      <p><a href="${view.allTags}">${say('allTags')}</a></p>
    </section>
    <section aria-labelledby="latest"><h2 id="latest">${say('latest')}</h2>${catalogue(view.latest, kit)}</section>`,
  )
}
