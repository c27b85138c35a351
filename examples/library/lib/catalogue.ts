import type { Html, ItemView, Kit } from 'dateline'

/** Articles as the lines of a catalogue. */
export function catalogue(items: readonly ItemView[], { html, t }: Kit): Html {
  return html`<table class="catalogue">
    <thead><tr><th scope="col">${t('fieldDate')}</th><th scope="col">${t('fieldTitle')}</th><th scope="col">${t('fieldAuthors')}</th></tr></thead>
    <tbody>${items.map(
      ({ label, url, lang, date, authors, agency }) =>
        html`<tr><td>${date ? html`<time datetime="${date.datetime}">${date.datetime.slice(0, 10)}</time>` : t('undated')}</td>
        <td><a href="${url}"${lang && html` lang="${lang}"`}>${label}</a></td><td>${authors.join('; ') || agency}</td></tr>`,
    )}</tbody></table>`
}
