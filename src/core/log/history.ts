import type { Amendment, Begun, Flag, LogEvent, Plan, Review, Sureness } from './event.ts'

/** A review as it counts: with the learner's latest amendment. */
export interface Answered extends Review {
  readonly sure?: Sureness
  /** The result k8smap gave, if the learner's own verdict is different. */
  readonly overruled?: boolean
}

/** What the log says about one outline. */
export interface History {
  /** Oldest first, without those that were taken back. */
  readonly reviews: readonly Answered[]
  readonly flags: readonly Flag[]
  /** Drills, oldest first, and whether each has ended. */
  readonly drills: ReadonlyArray<Begun & { readonly ended: boolean }>
  /** The plan in force, if any. */
  readonly plan: Plan | undefined
}

/**
 * The history of one outline from its events alone.
 * @param events merged: once each, oldest first
 */
export function historyOf(events: readonly LogEvent[], outline: string): History {
  const undone = new Set<string>()
  const ended = new Set<string>()
  const said = new Map<string, Omit<Amendment, 'event' | 'id' | 'at' | 'review'>>()
  for (const event of events) {
    if (event.event === 'undo') undone.add(event.of)
    else if (event.event === 'end') ended.add(event.drill)
    else if (event.event === 'amend')
      said.set(event.review, {
        ...said.get(event.review),
        ...(event.correct !== undefined && { correct: event.correct }),
        ...(event.rating !== undefined && { rating: event.rating }),
        ...(event.sure !== undefined && { sure: event.sure }),
      })
  }
  const reviews: Answered[] = []
  const flags: Flag[] = []
  const drills: Array<Begun & { ended: boolean }> = []
  let plan: Plan | undefined
  for (const event of events) {
    if (!('outline' in event) || event.outline !== outline || undone.has(event.id)) continue
    if (event.event === 'review') reviews.push(answered(event, said.get(event.id)))
    else if (event.event === 'flag') flags.push(event)
    else if (event.event === 'plan') plan = event
    else drills.push({ ...event, ended: ended.has(event.id) })
  }
  return { reviews, flags, drills, plan: plan?.exam === undefined ? undefined : plan }
}

/** A review with the learner's amendments applied. */
export function answered(
  review: Review,
  word: Pick<Amendment, 'correct' | 'rating' | 'sure'> | undefined,
): Answered {
  if (!word) return review
  const overruled = word.correct !== undefined && word.correct !== review.correct
  return {
    ...review,
    ...word,
    rating: word.rating ?? review.rating,
    correct: word.correct ?? review.correct,
    ...(overruled && { overruled }),
  }
}
