import type { Kit, Link } from 'dateline'

export default (links: readonly Link[], { html, t }: Kit) =>
  html`${
    links.length > 2 &&
    html`<nav class="crumbs" aria-label="${t('youAreHere')}"><ol>${links
      .slice(0, -1)
      .map(
        ({ label, url, lang }) =>
          html`<li><a href="${url}"${lang && html` lang="${lang}"`}>${label}</a></li>`,
      )}</ol></nav>`
  }`
