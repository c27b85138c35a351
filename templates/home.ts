import type { HomeView, Kit } from 'dateline'

export default (view: HomeView, { html, t, layout, list, histogram, decades }: Kit) => {
  const { latest, onThisDay, tags, sections, span, undated } = view
  const total = span
    ? t('articlesFromTo', { count: view.count, from: span.from, to: span.to })
    : t('articles', { count: view.count })
  return layout(
    view,
    html`<header class="front">
      <h1 class="hidden">${view.site.title}</h1>
      <p>${view.site.description} <span>${total}</span></p>
      ${
        view.search &&
        html`<form class="ask" role="search" action="${view.search}"${view.searchBox && html` data-search-box="${view.searchBox.client}"`}><p>
        <input name="q" type="search" aria-label="${t('searchLabel')}" placeholder="${t('searchLabel')}"><button type="submit">${t('searchButton')}</button>
        </p></form>${view.searchBox && html`<script type="module" src="${view.searchBox.loader}"></script>`}`
      }
    </header>
    <section class="latest" aria-labelledby="latest">
      <h2 id="latest">${t('latest')}</h2>
      ${list(latest, 3)}
      ${view.more && html`<p class="more"><a href="${view.more.url}">${t('moreLatest')}: ${view.more.label}</a></p>`}
    </section>
    ${
      onThisDay &&
      html`<section class="this-day" aria-labelledby="this-day"><h2 id="this-day">${onThisDay.label}</h2>
      ${list(onThisDay.items, 3)}</section>`
    }
    ${
      span &&
      html`<section class="by-year" aria-labelledby="by-year"><h2 id="by-year">${t('browseByYear')}</h2>
      ${histogram(view.years)}
      ${decades(view.decades)}
      ${undated && html`<p><a href="${undated.url}">${undated.label}</a> <small>${t('articles', { count: undated.count })}</small></p>`}
      </section>`
    }
    ${
      sections.length > 0 &&
      html`<section class="terms" aria-labelledby="sections"><h2 id="sections">${t('sections')}</h2>
      <ul>${sections.map(term)}</ul></section>`
    }
    ${
      tags.length > 0 &&
      html`<section class="terms" aria-labelledby="tags"><h2 id="tags">${t('topTags')}</h2>
      <ul>${tags.map(term)}</ul>
      <p><a href="${view.allTags}">${t('allTags')}</a></p></section>`
    }`,
  )

  function term({ label, url, count }: HomeView['tags'][number]) {
    return html`<li><a href="${url}">${label}</a> <small>${count}</small></li>`
  }
}
