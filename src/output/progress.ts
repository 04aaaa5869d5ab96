import type { Words } from '../i18n/words.ts'
import type { Journal, OnShare, Outlines, Sink, Work, World } from '../ports.ts'
import { bar, percent } from '../view/bar.ts'
import type { Signs } from '../view/signs.ts'
import { PLAIN } from '../view/theme.ts'

/** Nothing is shown of work that takes less, in milliseconds; and it is not drawn more often than that. */
const PATIENCE = 500
const AGAIN = 100
/** The columns of the bar. */
const LENGTH = 20

/** What progress is shown with. */
interface Means {
  /** The terminal, which others print to only when nothing is shown there. */
  readonly err: Pick<Sink, 'overwrite' | 'columns'>
  readonly clock: World['clock']
  readonly words: Words
  readonly signs: Signs
}

/** What is shown of work. */
export interface Shown {
  readonly working: World['working']
  /** Takes away what is shown. */
  readonly clear: () => void
}

/** Shows how far work is, in one line that is gone at its end. */
export function progressOn({ err, clock, words, signs }: Means): Shown {
  let begun: number | undefined
  let drawn: number | undefined
  const clear = (): void => {
    if (drawn !== undefined) err.overwrite('')
    begun = undefined
    drawn = undefined
  }
  const working = (work: Work, share: number): void => {
    const now = clock()
    begun ??= now
    if (share >= 1) {
      clear()
      return
    }
    // What is known to take long is shown at once.
    if (share > 0 && (now - begun < PATIENCE || now - (drawn ?? 0) < AGAIN)) return
    drawn = now
    const line = `${bar({ theme: PLAIN, signs }, share, LENGTH)} ${percent(share).padStart(5)}  ${words.working[work]}`
    // A longer line would begin a second one, which nothing takes away.
    if (LENGTH + 40 <= (err.columns() ?? 0)) err.overwrite(line)
    else err.overwrite(`${percent(share)} ${words.working[work]}`)
  }
  return { working, clear }
}

/** The world, in which whatever is printed or asked takes away first what is shown of work. */
export function clearing(world: World, clear: Shown['clear']): World {
  const cleared = (sink: Sink): Sink => ({
    ...sink,
    write: (text) => {
      clear()
      sink.write(text)
    },
  })
  return {
    ...world,
    ...{ out: cleared(world.out), err: cleared(world.err) },
    prompter: () => {
      clear()
      return world.prompter()
    },
  }
}

/** How much of the work with a log is done when it is read. */
const READING = 0.6

/** The world, in which reading a log or an outline shows how far it is. */
export function watched(world: World, working: World['working']): World {
  const toldOf =
    (work: Work): OnShare =>
    (share) =>
      working(work, Math.min(share, 0.99))
  const { outlines } = world
  const ending = async <T>(work: Work, made: Promise<T>): Promise<T> => {
    try {
      return await made
    } finally {
      working(work, 1)
    }
  }
  const seen: Outlines = {
    ...outlines,
    open: (spec, languages) => ending('outline', outlines.open(spec, languages, toldOf('outline'))),
    // An index is made when the first word is looked up in it, and then its end is told.
    index: (spec, library) => outlines.index(spec, library, (share) => working('index', share)),
    read: (spec) => ending('outline', outlines.read(spec, toldOf('outline'))),
  }
  const journal = async (): Promise<Journal> => {
    const bare = await world.journal()
    // What follows from it takes long as well: what is shown is gone when something is printed.
    const read: Journal['read'] = () => bare.read((share) => working('log', READING * share))
    // Its device is looked up only if somebody asks for it.
    return Object.assign(Object.create(bare), { read })
  }
  return { ...world, outlines: seen, journal, working }
}
