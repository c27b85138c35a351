import type { Kit, UnderstoodView } from 'dateline'

/** One list, not tables: it is read in the same order by eye and ear, on the narrowest screen, and is a third as long in bytes. */
export default ({ source, digest, id, fields, dropped }: UnderstoodView, { html, say }: Kit) =>
  html`<details class="understood"><summary>${say('understood')}</summary>
  <p>${say('understoodIntro')}</p>
  <dl><dt>${say('sourceFile')}</dt><dd><code>${source}</code></dd>
  <dt>${say('fingerprint')}</dt><dd><code>${digest}</code></dd>
  <dt>${say('permanentName')}</dt><dd><code>${id}</code></dd>
  ${fields.map(
    ({ field, line, rule, certainty }) =>
      html`<dt>${field}</dt><dd>${line > 0 && html`${say('onLine', { line: `${line}` })}, `}<code>${rule}</code>, ${certainty}</dd>`,
  )}
  ${dropped.length > 0 && html`<dt>${say('droppedLines')}</dt>${dropped.map(({ reason, lines }) => html`<dd>${lines}: <code>${reason}</code></dd>`)}`}</dl>
  </details>`
