import type { Kit, PeriodView } from 'dateline'

const words = {
  year: ['previousYear', 'nextYear'],
  month: ['previousMonth', 'nextMonth'],
  day: ['previousDay', 'nextDay'],
  undated: ['older', 'newer'],
} as const

/** The calendar of a full year has hundreds of links: its total leads past them to the articles. */
export default (view: PeriodView, { html, t, say, layout, list, pager, histogram, calendar }: Kit) => {
  const { kind, heading, count, part, previous, next } = view
  const [before, after] = words[kind]
  const total = count === null ? say('part', { part }) : say('articles', { count })
  return layout(
    view,
    html`<header class="head"><h1>${heading}</h1>
    <p>${view.calendar ? html`<a href="#articles">${total}</a>` : total}</p></header>
    ${
      (previous || next) &&
      html`<nav class="turn" aria-label="${t(before)}, ${t(after)}"><p>
      ${previous && html`<a rel="prev" href="${previous.url}"><span>${say(before)}</span> ${previous.label}</a>`}
      ${next && html`<a rel="next" href="${next.url}"><span>${say(after)}</span> ${next.label}</a>`}
      </p></nav>`
    }
    ${histogram(view.histogram)}
    ${calendar(view.calendar)}
    <section id="articles" aria-label="${t('articles', { count: view.items.length })}">${list(view.items, 2)}</section>
    ${pager(view.pager)}`,
  )
}
