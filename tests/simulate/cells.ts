import { courseOf as course } from '../../src/core/course/course.ts'
import { pathThrough } from '../../src/core/course/path.ts'
import type { Library } from '../../src/core/model/library.ts'
import { questionsBelow } from '../../src/study/questions.ts'
import { theMap } from '../support/outlines.ts'
import { MEMORIES, type MemoryName } from './memories/index.ts'
import { costsOf } from './seconds.ts'
import { type Course, type Plan, type Result, study } from './study.ts'
import { LIMITED, type Limited, limited, waysFor } from './ways/index.ts'
import type { MakeWay } from './ways/way.ts'

/** Minutes a day. */
export const BUDGETS = [10, 20, 40] as const

/** On which days there is a sitting; days count from 0. */
export const RHYTHMS = {
  daily: { title: 'daily', sits: () => true },
  three: { title: 'three days a week', sits: (day) => [0, 2, 4].includes(day % 7) },
  break: { title: 'daily, off for days 36 to 56', sits: (day) => day < 36 || day > 56 },
} as const satisfies Readonly<Record<string, { title: string } & Pick<Plan, 'sits'>>>
export type Rhythm = keyof typeof RHYTHMS

/** Who learns: the share of all facts that was known before. */
export const LEARNERS = {
  beginner: { title: 'knows 10 %', knows: 0.1 },
  knows60: { title: 'knows 60 %', knows: 0.6 },
} as const
export type LearnerName = keyof typeof LEARNERS

/** One table's worth: everything but the way and the seed. */
export interface Cell {
  readonly memory: MemoryName
  readonly minutes: number
  readonly rhythm: Rhythm
  readonly learner: LearnerName
}

/** A cell in words. */
export const titleOf = ({ memory, minutes, rhythm, learner }: Cell): string =>
  `${MEMORIES[memory].title}, ${minutes} minutes, ${RHYTHMS[rhythm].title}, ${LEARNERS[learner].title}`

/** Days of study, and days without any after them. */
const DAYS = 90
const PAUSE = 30

/** A way's name in a cell: those of `waysFor`, or a rival with a limit of its own. */
function wayNamed(name: string, minutes: number): MakeWay {
  const way = waysFor(minutes).get(name)
  if (way) return way
  const [, rival = '', limit] = /^(.+), (\d+) new$/.exec(name) ?? []
  if (!Object.hasOwn(LIMITED, rival)) throw new Error(`no way “${name}”`)
  return limited(rival as Limited, Number(limit))[1]
}

/** All questions of a library as a course, with what they cost. */
export function courseOf(library: Library): Course {
  const all = questionsBelow(library, library.outline.root, new Map())
  const questions = pathThrough(all, course(library.outline, library.curriculum()), library)
  return { library, questions, costs: costsOf(library, questions) }
}

let held: Course | undefined
/** The shipped map. */
export function theCourse(): Course {
  held ??= courseOf(theMap())
  return held
}

/** One learner of a cell studies one way. */
export const run = (
  { memory, minutes, rhythm, learner }: Cell,
  way: string,
  seed: number,
): Promise<Result> =>
  study(
    theCourse(),
    { memory: MEMORIES[memory].memory, seed, knows: LEARNERS[learner].knows },
    { days: DAYS, pause: PAUSE, minutes, sits: RHYTHMS[rhythm].sits },
    { name: way, make: wayNamed(way, minutes) },
  )
