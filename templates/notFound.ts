import type { Kit, WordsView } from 'dateline'

export default (view: WordsView, { html, t, layout }: Kit) =>
  layout(
    view,
    html`<div class="text">
      <h1>${view.heading}</h1>
      <p>${t('notFoundText')}</p>
      <ul class="ways">${view.menu.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)}</ul>
    </div>`,
  )
