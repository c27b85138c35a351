import type { HomeView, Kit } from 'dateline'

export default (view: HomeView, { html, t, say, layout, list, histogram, decades }: Kit) => {
  const { latest, onThisDay, tags, sections, span, undated } = view
  const total = span
    ? say('articlesFromTo', { count: view.count, from: span.from, to: span.to })
    : say('articles', { count: view.count })
  return layout(
    view,
    html`<header class="front">
      <h1 class="hidden">${view.site.title}</h1>
      <p>${view.site.description} <span>${total}</span></p>
      ${
        view.search &&
        html`<form class="ask" role="search" action="${view.search}"${view.searchBox && html` data-search-box="${view.searchBox.client}"`}><p>
        <input name="q" type="search" aria-label="${t('searchLabel')}" placeholder="${t('searchLabel')}"><button type="submit">${say('searchButton')}</button>
        </p></form>${view.searchBox && html`<script type="module" src="${view.searchBox.loader}"></script>`}`
      }
    </header>
    <section class="latest" aria-labelledby="latest">
      <h2 id="latest">${say('latest')}</h2>
      ${list(latest, 3)}
      ${view.more && html`<p class="more"><a href="${view.more.url}">${say('moreLatest')}: ${view.more.label}</a></p>`}
    </section>
    ${
      onThisDay &&
      html`<section class="this-day" aria-labelledby="this-day"><h2 id="this-day">${onThisDay.label}</h2>
      ${list(onThisDay.items, 3)}</section>`
    }
    ${
      span &&
      html`<section class="by-year" aria-labelledby="by-year"><h2 id="by-year">${say('browseByYear')}</h2>
      ${histogram(view.years)}
      ${decades(view.decades)}
      ${undated && html`<p><a href="${undated.url}"${undated.lang && html` lang="${undated.lang}"`}>${undated.label}</a> <small>${say('articles', { count: undated.count })}</small></p>`}
      </section>`
    }
    ${
      sections.length > 0 &&
      html`<section class="terms" aria-labelledby="sections"><h2 id="sections">${say('sections')}</h2>
      <ul>${sections.map(term)}</ul></section>`
    }
    ${
      tags.length > 0 &&
      html`<section class="terms" aria-labelledby="tags"><h2 id="tags">${say('topTags')}</h2>
      <ul>${tags.map(term)}</ul>
      <p><a href="${view.allTags}">${say('allTags')}</a></p></section>`
    }`,
  )

  function term({ label, url, count }: HomeView['tags'][number]) {
    return html`<li><a href="${url}">${label}</a> <small>${count}</small></li>`
  }
}
