import type { Fitted, Known, LogEvent, Placed, Restored, Suspended } from './event.ts'
import type { ResetsBackwards } from './resets.ts'

/** What a learner settles about what is asked, besides answering. */
export type StudySetting = Known | Suspended | Restored | Placed | Fitted

const KINDS = ['know', 'suspend', 'restore', 'place', 'fit']

/** Tells such an event. */
export const isSetting = (event: LogEvent): event is StudySetting => KINDS.includes(event.event)

/** The event with the ids that its topics and questions have now. */
export function movedSetting(event: StudySetting, here: (id: string) => string): StudySetting {
  switch (event.event) {
    case 'know':
    case 'suspend':
      return { ...event, question: here(event.question) }
    case 'restore':
      return event.questions ? { ...event, questions: event.questions.map(here) } : event
    case 'place':
      return { ...event, topics: event.topics.map(here) }
    case 'fit':
      return event
  }
}

/**
 * Whether a reset that came later sets it aside, as it does with answers.
 * @param was the event with the ids it had, and with those of today
 */
export function isSetAside(
  was: StudySetting,
  event: StudySetting,
  reset: ResetsBackwards | undefined,
): boolean {
  if ('question' in event && 'question' in was)
    return reset?.by(was.question, event.question) !== undefined
  // A placement is about many topics, and those that were reset are told apart when it is read.
  return event.event === 'place' && reset?.by('', '') !== undefined
}

/** What is in force of these events. */
export interface InForce {
  readonly known: ReadonlyMap<string, number>
  readonly away: ReadonlyMap<string, Suspended>
  readonly placed: Placed | undefined
  /** All that were not taken back, as they were written: due dates may follow from earlier ones. */
  readonly fits: readonly Fitted[]
}

/**
 * @param events in the order in which they were written: a question is restored after it was put away
 * @param own the outline's id; events under other ids are of outlines that it adopted
 */
export function inForce(events: readonly StudySetting[], own: string): InForce {
  const known = new Map<string, number>()
  const away = new Map<string, Suspended>()
  let placed: Placed | undefined
  const fits: Fitted[] = []
  for (const event of events)
    if (event.event === 'know') known.set(event.question, event.at)
    else if (event.event === 'suspend') away.set(event.question, event)
    else if (event.event === 'place') placed = event
    else if (event.event === 'fit') fits.push(event)
    else if (event.questions) for (const each of event.questions) away.delete(each)
    // In an outline that was adopted later, “all” did not mean what is put away here.
    else
      for (const [question, { outline }] of away)
        if (event.outline === own || event.outline === outline) away.delete(question)
  return { known, away, placed, fits }
}
