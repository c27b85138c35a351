import type { ChoiceView, Kit } from 'dateline'

export default (view: ChoiceView, { html, t, layout, list }: Kit) =>
  layout(
    view,
    html`<h1>${view.title}</h1>
    <p>${t('choiceText')}</p>
    ${list(view.items, 2)}`,
  )
