import { run } from '../../src/cli/run.ts'
import type { Language } from '../../src/core/base/text.ts'
import type { Problem } from '../../src/core/document/problem.ts'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import type { Library } from '../../src/core/model/library.ts'
import { Failure } from '../../src/errors.ts'
import { simplified } from '../../src/io/script.ts'
import type {
  Journal,
  Log,
  Optimiser,
  Prompter,
  Reply,
  SkippedLine,
  Typed,
  Whereabouts,
  World,
} from '../../src/ports.ts'
import { INDEXES } from './lookups.ts'
import { inRows } from './rows.ts'

export interface Fake {
  /** The table of characters, if it is not the real one. */
  readonly script?: World['script']
  /** Called with the languages that an outline is opened in. */
  readonly onOpen?: (languages: readonly Language[]) => void
  readonly library?: Library
  readonly problems?: readonly Problem[]
  readonly environment?: Record<string, string>
  readonly lines?: readonly string[]
  /** After the last line or reply nothing comes, until the time is over. */
  readonly waits?: boolean
  /** With columns, the output is a terminal; a function may change them during the run. */
  readonly columns?: number | (() => number)
  /** The rows of the terminal; as many as anything needs, without it. */
  readonly rows?: number
  /** What the terminal can show: links, or nothing but ASCII. */
  readonly links?: boolean
  readonly isAscii?: boolean
  /** Why a pager cannot be started. */
  readonly pagerFailure?: string
  /** With replies, the input is a terminal with prompts. */
  readonly replies?: readonly Reply[]
  /** Reviews in the log, without their `event`. */
  readonly reviews?: ReadonlyArray<Omit<Review, 'event'>>
  readonly events?: readonly LogEvent[]
  /** Logs in other places, by path. */
  readonly elsewhere?: Readonly<Record<string, Log>>
  /** The folder of the log, and the settings file's path. */
  readonly folder?: string
  readonly settingsPath?: string
  /** The settings file's text. */
  readonly settings?: string
  /** The errors that reading and writing the settings file throw. */
  readonly settingsFailure?: { readonly read?: Error; readonly write?: Error }
  /** The cache as an earlier run left it. */
  readonly cache?: ReadonlyMap<string, string>
  /** The outlines, if they are more than one. */
  readonly outlines?: World['outlines']
  /** The log, if it is not one in memory; what is written to it is not in the result. */
  readonly journal?: Journal
  /** What an outline is called when it is set for good; as it was, without it. */
  readonly settled?: string
  /** Where the outline is, if it is the user's own. */
  readonly whereabouts?: Whereabouts
  /** The stamp of an outline; null for a user's own outline. */
  readonly stamp?: string | null
  readonly version?: string
  /** Minutes the local clock is ahead of UTC. */
  readonly zone?: number
  /** The milliseconds that the clock moves each time it is read. */
  readonly tick?: number
  /** Processes that are alive. */
  readonly running?: readonly number[]
  readonly skipped?: readonly SkippedLine[]
  readonly obstacle?: string
  /** Whether nobody reads the output any more, asked again and again. */
  readonly isClosed?: () => boolean
  /** Called with what is put in place of the last line of a terminal. */
  readonly onOverwrite?: (line: string) => void
  /**
   * Throws instead of keeping the nth review, counted from 1; 0 means instead of keeping anything.
   */
  readonly refuse?: { readonly from: number; readonly error: Error }
  readonly now?: number
  /** Files that a person may have replaced, by path. */
  readonly files?: ReadonlyMap<string, string>
  /** Thrown instead of saving a file. */
  readonly saveFailure?: Error
  /** What the dice begin with. */
  readonly seed?: number
  /** Whether there is a browser; there is none without it. */
  readonly browser?: boolean
  /** The optimiser of FSRS's weights; none is installed without it. */
  readonly optimiser?: Optimiser
}

export interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
  /** The reviews that were written, and all events that were. */
  readonly kept: readonly Review[]
  readonly log: readonly LogEvent[]
  readonly settings: string | undefined
  readonly cache: ReadonlyMap<string, string>
  /** The files that were written where a person asked for them. */
  readonly saved: ReadonlyMap<string, string>
  /** How often an outline was opened, and which ones. */
  readonly opened: number
  readonly specs: ReadonlyArray<string | undefined>
  /** The files that were opened in a browser. */
  readonly browsed: readonly string[]
  /** What was shown in a pager, and in which. */
  readonly paged: ReadonlyArray<readonly [command: string | undefined, text: string]>
  /** The messages of the prompts. */
  readonly prompts: readonly string[]
}

export const NOW = Date.UTC(2026, 10, 22, 12)

/** Runs a command line in an artificial world: streams, clock, dice and log are all in memory. */
export async function runIn(fake: Fake, ...argv: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const log: LogEvent[] = []
  const cached = new Map(fake.cache)
  const saved = new Map<string, string>()
  const browsed: string[] = []
  const paged: Array<readonly [command: string | undefined, text: string]> = []
  const specs: Array<string | undefined> = []
  let settings = fake.settings
  let ids = 0
  let told = 0
  let clock = fake.now ?? NOW
  const isTerminal = fake.columns !== undefined
  const sink = (texts: string[]) => ({
    write: (text: string) => {
      texts.push(text)
    },
    isTerminal,
    columns: () => (typeof fake.columns === 'function' ? fake.columns() : fake.columns),
    colour: (fake.environment?.['FORCE_COLOR'] ? 1 : 0) as 0 | 1,
    rows: () => (isTerminal ? fake.rows : undefined),
    links: () => fake.links ?? false,
    isAscii: fake.isAscii ?? false,
    isClosed: fake.isClosed ?? (() => false),
    overwrite: (line: string) => {
      fake.onOverwrite?.(line)
    },
  })
  const before: LogEvent[] = [
    ...(fake.events ?? []),
    ...(fake.reviews ?? []).map((review): LogEvent => ({ event: 'review', ...review })),
  ]
  const reviewsIn = (events: readonly LogEvent[]): Review[] =>
    events.filter((each): each is Review => each.event === 'review')
  const journal: Journal = {
    folder: fake.folder ?? '/somewhere/data',
    device: 'here',
    read: () => {
      told = log.length
      return { events: inRows([...before, ...log]), skipped: fake.skipped ?? [] }
    },
    readFrom: (path) => {
      const log = fake.elsewhere?.[path]
      if (!log) throw new Failure('log-unreadable', { path, reason: 'ENOENT' })
      return log
    },
    news: () => {
      const news = log.slice(told)
      told = log.length
      return news
    },
    state: () => String(before.length + log.length),
    obstacle: () => fake.obstacle,
    append: (...events) => {
      const reviews = reviewsIn(events).length
      const isMeant = reviews > 0 || fake.refuse?.from === 0
      if (isMeant && fake.refuse && reviewsIn(log).length + 1 >= fake.refuse.from)
        throw fake.refuse.error
      log.push(...events)
    },
  }
  const replies = [...(fake.replies ?? [])]
  const prompts: string[] = []
  const next = async (message: string, _typed: Typed, within?: number): Promise<Reply> => {
    prompts.push(message)
    const reply = replies.shift()
    if (reply || !fake.waits || within === undefined) return reply ?? { kind: 'end' }
    clock += within
    return { kind: 'late' }
  }
  const prompter: Prompter = {
    key: (message, _, ...how) => next(message, ...how),
    line: next,
    edit: async ({ file, line }) => {
      prompts.push(`edit ${file}:${line}`)
      return true
    },
    onReturn: () => undefined,
    // What is typed is the reply; the first of what it finds is picked.
    pick: async (message, { find, initial }) => {
      const reply = await next(message, 'ahead')
      if (reply.kind !== 'text') return reply
      const found = await find(initial + reply.text)
      prompts.push(...found.slice(0, 9).map(({ line }) => line))
      return found[0] ? { kind: 'text', text: found[0].value } : { kind: 'end' }
    },
    close: () => undefined,
  }
  const world: World = {
    environment: { LANG: 'en_US.UTF-8', ...fake.environment },
    version: fake.version ?? '0.0.0-test',
    working: () => {},
    out: sink(out),
    err: sink(err),
    input: {
      isTerminal: fake.replies !== undefined,
      lines: async function* () {
        yield* fake.lines ?? []
        if (fake.waits) await new Promise(() => undefined)
      },
      // Where somebody waits, the time that is left passes at once.
      alarm: (milliseconds) => ({
        rings: new Promise((ring) => {
          if (fake.waits)
            setImmediate(() => {
              clock += milliseconds
              ring()
            })
        }),
        cancel: () => undefined,
      }),
    },
    clock: () => {
      const now = clock
      clock += fake.tick ?? 1
      return now
    },
    zone: () => fake.zone ?? 0,
    process: { pid: 1 },
    liveness: ({ pid }) => (fake.running?.includes(pid) ? 'running' : 'gone'),
    settings: () => ({
      path: fake.settingsPath ?? '/somewhere/config/settings.json',
      read: () => {
        if (fake.settingsFailure?.read) throw fake.settingsFailure.read
        return settings
      },
      change: (update) => {
        const text = update(settings)
        if (fake.settingsFailure?.write) throw fake.settingsFailure.write
        settings = text
      },
    }),
    cache: async () => ({
      read: (name) => cached.get(name),
      write: (name, text) => {
        cached.set(name, text)
      },
      keep: (name, text) => {
        if (fake.saveFailure) throw fake.saveFailure
        cached.set(name, text)
        return `/somewhere/cache/${name}`
      },
    }),
    script: fake.script ?? (async () => simplified),
    seed: () => fake.seed ?? 1,
    newId: () => `id-${fake.now ?? NOW}-${++ids}`,
    outlines: fake.outlines ?? {
      open: async (spec, languages) => {
        specs.push(spec)
        fake.onOpen?.(languages)
        return { library: fake.library, problems: fake.problems ?? [], files: 1 }
      },
      whereabouts: () => fake.whereabouts,
      settled: (spec) => fake.settled ?? spec,
      listed: () => [],
      stamp: () => (fake.stamp === undefined ? 'fake' : (fake.stamp ?? undefined)),
      read: async () => ({ library: fake.library, problems: fake.problems ?? [], files: 1 }),
      ...INDEXES,
    },
    journal: async () => fake.journal ?? journal,
    prompter: async () => prompter,
    optimiser: async () => fake.optimiser,
    pager: async (text, command) => {
      if (fake.pagerFailure === undefined) paged.push([command, text])
      return fake.pagerFailure
    },
    saved: async (path) => saved.get(path) ?? fake.files?.get(path),
    pageParts: async () => ({ script: 'let x', style: 'a{}' }),
    browse: async (path) => {
      if (fake.browser) browsed.push(path)
      return fake.browser ?? false
    },
    save: async (path, text) => {
      if (fake.saveFailure) throw fake.saveFailure
      saved.set(path, text)
    },
  }
  const exit = await run(argv, world)
  return {
    exit,
    out: out.join(''),
    err: err.join(''),
    kept: reviewsIn(log),
    log,
    settings,
    cache: cached,
    saved,
    opened: specs.length,
    specs,
    browsed,
    paged,
    prompts,
  }
}
