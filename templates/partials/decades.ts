import type { DecadesView, Kit } from 'dateline'

export default ({ title, rows }: DecadesView, { html, t, format }: Kit) =>
  html`<table class="decades"><caption class="hidden">${title}</caption>
  <tbody>${rows.map(
    ({ label, years }) =>
      html`<tr><th scope="row">${label}</th>${years.map((year) =>
        year === null
          ? html`<td></td>`
          : html`<td class="l${year.level}"><a href="${year.url}" title="${t('articles', { count: year.count })}">${year.label} <small>${format.number(year.count)}</small></a></td>`,
      )}</tr>`,
  )}</tbody></table>`
