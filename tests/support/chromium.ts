import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** What Chromium is called where it is installed; Debian's package is the first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where Chromium is: what the variable CHROMIUM says, else on the path; undefined if it is nowhere. */
export const chromiumPath = (): string | undefined =>
  [
    process.env['CHROMIUM'] ?? '',
    ...(process.env['PATH'] ?? '')
      .split(delimiter)
      .flatMap((folder) => NAMES.map((name) => join(folder, name))),
  ].find((path) => path !== '' && canRun(path))

/** Whether a test without Chromium has failed: on CI, and where `.ci/run` has installed it. */
export const needsChromium = (): boolean =>
  (process.env['CI'] ?? '') !== '' || (process.env['NEEDS_CHROMIUM'] ?? '') !== ''

/** A Chromium that nobody sees. A container's root cannot have its sandbox; the page is our own. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox'] })
