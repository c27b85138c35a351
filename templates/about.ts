import type { Kit, WordsView } from 'dateline'

export default (view: WordsView, { html, say, format, layout }: Kit) => {
  const { site, count, span } = view
  return layout(
    view,
    html`<div class="text">
      <h1>${view.heading}</h1>
      ${site.description !== '' && html`<p class="lead">${site.description}</p>`}
      <p>${say('aboutText')}</p>
      <dl>
        <dt>${say('count')}</dt><dd>${say('articles', { count })}</dd>
        ${span && html`<dt>${say('period')}</dt><dd>${span.from}–${span.to}</dd>`}
        ${site.publisher && html`<dt>${say('publisher')}</dt><dd>${site.publisher}</dd>`}
        ${site.rights && html`<dt>${say('rights')}</dt><dd>${site.rights}</dd>`}
      </dl>
      ${
        view.sources.length > 0 &&
        html`<h2>${say('sources')}</h2>
      <p>${say('sourcesText', { count: view.sources.reduce((sum, { count }) => sum + count, 0) })}</p>
      <dl>${view.sources.map((fate) => html`<dt>${fate.label}</dt><dd>${format.number(fate.count)}</dd>`)}</dl>`
      }
    </div>`,
  )
}
