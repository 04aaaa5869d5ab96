import { seededDice } from '../core/base/dice.ts'
import type { Settings } from '../core/base/settings.ts'
import type { Begun } from '../core/log/event.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { examNamed } from './exams.ts'
import type { StudyNote } from './note.ts'
import type { Paper } from './paper.ts'
import { type DrillRequest, requestKey } from './request.ts'
import { resumable } from './resume.ts'
import { select } from './selection.ts'
import type { Study } from './study.ts'

/** What a paper is made with. */
interface Means extends Pick<World, 'clock' | 'zone' | 'pid' | 'isRunning' | 'seed' | 'newId'> {
  readonly settings: Pick<Settings, 'minutes' | 'new' | 'retention'>
}

/** The paper of a drill: a drill that was interrupted, or a new one. */
export function paperFor(
  study: Study,
  request: DrillRequest,
  means: Means,
): { readonly paper: Paper; readonly notes: readonly StudyNote[] } {
  const exam = request.exam === undefined ? undefined : examNamed(study.library, request.exam)
  const key = requestKey(study.topic.id, request)
  const { paper, notes } = resumable(study, { ...request, key }, means)
  if (paper) return { paper, notes }
  if (request.resume === 'always') throw new Failure('nothing-to-resume')
  const { pid, clock, newId } = means
  const seed = request.seed ?? means.seed()
  const dice = seededDice(seed)
  const selection = select(study, { ...request, exam }, { ...means, dice })
  const { questions, minutes, domains } = selection
  const begun: Begun = {
    event: 'drill',
    id: newId(),
    at: clock(),
    outline: study.library.outline.id,
    request: key,
    seed,
    questions: questions.map(({ id }) => id),
    device: study.journal.device,
    pid,
    ...(minutes !== undefined && { minutes }),
    ...(exam && { exam: exam.id }),
    ...(domains && { domains }),
  }
  const asWritten = request.types.length > 0 || request.cram
  return {
    paper: { begun, questions, answers: [], exam, asWritten },
    notes: [...notes, ...selection.notes],
  }
}
