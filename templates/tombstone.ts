import type { Kit, TombstoneView } from 'dateline'

export default (view: TombstoneView, { html, t, layout }: Kit) =>
  layout(
    view,
    html`<div class="text">
      <h1>${view.title}</h1>
      <p>${t('tombstoneText')}</p>
      ${view.reason && html`<p>${view.reason}</p>`}
      ${view.date && html`<p><time datetime="${view.date.datetime}">${view.date.text}</time></p>`}
    </div>`,
  )
