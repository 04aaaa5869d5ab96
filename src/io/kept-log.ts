import { fromEventColumns, toEventColumns } from '../core/log/columns.ts'
import type { LogEvent } from '../core/log/event.ts'
import type { SkippedLine } from '../ports.ts'
import type { Keeping } from './keeping.ts'
import { type KeptName, keptFiles, partText } from './kept-files.ts'
import type { SealedPart } from './sealed-file.ts'
import { sha256 } from './sha256.ts'

/** The beginning of a file of a log, up to the end of a line. */
export interface FileBeginning {
  readonly file: string
  readonly bytes: number
  /** How many lines it has. */
  readonly lines: number
  /** The SHA-256 of its bytes. */
  readonly sum: string
}

/** What a log was, without its events. */
interface LogBeginning {
  readonly files: readonly FileBeginning[]
  readonly skipped: readonly SkippedLine[]
}

/** A log as it was read, as far as it is kept. */
export interface KnownLog extends LogBeginning {
  /** Its events, once each and oldest first. */
  readonly events: () => LogEvent[]
}

/**
 * The logs of folders as they were read: reading one again takes a tenth of the time. What is kept can be made
 * again, so whatever is wrong with it, it is as if it were not there. It counts only for a log whose files still begin
 * with the same bytes, which the reader has to find out.
 */
export interface KeptLogs {
  readonly read: (folder: string) => KnownLog | undefined
  /** Does so when everything else is done, and nothing if it cannot. */
  readonly keep: (folder: string, log: LogBeginning, events: readonly LogEvent[]) => void
}

/** The most bytes of one log, and of all together. */
const MOST = { file: 256 << 20, folder: 512 << 20 } as const

const KIND = 'log'
/** The part beside the columns. */
const BEGINNING = 'beginning'

/** The logs that are kept; undefined if there is no way to keep any. */
export function keptLogs({ shelf, build, later }: Keeping): KeptLogs | undefined {
  const place = shelf('log')
  const key = place && build()
  if (!place || key === undefined) return undefined
  const { read, write } = keptFiles(place, MOST)
  const nameOf = (path: string): KeptName => ({ path, key: sha256().update(key).digest('hex') })
  let latest: (() => void) | undefined
  return {
    read: (folder) => {
      const part = read(nameOf(folder), KIND)
      return part && known(part)
    },
    keep: (folder, log, events) => {
      // A log may be read several times; what was read last has it all.
      if (!latest) later(() => latest?.())
      latest = () => {
        const columns = toEventColumns(events)
        if (columns) write(nameOf(folder), KIND, { [BEGINNING]: JSON.stringify(log), ...columns })
      }
    },
  }
}

const known = (part: SealedPart): KnownLog => ({
  ...(JSON.parse(partText(part, BEGINNING)) as LogBeginning),
  events: () => fromEventColumns(part),
})
