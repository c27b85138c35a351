const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that begin sentences and headings in languages of Latin letters, and no name. */
const openers = set(
  'The A An In On At By For From With After Before When While As If It He She They We You I But And Or So This That These Those There Here His Her Its Their Our Your My Not No Yes What Why How Who Where Last Next First More Most Many Some All Both Each Every New Such Then Now Since During Under Over Between About According Mr Mrs Ms Dr Sir Also Just Even Meanwhile However Although Because Despite Le La Les Un Une Des Du Dans Pour El Los Las Una En Der Die Das Ein Eine Im Am Il Lo Gli I O Os As Um Uma Em No Na De Het Een Den Det',
)
/** German writes every noun with a capital: its small words before one make no name of it. */
const germanOpeners = new Set([
  ...openers,
  ...'Zum Zur Zu Nach Mit Auf Bei Beim Seit Von Vom Aus Für Vor Über Unter Um Durch Gegen Ohne Laut Kein Keine Keinen Alle Allen Beide Mehr Weitere Weiteren Viele Vielen Viel Jeder Jede Jeden Diese Dieser Dieses Ihre Ihrem Ihren Ihnen Ihr Sein Seine Seinen Millionen Milliarden Prozent Grad Rund Etwa Dem Des Einen Einem Einer Auch Aber Wenn Wie Was Wer Wo Warum Und Oder Doch Nur Noch Nun So Sag Frau Herr Herrn Thema Motto'.split(
    ' ',
  ),
])

export function openersOf(language: string): ReadonlySet<string> {
  return language === 'de' ? germanOpeners : openers
}

const newPlaces = set(
  'York Zealand Jersey Delhi Orleans Hampshire Mexico England South Caledonia Guinea Haven Brunswick',
)

/** Whether the first word, an opener elsewhere, belongs to a place: `New York`, `Los Angeles`. */
export function keepsNew(words: readonly string[]): boolean {
  if (words.length < 2) return false
  return words[0] === 'New' ? newPlaces.has(words[1]!) : words[0] === 'Los' || words[0] === 'Las'
}

/** `I’ve`, `We'll`, `It's`: no name. */
export function isContraction(word: string): boolean {
  return /^(?:I|You|We|They|He|She|It|That|There|What|Who|Don|Can|Won|Isn|Didn|Doesn|Wasn|Couldn|Let)['’](?:ve|ll|re|d|m|s|t)$/i.test(
    word,
  )
}

/** Capitals that say nothing of what an article is about. */
export const dullWords = set(
  'U.S U.S. U.K U.K. American Americans British European French German Chinese Japanese Russian Year Years Center Section City Health Internet Government House University College President State Times Today Week None Black White Blog CEO PDF URL USB APP FAQ AGB USA EUR CHF RUN COPY FROM Millionen Milliarden',
)
