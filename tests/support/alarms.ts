import type { Alarm, Input } from '../../src/ports.ts'

/** An alarm that never rings. */
export const silent = (): Alarm => ({
  rings: new Promise(() => undefined),
  cancel: () => undefined,
})

/** An input that ends with these lines. */
export const inputOf = (lines: () => AsyncIterator<string>, isTerminal = false): Input => ({
  isTerminal,
  lines,
  alarm: silent,
})
