import type { CalendarView, DayView, Kit, MonthView } from 'dateline'

export default (view: CalendarView | null, { html, t }: Kit) => {
  if (view === null) return html``
  const head = html`<thead><tr>${view.weekdays.map(({ short, long }) => html`<th scope="col"><abbr title="${long}">${short}</abbr></th>`)}</tr></thead>`
  return html`<section class="calendar" aria-label="${view.title}">${view.months.map(month)}</section>`

  function month({ label, url, weeks }: MonthView) {
    return html`<table><caption>${url ? html`<a href="${url}">${label}</a>` : label}</caption>${head}
    <tbody>${weeks.map((week) => html`<tr>${week.map(day)}</tr>`)}</tbody></table>`
  }

  function day(view: DayView | null) {
    if (view === null) return html`<td></td>`
    const { day, count, url, level } = view
    return url
      ? html`<td class="l${level}"><a href="${url}" title="${t('articles', { count })}">${day}</a></td>`
      : html`<td>${day}</td>`
  }
}
