import { seededDice } from '../core/dice.ts'
import { hash32 } from '../core/hash.ts'
import type { Library } from '../core/outline/library.ts'
import { ancestors, topicOf } from '../core/outline/walk.ts'
import type { Answered } from '../core/progress/history.ts'
import { type Asked, type Graded, nothingGiven } from '../core/quiz/ask.ts'
import { pathOf } from '../core/quiz/conceal.ts'
import { hintsFor } from '../core/quiz/hint.ts'
import type { Examiner } from '../core/quiz/kinds/index.ts'
import { factsTold } from '../core/quiz/lesson.ts'
import { paceOf, rate, workOf } from '../core/quiz/pace.ts'
import type { Question } from '../core/quiz/question.ts'
import { current, type Manner, type Session, sessionAfter } from '../core/quiz/session.ts'
import { recall } from '../core/schedule/fsrs.ts'
import { same } from '../core/text.ts'
import type { Introduction } from '../view/notes.ts'
import type { Shown } from '../view/quiz.ts'
import type { Command, Face, Note } from './face.ts'
import type { Record } from './record.ts'

export interface Drill {
  readonly library: Library
  readonly examiner: Examiner
  readonly face: Face
  readonly record: Record
  readonly clock: () => number
  readonly seed: number
  /** The id of the drill's own event; absent where nothing is kept. */
  readonly id: string | undefined
  /** In the order they are asked, each in the form it is asked in. */
  readonly questions: readonly Question[]
  /** The question of that id, wherever it stands; undefined where it has gone. */
  readonly find: (id: string) => Question | undefined
  /** Topics of which something was asked before this drill. */
  readonly met: ReadonlySet<string>
  /** Milliseconds after which it ends; undefined where it has all the time. */
  readonly lasts: number | undefined
  readonly confidence: boolean
  /** An exam: everything once, no help, no feedback. */
  readonly silent: boolean
  /** True once nobody reads the output any more. */
  readonly isOver: () => boolean
}

/** How a drill ended: to its end, by the learner, by the clock, or by Ctrl-C. */
export type Ending = 'done' | 'stopped' | 'time' | 'interrupted'

/** What stands before the learner. */
interface Turn {
  readonly asked: Asked
  readonly shown: Shown
  /** When it was shown. */
  readonly begun: number
  readonly hints: number
  /** The topic was introduced just before. */
  readonly introduced: boolean
  /** Characters that stood above it, new to the eye: the last answer's feedback. */
  readonly above: number
}

/**
 * Asks the drill's questions one after the other. A review is on disk before its feedback is shown, so that
 * whatever was confirmed on screen survives anything that happens afterwards.
 */
export async function hold(drill: Drill): Promise<{ ending: Ending; session: Session }> {
  const { face, record, clock, silent } = drill
  const manner: Manner = silent ? 'once' : 'returns'
  const session = (): Session => sessionAfter(drill.questions, record.answers(), manner)
  const started = clock()
  const before = record.answers().reduce((sum, { took }) => sum + took, 0)
  const spent = (): number => (silent ? before : 0) + clock() - started
  const left = (): number | undefined =>
    drill.lasts === undefined ? undefined : drill.lasts - spent()
  const isLate = (): boolean => (left() ?? 1) <= 0
  const introduced = new Set(drill.met)
  let turn: Turn | undefined
  let above = 0
  for (;;) {
    const standing = session()
    const now = current(standing)
    if (!now) return { ending: 'done', session: standing }
    if (drill.isOver()) return { ending: 'stopped', session: standing }
    if (!turn || turn.asked.question.id !== now.question.id || turn.shown.n !== now.n) {
      const isNew = !introduced.has(now.question.topic) && !silent
      introduced.add(now.question.topic)
      const introduction = isNew ? introductionOf(drill, now.question) : undefined
      if (introduction) face.introduce(introduction)
      turn = show(drill, now, { introduced: introduction !== undefined, above, left: left() })
    }
    const reply = await face.read(turn.shown)
    if (reply.kind === 'interrupt') return { ending: 'interrupted', session: standing }
    if (reply.kind === 'end') return { ending: 'stopped', session: standing }
    const command = isAnswer(turn.asked, reply.text) ? undefined : face.command(reply.text)
    if (command === 'stop') return { ending: 'stopped', session: standing }
    if (command !== undefined) {
      turn = await obey(drill, command, turn)
      continue
    }
    const graded = grade(drill, turn.asked, reply.text)
    if (!graded) continue
    if (isLate() && silent) {
      face.tell({ kind: 'time-over' })
      return { ending: 'time', session: standing }
    }
    const answer = keep(drill, turn, graded)
    const asked = turn.asked
    const wasSure = await askSureness(drill, graded)
    if (wasSure === 'interrupted') return { ending: 'interrupted', session: session() }
    const after = session()
    face.feedback(turn.shown, {
      graded,
      due: record.card(answer.question)?.due ?? answer.at,
      now: answer.at,
      returns: after.queue.some(({ id }) => id === answer.question),
      wasSure: wasSure && !graded.correct,
    })
    turn = undefined
    above = silent ? 0 : charactersOf(asked, graded)
    if (isLate() && current(after)) {
      face.tell({ kind: 'time-over' })
      return { ending: 'time', session: after }
    }
  }
}

/** Shows a question, its options drawn by the drill's seed: the same again when it is gone back to. */
function show(
  { library, examiner, face, seed, clock, silent }: Drill,
  { question, n, of, again }: NonNullable<ReturnType<typeof current>>,
  { left, ...rest }: Pick<Turn, 'introduced' | 'above'> & { readonly left: number | undefined },
): Turn {
  const dice = seededDice((seed ^ hash32(`${question.id} ${n}`)) >>> 0)
  const asked = examiner.ask(question, dice)
  const shown: Shown = {
    asked,
    n,
    of,
    again,
    path: pathOf(library.outline, question),
    left: silent ? left : undefined,
  }
  face.show(shown)
  return { asked, shown, begun: clock(), hints: 0, ...rest }
}

/** What a newcomer is told of a topic before its first question: its summary and what is not asked at once. */
function introductionOf({ library }: Drill, question: Question): Introduction | undefined {
  const { outline, knowledge } = library
  const known = knowledge(question.topic)
  const told = factsTold(known, question)
  // A title by itself teaches nothing, and may be the answer.
  if (known.summary.en === '' && told.length === 0) return undefined
  return {
    topic: topicOf(outline, question.topic),
    path: ancestors(outline, question.topic).map(({ title }) => title),
    summary: known.summary,
    facts: told.map(({ text }) => text),
  }
}

/** The answer graded; undefined where it has no readable form and is asked for again. */
function grade({ examiner, face }: Drill, asked: Asked, given: string): Graded | undefined {
  const { question, options } = asked
  const grading = examiner.grade(question, given, options ?? [])
  if (typeof grading !== 'string') return grading
  if (face.patient) {
    face.tell({ kind: 'complaint', why: grading, of: options?.length ?? 0 })
    return undefined
  }
  // Taken as it is: wrong, and shown beside the right one.
  const empty = examiner.grade(question, '', options ?? []) as Graded
  return { ...empty, given: given.trim() === '' ? nothingGiven : same(given.trim()) }
}

/** Writes the review down, with the grade that follows from what happened. */
function keep({ record, clock, id }: Drill, turn: Turn, graded: Graded): Answered {
  const { asked, begun, hints, introduced, above } = turn
  const { question, options } = asked
  const at = clock()
  const took = Math.max(0, at - begun)
  const card = record.card(question.id)
  return record.answer({
    question: question.id,
    rating: rate({
      correct: graded.correct,
      hints,
      pace: paceOf({ ...workOf(question, options ?? []), above }, took),
      easy: introduced || question.type === 'choice' || question.type === 'tell-apart',
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
  { face, record, confidence }: Drill,
  graded: Graded,
): Promise<boolean | 'interrupted'> {
  // Who gave no answer was not sure of one.
  if (!confidence || graded.given === nothingGiven) return false
  const reply = await face.readSureness()
  if (reply.kind === 'interrupt') return 'interrupted'
  const sure = reply.kind === 'text' ? Number(reply.text) : 0
  if (sure === 1 || sure === 2 || sure === 3) record.sure(sure)
  return sure === 3
}

/** Does what was asked for instead of an answer; the turn goes on, or is shown anew where it has left the screen. */
async function obey(
  drill: Drill,
  command: Exclude<Command, 'stop'>,
  turn: Turn,
): Promise<Turn | undefined> {
  const { face, record, silent, find } = drill
  const say = (note: Note): Turn => {
    face.tell(note)
    return turn
  }
  if (silent && ['hint', 'overrule', 'page'].includes(command)) return say({ kind: 'not-now' })
  switch (command) {
    case 'help':
      return say({ kind: 'help' })
    case 'hint':
      return hint(drill, turn)
    case 'undo': {
      const undone = record.undo()
      if (!undone) return say({ kind: 'nothing-to-undo' })
      face.tell({ kind: 'undone', ask: find(undone.question)?.ask })
      return undefined
    }
    case 'overrule': {
      const changed = record.overrule()
      if (!changed) return say({ kind: 'nothing-to-overrule' })
      face.tell({
        kind: 'overruled',
        correct: changed.correct,
        due: record.card(changed.question)?.due ?? changed.at,
        now: changed.at,
      })
      return turn
    }
    case 'page': {
      const last = record.answers().at(-1)
      const topic = last && find(last.question)?.topic
      if (topic === undefined) return say({ kind: 'no-page' })
      face.tell({ kind: 'page', topic })
      return undefined
    }
    case 'flag': {
      // What is found wrong is mostly found in the feedback, which tells of the last question.
      const last = record.answers().at(-1)
      const question = (last && find(last.question)) ?? turn.asked.question
      const reply = await face.readReason()
      if (reply.kind !== 'text' || reply.text.trim() === '') return turn
      record.flag(question.id, reply.text.trim())
      return say({ kind: 'flagged', ask: question.ask })
    }
  }
}

function hint({ library, face }: Drill, turn: Turn): Turn {
  const hints = hintsFor(library.outline, library.knowledge(turn.asked.question.topic), turn.asked)
  const next = hints[turn.hints]
  if (!next) {
    face.tell({ kind: 'no-hint' })
    return turn
  }
  face.tell({ kind: 'hint', hint: next })
  return { ...turn, hints: turn.hints + 1 }
}

/** A command's letter is an answer where this very question takes it for one. */
const isAnswer = ({ question }: Asked, given: string): boolean =>
  (question.type === 'typed' || question.type === 'cloze') &&
  question.accepted.includes(given.trim())
