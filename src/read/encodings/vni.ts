/** Vowels and the marks that follow them in VNI's fonts, both as windows-1252 shows them. */
const marks: Readonly<Record<string, readonly [signs: string, letters: string]>> = {
  a: ['ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'],
  e: ['ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  o: ['ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  u: ['ùøûõï', 'úùủũụ'],
  y: ['ùøûõ', 'ýỳỷỹ'],
  ô: ['ùøûõï', 'ớờởỡợ'],
  ö: ['ùøûõï', 'ứừửữự'],
}

const alone: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  í: 'í',
  ì: 'ì',
  Ô: 'Ơ',
  Ö: 'Ư',
  Ñ: 'Đ',
  Æ: 'Ỉ',
  Ó: 'Ĩ',
  Ò: 'Ị',
  Î: 'Ỵ',
  Í: 'Í',
  Ì: 'Ì',
}

/** Every letter beyond ASCII by the signs that VNI writes it with. */
export const pairs: ReadonlyMap<string, string> = lettersByPair()

function lettersByPair(): Map<string, string> {
  const letters = new Map<string, string>(Object.entries(alone))
  for (const [vowel, [signs, marked]] of Object.entries(marks)) {
    for (const [index, sign] of [...signs].entries()) {
      const letter = marked[index]!
      letters.set(vowel + sign, letter)
      // Capitals carry marks of either size.
      letters.set(vowel.toUpperCase() + sign.toUpperCase(), letter.toUpperCase())
      letters.set(vowel.toUpperCase() + sign, letter.toUpperCase())
    }
  }
  return letters
}

/** Text written with a VNI font, from what windows-1252 shows of it. */
export function fromVni(text: string): string {
  return text.replace(
    /[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ôöñæóòîíìÔÖÑÆÓÒÎÍÌ]/g,
    (pair) => {
      const letter = pairs.get(pair)
      if (letter !== undefined) return letter
      return (pairs.get(pair[0]!) ?? pair[0]!) + (pairs.get(pair[1]!) ?? pair.slice(1))
    },
  )
}
