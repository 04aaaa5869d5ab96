import { basename, extname } from 'node:path'
import { isError } from '../../src/core/document/problem.ts'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import { parseOutline } from '../../src/core/reading/parse.ts'
import { Failure } from '../../src/errors.ts'
import type { Format } from '../../src/formats/format.ts'
import { documentsOf, formatLike, formatNamed } from '../../src/formats/index.ts'
import { simplified } from '../../src/io/script.ts'
import type { Cache, Journal, Outlines } from '../../src/ports.ts'
import type { Candidate } from '../../src/study/candidates.ts'
import type { AskWhich } from '../../src/study/identity.ts'
import { openStudy, type Study } from '../../src/study/study.ts'
import { INDEXES } from './lookups.ts'
import { NOON } from './questions.ts'

/** Files in memory, by their absolute paths; a test moves, edits and deletes them. */
export type Files = Map<string, string>

/** Outlines that are read from files in memory as the loader reads real ones. */
export const outlinesOn = (files: Files): Outlines => {
  const open: Outlines['open'] = async (path = '') => {
    const text = files.get(path)
    if (text === undefined) throw new Failure('outline-missing', { path })
    if (text === 'EACCES') throw new Failure('outline-unreadable', { path, reason: text })
    const format = (formatNamed(path) ?? formatLike(text)) as Format
    const read = documentsOf(format.read(text, path), path)
    const parsed = parseOutline(read.nodes, basename(path, extname(path)))
    const problems = [...read.problems, ...parsed.problems]
    return { library: read.problems.some(isError) ? undefined : parsed.library, problems, files: 1 }
  }
  return {
    open,
    listed: () => [],
    settled: (path) => path,
    whereabouts: (path = '') => ({ path, name: basename(path, extname(path)) }),
    stamp: () => undefined,
    read: (path) => open(path, []),
    ...INDEXES,
  }
}

/** A Markdown tree: a first heading, with one heading below it for each further title. */
export const treeOf = (top: string, ...titles: readonly string[]): string =>
  [`# ${top}`, ...titles.map((title) => `## ${title}`)].join('\n')

/** What a test does with files on one device. */
export interface Desk {
  readonly files: Files
  /** Everything that is in the log. */
  readonly log: LogEvent[]
  /** Opens an outline as a command does that asks nobody, or gives this answer. */
  readonly open: (path: string, ask?: AskWhich) => Promise<Study>
  /** Answers that many questions in an outline, on a new day; returns its id in the log. */
  readonly drill: (path: string, answers?: number, ask?: AskWhich) => Promise<string>
  /** So many minutes pass. */
  readonly wait: (minutes: number) => void
  /** Moves a file. */
  readonly move: (from: string, to: string) => void
  /** The same log on another device, with files of its own. */
  readonly otherDevice: (files: Readonly<Record<string, string>>, device?: string) => Desk
}

/** What devices that sync their logs have in common. */
interface Shared {
  readonly log: LogEvent[]
  now: number
  ids: number
}

/** A cache that keeps nothing. */
export const noCache = async (): Promise<Cache> => ({
  read: () => undefined,
  write: () => {},
  keep: (name) => name,
})

/** A device with these files and an empty log. */
export const deskWith = (
  files: Readonly<Record<string, string>>,
  device = 'here',
  shared: Shared = { log: [], now: NOON, ids: 0 },
): Desk => {
  const held: Files = new Map(Object.entries(files))
  const { log } = shared
  const journal: Journal = {
    folder: '/log',
    device,
    read: () => ({ events: [...log], skipped: [] }),
    readFrom: () => ({ events: [], skipped: [] }),
    news: () => [],
    state: () => String(log.length),
    obstacle: () => undefined,
    append: (...events) => {
      log.push(...events)
    },
  }
  const newId = () => `n${++shared.ids}`
  const open: Desk['open'] = (spec, ask) =>
    openStudy(
      {
        outlines: outlinesOn(held),
        script: async () => simplified,
        journal: async () => journal,
        cache: noCache,
        clock: () => ++shared.now,
        newId,
      },
      { outline: { spec, languages: ['en'] }, retention: 0.9, ask },
    )
  return {
    files: held,
    log,
    open,
    drill: async (path, answers = 1, ask) => {
      shared.now += 86_400_000
      const { library, log: study } = await open(path, ask)
      const { id, topics } = library.outline
      const asked = [...topics.keys()].slice(-answers)
      study.append(...asked.map((topic) => answerTo(topic, id, shared, newId())))
      return id
    },
    wait: (minutes) => {
      shared.now += minutes * 60_000
    },
    move: (from, to) => {
      held.set(to, held.get(from) ?? '')
      held.delete(from)
    },
    otherDevice: (more, name = 'there') => deskWith(more, name, shared),
  }
}

const answerTo = (topic: string, outline: string, shared: Shared, id: string): Review => ({
  event: 'review',
  id,
  at: ++shared.now,
  outline,
  question: `${topic}/~parent`,
  rating: 3,
  correct: true,
  given: '',
  took: 1000,
})

/** Remembers what is asked, and answers with the candidate at that place; undefined for none. */
export const asking = (
  answer: number | undefined,
): { readonly ask: AskWhich; readonly asked: Array<readonly Candidate[]> } => {
  const asked: Array<readonly Candidate[]> = []
  return {
    asked,
    ask: async (candidates) => {
      asked.push(candidates)
      return answer === undefined ? undefined : candidates[answer]?.outline
    },
  }
}
