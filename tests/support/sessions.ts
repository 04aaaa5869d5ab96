import type { LogEvent } from '../../src/core/log/event.ts'
import { type Files, outlinesOn } from './desk.ts'
import { type Fake, NOW, type Ran, runIn } from './world.ts'

/** What a command line printed, how it ended, and what it wrote to the log. */
interface Said {
  readonly exit: number
  readonly out: string
  readonly err: string
  readonly log: readonly LogEvent[]
}

/** Command lines one after the other, on the same files and the same log, a minute apart. */
export interface Session {
  readonly files: Files
  readonly events: LogEvent[]
  readonly run: (...argv: string[]) => Promise<Said>
  /** With something else in the world, such as replies at prompts. */
  readonly runWith: (fake: Fake, ...argv: string[]) => Promise<Ran>
}

/** A session that begins with these files and this log. */
export function sessionOn(
  files: Readonly<Record<string, string>>,
  log: readonly LogEvent[] = [],
): Session {
  const held: Files = new Map(Object.entries(files))
  const events = [...log]
  let now = NOW
  const runWith = async (fake: Fake, ...argv: string[]): Promise<Ran> => {
    now += 60_000
    const ran = await runIn({ outlines: outlinesOn(held), events, now, ...fake }, ...argv)
    events.push(...ran.log)
    return ran
  }
  return {
    files: held,
    events,
    runWith,
    run: async (...argv) => {
      const { exit, out, err, log: written } = await runWith({}, ...argv)
      return { exit, out, err, log: written }
    },
  }
}
