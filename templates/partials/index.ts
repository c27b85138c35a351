import type { IndexView, Kit } from 'dateline'

export default (view: IndexView, { html, t, say, format, layout }: Kit) => {
  const { heading, count, shown, groups } = view
  return layout(
    view,
    html`<header class="head"><h1>${heading} <small>${format.number(count)}</small></h1>
    ${shown < count && html`<p>${say('mostUsed', { shown, count })}</p>`}</header>
    ${groups.length > 3 && html`<nav class="letters" aria-label="${t('letters')}"><ul>${groups.map(({ letter }, at) => html`<li><a href="#l${at}">${letter}</a></li>`)}</ul></nav>`}
    ${groups.map(
      ({ letter, terms }, at) =>
        html`<section class="terms" aria-labelledby="l${at}"><h2 id="l${at}">${letter}</h2>
        <ul>${terms.map(({ label, url, count }) => html`<li><a href="${url}">${label}</a> <small>${format.number(count)}</small></li>`)}</ul></section>`,
    )}`,
  )
}
