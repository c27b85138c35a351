import type { DecadesView, Kit } from 'dateline'

export default ({ rows }: DecadesView, { html, t, format }: Kit) =>
  html`<ol class="decades">${rows.map(
    ({ label, years }) =>
      html`<li><p>${label}</p><ol>${years.map((year) =>
        year === null
          ? html`<li aria-hidden="true"></li>`
          : html`<li class="l${year.level}"><a href="${year.url}" title="${t('articles', { count: year.count })}">${year.label} <small>${format.number(year.count)}</small></a></li>`,
      )}</ol></li>`,
  )}</ol>`
