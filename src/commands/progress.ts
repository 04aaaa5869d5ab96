import type { Library } from '../core/outline/library.ts'
import { type Cards, replay } from '../core/progress/replay.ts'
import { merge, type Review } from '../core/progress/review.ts'
import { mastery } from '../core/schedule/mastery.ts'
import type { Journal } from '../ports.ts'
import { harmless } from '../view/page.ts'
import { type Context, tell } from './context.ts'
import { questionsBelow } from './questions.ts'

/** The state of every question of an outline, replayed from the log. */
export const cardsOf = (context: Context, { outline }: Library, journal: Journal): Cards =>
  replay(readReviews(context, journal), outline.id)

/** Every topic's mastery now, 0 to 1. */
export async function progressOf(context: Context, library: Library): Promise<Map<string, number>> {
  const { outline } = library
  const cards = cardsOf(context, library, await context.world.journal())
  const questions = questionsBelow(library, outline.root, cards)
  return mastery(outline, questions, cards, context.world.clock())
}

/** The history so far; lines that were passed over are told of, once, by file. */
function readReviews(context: Context, journal: Journal): Review[] {
  const { reviews, skipped } = journal.read()
  const { quiz: words } = context.errors.words
  const groups = new Map<string, number[]>()
  for (const { file, line, reason } of skipped) {
    const key = `${reason}\n${file}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  tell(
    context,
    [...groups].map(([key, lines]) => {
      const [reason, file = ''] = key.split('\n')
      const some = lines.slice(0, 5).join(', ') + (lines.length > 5 ? ', …' : '')
      if (reason === 'unreadable') return words.unreadable(harmless(file))
      return words.skipped(harmless(file), some, reason === 'torn' ? words.torn : words.unknown)
    }),
  )
  return merge(reviews)
}
