import { seededDice } from '../core/dice.ts'
import { replay } from '../core/progress/replay.ts'
import { merge } from '../core/progress/review.ts'
import { examiner } from '../core/quiz/kinds/index.ts'
import { begin } from '../core/quiz/session.ts'
import { ahead, choose } from '../core/schedule/queue.ts'
import { hold } from '../drill/engine.ts'
import type { Face } from '../drill/face.ts'
import { jsonFace } from '../drill/json.ts'
import { plainFace } from '../drill/plain.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import type { Journal } from '../ports.ts'
import { harmless, inline } from '../view/page.ts'
import { type Context, done, openLibrary, tell, topicFor } from './context.ts'
import { questionsBelow } from './questions.ts'

export interface QuizOptions {
  readonly topic: string | undefined
  readonly count: number
  readonly seed: number | undefined
  readonly plain: boolean
  readonly json: boolean
}

export async function quiz(context: Context, options: QuizOptions): Promise<Exit> {
  const { world } = context
  const library = await openLibrary(context)
  const topic = topicFor(context, library, options.topic)
  const journal = await world.journal()
  const cards = replay(readReviews(context, journal), library.outline.id)
  const all = questionsBelow(library, topic.id, cards)
  const now = world.clock()
  let questions = choose(all, cards, now, options.count)
  if (questions.length === 0 && all.length > 0) {
    questions = ahead(all, cards, now, options.count)
    tell(context, [context.errors.words.quiz.ahead])
  }
  if (questions.length === 0)
    throw new Failure('nothing-to-ask', { topic: inline(context.errors, topic.title) })

  const obstacle = journal.obstacle()
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
        dice: seededDice(options.seed ?? world.seed()),
        clock: world.clock,
        newId: world.newId,
        keep: obstacle === undefined ? journal.append : () => undefined,
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

/** The history so far; lines that were passed over are told of, once, by file. */
export function readReviews(context: Context, journal: Journal) {
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

async function chooseFace(context: Context, { plain, json }: QuizOptions): Promise<Face> {
  const { world, page } = context
  if (json) return jsonFace(page, world.input, world.out.write)
  const bare = plain || !world.input.isTerminal || !world.out.isTerminal
  if (bare) return plainFace(page, world.input, world.out.write)
  const { promptsFace } = await import('../drill/prompts.ts')
  return promptsFace(page, await world.prompter(), world.out.write)
}
