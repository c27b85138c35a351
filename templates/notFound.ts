import type { Kit, WordsView } from 'dateline'

export default (view: WordsView, { html, t, layout }: Kit) =>
  layout(
    view,
    html`<div class="text">
      <h1>${view.heading}</h1>
      <p>${t('notFoundText')}</p>
      ${
        view.script &&
        html`<form class="ask" role="search" action="${view.root}search.html"><p>
        <input name="q" type="search" aria-label="${t('searchLabel')}" placeholder="${t('searchLabel')}"><button type="submit">${t('searchButton')}</button>
        </p></form>`
      }
      <ul class="ways">${view.menu.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)}</ul>
    </div>`,
  )
