import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether a browser is installed: browser tests are left out where there is none. */
export const hasBrowser = existsSync(executable)

/** Debian's chromium, without a network of its own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
