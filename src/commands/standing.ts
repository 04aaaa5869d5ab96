import { outlook, dueTimes as timesOf } from '../core/schedule/queue.ts'
import type { Exit } from '../errors.ts'
import { type Context, done, openLibrary, print, printJson } from '../study/context.ts'
import { progressOf, streakNow } from '../study/progress.ts'
import { questionsBelow } from '../study/questions.ts'
import { statusLine } from '../view/status.ts'

/** When every question that was ever answered comes due, in milliseconds since 1970. */
export async function dueTimes(context: Context): Promise<number[]> {
  const library = await openLibrary(context)
  const { cards } = await progressOf(context, library)
  return timesOf(questionsBelow(library, library.outline.root, cards), cards)
}

/** How things stand, on one line or as JSON. */
export async function printStanding(context: Context, json: boolean): Promise<Exit> {
  const { world, page } = context
  const library = await openLibrary(context)
  const { cards, history } = await progressOf(context, library)
  const now = world.clock()
  const standing = outlook(questionsBelow(library, library.outline.root, cards), cards, now)
  if (json)
    printJson(context, {
      version: 1,
      due: standing.due,
      new: standing.fresh,
      next: standing.next === undefined ? null : new Date(standing.next).toISOString(),
      streak: streakNow(context, history),
    })
  else print(context, [statusLine(page, { ...standing, now })])
  return done
}
