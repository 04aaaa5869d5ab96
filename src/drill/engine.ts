import { asKeys } from '../core/base/typed-keys.ts'
import { type Asked, type Graded, isUnanswered } from '../core/kinds/kind.ts'
import { closing, type Session } from '../core/quiz/session.ts'
import { type Drill, type Ending, fateOf, type Held, heldFrom, sessionOf } from './drill.ts'
import { grade, isAnswer } from './grading.ts'
import { handleCommand, tellOfPut } from './handle-command.ts'
import { keep } from './keep.ts'
import { nextOf } from './next.ts'
import { present } from './presentation.ts'
import { tellWhatComes } from './telling.ts'
import type { Turn } from './turn.ts'

/**
 * Asks the drill's questions one after the other. A review is on disk before its feedback is shown,
 * so that every answer confirmed on screen is kept, whatever happens afterwards.
 * @returns how it ended, with what is left of it, without what there was no time for, and with which part of its time,
 *   in milliseconds, unused; undefined if it has no limit
 */
export async function runDrill(
  drill: Drill,
): Promise<{ ending: Ending; session: Session; unused: number | undefined }> {
  const held = heldFrom(drill)
  const ending = await askAll(held)
  const session = sessionOf(held)
  const unused = held.timer.left()
  return { ending, session: held.isClosing ? closing(session) : session, unused }
}

async function askAll(held: Held): Promise<Ending> {
  let turn: Turn | undefined
  let above = 0
  for (;;) {
    const now = nextOf(held)
    if (!now) return endOf(held)
    if (held.isOver()) return 'cut-off'
    // An undo or a verdict may have brought another question to the front.
    const isUp = turn?.asked.question.id === now.question.id && turn.shown.n === now.n
    if (!turn || !isUp) {
      const told = await tellWhatComes(held, now)
      if (typeof told === 'string') return told
      above += told
      // Meanwhile the last answer may have been taken back, or its verdict changed.
      const then = nextOf(held)
      if (then?.question.id !== now.question.id) continue
      turn = present(held, then, above)
    }
    const step = await takeStep(held, turn)
    if (step.kind === 'end') return step.ending
    if (step.kind === 'answered') above = step.above
    turn = step.kind === 'open' ? step.turn : undefined
  }
}

/** How a drill ends in which nothing more is asked. */
function endOf(held: Held): Ending {
  if (sessionOf(held).queue.length === 0) return 'done'
  held.ui.tell({ kind: held.timer.isOver() ? 'time-over' : 'time-short' })
  return 'time'
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
async function takeStep(held: Held, turn: Turn): Promise<Step> {
  const { ui } = held
  const reply = await ui.read(turn.shown)
  if (reply.kind !== 'text')
    return { kind: 'end', ending: reply.kind === 'end' ? 'cut-off' : 'interrupted' }
  const command = isAnswer(turn.asked, reply.text) ? undefined : ui.command(reply.text)
  if (command === 'stop') return { kind: 'end', ending: 'stopped' }
  if (command === 'unknown') {
    ui.tell({ kind: 'unknown-command' })
    return { kind: 'open', turn }
  }
  if (command !== undefined) return { kind: 'open', turn: await handleCommand(held, command, turn) }
  const graded = grade(held, turn.asked, reply.text)
  return graded ? settle(held, turn, graded) : { kind: 'open', turn }
}

/** Writes an answer down, shows the feedback, and waits until it is read. */
async function settle(held: Held, turn: Turn, graded: Graded): Promise<Step> {
  const { ui, pause } = held
  const before = [...held.record.answers()]
  const answer = keep(held, turn, graded)
  const wasSure = await askSureness(held, graded)
  if (wasSure === 'interrupted') return { kind: 'end', ending: wasSure }
  const isLost = turn.isLeech && !graded.correct
  if (isLost) held.record.put('suspend', answer.question, true)
  const isLeft = wasSure === 'cut-off'
  const isWaited =
    !isLeft && ui.waits && (pause === 'always' || (pause === 'wrong' && !graded.correct))
  ui.feedback(turn.shown, {
    ...{ graded, ...fateOf(held, answer), isWaited },
    wasSure: wasSure === true && !graded.correct,
  })
  held.lastShown = answer.id
  if (isLost) tellOfPut(held, turn.asked.question, 'leech')
  const unit = graded.correct ? undefined : held.teaching?.broughtBack(answer, before)
  if (unit) ui.tell({ kind: 'brought-back', unit })
  if (isLeft) return { kind: 'end', ending: wasSure }
  if (isWaited) {
    const ending = await untilReadOn(held, turn, answer.id)
    if (ending) return { kind: 'end', ending }
  }
  return { kind: 'answered', above: isWaited ? 0 : charactersOf(turn.asked, graded) }
}

/**
 * Waits until the learner has read the feedback; meanwhile the commands work, except for hints.
 * @returns how the drill ends, if it does
 */
async function untilReadOn(held: Held, turn: Turn, answer: string): Promise<Ending | undefined> {
  const { ui, record } = held
  const isThere = (): boolean => record.answers().some(({ id }) => id === answer)
  while (isThere()) {
    const reply = await ui.readOn('answer')
    if (reply.kind !== 'text') return reply.kind === 'end' ? 'cut-off' : 'interrupted'
    const command = ui.command(reply.text)
    if (command === 'stop') return 'stopped'
    if (command === undefined || command === 'unknown' || command === 'hint') return undefined
    await handleCommand(held, command, turn)
  }
  return undefined
}

/** How many characters of English the feedback has. */
const charactersOf = ({ question }: Asked, { expected, mistakes }: Graded): number =>
  mistakes.reduce(
    (sum, { text, why }) => sum + text.en.length + (why?.en.length ?? 0),
    expected.en.length + question.explain.en.length,
  )

/** Whether the learner was sure, if the drill asks for that. */
async function askSureness(
  { ui, record, confidence }: Drill,
  graded: Graded,
): Promise<boolean | 'cut-off' | 'interrupted'> {
  // A learner who gave no answer was not sure of one.
  if (!confidence || isUnanswered(graded)) return false
  const reply = await ui.readSureness()
  if (reply.kind !== 'text') return reply.kind === 'end' ? 'cut-off' : 'interrupted'
  const sure = Number(asKeys(reply.text))
  if (sure === 1 || sure === 2 || sure === 3) record.sure(sure)
  return sure === 3
}
