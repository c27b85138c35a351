import type { ArticleView, Kit } from 'dateline'

export default (view: ArticleView, { html, t, say, layout, understood }: Kit) => {
  const { lang, dir, date, updated, byDate, inTag, related, versions, citations, downloads, original } = view
  const own = lang && html` lang="${lang}"`
  const time =
    date && html`<time datetime="${date.datetime}">${date.full}${date.time && `, ${date.time}`}</time>`
  return layout(
    view,
    html`<article${dir && html` dir="${dir}"`}>
      <header class="head">
        ${view.section && html`<p class="topic"><a href="${view.section.url}">${view.section.label}</a></p>`}
        ${view.kicker && html`<p class="kicker"${own}>${view.kicker}</p>`}
        <h1${own}>${view.headline}</h1>
        ${view.lead && html`<p class="lead"${own}>${view.lead}</p>`}
        ${view.authors.length > 0 && html`<p class="authors">${view.authors.map((author, at) => html`${at > 0 && ', '}<a rel="author" href="${author.url}">${author.label}</a>`)}</p>`}
        <p class="dateline">
          <a href="${view.dateUrl}">${time ?? say('undated')}</a>
          ${updated && html`<span>${say('updated', { date: updated.text })}</span>`}
          ${view.agency && html`<span>${say('source', { name: view.agency })}</span>`}
          ${view.notes.map((note) => html`<span>${note}</span> `)}
        </p>
      </header>
      <div class="text" data-body${own}>${view.body}</div>
      ${
        view.corrections.length > 0 &&
        html`<section class="corrections" aria-labelledby="corrections"><h2 id="corrections">${say('corrections')}</h2>
        ${view.corrections.map(({ text, date }) => html`<p>${date && html`<time datetime="${date.datetime}">${date.text}</time>: `}${own ? html`<span${own}>${text}</span>` : text}</p>`)}</section>`
      }
    </article>
    <div class="after">
      ${
        view.tags.length > 0 &&
        html`<p class="tags"><span>${say('taggedWith')}</span>
        ${view.tags.map((tag) => html`<a rel="tag" href="${tag.url}">${tag.label}</a> `)}
        ${view.tagsInferred && html`<small title="${t('inferredTags')}">${say('inferred')}</small>`}</p>`
      }
      ${original && html`<p class="original">${say('originalAddress')} <a rel="external nofollow noreferrer" href="${original.url}">${original.label}</a></p>`}
      ${
        versions.length > 0 &&
        html`<p class="original">${say('versions')} ${versions.map((link, at) => html`${at > 0 && ', '}${reference(link)}${link.date && html` <small>${link.date.text}</small>`}`)}</p>`
      }
      ${
        citations.length > 0 &&
        html`<details class="cite"><summary>${say('cite')}</summary>
        <dl>${citations.map(({ style, text }) => html`<dt>${style}</dt><dd>${text}</dd>`)}</dl>
        <p>${downloads.map(({ label, url, file }) => html`<a href="${url}" download="${file}">${label}</a> `)}</p>
        </details>`
      }
      ${understood(view.understood)}
    </div>
    ${
      related.length > 0 &&
      html`<section class="related"><h2>${say('related')}</h2>
      <ul>${related.map((link) => html`<li>${reference(link)}${link.date && html` <small>${link.date.text}</small>`}</li>`)}</ul></section>`
    }
    ${
      (byDate.older || byDate.newer) &&
      html`<nav class="neighbours" aria-label="${t('byDate')}">
      ${inTag && leadsElsewhere(inTag, byDate) && html`<h2>${say('inTag', { tag: inTag.tag.label })}</h2>${pair(inTag)}`}
      <h2>${say('byDate')}</h2>
      ${pair(byDate)}
    </nav>`
    }`,
  )

  function reference(link: ArticleView['related'][number]) {
    return html`<a href="${link.url}"${link.lang && html` lang="${link.lang}"`}${link.dir && html` dir="${link.dir}"`}>${link.label}</a>`
  }

  /** A second pair that leads nowhere but where the first does would be read twice for nothing. */
  function leadsElsewhere(pair: ArticleView['byDate'], first: ArticleView['byDate']) {
    const { older, newer } = pair
    return (older && older.url !== first.older?.url) || (newer && newer.url !== first.newer?.url)
  }

  function pair({ older, newer }: ArticleView['byDate']) {
    return html`<p>
      ${older && html`<span class="older">${say('older')} ${reference(older)}</span>`}
      ${newer && html`<span class="newer">${say('newer')} ${reference(newer)}</span>`}
    </p>`
  }
}
