import { dayOf } from '../core/base/time.ts'
import { type LogEvent, merge } from '../core/log/event.ts'
import { type History, historyOf } from '../core/log/history.ts'
import type { Library } from '../core/model/library.ts'
import { mastery } from '../core/schedule/mastery.ts'
import { type Cards, replay } from '../core/schedule/replay.ts'
import { studyDays } from '../core/statistics/days.ts'
import { streakOf } from '../core/statistics/streak.ts'
import { Failure, isFailure } from '../errors.ts'
import type { Journal, SkippedLine } from '../ports.ts'
import { sanitize } from '../view/page.ts'
import { type Context, tell } from './context.ts'
import { questionsBelow } from './questions.ts'

/** What the log says of an outline, and what follows from it. */
export interface Progress {
  readonly journal: Journal
  readonly history: History
  readonly cards: Cards
}

/** The progress in an outline, replayed from the log. */
export async function progressOf(context: Context, { outline }: Library): Promise<Progress> {
  const journal = await context.world.journal()
  const history = historyOf(readEvents(context, journal), outline.id)
  return { journal, history, cards: replay(history.reviews, context.settings.retention) }
}

/** Every topic's mastery now, 0 to 1. */
export async function masteryOf(context: Context, library: Library): Promise<Map<string, number>> {
  const { outline } = library
  const { cards } = await progressOf(context, library)
  const questions = questionsBelow(library, outline.root, cards)
  return mastery(outline, questions, cards, context.world.clock())
}

/** Days in a row with an answer, up to today or yesterday. */
export const streakNow = ({ world }: Context, { reviews }: History): number =>
  streakOf(
    studyDays(reviews, world.zone).map(({ day }) => day),
    dayOf(world.clock(), world.zone),
  ).current

/** Everything that ever happened, oldest first; lines that were passed over are told of. */
export function readEvents(context: Context, journal: Journal): LogEvent[] {
  const { events, skipped } = journal.read()
  tellSkipped(context, skipped)
  return merge(events)
}

/** Says which lines of the log were passed over, once a file and reason. */
export function tellSkipped(context: Context, skipped: readonly SkippedLine[]): void {
  const { quiz: words } = context.errors.words
  const groups = new Map<string, number[]>()
  for (const { file, line, reason } of skipped) {
    const key = `${reason}\n${file}`
    const lines = groups.get(key)
    if (lines) lines.push(line)
    else groups.set(key, [line])
  }
  tell(
    context,
    [...groups].map(([key, lines]) => {
      const [reason, file = ''] = key.split('\n')
      const some = lines.slice(0, 5).join(', ') + (lines.length > 5 ? ', …' : '')
      if (reason === 'unreadable') return words.unreadable(sanitize(file))
      return words.skipped(sanitize(file), some, reason === 'torn' ? words.torn : words.unknown)
    }),
  )
}

/** Writes events that are no answers: where they cannot be kept, no answer is spoken of. */
export function keepInLog(journal: Journal, ...events: readonly LogEvent[]): void {
  if (events.length === 0) return
  const obstacle = journal.obstacle()
  if (obstacle !== undefined)
    throw new Failure('log-not-kept', { path: journal.folder, reason: obstacle })
  try {
    journal.append(...events)
  } catch (error) {
    if (isFailure(error) && error.code === 'answer-not-kept')
      throw new Failure('log-not-kept', error.args)
    throw error
  }
}
