import type { Html, Kit, PageView } from 'dateline'

export default (view: PageView, main: Html, { html, breadcrumbs }: Kit) => {
  const { site, chrome, kind } = view
  const title = kind === 'home' ? site.title : `${view.title} · ${site.title}`
  return html`<!DOCTYPE html>
  <html lang="${site.language}"${site.direction === 'rtl' && html` dir="rtl"`}>
  <head>
  ${chrome.head}
  <title>${title}</title>
  ${kind !== 'article' && chrome.browseHead}
  ${view.description && html`<meta name="description" property="og:description" content="${view.description}">`}
  ${view.canonical && html`<link rel="canonical" href="${view.canonical}">`}
  ${view.alternates.map(({ type, title, url }) => html`<link rel="alternate" type="${type}" title="${title}" href="${url}">`)}
  ${kind === 'notFound' && html`<meta name="robots" content="noindex">`}
  ${view.metadata}
  </head>
  <body class="${kind}">
  ${chrome.masthead}
  ${breadcrumbs(view.breadcrumbs)}
  <main id="main">
  ${main}
  </main>
  ${chrome.footer}
  </body>
  </html>
  `
}
