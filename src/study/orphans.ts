import { countBy } from '../core/base/collections.ts'
import { generateAll } from '../core/quiz/generate.ts'
import { phrases } from '../i18n/phrases.ts'
import { type LoggedOutline, outlinesInLog } from './outlines-in-log.ts'
import type { Study } from './study.ts'

/** A question that was answered but is no longer in the outline. */
export interface Orphan {
  readonly question: string
  readonly reviews: number
  /** When it was last answered, in milliseconds since 1970. */
  readonly last: number
}

/**
 * Questions that were answered but are no longer in the outline, by id. A generated one that is not
 * asked any more, because questions are written now, is none: its topic is where it was.
 */
export function orphansIn({ history, questions, library }: Study): Orphan[] {
  const topics = new Set(history.reviews.map(({ question }) => question.split('/~')[0]))
  const generated = generateAll(library, phrases, (id) => topics.has(id))
  const there = new Set([...questions, ...generated].map(({ id }) => id))
  const gone = new Map<string, Orphan>()
  for (const { question, at } of history.reviews) {
    if (there.has(question)) continue
    const held = gone.get(question)
    const last = Math.max(at, held?.last ?? at)
    gone.set(question, { question, reviews: (held?.reviews ?? 0) + 1, last })
  }
  return [...gone.values()].sort((a, b) => (a.question < b.question ? -1 : 1))
}

/**
 * The outlines of the log whose answers do not count here: other ones, and what was answered under
 * an adopted id after its adoption.
 */
export function outlinesElsewhere({ log, history }: Study): LoggedOutline[] {
  const counted = countBy(history.reviews, ({ outline }) => outline)
  return outlinesInLog(log.events).flatMap((each) => {
    const { sources, setAside } = history
    if (!sources.has(each.outline)) return each.answers > 0 ? each : []
    const answers = each.answers - (counted.get(each.outline) ?? 0)
    // What a reset has set aside does not count either, but it was here.
    return answers > 0 && setAside.size === 0 ? { ...each, answers } : []
  })
}
