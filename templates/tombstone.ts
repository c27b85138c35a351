import type { Kit, TombstoneView } from 'dateline'

export default (view: TombstoneView, { html, say, layout }: Kit) =>
  layout(
    view,
    html`<div class="text">
      <h1>${say('tombstone')}</h1>
      <p>${say('tombstoneText')}</p>
      ${view.reason && html`<p>${view.reason}</p>`}
      ${view.date && html`<p><time datetime="${view.date.datetime}">${view.date.text}</time></p>`}
    </div>`,
  )
