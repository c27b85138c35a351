/**
 * A line of CSV (RFC 4180), with its line end. A cell that a spreadsheet would take for a formula gets an apostrophe before it, so that opening the file runs
 * nothing (OWASP, CSV injection).
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
