import { kindOf } from '../core/kinds/index.ts'
import { type Asked, type Graded, inOwnWords, isUnanswered } from '../core/kinds/kind.ts'
import type { Answered } from '../core/log/history.ts'
import { paceOf, rate, workOf } from '../core/quiz/pace.ts'
import { current, type Session } from '../core/quiz/session.ts'
import { pathOf } from '../core/quiz/spoilers.ts'
import { recall } from '../core/schedule/fsrs.ts'
import { type Drill, type Ending, fateOf, isInterrupted, sessionOf } from './drill.ts'
import { handleCommand } from './handle-command.ts'
import { askAs, present } from './presentation.ts'
import { type Timer, timerOf } from './timer.ts'
import type { Turn } from './turn.ts'

/**
 * Asks the drill's questions one after the other. A review is on disk before its feedback is shown,
 * so that every answer confirmed on screen is kept, whatever happens afterwards.
 */
export async function runDrill(drill: Drill): Promise<{ ending: Ending; session: Session }> {
  const ending = await askAll(drill)
  if (drill.exam && !isInterrupted(ending)) review(drill)
  return { ending, session: sessionOf(drill) }
}

async function askAll(drill: Drill): Promise<Ending> {
  const timer = timerOf(drill)
  const introduced = new Set(drill.met)
  let turn: Turn | undefined
  let above = 0
  for (;;) {
    const now = current(sessionOf(drill))
    if (!now) return 'done'
    if (drill.isOver()) return 'cut-off'
    // An undo or a verdict may have brought another question to the front.
    const isUp = turn?.asked.question.id === now.question.id && turn.shown.n === now.n
    if (!turn || !isUp) turn = present(drill, now, { timer, above, introduced })
    const step = await takeStep(drill, turn, timer)
    if (step.kind === 'end') return step.ending
    if (step.kind === 'answered') above = step.above
    turn = step.kind === 'open' ? step.turn : undefined
  }
}

/**
 * The result of one reply: the turn stays open, its question is shown again, it is answered, or the
 * drill ends.
 */
type Step =
  | { readonly kind: 'open'; readonly turn: Turn | undefined }
  | { readonly kind: 'answered'; readonly above: number }
  | { readonly kind: 'end'; readonly ending: Ending }

/** Reads one line or key and does what it says. */
async function takeStep(drill: Drill, turn: Turn, timer: Timer): Promise<Step> {
  const { ui } = drill
  const reply = await ui.read(turn.shown)
  if (reply.kind !== 'text')
    return { kind: 'end', ending: reply.kind === 'end' ? 'cut-off' : 'interrupted' }
  const command = isAnswer(turn.asked, reply.text) ? undefined : ui.command(reply.text)
  if (command === 'stop') return { kind: 'end', ending: 'stopped' }
  if (command === 'unknown') {
    ui.tell({ kind: 'unknown-command' })
    return { kind: 'open', turn }
  }
  if (command !== undefined)
    return { kind: 'open', turn: await handleCommand(drill, command, turn) }
  const graded = grade(drill, turn.asked, reply.text)
  return graded ? takeAnswer(drill, turn, graded, timer) : { kind: 'open', turn }
}

/** Takes an answer, and ends the drill if its time is over. */
async function takeAnswer(drill: Drill, turn: Turn, graded: Graded, timer: Timer): Promise<Step> {
  const { ui, exam } = drill
  // In an exam, an answer that comes too late does not count.
  const isCounted = !(exam && timer.isOver())
  if (isCounted && (await settle(drill, turn, graded)) === 'interrupted')
    return { kind: 'end', ending: 'interrupted' }
  if (timer.isOver() && current(sessionOf(drill))) {
    ui.tell({ kind: 'time-over' })
    return { kind: 'end', ending: 'time' }
  }
  return { kind: 'answered', above: exam ? 0 : charactersOf(turn.asked, graded) }
}

/** Writes an answer down, and then shows the feedback. */
async function settle(drill: Drill, turn: Turn, graded: Graded): Promise<'told' | 'interrupted'> {
  const { ui, exam } = drill
  const answer = keep(drill, turn, graded)
  const wasSure = await askSureness(drill, graded)
  if (wasSure === 'interrupted') return wasSure
  if (!exam)
    ui.feedback(turn.shown, {
      graded,
      ...fateOf(drill, answer),
      wasSure: wasSure && !graded.correct,
    })
  return 'told'
}

/**
 * The feedback of an exam after its end: every answer, with its question asked and graded again in
 * the same way.
 */
function review(drill: Drill): void {
  const { library, examiner, ui, record, questions } = drill
  let n = 0
  ui.review(
    record.answers().flatMap((answer) => {
      const question = questions[n]
      // The session skips it too: its question was removed, or another device answered it.
      if (question?.id !== answer.question) return []
      n++
      const asked = askAs(drill, question, n)
      const grading = examiner.grade(asked, answer.given)
      const path = pathOf(library.outline, question)
      const shown = { asked, n, of: questions.length, again: false, path, left: undefined }
      const graded: Graded = {
        ...(typeof grading === 'string' ? unreadable(drill, asked, answer.given) : grading),
        correct: answer.correct,
      }
      return [[shown, { graded, ...fateOf(drill, answer), wasSure: false }] as const]
    }),
  )
}

/** The graded answer; undefined if its form is not readable and it is asked for again. */
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

/** An answer in an unreadable form, taken as it is: wrong, and shown beside the right one. */
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
    // The number of an option means nothing when the options are shuffled again; its words do.
    given: graded.given.en,
    took,
    ...(hints > 0 && { hints }),
    ...(card && { predicted: Math.round(recall(card, at) * 1e4) / 1e4 }),
    ...(id !== undefined && { drill: id }),
  })
}

/** How many characters of English the feedback has. */
const charactersOf = ({ question }: Asked, { expected, mistakes }: Graded): number =>
  mistakes.reduce(
    (sum, { text, why }) => sum + text.en.length + (why?.en.length ?? 0),
    expected.en.length + question.explain.en.length,
  )

/** Whether the learner was sure, if the drill asks for that. */
async function askSureness(
  { ui, record, confidence, exam }: Drill,
  graded: Graded,
): Promise<boolean | 'interrupted'> {
  // A learner who gave no answer was not sure of one.
  if (!confidence || exam || isUnanswered(graded)) return false
  const reply = await ui.readSureness()
  if (reply.kind === 'interrupt') return 'interrupted'
  const sure = reply.kind === 'text' ? Number(reply.text) : 0
  if (sure === 1 || sure === 2 || sure === 3) record.sure(sure)
  return sure === 3
}

/** Whether the letter of a command is an answer, because this question takes it for one. */
const isAnswer = ({ question }: Asked, given: string): boolean =>
  kindOf(question).takes?.(question, given.trim()) ?? false
