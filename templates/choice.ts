import type { ChoiceView, Kit } from 'dateline'

export default (view: ChoiceView, { html, say, layout, list }: Kit) =>
  layout(
    view,
    html`<h1>${say('choice')}</h1>
    <p>${say('choiceText')}</p>
    ${list(view.items, 2)}`,
  )
