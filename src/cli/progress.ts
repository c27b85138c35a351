import { grouped } from './figures.ts'
import type { Terminal } from './terminal.ts'

export interface Progress {
  readonly stage: 'read' | 'parse' | 'collect' | 'render' | 'write'
  readonly done: number
  /** 0 while it is unknown. */
  readonly total: number
}

export interface Meter {
  show(progress: Progress): void
  /** Removes the bar, so that what is printed next starts on a line of its own. */
  end(): void
}

/** A meter that shows nothing. */
export const silent: Meter = { show() {}, end() {} }

const redrawEvery = 80
/** Milliseconds between lines in a stage where no bar is drawn, since nobody may be watching. */
const sayEvery = 10_000

/** A bar that redraws itself on a terminal, and plain lines elsewhere. `now` gives the time in milliseconds. */
export function meter(terminal: Terminal, now = () => performance.now()): Meter {
  return terminal.live ? bar(terminal, now) : lines(terminal, now)
}

function bar(terminal: Terminal, now: () => number): Meter {
  const { print, paint } = terminal.error
  let stage = ''
  let begun = 0
  let drawn = Number.NEGATIVE_INFINITY
  return {
    show(progress) {
      const time = now()
      if (progress.stage !== stage) {
        stage = progress.stage
        begun = time
      } else if (time - drawn < redrawEvery) return
      drawn = time
      const { done, total } = progress
      const share = total > 0 ? Math.min(1, done / total) : 0
      const room = Math.max(10, Math.min(40, terminal.columns - 50))
      const full = Math.round(share * room)
      const drawing = paint('cyan', '━'.repeat(full)) + paint('dim', '━'.repeat(room - full))
      const left = share > 0 ? Math.ceil(((time - begun) * (1 - share)) / share / 1000) : 0
      const figures = total > 0 ? `${grouped(done)} of ${grouped(total)}` : done > 0 ? grouped(done) : ''
      const rest = time - begun > 2000 && left > 1 ? `, ${left} s left` : ''
      print(`\r\u001b[2K${stage.padEnd(8)}${drawing}  ${figures}${rest}`)
    },
    end() {
      if (stage) print('\r\u001b[2K')
    },
  }
}

function lines(terminal: Terminal, now: () => number): Meter {
  let stage = ''
  let said = 0
  return {
    show(progress) {
      const { done, total } = progress
      const time = now()
      const isNew = progress.stage !== stage
      if (!isNew && time - said < sayEvery) return
      stage = progress.stage
      said = time
      const figures = isNew
        ? total > 1
          ? ` ${grouped(total)}`
          : ''
        : ` ${grouped(done)} of ${grouped(total)}`
      terminal.error.print(`${stage}${figures}\n`)
    },
    end() {},
  }
}
