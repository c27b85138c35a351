import type { ItemView, Kit } from 'dateline'

/** `level` is that of the headlines: one below the heading that the list stands under. */
export default (items: readonly ItemView[], level: 2 | 3, { html, say }: Kit) => {
  if (items.length === 0) return html`<p>${say('noArticles')}</p>`
  return html`<ol class="list">${items.map(item)}</ol>`

  function item({ label, url, lang, dir, date, kicker, lead, authors, agency }: ItemView) {
    const own = (lang || dir) && html`${lang && html` lang="${lang}"`}${dir && html` dir="${dir}"`}`
    const names = (agency === null ? authors : [...authors, agency]).join(', ')
    return html`<li>
    ${kicker && html`<p class="kicker"${own}>${kicker}</p>`}
    <h${level}${own}><a href="${url}">${label}</a></h${level}>
    ${lead && html`<p class="lead"${own}>${lead}</p>`}
    <p class="facts">${date ? html`<time datetime="${date.datetime}">${date.text}</time>` : say('undated')}${names !== '' && ` · ${names}`}</p>
    </li>`
  }
}
