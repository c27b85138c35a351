/** The language of a text (BCP 47), `fallback` where it cannot be told. */
export function languageOf(text: string, fallback: string): string {
  const head = text.slice(0, 3000)
  if (/[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(head)) return 'vi'
  return fallback
}
