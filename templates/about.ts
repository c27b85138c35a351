import type { Kit, WordsView } from 'dateline'

export default (view: WordsView, { html, t, format, layout }: Kit) => {
  const { site, count, span } = view
  return layout(
    view,
    html`<div class="text">
      <h1>${view.heading}</h1>
      ${site.description !== '' && html`<p class="lead">${site.description}</p>`}
      <p>${t('aboutText')}</p>
      <dl>
        <dt>${t('count')}</dt><dd>${t('articles', { count })}</dd>
        ${span && html`<dt>${t('period')}</dt><dd>${span.from}–${span.to}</dd>`}
        ${site.publisher && html`<dt>${t('publisher')}</dt><dd>${site.publisher}</dd>`}
        ${site.rights && html`<dt>${t('rights')}</dt><dd>${site.rights}</dd>`}
      </dl>
      ${
        view.sources.length > 0 &&
        html`<h2>${t('sources')}</h2>
      <p>${t('sourcesText', { count: view.sources.reduce((sum, { count }) => sum + count, 0) })}</p>
      <dl>${view.sources.map((fate) => html`<dt>${fate.label}</dt><dd>${format.number(fate.count)}</dd>`)}</dl>`
      }
    </div>`,
  )
}
