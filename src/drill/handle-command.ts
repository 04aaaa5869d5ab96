import type { Question } from '../core/model/question.ts'
import { topicOf } from '../core/model/walk.ts'
import { hintsFor } from '../core/quiz/hint.ts'
import { handleAboutLast, isAboutLast } from './about-last.ts'
import type { Held } from './drill.ts'
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
  if (isAboutLast(command))
    return (await handleAboutLast(held, command, turn.asked.question)) ? undefined : turn
  switch (command) {
    case 'help':
      return say({ kind: 'help' })
    case 'hint':
      return hint(held, turn)
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
