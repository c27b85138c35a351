/** `1234567` as `1,234,567`. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `0.84 s`, `12 s`, `3 min 5 s`. */
export function seconds(time: number): string {
  if (time < 10) return `${time.toFixed(2)} s`
  const whole = Math.round(time)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** Bytes as a person reads them: `912 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const unit = Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const number = bytes / 1000 ** unit
  return `${number < 10 ? number.toFixed(1) : Math.round(number)} ${['kB', 'MB', 'GB'][unit - 1]}`
}

export function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`
}
