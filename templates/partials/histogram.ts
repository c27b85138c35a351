import type { HistogramView, Kit } from 'dateline'

/** Bars for the eye and the mouse; the table says the same to everybody else. */
export default (view: HistogramView | null, { html, t, say, format }: Kit) => {
  if (view === null) return html``
  const { title, unit, bars } = view
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const shapes = bars.map(({ label, count, url }, at) => {
    const height = Math.ceil((count / most) * 100)
    const bar = html`<rect x="${at * 10 + 1}" y="${100 - height}" width="8" height="${height}"><title>${label}: ${t('articles', { count })}</title></rect>`
    return url === null ? bar : html`<a href="${url}" tabindex="-1">${bar}</a>`
  })
  return html`<figure class="histogram">
  <figcaption>${title}</figcaption>
  <svg width="${Math.min(bars.length * 26, 1040)}" viewBox="0 0 ${bars.length * 10} 100" preserveAspectRatio="none" aria-hidden="true">${shapes}</svg>
  <p class="axis" aria-hidden="true"><span>${bars[0]?.short}</span><span>${bars.at(-1)?.short}</span></p>
  <details><summary>${say('asTable')}</summary>
  <table><thead><tr><th scope="col">${unit}</th><th scope="col">${say('count')}</th></tr></thead>
  <tbody>${bars
    .filter(({ count }) => count > 0)
    .map(
      ({ label, count, url }) =>
        html`<tr><th scope="row">${url ? html`<a href="${url}">${label}</a>` : label}</th><td>${format.number(count)}</td></tr>`,
    )}</tbody></table></details>
  </figure>`
}
