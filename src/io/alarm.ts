import type { Alarm } from '../ports.ts'

/** Node's timers fire at once if they are to wait for longer than this many milliseconds. */
const LONGEST = 2 ** 31 - 1

/** An alarm by the system's timers; it rings after 24 days at the latest. */
export function alarm(milliseconds: number): Alarm {
  let timer: NodeJS.Timeout | undefined
  const rings = new Promise<void>((ring) => {
    timer = setTimeout(ring, Math.min(milliseconds, LONGEST))
  })
  return { rings, cancel: () => clearTimeout(timer) }
}
