import { same, wordsIn } from '../../src/core/base/text.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import type { Answered } from '../../src/core/log/history.ts'
import type { Exam } from '../../src/core/model/exam.ts'
import type { Library } from '../../src/core/model/library.ts'
import type { Question } from '../../src/core/model/question.ts'
import { publishedSchedule, replay } from '../../src/core/schedule/replay.ts'
import { type Drill, type Ending, heldFrom, type Teaching } from '../../src/drill/drill.ts'
import { runDrill } from '../../src/drill/engine.ts'
import { sitExam } from '../../src/drill/exam.ts'
import type { ExamPage, Opening, ShownInExam } from '../../src/drill/exam-interface.ts'
import type { DrillInterface } from '../../src/drill/interface.ts'
import { type RecordDeps, recordOf } from '../../src/drill/record.ts'
import type { Lesson, Outcome, ShownQuestion } from '../../src/drill/turn.ts'
import { namedExamCommand } from '../../src/interfaces/exam-keys.ts'
import type { Reply } from '../../src/ports.ts'
import { NOON, typed } from './questions.ts'
import { libraryOf, outlineOf } from './trees.ts'

/** A clock that does not move until it is set or moved. */
export class StillClock {
  at = NOON
  readonly read = (): number => this.at
}

/**
 * What a learner does at a prompt: types words, after so many milliseconds (one second by default).
 */
export type Move = string | Reply | { readonly text: string; readonly after: number }

export const INTERRUPT: Reply = { kind: 'interrupt' }
export const END: Reply = { kind: 'end' }

/** Words typed after so many milliseconds. */
export const later = (milliseconds: number, text: string): Move => ({ text, after: milliseconds })

const SECOND = 1000

/** A call of the interface: its name and its arguments. */
export type Call = readonly [name: string, ...told: unknown[]]

/**
 * An interface that writes down all its calls and replies from a script; the input ends with the
 * script.
 */
export function fakeInterface(
  moves: readonly Move[],
  clock: StillClock,
  more: Partial<DrillInterface> = {},
): { readonly ui: DrillInterface; readonly calls: Call[] } {
  const calls: Call[] = []
  const left = [...moves]
  const tell =
    (name: string) =>
    (...told: unknown[]): void => {
      calls.push([name, ...told])
    }
  const next = async (within = Number.POSITIVE_INFINITY): Promise<Reply> => {
    const move = left.shift() ?? END
    if (typeof move === 'object' && 'kind' in move) return move
    const { text, after: wait } = typeof move === 'string' ? { text: move, after: SECOND } : move
    clock.at += Math.min(wait, within)
    if (wait >= within) return { kind: 'late' }
    return { kind: 'text', text }
  }
  const COMMANDS = [
    'help',
    'stop',
    'hint',
    'undo',
    'overrule',
    'page',
    'edit',
    'wider',
    'flag',
    'know',
    'suspend',
  ] as const
  const ui: DrillInterface = {
    patient: true,
    command: (line) => {
      const name = line.trim()
      if (!name.startsWith(':')) return undefined
      return COMMANDS.find((each) => name === `:${each}`) ?? 'unknown'
    },
    waits: false,
    lesson: tell('lesson'),
    readOn: (after) => {
      calls.push(['readOn', after])
      return next()
    },
    show: tell('show'),
    read: (shown) => {
      calls.push(['read', shown])
      return next()
    },
    readSureness: () => {
      calls.push(['readSureness'])
      return next()
    },
    readReason: ({ ask, isLast, within }) => {
      calls.push(['readReason', ask, ...(isLast ? ['last'] : [])])
      return next(within)
    },
    edit: async (at) => {
      calls.push(['edit', at])
      return true
    },
    feedback: tell('feedback'),
    review: tell('review'),
    tell: tell('tell'),
    summary: tell('summary'),
    close: tell('close'),
    exam: {
      command: namedExamCommand,
      open: async (opening) => {
        calls.push(['open', opening])
        return { kind: 'text', text: '' }
      },
      show: tell('page'),
      read: (page, left) => {
        calls.push(['read page', page.kind === 'question' ? page.shown.n : page.kind])
        return next(left())
      },
      tell: tell('tell in exam'),
    },
    ...more,
  }
  return { ui, calls }
}

/** The parts of an artificial drill; the others have defaults. */
export interface FakeDrill
  extends Partial<Omit<Drill, 'record' | 'ui' | 'clock' | 'library' | 'questions'>>,
    Partial<Pick<RecordDeps, 'isOwn' | 'keep' | 'keepFlag' | 'put' | 'takenBack'>> {
  readonly questions: readonly Question[]
  readonly moves?: readonly Move[]
  readonly library?: Library
  /** Answers before this drill, and those of this drill before this sitting. */
  readonly past?: readonly Answered[]
  readonly resumed?: readonly Answered[]
  readonly ui?: Partial<DrillInterface>
}

export const DRAWN = outlineOf(`
k | Kubernetes
  a | Alpha
  b | Beta
  c | Gamma
`)

/** Two questions to be typed, on two topics. */
export const ONE = typed('a/one', {
  ask: same('One?'),
  answer: same('first'),
  accepted: ['first'],
})
export const TWO = typed('b/two', {
  ask: same('Two?'),
  answer: same('second'),
  accepted: ['second'],
})

/**
 * A drill on a fake interface with a record in memory; its clock moves only while the learner
 * thinks.
 */
export function fakeDrill({ questions, moves = [], past = [], resumed = [], ...more }: FakeDrill): {
  readonly drill: Drill
  readonly calls: Call[]
  readonly events: LogEvent[]
  readonly clock: StillClock
} {
  const clock = new StillClock()
  const events: LogEvent[] = []
  const { ui, calls } = fakeInterface(moves, clock, more.ui)
  const { isOwn, keep, keepFlag, put = [], takenBack = new Map(), ...parts } = more
  const library = more.library ?? libraryOf(DRAWN)
  let ids = 0
  const record = recordOf({
    past,
    resumed,
    isOwn: isOwn ?? (() => true),
    cards: replay([...past, ...resumed], publishedSchedule(0.9)),
    schedule: publishedSchedule(0.9),
    outline: 'drawn',
    device: 'here',
    drill: 'd',
    ...{ put, takenBack },
    clock: clock.read,
    newId: () => `e${++ids}`,
    keep: keep ?? ((...kept) => events.push(...kept)),
    keepFlag:
      keepFlag ??
      ((flag) => {
        events.push(flag)
        return true
      }),
  })
  const drill: Drill = {
    examiner: examiner(library.outline),
    seed: 1,
    id: 'd',
    find: (id) => questions.find((each) => each.id === id),
    zone: () => 0,
    teaching: undefined,
    away: new Set(),
    pause: 'wrong',
    lasts: undefined,
    tempo: 20_000,
    confidence: false,
    exam: undefined,
    isOver: () => false,
    ...parts,
    ...{ library, record, questions, ui, clock: clock.read },
  }
  return { drill, calls, events, clock }
}

/** A fake drill that is being held; some things were told. */
export function heldFake(fake: FakeDrill, told: readonly string[] = []) {
  const { drill, ...more } = fakeDrill(fake)
  const held = heldFrom(drill)
  for (const id of told) held.told.add(id)
  return { held, ...more }
}

/** How a drill tells: everything in it is new unless the state of a question says otherwise. */
export const teaching = (
  questions: readonly Question[],
  more: Partial<Teaching> = {},
): Teaching => ({
  first: 'lesson',
  untold: new Map(questions.map(({ id }) => [id, 'new'])),
  again: new Set(more.untold ? [...more.untold.keys()] : questions.map(({ id }) => id)),
  isNew: () => true,
  asked: () => new Set(questions.flatMap(({ fact }) => fact ?? [])),
  easier: (question) => question,
  broughtBack: () => undefined,
  ...more,
})

/**
 * Runs a drill to its end and returns how it ended, all calls, one per line, and all that was
 * written.
 */
export async function holdFake(fake: FakeDrill): Promise<{
  readonly ending: Ending
  readonly left: readonly string[]
  readonly told: string[]
  readonly calls: readonly Call[]
  readonly events: readonly LogEvent[]
}> {
  const { drill, calls, events } = fakeDrill(fake)
  const { ending, session } = await (drill.exam ? sitExam(drill) : runDrill(drill))
  return { ending, left: session.queue.map(({ id }) => id), told: calls.map(lineOf), calls, events }
}

export const exam = (more: Partial<Exam> = {}): Exam => ({
  id: 'EXAM',
  title: { en: 'The exam', zh: '考试' },
  source: '',
  questions: 2,
  minutes: 1,
  types: [],
  domains: [{ name: 'all', title: { en: 'All', zh: '全部' }, weight: 100 }],
  ...more,
})

const shownLine = ({ asked, n, of, again, isGuess, path, left }: ShownQuestion): string =>
  [
    `${n}/${of}`,
    ...(again ? ['again'] : []),
    ...(isGuess ? ['guess'] : []),
    ...(left === undefined ? [] : [`left ${left}`]),
    path.map(({ en }) => en).join(' › '),
    asked.question.id,
    ...asked.options.map(({ en }, i) => `${i + 1}) ${en}`),
  ].join(' ')

const stateLine = ({ given, isMarked }: ShownInExam): string =>
  [...(given ? [` given “${given.en}”`] : []), ...(isMarked ? [' marked'] : [])].join('')

const pageLine = (page: ExamPage): string =>
  page.kind === 'question'
    ? `${shownLine(page.shown)}${stateLine(page.shown)}`
    : JSON.stringify(page.overview)

const outcomeLine = ({ graded, due, now, returns, wasSure, isWaited }: Outcome): string =>
  [
    graded.correct ? 'right' : 'wrong',
    `“${wordsIn(graded.given, 'en')}”`,
    `“${wordsIn(graded.expected, 'en')}”`,
    due === undefined ? 'no due' : `due in ${(due - now) / 60_000} min`,
    `at ${now - NOON}`,
    ...(returns ? ['returns'] : []),
    ...(wasSure ? ['was sure'] : []),
    ...(isWaited ? ['waited for'] : []),
  ].join(' ')

/** A call on one line, with everything in it that a learner could see. */
export function lineOf([name, ...told]: Call): string {
  switch (name) {
    case 'show':
      return `show ${shownLine(told[0] as ShownQuestion)}`
    case 'lesson': {
      const { topic, isNew, facts } = told[0] as Lesson
      return `${isNew ? 'lesson' : 'reminder'} ${topic.id}: ${facts.map(({ id }) => id).join(', ')}`
    }
    case 'read':
      return `read ${(told[0] as ShownQuestion).asked.question.id}`
    case 'open': {
      const { exam: opened, ...opening } = told[0] as Opening
      return `open ${opened.id} ${JSON.stringify(opening)}`
    }
    case 'page':
      return `page ${pageLine(told[0] as ExamPage)}`
    case 'tell in exam': {
      const { shown, ...note } = told[0] as { kind: string; shown?: ShownInExam }
      return `tell ${JSON.stringify(note)}${shown ? ` ${shown.n}${stateLine(shown)}` : ''}`
    }
    case 'feedback':
      return `feedback ${(told[0] as ShownQuestion).asked.question.id} ${outcomeLine(told[1] as Outcome)}`
    case 'review':
      return [
        'review',
        ...(told[0] as ReadonlyArray<readonly [ShownQuestion, Outcome]>).map(
          ([shown, outcome]) => `  ${shownLine(shown)} ${outcomeLine(outcome)}`,
        ),
      ].join('\n')
    default:
      return [name, ...told.map((each) => JSON.stringify(each))].join(' ')
  }
}
