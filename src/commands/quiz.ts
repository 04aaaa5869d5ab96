import { seededDice, shuffle } from '../core/dice.ts'
import type { Cards } from '../core/progress/replay.ts'
import { examiner } from '../core/quiz/kinds/index.ts'
import type { Question, QuestionType } from '../core/quiz/question.ts'
import { begin } from '../core/quiz/session.ts'
import { ahead, choose } from '../core/schedule/queue.ts'
import { hold } from '../drill/engine.ts'
import type { Face } from '../drill/face.ts'
import { jsonFace } from '../drill/json.ts'
import { plainFace } from '../drill/plain.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import { inline } from '../view/page.ts'
import { type Context, done, openLibrary, tell, topicFor } from './context.ts'
import { cardsOf } from './progress.ts'
import { questionsBelow } from './questions.ts'

export interface QuizOptions {
  readonly topic: string | undefined
  readonly count: number
  /** Only these types of question; none means all. */
  readonly types: readonly QuestionType[]
  /** Only what is due, only what is new, or both. */
  readonly only: 'due' | 'new' | undefined
  /** Ask anything, and leave the schedule alone. */
  readonly cram: boolean
  readonly seed: number | undefined
  readonly plain: boolean
  readonly json: boolean
}

export async function quiz(context: Context, options: QuizOptions): Promise<Exit> {
  const { world } = context
  const library = await openLibrary(context)
  const topic = topicFor(context, library, options.topic)
  const journal = await world.journal()
  const cards = cardsOf(context, library, journal)
  const all = questionsBelow(library, topic.id, cards).filter(
    ({ type }) => options.types.length === 0 || options.types.includes(type),
  )
  const dice = seededDice(options.seed ?? world.seed())
  const now = world.clock()
  const questions = options.cram
    ? shuffle(all, dice).slice(0, options.count)
    : scheduled(context, all, cards, now, options)
  if (questions.length === 0)
    throw new Failure('nothing-to-ask', { topic: inline(context.errors, topic.title) })

  const obstacle = options.cram ? undefined : journal.obstacle()
  if (options.cram) tell(context, [context.errors.words.quiz.cramming])
  if (obstacle !== undefined)
    tell(
      context,
      [context.errors.words.quiz.notKept(journal.folder, obstacle)],
      context.errors.theme.warn,
    )

  const face = await chooseFace(context, options)
  try {
    const ending = await hold(
      {
        outline: library.outline,
        examiner: examiner(library.outline),
        face,
        dice,
        clock: world.clock,
        newId: world.newId,
        keep: options.cram || obstacle !== undefined ? () => undefined : journal.append,
        isOver: world.out.isClosed,
      },
      begin(questions),
      cards,
    )
    return ending === 'interrupted' ? EXIT.interrupted : done
  } finally {
    face.close()
  }
}

/** What the schedule asks for; where that is nothing, and nothing special was asked for, what comes ahead of time. */
function scheduled(
  context: Context,
  all: readonly Question[],
  cards: Cards,
  now: number,
  { only, count }: QuizOptions,
): Question[] {
  const scope =
    only === undefined ? all : all.filter(({ id }) => cards.has(id) === (only === 'due'))
  const chosen = choose(scope, cards, now, count)
  if (chosen.length > 0 || only !== undefined || all.length === 0) return chosen
  tell(context, [context.errors.words.quiz.ahead])
  return ahead(all, cards, now, count)
}

async function chooseFace(context: Context, { plain, json }: QuizOptions): Promise<Face> {
  const { world, page } = context
  if (json) return jsonFace(page, world.input, world.out.write)
  const bare = plain || !world.input.isTerminal || !world.out.isTerminal
  if (bare) return plainFace(page, world.input, world.out.write)
  const { promptsFace } = await import('../drill/prompts.ts')
  return promptsFace(page, await world.prompter(), world.out.write)
}
