import { resolve } from 'node:path'
import { fromEventColumns, toEventColumns } from '../core/log/columns.ts'
import type { LogEvent } from '../core/log/event.ts'
import type { SkippedLine } from '../ports.ts'
import type { Keeping } from './keeping.ts'
import { readSealed, type SealedPart, writeSealed } from './sealed-file.ts'
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
export interface LogBeginning {
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

/** The parts beside the columns. */
const [KEY, BEGINNING] = ['key', 'beginning'] as const

/** The logs that are kept; undefined if there is no way to keep any. */
export function keptLogs({ shelf, build, later }: Keeping): KeptLogs | undefined {
  const place = shelf('log')
  const key = place && build()
  if (!place || key === undefined) return undefined
  const of = sha256().update(key).digest('hex')
  let latest: (() => void) | undefined
  return {
    read: (folder) => {
      const limits = { most: MOST.file, now: place.clock() }
      const part = readSealed(place, fileFor(folder), limits)
      return part && textOf(part, KEY) === of ? known(part) : undefined
    },
    keep: (folder, log, events) => {
      // A log may be read several times; what was read last has it all.
      if (!latest) later(() => latest?.())
      latest = () => {
        const columns = toEventColumns(events)
        if (!columns) return
        const parts = { [KEY]: of, [BEGINNING]: JSON.stringify(log), ...columns }
        const limits = { largest: MOST.file, most: MOST.folder }
        writeSealed(place, fileFor(folder), parts, {
          ...{ unique: place.unique, now: place.clock(), ...limits },
        })
      }
    },
  }
}

const known = (part: SealedPart): KnownLog => ({
  ...(JSON.parse(textOf(part, BEGINNING)) as LogBeginning),
  events: () => fromEventColumns(part),
})

/** The name of a file, which says nothing of what is in it. */
const fileFor = (folder: string): string =>
  `${sha256().update(resolve(folder)).digest('hex').slice(0, 32)}.log`

const textOf = (part: SealedPart, name: string): string => part(name).toString('utf8')
