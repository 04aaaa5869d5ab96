import { below, childrenOf, topicOf } from '../core/model/walk.ts'
import { mastery } from '../core/schedule/mastery.ts'
import { outlook } from '../core/schedule/queue.ts'
import type { Exit } from '../errors.ts'
import { type Context, done, openLibrary, print } from '../study/context.ts'
import { plannedBy } from '../study/exams.ts'
import { progressOf, streakNow } from '../study/progress.ts'
import { questionsBelow } from '../study/questions.ts'
import { homeLines } from '../view/home.ts'

/** Where am I, what next. */
export async function home(context: Context): Promise<Exit> {
  const { world, page } = context
  const library = await openLibrary(context)
  const { outline } = library
  const now = world.clock()
  const { cards, history } = await progressOf(context, library)
  const planned = plannedBy(context, library, history.plan)
  const questions = questionsBelow(library, outline.root, cards)
  const shares = mastery(outline, questions, cards, now)
  const branches = childrenOf(outline, outline.root).map((topic) => ({
    topic,
    share: shares.get(topic.id) ?? 0,
  }))
  const [weakest] = [...branches].sort((a, b) => a.share - b.share)
  const branch = weakest?.topic.id ?? outline.root
  const leaf = [...below(outline, branch)].find(({ children }) => children.length === 0)
  print(
    context,
    homeLines(page, {
      ...outlook(questions, cards, now),
      title: topicOf(outline, outline.root).title,
      now,
      started: cards.size > 0,
      plan: planned && { exam: planned.exam.id, days: planned.days },
      streak: streakNow(context, history),
      branches,
      weakest: weakest?.topic,
      branch,
      example: leaf?.id ?? branch,
    }),
  )
  return done
}
