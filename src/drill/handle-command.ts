import { hintsFor } from '../core/quiz/hint.ts'
import { type Drill, fateOf } from './drill.ts'
import type { DrillCommand, Note } from './interface.ts'
import type { Turn } from './turn.ts'

/** A reason that begins with it is about the question on screen, not about the last one. */
const ON_SCREEN = '.'

/**
 * Carries out a command that came instead of an answer. The turn continues; its question is shown
 * again if it has left the screen.
 */
export async function handleCommand(
  drill: Drill,
  command: Exclude<DrillCommand, 'stop'>,
  turn: Turn,
): Promise<Turn | undefined> {
  const { ui, record, exam, find } = drill
  const say = (note: Note): Turn => {
    ui.tell(note)
    return turn
  }
  if (exam && ['hint', 'overrule', 'page'].includes(command)) return say({ kind: 'not-now' })
  switch (command) {
    case 'help':
      return say({ kind: 'help' })
    case 'hint':
      return hint(drill, turn)
    case 'undo': {
      const undone = record.undo()
      if (!undone) return say({ kind: 'nothing-to-undo' })
      ui.tell({ kind: 'undone', ask: find(undone.question)?.ask })
      return undefined
    }
    case 'overrule': {
      const changed = record.overrule()
      if (!changed) return say({ kind: 'nothing-to-overrule' })
      ui.tell({
        kind: 'overruled',
        correct: changed.correct,
        ...fateOf(drill, changed),
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
    case 'flag': {
      // Learners mostly find a mistake in the feedback, which is about the last question.
      const here = turn.asked.question
      const last = record.answers().at(-1)
      const likely = (last && find(last.question)) ?? here
      const reply = await ui.readReason(likely.ask)
      const text = reply.kind === 'text' ? reply.text.trim() : ''
      const question = text.startsWith(ON_SCREEN) ? here : likely
      const reason = text.startsWith(ON_SCREEN) ? text.slice(ON_SCREEN.length).trim() : text
      if (reason === '') return turn
      const isKept = record.flag(question.id, reason)
      return say(isKept ? { kind: 'flagged', ask: question.ask } : { kind: 'not-flagged' })
    }
  }
}

function hint({ library, ui }: Drill, turn: Turn): Turn {
  const hints = hintsFor(library.outline, library.knowledge(turn.asked.question.topic), turn.asked)
  const next = hints[turn.hints]
  if (!next) {
    ui.tell({ kind: 'no-hint' })
    return turn
  }
  ui.tell({ kind: 'hint', hint: next })
  return { ...turn, hints: turn.hints + 1 }
}
