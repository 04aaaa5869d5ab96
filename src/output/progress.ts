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

/** Shows how far work is, in one line that is gone at its end. */
export function progressOn({ err, clock, words, signs }: Means): World['working'] {
  let begun: number | undefined
  let drawn: number | undefined
  return (work: Work, share: number): void => {
    const now = clock()
    begun ??= now
    if (share >= 1) {
      if (drawn !== undefined) err.overwrite('')
      begun = undefined
      drawn = undefined
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
}

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
    read: (spec) => ending('outline', outlines.read(spec, toldOf('outline'))),
  }
  const journal = async (): Promise<Journal> => {
    const bare = await world.journal()
    const read: Journal['read'] = () => {
      try {
        return bare.read(toldOf('log'))
      } finally {
        working('log', 1)
      }
    }
    // Its device is looked up only if somebody asks for it.
    return Object.assign(Object.create(bare), { read })
  }
  return { ...world, outlines: seen, journal, working }
}
