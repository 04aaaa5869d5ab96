import type { Question } from '../core/model/question.ts'
import { fateOf, type Held } from './drill.ts'
import { flagReasonIn } from './flag-reason.ts'
import type { DrillCommand } from './interface.ts'
import type { Put } from './record.ts'

/** The commands that are about the last answer: they work also where no question is asked. */
const ABOUT_LAST = ['undo', 'overrule', 'flag'] as const
type AboutLast = (typeof ABOUT_LAST)[number]

/** Whether a command is about the last answer. */
export const isAboutLast = (command: DrillCommand | 'unknown' | undefined): command is AboutLast =>
  ABOUT_LAST.some((each) => each === command)

/**
 * Carries out a command about the last answer.
 * @param here the question on screen, if there is one
 * @returns whether something was taken back, so that another question may come first now
 */
export async function handleAboutLast(
  held: Held,
  command: AboutLast,
  here?: Question,
): Promise<boolean> {
  const { ui, record, find } = held
  switch (command) {
    case 'undo': {
      const undone = record.undo()
      if (!undone) ui.tell({ kind: 'nothing-to-undo' })
      else {
        held.isClosing = false
        held.lastShown = undefined
        const kind = undone.event === 'review' ? 'undone' : 'put-back'
        ui.tell({ kind, ask: find(undone.question)?.ask })
      }
      return undone !== undefined
    }
    case 'overrule': {
      const changed = record.overrule()
      if (!changed) {
        ui.tell({ kind: 'nothing-to-overrule' })
        return false
      }
      // What was right is no reason to put it away.
      const put = record.acts().at(-1)
      if (changed.correct && put?.question === changed.question && isForLeech(put)) record.undo()
      ui.tell({
        kind: 'overruled',
        correct: changed.correct,
        ...fateOf(held, changed),
        ask: changed.id === held.lastShown ? undefined : find(changed.question)?.ask,
      })
      return false
    }
    case 'flag': {
      await flag(held, here)
      return false
    }
  }
}

/** Asks what is wrong with the last question, or the one on screen, and keeps it. */
async function flag({ ui, record, find }: Held, here: Question | undefined): Promise<void> {
  // Learners mostly find a mistake in the feedback, which is about the last question.
  const last = record.answers().at(-1)
  const likely = (last && find(last.question)) ?? here
  if (!likely) {
    ui.tell({ kind: 'nothing-to-flag' })
    return
  }
  const isLast = here !== undefined && likely.id !== here.id
  const reply = await ui.readReason({ ask: likely.ask, isLast })
  const { words, isOnScreen } = flagReasonIn(reply)
  if (words === '') {
    ui.tell({ kind: 'no-flag' })
    return
  }
  const question = isOnScreen && here ? here : likely
  const isKept = record.flag(question.id, words)
  ui.tell(isKept ? { kind: 'flagged', ask: question.ask } : { kind: 'not-flagged' })
}

const isForLeech = (put: Put): boolean => put.event === 'suspend' && put.leech === true
