import type { ChromeView, Kit } from 'dateline'

export default ({ site, stylesheet, feed }: ChromeView, { html, t }: Kit) =>
  html`<meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${stylesheet}">
  ${feed && html`<link rel="alternate" type="application/atom+xml" title="${t('feed')}: ${site.title}" href="${feed}">`}`
