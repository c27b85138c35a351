import type { Html, ItemView, Kit } from 'dateline'

/** Articles as the lines of a catalogue. */
export function catalogue(items: readonly ItemView[], { html, say }: Kit): Html {
  return html`<table class="catalogue">
    <thead><tr><th scope="col">${say('fieldDate')}</th><th scope="col">${say('fieldTitle')}</th><th scope="col">${say('fieldAuthors')}</th></tr></thead>
    <tbody>${items.map(
      ({ label, url, lang, dir, date, authors, agency }) =>
        html`<tr><td>${date ? html`<time datetime="${date.datetime}">${date.datetime.slice(0, 10)}</time>` : say('undated')}</td>
        <td><a href="${url}"${lang && html` lang="${lang}"`}${dir && html` dir="${dir}"`}>${label}</a></td><td>${authors.join('; ') || agency}</td></tr>`,
    )}</tbody></table>`
}
