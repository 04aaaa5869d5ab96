import { groupBy } from '../core/base/collections.ts'
import { DAY } from '../core/base/time.ts'
import { rememberedReviews } from '../core/course/trial.ts'
import type { Suspended } from '../core/log/event.ts'
import type { History, LoggedDrill } from '../core/log/history.ts'
import type { Question } from '../core/model/question.ts'
import { replay } from '../core/schedule/replay.ts'
import { lastIn, STALE } from './holders.ts'
import type { Study } from './study.ts'

/** Days after which a question that was forgotten too often is asked again by itself. */
export const LEECH_RESTS = 21

/** When a question comes back by itself; undefined if the learner put it away. */
export const backAt = ({ at, leech }: Suspended): number | undefined =>
  leech ? at + LEECH_RESTS * DAY : undefined

/** What is put away now, by the ids of questions: without what came back by itself. */
export const awayAt = (
  { away }: Pick<History, 'away'>,
  now: number,
): ReadonlyMap<string, Suspended> =>
  new Map([...away].filter(([, event]) => (backAt(event) ?? Number.POSITIVE_INFINITY) > now))

/** The questions of a study that are not put away. */
export function notAway(
  { questions, history }: Pick<Study, 'questions' | 'history'>,
  now: number,
): readonly Question[] {
  const away = awayAt(history, now)
  return away.size === 0 ? questions : questions.filter(({ id }) => !away.has(id))
}

/**
 * The questions of a study that a drill may ask: without those that are put away, and those of an
 * exam that is not handed in yet.
 */
export function askable(
  study: Pick<Study, 'questions' | 'history'>,
  now: number,
): readonly Question[] {
  const open = onOpenPapers(study.history, now)
  const questions = notAway(study, now)
  return open.size === 0 ? questions : questions.filter(({ id }) => !open.has(id))
}

/** When more questions may be asked than now, if nobody does anything; undefined if that never comes. */
export function askableUntil({ history }: Pick<Study, 'history'>, now: number): number | undefined {
  const times = [
    ...[...awayAt(history, now).values()].flatMap((event) => backAt(event) ?? []),
    ...papersOpen(history, now).map(({ until }) => until),
  ]
  return times.length === 0 ? undefined : Math.min(...times)
}

/** What is said of a study’s answers so far. */
interface Told extends Pick<Study, 'cards'> {
  readonly reviews: History['reviews']
  /** Answers on papers that are not handed in: what was right on them is not said before that. */
  readonly unsaid: number
}

/** The answers of a study, and what follows from them, without those on papers that are not handed in. */
export function told(
  { history, cards, schedule }: Pick<Study, 'history' | 'cards' | 'schedule'>,
  now: number,
): Told {
  const open = new Set(papersOpen(history, now).map(({ id }) => id))
  // Mostly there is none, and the answers may be a million.
  if (open.size === 0) return { reviews: history.reviews, cards, unsaid: 0 }
  const reviews = history.reviews.filter(({ drill }) => drill === undefined || !open.has(drill))
  return {
    reviews,
    cards: replay(rememberedReviews({ ...history, reviews }), schedule),
    unsaid: history.reviews.length - reviews.length,
  }
}

/** The questions of exams that are not handed in: a drill would say what is right. */
const onOpenPapers = (history: Papers, now: number): ReadonlySet<string> =>
  new Set(papersOpen(history, now).flatMap(({ questions }) => questions))

type Papers = Pick<History, 'drills' | 'reviews'>

/** The exams that are not handed in and may be resumed, until that time. */
function papersOpen(
  { drills, reviews }: Papers,
  now: number,
): ReadonlyArray<Pick<LoggedDrill, 'id' | 'questions'> & { readonly until: number }> {
  const papers = drills.filter(({ exam, ended }) => exam !== undefined && !ended)
  if (papers.length === 0) return []
  const ids = new Set(papers.map(({ id }) => id))
  const answers = groupBy(
    reviews.filter(({ at, drill }) => drill !== undefined && now - at <= STALE && ids.has(drill)),
    ({ drill }) => drill,
  )
  return papers.flatMap((paper) => {
    const last = lastIn(paper, answers.get(paper.id) ?? [])
    return now - last > STALE
      ? []
      : [{ id: paper.id, questions: paper.questions, until: last + STALE + 1 }]
  })
}
