import { seededDice } from '../core/base/dice.ts'
import { hash32 } from '../core/base/hash.ts'
import type { Asked } from '../core/kinds/kind.ts'
import type { Question } from '../core/model/question.ts'
import { ancestors, topicOf } from '../core/model/walk.ts'
import { factsTold } from '../core/quiz/lesson.ts'
import type { current } from '../core/quiz/session.ts'
import { givesAway, hidden, pathOf, secretsOf } from '../core/quiz/spoilers.ts'
import type { Drill } from './drill.ts'
import type { Timer } from './timer.ts'
import type { Introduction, ShownQuestion, Turn } from './turn.ts'

/** The question that is up. */
type Current = NonNullable<ReturnType<typeof current>>

/** What a question is put before the learner with. */
interface Circumstances {
  readonly timer: Timer
  /** Characters of feedback that stand above it. */
  readonly above: number
  /** Topics that need no introduction any more; the question's topic is added. */
  readonly introduced: Set<string>
}

/** Puts a question before the learner, and its topic where that is new. */
export function present(
  drill: Drill,
  now: Current,
  { timer, above, introduced }: Circumstances,
): Turn {
  const { ui, library, clock, exam } = drill
  const { question, n, of, again } = now
  const isNew = !introduced.has(question.topic) && !exam
  introduced.add(question.topic)
  const introduction = isNew ? introductionOf(drill, question) : undefined
  if (introduction) ui.introduce(introduction)
  const left = timer.left()
  const asked = askAs(drill, question, n)
  const path = pathOf(library.outline, question)
  const shown: ShownQuestion = { asked, n, of, again, path, left: exam ? left : undefined }
  ui.show(shown)
  return { asked, shown, begun: clock(), hints: 0, introduced: introduction !== undefined, above }
}

/** A question with its options drawn by the drill's seed: the same again whenever it is asked at that place. */
export function askAs({ examiner, seed }: Drill, question: Question, n: number): Asked {
  return examiner.ask(question, seededDice((seed ^ hash32(`${question.id} ${n}`)) >>> 0))
}

/** What a newcomer is told of a topic before its first question: its summary and what is not asked at once. */
function introductionOf({ library }: Drill, question: Question): Introduction | undefined {
  const { outline, knowledge } = library
  const secrets = secretsOf(question)
  const topic = topicOf(outline, question.topic)
  // Who has just read the name is not asked for it: then the question itself introduces the topic.
  if (givesAway(topic.title, secrets)) return undefined
  const known = knowledge(question.topic)
  const told = factsTold(known, question)
  // A title by itself teaches nothing, and may be the answer.
  if (known.summary.en === '' && told.length === 0) return undefined
  return {
    topic,
    path: ancestors(outline, question.topic).map(({ title }) => hidden(title, secrets)),
    summary: known.summary,
    facts: told.map(({ text }) => text),
  }
}
