import { seededDice } from '../core/base/dice.ts'
import { hash32 } from '../core/base/hash.ts'
import { kindOf } from '../core/kinds/index.ts'
import { type Asked, type Graded, inOwnWords, isUnanswered } from '../core/kinds/kind.ts'
import type { Answered } from '../core/log/history.ts'
import type { Question } from '../core/model/question.ts'
import { ancestors, topicOf } from '../core/model/walk.ts'
import { factsTold } from '../core/quiz/lesson.ts'
import { paceOf, rate, workOf } from '../core/quiz/pace.ts'
import { current, type Session } from '../core/quiz/session.ts'
import { givesAway, hidden, pathOf, secretsOf } from '../core/quiz/spoilers.ts'
import { recall } from '../core/schedule/fsrs.ts'
import { type Drill, type Ending, fateOf, sessionOf } from './drill.ts'
import { handleCommand } from './handle-command.ts'
import type { Introduction, ShownQuestion, Turn } from './turn.ts'

/**
 * Asks the drill's questions one after the other. A review is on disk before its feedback is shown, so that
 * whatever was confirmed on screen survives anything that happens afterwards.
 */
export async function hold(drill: Drill): Promise<{ ending: Ending; session: Session }> {
  const ending = await askAll(drill)
  if (drill.isExam && ending !== 'interrupted') review(drill)
  return { ending, session: sessionOf(drill) }
}

async function askAll(drill: Drill): Promise<Ending> {
  const { ui, record, clock, isExam } = drill
  const started = clock()
  const before = isExam ? record.answers().reduce((sum, { took }) => sum + took, 0) : 0
  const left = (): number | undefined =>
    drill.lasts === undefined ? undefined : drill.lasts - before - (clock() - started)
  const isLate = (): boolean => (left() ?? 1) <= 0
  const introduced = new Set(drill.met)
  let turn: Turn | undefined
  let above = 0
  for (;;) {
    const now = current(sessionOf(drill))
    if (!now) return 'done'
    if (drill.isOver()) return 'stopped'
    if (!turn || turn.asked.question.id !== now.question.id || turn.shown.n !== now.n) {
      const isNew = !introduced.has(now.question.topic) && !isExam
      introduced.add(now.question.topic)
      const introduction = isNew ? introductionOf(drill, now.question) : undefined
      if (introduction) ui.introduce(introduction)
      turn = show(drill, now, { introduced: introduction !== undefined, above, left: left() })
    }
    const reply = await ui.read(turn.shown)
    if (reply.kind !== 'text') return reply.kind === 'end' ? 'stopped' : 'interrupted'
    const command = isAnswer(turn.asked, reply.text) ? undefined : ui.command(reply.text)
    if (command === 'stop') return 'stopped'
    if (command === 'unknown') {
      ui.tell({ kind: 'unknown-command' })
      continue
    }
    if (command !== undefined) {
      turn = await handleCommand(drill, command, turn)
      continue
    }
    const graded = grade(drill, turn.asked, reply.text)
    if (!graded) continue
    // An exam's answer that comes too late is none.
    const isCounted = !(isExam && isLate())
    if (isCounted && (await settle(drill, turn, graded)) === 'interrupted') return 'interrupted'
    above = isExam ? 0 : charactersOf(turn.asked, graded)
    turn = undefined
    if (isLate() && current(sessionOf(drill))) {
      ui.tell({ kind: 'time-over' })
      return 'time'
    }
  }
}

/** Writes an answer down, and then tells what became of it. */
async function settle(drill: Drill, turn: Turn, graded: Graded): Promise<'told' | 'interrupted'> {
  const { ui, isExam } = drill
  const answer = keep(drill, turn, graded)
  const wasSure = await askSureness(drill, graded)
  if (wasSure === 'interrupted') return wasSure
  if (!isExam)
    ui.feedback(turn.shown, {
      graded,
      ...fateOf(drill, answer),
      wasSure: wasSure && !graded.correct,
    })
  return 'told'
}

/** The feedback of an exam, once it is over: everything that was answered, asked and graded again as it was then. */
function review(drill: Drill): void {
  const { library, examiner, ui, record, questions } = drill
  const byId = new Map(questions.map((each) => [each.id, each]))
  ui.review(
    record.answers().flatMap((answer, i) => {
      const question = byId.get(answer.question)
      if (!question) return []
      const asked = askAs(drill, question, i + 1)
      const grading = examiner.grade(asked, answer.given)
      const path = pathOf(library.outline, question)
      const shown = { asked, n: i + 1, of: questions.length, again: false, path, left: undefined }
      const graded: Graded = {
        ...(typeof grading === 'string' ? unreadable(drill, asked, answer.given) : grading),
        correct: answer.correct,
      }
      return [[shown, { graded, ...fateOf(drill, answer), wasSure: false }] as const]
    }),
  )
}

/** A question with its options drawn by the drill's seed: the same again whenever it is gone back to. */
function askAs({ examiner, seed }: Drill, question: Question, n: number): Asked {
  return examiner.ask(question, seededDice((seed ^ hash32(`${question.id} ${n}`)) >>> 0))
}

/** Puts a question before the learner. */
function show(
  drill: Drill,
  { question, n, of, again }: NonNullable<ReturnType<typeof current>>,
  { left, ...rest }: Pick<Turn, 'introduced' | 'above'> & { readonly left: number | undefined },
): Turn {
  const { library, ui, clock, isExam } = drill
  const asked = askAs(drill, question, n)
  const shown: ShownQuestion = {
    asked,
    n,
    of,
    again,
    path: pathOf(library.outline, question),
    left: isExam ? left : undefined,
  }
  ui.show(shown)
  return { asked, shown, begun: clock(), hints: 0, ...rest }
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

/** The answer graded; undefined where it has no readable form and is asked for again. */
function grade(drill: Drill, asked: Asked, given: string): Graded | undefined {
  const { examiner, ui } = drill
  const grading = examiner.grade(asked, given)
  if (typeof grading !== 'string') return grading
  if (ui.patient) {
    ui.tell({ kind: 'complaint', why: grading, of: asked.options.length })
    return undefined
  }
  return unreadable(drill, asked, given)
}

/** An answer of no readable form, taken as it is: wrong, and shown beside the right one. */
function unreadable({ examiner }: Drill, asked: Asked, given: string): Graded {
  const empty = examiner.grade(asked, '') as Graded
  return { ...empty, given: inOwnWords(given) }
}

/** Writes the review down, with the grade that follows from what happened. */
function keep({ record, clock, id }: Drill, turn: Turn, graded: Graded): Answered {
  const { asked, begun, hints, introduced, above } = turn
  const { question } = asked
  const at = clock()
  const took = Math.max(0, at - begun)
  const card = record.cards.get(question.id)
  return record.answer({
    question: question.id,
    rating: rate({
      correct: graded.correct,
      hints,
      pace: paceOf({ ...workOf(asked), above }, took),
      easy: introduced || kindOf(question).picksOne,
    }),
    correct: graded.correct,
    // An option's number means nothing once the options are shuffled again: its words do.
    given: graded.given.en,
    took,
    ...(hints > 0 && { hints }),
    ...(card && { predicted: Math.round(recall(card, at) * 1e4) / 1e4 }),
    ...(id !== undefined && { drill: id }),
  })
}

/** Characters of English in the feedback. */
const charactersOf = ({ question }: Asked, { expected, mistakes }: Graded): number =>
  mistakes.reduce(
    (sum, { text, why }) => sum + text.en.length + (why?.en.length ?? 0),
    expected.en.length + question.explain.en.length,
  )

/** Whether the learner was sure, where that is asked for. */
async function askSureness(
  { ui, record, confidence }: Drill,
  graded: Graded,
): Promise<boolean | 'interrupted'> {
  // Who gave no answer was not sure of one.
  if (!confidence || isUnanswered(graded)) return false
  const reply = await ui.readSureness()
  if (reply.kind === 'interrupt') return 'interrupted'
  const sure = reply.kind === 'text' ? Number(reply.text) : 0
  if (sure === 1 || sure === 2 || sure === 3) record.sure(sure)
  return sure === 3
}

/** A command's letter is an answer where this very question takes it for one. */
const isAnswer = ({ question }: Asked, given: string): boolean =>
  kindOf(question).takes?.(question, given.trim()) ?? false
