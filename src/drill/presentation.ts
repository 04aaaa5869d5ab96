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

/** The question that is being asked. */
type Current = NonNullable<ReturnType<typeof current>>

/** What is needed to show a question to the learner. */
interface Circumstances {
  readonly timer: Timer
  /** How many characters of feedback are above it. */
  readonly above: number
  /** Topics that need no introduction any more; the question's topic is added. */
  readonly introduced: Set<string>
}

/** Shows a question to the learner and, if its topic is new, an introduction. */
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

/**
 * A question with its options drawn from the drill's seed: they are the same whenever it is asked
 * at that position.
 */
export function askAs({ examiner, seed }: Drill, question: Question, n: number): Asked {
  return examiner.ask(question, seededDice((seed ^ hash32(`${question.id} ${n}`)) >>> 0))
}

/**
 * What the learner reads about a new topic before its first question: its summary, and facts that
 * are not asked at once.
 */
function introductionOf({ library }: Drill, question: Question): Introduction | undefined {
  const { outline, knowledge } = library
  const secrets = secretsOf(question)
  const topic = topicOf(outline, question.topic)
  // A learner who has just read the name cannot be asked for it: then the question itself
  // introduces the topic.
  if (givesAway(topic.title, secrets)) return undefined
  const known = knowledge(question.topic)
  const told = factsTold(known, question)
  // A title alone teaches nothing, and may be the answer.
  if (known.summary.en === '' && told.length === 0) return undefined
  return {
    topic,
    path: ancestors(outline, question.topic).map(({ title }) => hidden(title, secrets)),
    summary: known.summary,
    facts: told.map(({ text }) => text),
  }
}
