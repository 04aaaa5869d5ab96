import { readFileSync } from 'node:fs'

/**
 * Shifts the clock of a process that is started with `--import` of this file: by as many
 * milliseconds as the file says that TORTURE_CLOCK names, read at each look at the clock; with a
 * `=` before the number, the clock stands still at that time.
 */
const right = Date.now
Date.now = () => {
  const text = readFileSync(process.env.TORTURE_CLOCK, 'utf8')
  return text.startsWith('=') ? Number(text.slice(1)) : right() + Number(text)
}
