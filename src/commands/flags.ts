import type { Question } from '../core/model/question.ts'
import type { Exit } from '../errors.ts'
import { type Context, done, openLibrary, print, printJson, tell } from '../study/context.ts'
import { keepInLog, progressOf } from '../study/progress.ts'
import { questionsBelow } from '../study/questions.ts'
import { flagLines } from '../view/flags.ts'

export interface FlagsOptions {
  /** Takes the listed flags back: they are reported. */
  readonly clear: boolean
  readonly json: boolean
}

/** The questions that were flagged in a drill, as the text of an issue. */
export async function flags(context: Context, { clear, json }: FlagsOptions): Promise<Exit> {
  const { world, page, errors } = context
  const library = await openLibrary(context)
  const { history, cards, journal } = await progressOf(context, library)
  const questions = new Map<string, Question>(
    questionsBelow(library, library.outline.root, cards).map((each) => [each.id, each]),
  )
  const flagged = history.flags.map((flag) => ({
    ...flag,
    question: questions.get(flag.question),
    questionId: flag.question,
  }))
  if (clear) {
    keepInLog(
      journal,
      ...history.flags.map(({ id }) => ({
        event: 'undo' as const,
        id: world.newId(),
        at: world.clock(),
        of: id,
      })),
    )
    tell(context, [errors.words.flags.cleared(flagged.length)])
    return done
  }
  if (json) {
    printJson(context, {
      version: 1,
      flags: flagged.map(({ at, reason, questionId, question }) => ({
        question: questionId,
        reason,
        at: new Date(at).toISOString(),
        ...(question && { topic: question.topic, ask: question.ask, source: question.source }),
      })),
    })
    return done
  }
  if (flagged.length === 0) tell(context, [errors.words.flags.none])
  else print(context, flagLines(page, flagged, library.outline.id, world.version))
  return done
}
