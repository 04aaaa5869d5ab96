import { type Browser, chromium } from 'playwright-core'
import { programNamed } from './programs.ts'

/** What Chromium is called where it is installed; Debian's package is the first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where Chromium is: what the variable CHROMIUM says, else on the path; undefined if it is nowhere. */
export const chromiumPath = (): string | undefined => programNamed(NAMES, process.env['CHROMIUM'])

/** A Chromium that nobody sees. A container's root cannot have its sandbox; the page is our own. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox'] })
