import { wordings } from '../core/base/text.ts'
import { courseOf } from '../core/course/course.ts'
import { type Progress, progressOf, type UnitProgress, unitOf } from '../core/course/progress.ts'
import { trialsIn } from '../core/course/trial.ts'
import { fold } from '../core/model/names.ts'
import { askable } from './askable.ts'
import { type Elsewhere, topicFor } from './library.ts'
import type { StudyNote } from './note.ts'
import type { Study } from './study.ts'

/** How far a study has come in its course. */
export function courseAt(study: Study, now: number): Progress {
  const { library, cards, history } = study
  const course = courseOf(library.outline, library.curriculum())
  return progressOf(course, {
    ...{ library, cards, now, isHeld: trialsIn(history, course).isHeld },
    questions: askable(study, now),
  })
}

/** A unit of a course, and the topic by which it was found. */
interface FoundUnit {
  readonly unit: UnitProgress | undefined
  readonly topic: string | undefined
  readonly notes: readonly StudyNote[]
}

/**
 * The unit that a term means: by its id or its title, or by one of its topics.
 * @throws Failure for a term that means no topic, or several
 */
export async function unitNamed(
  { library }: Pick<Study, 'library'>,
  progress: Progress,
  term: string,
  elsewhere: Elsewhere,
): Promise<FoundUnit> {
  const name = fold(term)
  const named =
    unitOf(progress, { id: term }) ??
    progress.units.find(({ unit }) => wordings(unit.title).some((title) => fold(title) === name))
  if (named) return { unit: named, topic: undefined, notes: [] }
  const { topic, notes } = await topicFor(library, term, elsewhere)
  return { unit: unitOf(progress, { topic: topic.id }), topic: topic.id, notes }
}
