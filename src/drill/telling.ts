import { sumOf } from '../core/base/collections.ts'
import type { Question } from '../core/model/question.ts'
import { ancestors, topicOf } from '../core/model/walk.ts'
import { type Telling, TOLD_AHEAD, tellingsFor, toldFor } from '../core/quiz/lesson.ts'
import type { Current } from '../core/quiz/session.ts'
import { handleAboutLast, isAboutLast } from './about-last.ts'
import { type Ending, type Held, sessionOf, type Teaching } from './drill.ts'
import { isLeech } from './leech.ts'
import { roomIn } from './next.ts'
import type { Lesson } from './turn.ts'

/**
 * Tells what is asked soon and was not told before. Nothing in it counts as an answer.
 * @returns how many characters the learner has yet to read, or how the drill ends here
 */
export async function tellWhatComes(held: Held, now: Current): Promise<number | Ending> {
  const { teaching } = held
  if (!teaching) return 0
  let above = 0
  for (const telling of tellingsNow(held, teaching, now)) {
    const lesson = lessonOf(held, telling)
    for (const id of [telling.topic, ...telling.facts.map((fact) => fact.id)]) held.told.add(id)
    held.ui.lesson(lesson)
    if (!lesson.isNew || !held.ui.waits) above += charactersOf(lesson)
    else {
      const after = await untilRead(held, lesson)
      if (after === 'taken-back') break
      if (after) return after
    }
  }
  return above
}

/**
 * Waits until the learner has read a lesson. The verdict on the last answer is seen above it, so
 * the commands about that work.
 * @returns how the drill ends, if it does, or that the last answer was taken back: it is asked
 *   before anything else is told
 */
async function untilRead(
  held: Held,
  { topic }: Lesson,
): Promise<Ending | 'taken-back' | undefined> {
  const { ui } = held
  for (;;) {
    const reply = await ui.readOn('lesson')
    if (reply.kind !== 'text') return reply.kind === 'end' ? 'cut-off' : 'interrupted'
    const command = ui.command(reply.text)
    if (command === 'stop') return 'stopped'
    if (command === 'page') ui.tell({ kind: 'page', topic: topic.id })
    else if (command === 'help') ui.tell({ kind: 'help' })
    else if (isAboutLast(command)) {
      if (await handleAboutLast(held, command)) return 'taken-back'
    } else return undefined
  }
}

/** What must be told before the question now, because it or one of the next ones asks for it. */
function tellingsNow(held: Held, teaching: Teaching, now: Current): Telling[] {
  const { library, told, record } = held
  const session = sessionOf(held)
  // What there is no time to ask is told in another drill.
  const room = Math.ceil(roomIn(held, session) ?? TOLD_AHEAD + 1)
  const firsts = session.queue.filter(({ id }) => !session.first.has(id))
  const upcoming = now.again
    ? [now.question]
    : firsts.slice(0, Math.min(TOLD_AHEAD + 1, Math.max(1, room)))
  const met = new Set(record.answers().map(({ question }) => thingOf(held, question)))
  return tellingsFor(upcoming, {
    library,
    told,
    asked: teaching.asked(),
    isNew: teaching.isNew,
    isUntold: (question) =>
      isLeechIn(held, question) ||
      (teaching.first === 'lesson' &&
        teaching.untold.has(question.id) &&
        !met.has(question.fact ?? question.id)),
  })
}

/** What a question asks for: its fact, or the question itself. */
const thingOf = ({ find }: Held, id: string): string => find(id)?.fact ?? id

/** Whether a question is forgotten so often that it is told again and asked in an easier way. */
export const isLeechIn = ({ record, exam }: Held, { id }: Pick<Question, 'id'>): boolean =>
  exam === undefined && isLeech(record.cards.get(id))

/** Whether what a question asks for was told in this sitting. */
export const isToldIn = (
  { library, told }: Pick<Held, 'library' | 'told'>,
  question: Question,
): boolean => told.has(toldFor(question, library).id)

function lessonOf({ library }: Held, { topic, isNew, facts }: Telling): Lesson {
  const { outline, knowledge } = library
  return {
    topic: topicOf(outline, topic),
    isNew,
    path: ancestors(outline, topic).map(({ title }) => title),
    summary: knowledge(topic).summary,
    facts,
  }
}

/** The characters of English that are read. */
const charactersOf = ({ isNew, summary, facts }: Lesson): number =>
  (isNew ? summary.en.length : 0) + sumOf(facts, ({ text }) => text.en.length)
