import { run } from '../../src/cli/run.ts'
import type { Library } from '../../src/core/outline/library.ts'
import type { Problem } from '../../src/core/outline/problem.ts'
import type { Review } from '../../src/core/progress/review.ts'
import type { Journal, Prompter, Reply, SkippedLine, World } from '../../src/ports.ts'

export interface Fake {
  readonly library?: Library
  readonly problems?: readonly Problem[]
  readonly environment?: Record<string, string>
  readonly lines?: readonly string[]
  /** Columns make the output a terminal. */
  readonly columns?: number
  /** Replies make the input a terminal with prompts. */
  readonly replies?: readonly Reply[]
  readonly reviews?: Review[]
  readonly skipped?: readonly SkippedLine[]
  readonly obstacle?: string
  /** Throws instead of keeping the nth review, counted from 1. */
  readonly refuse?: { readonly from: number; readonly error: Error }
  readonly now?: number
}

export interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
  readonly kept: readonly Review[]
}

export const NOW = Date.UTC(2026, 10, 22, 12)

/** Runs a command line in a made-up world: streams, clock, dice and log are all in memory. */
export async function runIn(fake: Fake, ...argv: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const kept: Review[] = []
  let ids = 0
  let clock = fake.now ?? NOW
  const isTerminal = fake.columns !== undefined
  const sink = (texts: string[]) => ({
    write: (text: string) => {
      texts.push(text)
    },
    isTerminal,
    columns: () => fake.columns,
    colour: (fake.environment?.['FORCE_COLOR'] ? 1 : 0) as 0 | 1,
    isClosed: () => false,
  })
  const journal: Journal = {
    folder: '/somewhere/data',
    read: () => ({ reviews: [...(fake.reviews ?? []), ...kept], skipped: fake.skipped ?? [] }),
    obstacle: () => fake.obstacle,
    append: (review) => {
      if (fake.refuse && kept.length + 1 >= fake.refuse.from) throw fake.refuse.error
      kept.push(review)
    },
  }
  const replies = [...(fake.replies ?? [])]
  const next = async (): Promise<Reply> => replies.shift() ?? { kind: 'end' }
  const prompter: Prompter = { key: next, line: next, close: () => undefined }
  const world: World = {
    environment: { LANG: 'en_US.UTF-8', ...fake.environment },
    version: '0.0.0-test',
    out: sink(out),
    err: sink(err),
    input: {
      isTerminal: fake.replies !== undefined,
      lines: async function* () {
        yield* fake.lines ?? []
      },
    },
    clock: () => clock++,
    seed: () => 1,
    newId: () => `id-${++ids}`,
    shelf: {
      open: async () => ({ library: fake.library, problems: fake.problems ?? [], files: 1 }),
      read: async () => ({ library: fake.library, problems: fake.problems ?? [], files: 1 }),
    },
    journal: async () => journal,
    prompter: async () => prompter,
  }
  const exit = await run(argv, world)
  return { exit, out: out.join(''), err: err.join(''), kept }
}
