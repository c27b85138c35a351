import type { Kit, WordsView } from 'dateline'

export default (view: WordsView, { html, t, say, layout }: Kit) =>
  layout(
    view,
    html`<div class="text">
      <h1>${view.heading}</h1>
      <p>${say('notFoundText')}</p>
      ${
        view.script &&
        html`<form class="ask" role="search" action="${view.root}search.html"><p>
        <input name="q" type="search" aria-label="${t('searchLabel')}" placeholder="${t('searchLabel')}"><button type="submit">${say('searchButton')}</button>
        </p></form>`
      }
      <ul class="ways">${view.menu.map(({ label, url, lang }) => html`<li><a href="${url}"${lang && html` lang="${lang}"`}>${label}</a></li>`)}</ul>
    </div>`,
  )
