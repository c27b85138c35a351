import type { Kit, WordsView } from 'dateline'

export default (view: WordsView, { html, say, layout }: Kit) => {
  const own = view.phrasesLang && html` lang="${view.phrasesLang}" dir="auto"`
  return layout(
    view,
    html`<h1>${view.heading}</h1>
    ${
      view.script &&
      html`<div data-search data-root="${view.root}" hidden>
      <form class="ask" role="search" action="search.html">
        <label for="query">${say('searchLabel')}</label>
        <p><input id="query" name="q" type="search" autocomplete="off" spellcheck="false"><button type="submit">${say('searchButton')}</button></p>
        <p class="hint">${say('searchHint')}</p>
      </form>
      <p data-search-status${own}></p>
      <ol data-search-years></ol>
      <div data-search-tools${own}></div>
      <ol class="list" data-search-results></ol>
      <button type="button" data-search-more${own} hidden>${say('olderArticles')}</button>
      ${view.phrases && html`<script type="application/json">${view.phrases}</script>`}
      </div>
      <script defer src="${view.script}"></script>`
    }
    <div data-search-without>
    <p>${say('searchWithout')}</p>
    <ul class="ways">${view.menu.map(({ label, url, lang }) => html`<li><a href="${url}"${lang && html` lang="${lang}"`}>${label}</a></li>`)}</ul>
    </div>`,
  )
}
