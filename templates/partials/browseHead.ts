import type { ChromeView, Kit } from 'dateline'

export default ({ browseStylesheet }: ChromeView, { html }: Kit) =>
  html`<link rel="stylesheet" href="${browseStylesheet}">`
