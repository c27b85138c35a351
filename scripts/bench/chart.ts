/** A line of the chart: seconds by number of articles. */
export interface Series {
  readonly name: string
  readonly points: readonly (readonly [articles: number, seconds: number])[]
}

const width = 720
const height = 420
const margin = { left: 64, right: 180, top: 24, bottom: 44 }
const strokes = ['#b3282d', '#1f5f8b', '#5b7f2b', '#8a6d1d', '#6b4a8a', '#444']

/** Both axes are logarithmic: a straight line means that twice the articles cost a fixed factor more. */
export function chart(title: string, series: readonly Series[]): string {
  const points = series.flatMap((each) => each.points)
  const scale = (values: readonly number[], from: number, to: number) => {
    const low = Math.floor(Math.log10(Math.min(...values)))
    const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
    const at = (value: number) => from + ((Math.log10(value) - low) / (high - low)) * (to - from)
    return { at, ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)) }
  }
  const x = scale(
    points.map(([articles]) => articles),
    margin.left,
    width - margin.right,
  )
  const y = scale(
    points.map(([, seconds]) => seconds),
    height - margin.bottom,
    margin.top,
  )
  const names = apart(series.map((each) => y.at(each.points.at(-1)![1])))
  const line = (...[x1, y1, x2, y2]: number[]) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#bbb"/>`
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="none">`,
    `<title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/>`,
    ...x.ticks.flatMap((tick) => [
      line(x.at(tick), margin.top, x.at(tick), height - margin.bottom),
      text(x.at(tick), height - margin.bottom + 18, tick.toLocaleString('en'), 'middle'),
    ]),
    ...y.ticks.flatMap((tick) => [
      line(margin.left, y.at(tick), width - margin.right, y.at(tick)),
      text(margin.left - 8, y.at(tick) + 4, `${tick.toLocaleString('en')} s`, 'end'),
    ]),
    text((margin.left + width - margin.right) / 2, height - 8, 'articles', 'middle'),
    ...series.flatMap(({ name, points: own }, index) => {
      const stroke = strokes[index % strokes.length]!
      const path = own
        .map(([articles, seconds]) => `${round(x.at(articles))} ${round(y.at(seconds))}`)
        .join('L')
      const [articles] = own.at(-1)!
      return [
        `<path d="M${path}" stroke="${stroke}" stroke-width="2"/>`,
        ...own.map(
          ([at, cost]) =>
            `<circle cx="${round(x.at(at))}" cy="${round(y.at(cost))}" r="3" fill="${stroke}"/>`,
        ),
        `<text x="${round(x.at(articles)) + 8}" y="${round(names[index]! + 4)}" fill="${stroke}">${name}</text>`,
      ]
    }),
    '</svg>',
  ]
  return `${parts.join('\n')}\n`
}

/** Heights of a line of text each, near those that are wished for and in their order, none over another. */
function apart(wished: readonly number[]): number[] {
  const heights = [...wished]
  let below = Number.NEGATIVE_INFINITY
  for (const index of [...wished.keys()].sort((a, b) => wished[a]! - wished[b]!)) {
    heights[index] = Math.max(wished[index]!, below + 14)
    below = heights[index]
  }
  return heights
}

const round = (value: number): number => Math.round(value * 10) / 10
const text = (x: number, y: number, words: string, anchor: string): string =>
  `<text x="${round(x)}" y="${round(y)}" fill="#333" text-anchor="${anchor}">${words}</text>`
