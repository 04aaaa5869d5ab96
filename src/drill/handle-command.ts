import type { Question } from '../core/model/question.ts'
import { topicOf } from '../core/model/walk.ts'
import { hintsFor } from '../core/quiz/hint.ts'
import { fateOf, type Held } from './drill.ts'
import { flagReasonIn } from './flag-reason.ts'
import type { DrillCommand, Note } from './interface.ts'
import { widerNote } from './presentation.ts'
import type { Put } from './record.ts'
import type { Turn } from './turn.ts'

/**
 * Carries out a command that came instead of an answer. The turn continues; its question is shown
 * again if it has left the screen.
 */
export async function handleCommand(
  held: Held,
  command: Exclude<DrillCommand, 'stop'>,
  turn: Turn,
): Promise<Turn | undefined> {
  const { ui, record, find } = held
  const say = (note: Note): Turn => {
    ui.tell(note)
    return turn
  }
  switch (command) {
    case 'help':
      return say({ kind: 'help' })
    case 'hint':
      return hint(held, turn)
    case 'undo': {
      const undone = record.undo()
      if (!undone) return say({ kind: 'nothing-to-undo' })
      held.isClosing = false
      const kind = undone.event === 'review' ? 'undone' : 'put-back'
      ui.tell({ kind, ask: find(undone.question)?.ask })
      return undefined
    }
    case 'overrule': {
      const changed = record.overrule()
      if (!changed) return say({ kind: 'nothing-to-overrule' })
      // What was right is no reason to put it away.
      const put = record.acts().at(-1)
      if (changed.correct && put?.question === changed.question && isForLeech(put)) record.undo()
      ui.tell({
        kind: 'overruled',
        correct: changed.correct,
        ...fateOf(held, changed),
        ask: record.answers().includes(changed) ? undefined : find(changed.question)?.ask,
      })
      return turn
    }
    case 'page': {
      const last = record.last()
      const topic = last && find(last.question)?.topic
      if (topic === undefined) return say({ kind: 'no-page' })
      ui.tell({ kind: 'page', topic })
      return undefined
    }
    case 'edit': {
      // As with a page: what one wants to correct is mostly seen in the feedback.
      const last = record.last()
      const at = held.library.writtenAt?.(last?.question ?? turn.asked.question.id)
      if (!at) return say({ kind: 'not-yours' })
      ui.tell({ kind: 'written', at, isOpen: await ui.edit(at) })
      return undefined
    }
    case 'wider':
      return say(widerNote(turn.asked))
    case 'know':
    case 'suspend':
      return put(held, command, turn)
    case 'flag': {
      // Learners mostly find a mistake in the feedback, which is about the last question.
      const here = turn.asked.question
      const last = record.answers().at(-1)
      const likely = (last && find(last.question)) ?? here
      const isLast = likely.id !== here.id
      const reply = await ui.readReason({ ask: likely.ask, isLast })
      const { words, isOnScreen } = flagReasonIn(reply)
      if (words === '') return turn
      const question = isOnScreen ? here : likely
      const isKept = record.flag(question.id, words)
      return say(isKept ? { kind: 'flagged', ask: question.ask } : { kind: 'not-flagged' })
    }
  }
}

function hint({ library, ui }: Held, turn: Turn): Turn {
  const hints = hintsFor(library.outline, library.knowledge(turn.asked.question.topic), turn.asked)
  const next = hints[turn.hints]
  if (!next) {
    ui.tell({ kind: 'no-hint' })
    return turn
  }
  ui.tell({ kind: 'hint', hint: next })
  return { ...turn, hints: turn.hints + 1 }
}

const isForLeech = (put: Put): boolean => put.event === 'suspend' && put.leech === true

/** Says that the question is known, or puts it away: the one on screen, or the last one. */
function put(held: Held, as: Put['event'], turn: Turn): Turn | undefined {
  const { ui, record, id } = held
  const { question } = turn.asked
  if (id === undefined) {
    ui.tell({ kind: 'not-put' })
    return turn
  }
  const isSaid = record.acts().some((each) => each.event === as && each.question === question.id)
  if (!isSaid) record.put(as, question.id)
  tellOfPut(held, question, as === 'know' ? 'known' : 'wish')
  return undefined
}

/** Says what was done to a question, and how it comes back. */
export function tellOfPut(
  { ui, record, library, clock }: Held,
  question: Question,
  why: 'known' | 'wish' | 'leech',
): void {
  const [other] = why === 'leech' ? library.knowledge(question.topic).confused : []
  ui.tell({
    kind: 'put',
    why,
    question,
    due: why === 'known' ? record.cards.get(question.id)?.due : undefined,
    now: clock(),
    confused: other && topicOf(library.outline, other.topic).title,
  })
}
