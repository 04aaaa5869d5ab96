import type { Begun, LogEvent, Review } from '../../src/core/log/event.ts'
import { historyOf, type LoggedDrill } from '../../src/core/log/history.ts'
import type { Exam } from '../../src/core/model/exam.ts'
import type { Library } from '../../src/core/model/library.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Knowledge } from '../../src/core/model/topic.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import type { Card } from '../../src/core/schedule/fsrs.ts'
import { publishedSchedule, replay } from '../../src/core/schedule/replay.ts'
import type { Journal, SkippedLine } from '../../src/ports.ts'
import type { Here } from '../../src/study/holders.ts'
import { openLog } from '../../src/study/log.ts'
import type { Study } from '../../src/study/study.ts'
import { DRAWN } from './fake-drill.ts'
import { NOON } from './questions.ts'
import { libraryOf } from './trees.ts'

/** The content of a log, and what happens when it is written. */
export interface FakeLog {
  readonly events?: readonly LogEvent[]
  readonly skipped?: readonly SkippedLine[]
  readonly device?: string
  readonly obstacle?: string
  /** Thrown instead of writing. */
  readonly refuse?: Error
}

/** A log in memory, and what was written to it: one list for each write. */
export function fakeJournal({ events = [], skipped = [], ...more }: FakeLog = {}): {
  readonly journal: Journal
  readonly written: LogEvent[][]
} {
  const written: LogEvent[][] = []
  let told = 0
  const read = () => ({ events: [...events, ...written.flat()], skipped })
  const journal: Journal = {
    folder: '/log',
    device: more.device ?? 'here',
    read,
    readFrom: read,
    news: () => {
      const news = written.flat().slice(told)
      told += news.length
      return news
    },
    state: () => String(written.length),
    obstacle: () => more.obstacle,
    append: (...kept) => {
      if (more.refuse) throw more.refuse
      written.push([...kept])
    },
  }
  return { journal, written }
}

/** A library of the drawn outline with questions and exams. */
export const libraryWith = (
  parts: {
    readonly questions?: readonly Question[]
    readonly exams?: readonly Exam[]
    readonly known?: Readonly<Record<string, Partial<Knowledge>>>
  } = {},
): Library => ({
  ...libraryOf(DRAWN, parts.known),
  questions: () => parts.questions ?? [],
  exams: () => parts.exams ?? [],
})

/** The parts of an artificial study. */
interface FakeStudy extends FakeLog {
  readonly questions: readonly Question[]
  readonly exams?: readonly Exam[]
  readonly known?: Readonly<Record<string, Partial<Knowledge>>>
  /** Cards to use instead of those that follow from the log. */
  readonly cards?: Readonly<Record<string, Card>>
}

/** A study of the drawn outline with only these questions, none of them generated. */
export function fakeStudy({ questions, cards, ...more }: FakeStudy): {
  readonly study: Study
  readonly written: LogEvent[][]
} {
  const library = libraryWith({ ...more, questions })
  const { journal, written } = fakeJournal(more)
  const history = historyOf(more.events ?? [], { outline: 'drawn' })
  const byId = new Map(questions.map((each) => [each.id, each]))
  const study: Study = {
    library,
    topic: topicOf(library.outline, library.outline.root),
    log: openLog(journal, Number.POSITIVE_INFINITY),
    history,
    cards: cards ? new Map(Object.entries(cards)) : replay(history.reviews, publishedSchedule(0.9)),
    schedule: publishedSchedule(0.9),
    questions,
    find: (id) => byId.get(id),
    notes: [],
  }
  return { study, written }
}

/** The event that begins a drill of the drawn outline. */
export const begun = (id: string, more: Partial<Begun> = {}): Begun => ({
  ...{ event: 'drill', id, at: NOON, outline: 'drawn', request: 'r', seed: 1 },
  ...{ questions: ['a/1', 'a/2', 'a/3'], device: 'here', pid: 1 },
  ...more,
})

/** That drill as the log has it: held by the one that began it. */
export const logged = (drill: Begun, more: Partial<LoggedDrill> = {}): LoggedDrill => ({
  ...drill,
  ended: false,
  claims: [drill],
  ...more,
})

/** A process, when no other one runs. */
export const ALONE: Here = { process: { pid: 2, process: 'self' }, liveness: () => 'gone' }

/** A review of the drawn outline. */
export const review = (question: string, more: Partial<Review> = {}): Review => ({
  ...{ event: 'review', id: `${question} of ${more.drill ?? 'none'}`, at: NOON, outline: 'drawn' },
  ...{ question, rating: 3, correct: true, given: 'yes', took: 1000 },
  ...more,
})
