import type { Kit, WordsView } from 'dateline'

export default (view: WordsView, { html, t, layout }: Kit) =>
  layout(
    view,
    html`<h1>${view.heading}</h1>
    ${
      view.script &&
      html`<form id="search" role="search" action="search.html" data-root="${view.root}" hidden>
        <label for="query">${t('searchLabel')}</label>
        <p><input id="query" name="q" type="search" autocomplete="off" spellcheck="false"> <button type="submit">${t('searchButton')}</button></p>
        <p class="hint">${t('searchHint')}</p>
      </form>
      <div id="results" aria-live="polite"></div>
      <script type="module" src="${view.script}"></script>`
    }
    <noscript><p>${t('searchWithout')}</p></noscript>
    <ul class="ways">${view.menu.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)}</ul>`,
  )
