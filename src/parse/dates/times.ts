import { twoDigits } from '../../kit/calendar.ts'
import type { Token } from './tokens.ts'
import { type HalfDay, halfDay } from './words.ts'

/** A wall time as `HH:MM[±HH:MM]`, and the token after it. */
export interface Time {
  readonly text: string
  readonly next: number
}

/** Words for the hour between its number and the minutes. */
const hours = new Set(['h', 'g', 'gio', 'hs', 'hrs', '時', '时', '시', '點', '点', 'שעה'])
const minutes = new Set(['m', 'p', 'phut', '分', '분', 'min'])
/** Words that follow a time and are part of it. */
const clocks = new Set(['uhr', 'น', 'ч', 'hrs', 'hs', 'h', '分', '분'])

/** Minutes from UTC of the names that mean one offset in newspapers. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ict: 420,
  wib: 420,
  wita: 480,
  wit: 540,
  jst: 540,
  kst: 540,
  hkt: 480,
  sgt: 480,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  bst: 60,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
}
/** Names without one offset (US readers' `ET`), read over. */
const vague = new Set(['et', 'ct', 'mt', 'pt', 'ist', 'wat', 'cat', 'eat', 'sast'])

/** The time that begins at token `at`, `null` where none does. `dotted`: `10.42` counts as one. */
export function readTime(tokens: readonly Token[], at: number, dotted: boolean): Time | null {
  let position = at
  let half: HalfDay | null = null
  if (tokens[position]?.kind === 'word') {
    half = halfDay(tokens[position]!.text)
    if (half === null) return null
    position++
  }
  const hourToken = tokens[position]
  if (hourToken === undefined || hourToken.kind !== 'number' || hourToken.text.length > 2) return null
  let hour = hourToken.value
  let minute = 0
  const sign = tokens[position + 1]
  const minuteToken = tokens[position + 2]
  const hasMinute = minuteToken?.kind === 'number' && minuteToken.text.length === 2 && minuteToken.value < 60
  let certain = half !== null
  if (
    sign?.kind === 'mark' &&
    (sign.text === ':' || sign.text === '：' || sign.text === '.' || sign.text === '∶') &&
    hasMinute
  ) {
    if (sign.text === '.' && (sign.start !== hourToken.end || minuteToken.start !== sign.end)) return null
    minute = minuteToken.value
    position += 3
    certain ||= sign.text !== '.' || dotted
    if (
      tokens[position]?.text === sign.text &&
      tokens[position + 1]?.kind === 'number' &&
      tokens[position + 1]!.text.length === 2
    ) {
      position += 2
      if (
        tokens[position]?.text === '.' &&
        tokens[position + 1]?.kind === 'number' &&
        tokens[position + 1]!.start === tokens[position]!.end
      )
        position += 2
    }
  } else if (sign?.kind === 'word' && hours.has(sign.text)) {
    position += 2
    certain = true
    if (hasMinute || (minuteToken?.kind === 'number' && minutes.has(tokens[position + 1]?.text ?? ''))) {
      minute = minuteToken.value
      position++
      if (minutes.has(tokens[position]?.text ?? '')) position++
    }
  } else {
    position++
  }
  ;({ half, position } = readHalf(tokens, position, half))
  certain ||= half !== null
  if (clocks.has(tokens[position]?.text ?? '')) {
    position++
    certain = true
  }
  if (half === 'pm' && hour < 12) hour += 12
  if (half === 'noon' && hour < 4) hour += 12
  if (half === 'am' && hour === 12) hour = 0
  if (!certain || hour > 23 || minute > 59) return null
  const zone = readZone(tokens, position)
  return { text: `${twoDigits(hour)}:${twoDigits(minute)}${zone.text}`, next: zone.next }
}

/** `PM`, `p.m.`, `μ.μ.`, `chiều` behind a time. */
function readHalf(tokens: readonly Token[], at: number, known: HalfDay | null) {
  const word = tokens[at]
  if (known !== null || word?.kind !== 'word') return { half: known, position: at }
  const half = halfDay(word.text)
  if (half !== null) return { half, position: at + 1 }
  const dotted = tokens[at + 1]?.text === '.' ? halfDay(`${word.text} ${tokens[at + 2]?.text}`) : null
  if (dotted === null) return { half: null, position: at }
  return { half: dotted, position: at + (tokens[at + 3]?.text === '.' ? 4 : 3) }
}

/** `GMT+7`, `(UTC +07:00)`, `+0700`, `Z`, `CEST` as `±HH:MM`; empty text where there is none or it means no one offset. */
export function readZone(tokens: readonly Token[], at: number): { text: string; next: number } {
  let position = at
  const bracket = tokens[position]?.text === '(' || tokens[position]?.text === '['
  if (bracket) position++
  const word = tokens[position]
  let named: number | undefined
  if (word?.kind === 'word') {
    named = zones[word.text]
    if (named === undefined && !vague.has(word.text)) return { text: '', next: at }
    position++
  }
  let text = named === undefined ? '' : offsetText(named)
  const sign = tokens[position]
  const number = tokens[position + 1]
  const signed = sign?.text === '+' || sign?.text === '-' || sign?.text === '−'
  const glued = signed && number?.kind === 'number' && number.start === sign.end
  const short = number !== undefined && number.text.length <= 2
  const colon = short && tokens[position + 2]?.text === ':' && tokens[position + 3]?.text.length === 2
  // A hyphen after a space may lead to another time: `08:45 -10:00`.
  const joined =
    sign?.start === tokens[position - 1]?.end || number?.text.length === 4 || (colon && sign?.text === '+')
  if (glued && (named === 0 || (word?.kind !== 'word' && joined))) {
    const hour = short ? number.value : Math.floor(number.value / 100)
    const minute = colon ? tokens[position + 3]!.value : short ? 0 : number.value % 100
    if ((number.text.length === 4 || (short && (named === 0 || colon))) && hour <= 14 && minute < 60) {
      text = offsetText((sign.text === '+' ? 1 : -1) * (hour * 60 + minute))
      position += colon ? 4 : 2
    }
  }
  if (position === at + (bracket ? 1 : 0)) return { text: '', next: at }
  if (bracket && (tokens[position]?.text === ')' || tokens[position]?.text === ']')) position++
  return { text, next: position }
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}
