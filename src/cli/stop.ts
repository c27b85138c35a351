/** Whether key presses can be read, as they cannot from a pipe or without standard input. */
export const readsKeys = (): boolean => process.stdin.isTTY === true

/** Resolves when the user or the machine asks us to stop, by Ctrl-C, `q`, or a signal. Other keys go to `onKey`. */
export function stopped(onKey: (key: string) => void = () => {}): Promise<void> {
  const { stdin } = process
  return new Promise((done) => {
    const stop = () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      process.off('SIGHUP', stop)
      if (stdin.isTTY) stdin.setRawMode(false)
      stdin.off('data', read)
      stdin.pause()
      done()
    }
    const read = (data: Buffer) => {
      for (const key of data.toString('utf8')) {
        if (key === 'q' || key === '\u0003' || key === '\u0004') return stop()
        onKey(key)
      }
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    process.on('SIGHUP', stop)
    if (!stdin.isTTY) return
    stdin.setRawMode(true)
    stdin.on('data', read)
    stdin.resume()
  })
}
