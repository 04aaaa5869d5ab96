import { once } from '../core/base/collections.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import type { StudyLog } from './log.ts'
import { type LoggedOutline, outlinesInLog } from './outlines-in-log.ts'
import { masteryAt } from './standing.ts'
import { openStudy, type Study } from './study.ts'

/** How far a learner has come in an outline. */
export interface Reached {
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

type Means = Pick<World, 'outlines' | 'script' | 'journal' | 'clock' | 'newId'>

/** Outlines that say who they are, and have no path in the log. */
const SHIPPED = ['map', '2021'] as const

/**
 * Every outline with answers, and every one in the folder for outlines, by id. One that is gone or
 * broken has its answers still.
 * @param retention the recall, 0 to 1, at which a question becomes due
 */
export async function outlinesNow(
  world: Means,
  log: StudyLog,
  retention: number,
): Promise<OutlineNow[]> {
  const open = once((spec: string) => opened(world, spec, { log, retention }))
  const found = new Map<string, OutlineNow>()
  const shipped = once(async (id: string) => {
    for (const spec of SHIPPED) {
      const study = await open(spec)
      if (study?.library.outline.id === id) return study
    }
    return undefined
  })
  for (const logged of outlinesInLog(log.events)) {
    if (logged.answers === 0) continue
    const study = await (logged.path === undefined ? shipped(logged.outline) : open(logged.path))
    // At the path that the log knows there may be another outline today.
    const isIt = study?.library.outline.id === logged.outline
    found.set(logged.outline, {
      ...logged,
      reached: isIt ? reachedIn(study, world.clock()) : undefined,
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

async function opened(
  world: Means,
  spec: string,
  opening: { readonly log: StudyLog; readonly retention: number },
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
