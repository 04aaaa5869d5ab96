import { once } from '../core/base/collections.ts'
import type { Wish } from '../core/base/settings.ts'
import { historyOf } from '../core/log/history.ts'
import { Failure } from '../errors.ts'
import type { Whereabouts, World } from '../ports.ts'
import type { StudyLog } from './log.ts'
import {
  adoptersIn,
  knownInPartIn,
  type LoggedOutline,
  outlinesInLog,
  pathsInLog,
} from './outlines-in-log.ts'
import { masteryAt } from './standing.ts'
import { openStudy, type Study } from './study.ts'

/** How far a learner has come in an outline. */
interface Reached {
  readonly questions: number
  /** How many of them have been answered. */
  readonly met: number
  /** 0 to 1. */
  readonly mastery: number
}

/** An outline that a learner has, and how far it is; undefined if it cannot be opened here. */
export interface OutlineNow extends LoggedOutline {
  readonly reached: Reached | undefined
}

type Means = Pick<World, 'outlines' | 'script' | 'journal' | 'cache' | 'clock' | 'newId'>

/** Outlines that say who they are, and have no path in the log. */
const SHIPPED = ['map', '2021'] as const

/**
 * Every outline with answers, its own or adopted, or with questions that are said to be known, and every one in the
 * folder for outlines, by id.
 * One that is gone or broken has its answers still.
 * @param opening the recall, 0 to 1, at which a question becomes due; and the outline that is open, in
 * the form that `Outlines` takes, which may be one of them
 */
export async function outlinesNow(
  world: Means,
  log: StudyLog,
  opening: { readonly retention: Wish; readonly spec: string | undefined },
): Promise<OutlineNow[]> {
  const { retention, spec } = opening
  const open = once((path: string) => opened(world, path, { log, retention }))
  const find = finder(world, log.events, spec, open)
  const adopters = adoptersIn(log.events)
  // What was only said to be known has its place in the schedule, too.
  const begun = new Set([...adopters, ...knownInPartIn(log.events)])
  const found = new Map<string, OutlineNow>()
  for (const logged of outlinesInLog(log.events)) {
    const { outline } = logged
    if (logged.answers === 0 && !begun.has(outline)) continue
    const there = await find(outline)
    found.set(outline, {
      ...logged,
      ...there?.where,
      ...(adopters.has(outline) && adoptedBy(outline, log.events)),
      reached: there && reachedIn(there.study, world.clock()),
    })
  }
  for (const { name, path } of world.outlines.listed()) {
    const study = await open(path)
    const outline = study?.library.outline.id ?? name
    if (!found.has(outline))
      found.set(outline, {
        ...{ outline, name, path, answers: 0, last: undefined },
        reached: study && reachedIn(study, world.clock()),
      })
  }
  return [...found.values()].sort((a, b) => (a.outline < b.outline ? -1 : 1))
}

/** An outline that was found, and where; a shipped one is nowhere. */
interface There {
  readonly study: Study
  readonly where: Whereabouts | undefined
}

/**
 * Finds an outline by its id: where the log saw it, in the folder for outlines, or where the command
 * line says. At a path that the log knows there may be another outline today.
 */
function finder(
  { outlines }: Means,
  events: StudyLog['events'],
  spec: string | undefined,
  open: (path: string) => Promise<Study | undefined>,
): (outline: string) => Promise<There | undefined> {
  const paths = pathsInLog(events)
  const elsewhere = [...outlines.listed().map(({ path }) => path), ...(spec ? [spec] : [])]
  return async (outline) => {
    const logged = paths.get(outline) ?? []
    for (const each of [...logged, ...elsewhere, ...(logged.length > 0 ? [] : SHIPPED)]) {
      const study = await open(each)
      if (study?.library.outline.id !== outline) continue
      const isShipped = SHIPPED.some((shipped) => shipped === each)
      return { study, where: isShipped ? undefined : outlines.whereabouts(each) }
    }
    return undefined
  }
}

/** What counts for an outline with adopted answers. */
function adoptedBy(
  outline: string,
  events: StudyLog['events'],
): Pick<LoggedOutline, 'answers' | 'last'> {
  const { reviews } = historyOf(events, { outline })
  return { answers: reviews.length, last: reviews.at(-1)?.at }
}

async function opened(
  world: Means,
  spec: string,
  opening: { readonly log: StudyLog; readonly retention: Wish },
): Promise<Study | undefined> {
  try {
    return await openStudy(world, { ...opening, outline: { spec, languages: [] } })
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

function reachedIn(study: Study, now: number): Reached {
  const { questions, cards, library } = study
  return {
    questions: questions.length,
    met: questions.filter(({ id }) => cards.has(id)).length,
    mastery: masteryAt(study, now).get(library.outline.root) ?? 0,
  }
}
