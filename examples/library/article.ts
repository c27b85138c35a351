import type { ArticleLink, ArticleView, Kit, Link } from 'dateline'

/** A catalogue card above the text, as on a library's desk. */
export default (view: ArticleView, { html, t, say, layout, understood }: Kit) => {
  const { date, lang, dir, authors, agency, section, tags, original, citations, byDate } = view
  const own = lang && html` lang="${lang}"`
  return layout(
    view,
    html`<article${dir && html` dir="${dir}"`}>
      <dl class="card">
        <dt>${say('fieldTitle')}</dt><dd><h1${own}>${view.headline}</h1></dd>
        ${authors.length > 0 && html`<dt>${say('fieldAuthors')}</dt><dd>${links(authors)}</dd>`}
        <dt>${say('fieldDate')}</dt>
        <dd>${date ? html`<a href="${view.dateUrl}"><time datetime="${date.datetime}">${date.full}</time></a>` : say('undated')}</dd>
        ${agency && html`<dt>${say('fieldAgency')}</dt><dd>${agency}</dd>`}
        ${section && html`<dt>${say('fieldSection')}</dt><dd>${links([section])}</dd>`}
        ${tags.length > 0 && html`<dt>${say('fieldTags')}</dt><dd>${links(tags)}</dd>`}
        ${original && html`<dt>${say('originalAddress')}</dt><dd><a rel="external nofollow noreferrer" href="${original.url}">${original.label}</a></dd>`}
      </dl>
      ${view.lead && html`<p class="lead"${own}>${view.lead}</p>`}
      <div class="text" data-body${own}>${view.body}</div>
    </article>
    <section class="after" aria-label="${t('articleInfo')}">
      <h2>${say('cite')}</h2>
      <dl>${citations.map(({ style, text }) => html`<dt>${style}</dt><dd>${text}</dd>`)}</dl>
      ${understood(view.understood)}
    </section>
    <nav class="neighbours" aria-label="${t('byDate')}"><p>
      ${byDate.older && html`<a rel="prev" href="${byDate.older.url}">← ${headline(byDate.older)}</a>`}
      ${byDate.newer && html`<a rel="next" href="${byDate.newer.url}">${headline(byDate.newer)} →</a>`}
    </p></nav>`,
  )

  function headline({ label, lang }: ArticleLink) {
    return lang ? html`<bdi lang="${lang}">${label}</bdi>` : label
  }

  function links(list: readonly Link[]) {
    return list.map(({ label, url }, at) => html`${at > 0 && '; '}<a href="${url}">${label}</a>`)
  }
}
