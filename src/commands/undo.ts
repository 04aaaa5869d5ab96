import { recordOf } from '../drill/record.ts'
import { type Exit, Failure } from '../errors.ts'
import { type Context, done, openLibrary, print } from '../study/context.ts'
import { keepInLog, progressOf } from '../study/progress.ts'
import { questionsBelow } from '../study/questions.ts'
import { ownAnswers } from '../study/this-device.ts'
import { inline } from '../view/page.ts'

/** Takes the last answers back, whichever drill they were given in. */
export async function undo(context: Context, count: number): Promise<Exit> {
  const { world, page, settings } = context
  const library = await openLibrary(context)
  const { history, cards, journal } = await progressOf(context, library)
  const asks = new Map(
    questionsBelow(library, library.outline.root, cards).map(({ id, ask }) => [id, ask]),
  )
  const record = recordOf({
    past: history.reviews,
    isOwn: ownAnswers(history, journal, world.clock()),
    resumed: [],
    cards,
    retention: settings.retention,
    outline: library.outline.id,
    clock: world.clock,
    newId: world.newId,
    keep: (...events) => keepInLog(journal, ...events),
    keepFlag: () => false,
  })
  for (let i = 0; i < count; i++) {
    const undone = record.undo()
    if (!undone) {
      if (i === 0) throw new Failure('nothing-to-undo')
      break
    }
    const ask = asks.get(undone.question)
    print(context, [page.words.quiz.notes.undone(ask ? inline(page, ask) : undone.question)])
  }
  return done
}
