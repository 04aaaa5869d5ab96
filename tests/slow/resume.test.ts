import { expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import { resumable } from '../../src/study/resume.ts'
import { choice, idsOf, NOON } from '../support/questions.ts'
import { begun, fakeStudy, review } from '../support/studies.ts'

const DRILLS = 500

it('hundreds of drills that are done are looked through at once, for one to resume', () => {
  const questions = Array.from({ length: 400 }, (_, i) => choice(`a/${i}`))
  const ids = idsOf(questions)
  const events = Array.from({ length: DRILLS }, (_, day): LogEvent[] => {
    const at = NOON - (DRILLS - day) * DAY
    const asked = Array.from({ length: 20 }, (__, i) => ids[(day * 7 + i * 13) % ids.length] ?? '')
    const id = `d${day}`
    return [
      { ...begun(id, { questions: asked }), at },
      // What is new is asked twice.
      ...[1, 2].flatMap((turn) =>
        asked.map((question) =>
          review(question, { id: `${id} ${turn} ${question}`, drill: id, at: at + turn }),
        ),
      ),
      { event: 'end', id: `e${day}`, at: at + 3, drill: id },
    ]
  }).flat()
  const { study } = fakeStudy({ questions, events })
  const before = process.cpuUsage()
  const found = resumable(
    study,
    { cram: false, resume: 'always', key: 'r' },
    { now: NOON, here: { process: { pid: 1 }, liveness: () => 'unknown' } },
  )
  // To look at all answers for each of the drills takes twenty times as long. Measured as processor
  // time, because others may use the machine too.
  const { user } = process.cpuUsage(before)
  expect(user / 1000).toBeLessThan(3000)
  expect(found).toEqual({ notes: [] })
})
