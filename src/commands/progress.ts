import type { Library } from '../core/outline/library.ts'
import { replay } from '../core/progress/replay.ts'
import { mastery } from '../core/schedule/mastery.ts'
import type { Context } from './context.ts'
import { questionsBelow } from './questions.ts'
import { readReviews } from './quiz.ts'

/** Every topic's mastery now, 0 to 1. */
export async function progressOf(context: Context, library: Library): Promise<Map<string, number>> {
  const { outline } = library
  const cards = replay(readReviews(context, await context.world.journal()), outline.id)
  return mastery(
    outline,
    questionsBelow(library, outline.root, cards),
    cards,
    context.world.clock(),
  )
}
