import type { Kit, UnderstoodView } from 'dateline'

export default ({ source, digest, id, fields, dropped }: UnderstoodView, { html, t }: Kit) =>
  html`<details class="understood"><summary>${t('understood')}</summary>
  <p>${t('understoodIntro')}</p>
  <dl><dt>${t('sourceFile')}</dt><dd><code>${source}</code></dd>
  <dt>${t('fingerprint')}</dt><dd><code>${digest}</code></dd>
  <dt>${t('permanentName')}</dt><dd><code>${id}</code></dd></dl>
  ${
    fields.length > 0 &&
    html`<table><thead><tr><th scope="col">${t('field')}</th><th scope="col">${t('line')}</th><th scope="col">${t('rule')}</th><th scope="col">${t('certainty')}</th></tr></thead>
    <tbody>${fields.map(({ field, line, rule, certainty }) => html`<tr><th scope="row">${field}</th><td>${line === 0 ? '–' : line}</td><td><code>${rule}</code></td><td>${certainty}</td></tr>`)}</tbody></table>`
  }
  ${
    dropped.length > 0 &&
    html`<table><caption>${t('droppedLines')}</caption><thead><tr><th scope="col">${t('reason')}</th><th scope="col">${t('lines')}</th></tr></thead>
    <tbody>${dropped.map(({ reason, lines }) => html`<tr><th scope="row"><code>${reason}</code></th><td>${lines}</td></tr>`)}</tbody></table>`
  }
  </details>`
