import { describe, expect, it } from 'vitest'
import { asWritten } from '../../src/core/base/script.ts'
import { readSettings } from '../../src/core/base/settings.ts'
import { same } from '../../src/core/base/text.ts'
import { DAY } from '../../src/core/base/time.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import { runDrill } from '../../src/drill/engine.ts'
import type { Paper } from '../../src/study/paper.ts'
import { openSitting } from '../../src/study/sitting.ts'
import { fakeInterface, lineOf, type Move, StillClock } from '../support/fake-drill.ts'
import { idsOf, NOON, typed } from '../support/questions.ts'
import { ALONE, begun, fakeStudy, review } from '../support/studies.ts'

const ONE = typed('a/1', { ask: same('One?') })
const TWO = typed('b/2', { ask: same('Two?') })
const QUESTIONS = [ONE, TWO]
const DRILL = begun('d', { questions: idsOf(QUESTIONS) })

/** Both were answered a week before: what is new is asked again, and this is not about that. */
const MET = idsOf(QUESTIONS).map((id) => review(id, { drill: 'before', at: NOON - 7 * DAY }))

/** A sitting of that drill on a log with these events, and all that is written in it. */
function sittingOf(moves: readonly Move[], events: readonly LogEvent[], more: Partial<Paper> = {}) {
  const { study, written } = fakeStudy({ questions: QUESTIONS, events: [...MET, ...events] })
  const clock = new StillClock()
  const { ui, calls } = fakeInterface(moves, clock)
  let ids = 0
  const paper: Paper = {
    ...{ begun: DRILL, claim: 'd', questions: QUESTIONS, answers: [] },
    ...{ exam: undefined, asWritten: false },
    ...more,
  }
  const sitting = openSitting(study, paper, {
    settings: readSettings(undefined, {}).settings,
    ...ALONE,
    ...{
      script: asWritten,
      ui,
      isKept: true,
      isOver: () => false,
      isTerminal: true,
      teaches: true,
    },
    ...{ clock: clock.read, zone: () => 0, newId: () => `e${++ids}` },
  })
  const kinds = () =>
    written.flat().map((each) => (each.event === 'review' ? each.question : each.event))
  return { sitting, written, calls, kinds }
}

describe('a drill whose only question left is one that was missed', () => {
  const answers = [
    review('b/2', { drill: 'd' }),
    review('a/1', { drill: 'd', at: NOON + 1, correct: false, rating: 1 }),
  ]
  const events = [DRILL, ...answers]

  it('has that one left, asks it again, and is over with it', async () => {
    const { sitting, calls, kinds } = sittingOf(['answer'], events, { answers })
    expect(sitting.resumed).toBe(1)
    const { ending, session } = await runDrill(sitting.drill)
    const shown = calls.map(lineOf).filter((line) => line.startsWith('show'))
    expect(shown).toEqual(['show 3/3 again Kubernetes › Alpha a/1'])
    expect(sitting.end(ending, session)).toMatchObject({
      asked: 2,
      correct: 1,
      left: 0,
      goesOn: false,
    })
    expect(kinds()).toEqual(['a/1', 'end'])
  })

  it('leaves nothing after a second miss', async () => {
    const { sitting, kinds } = sittingOf(['x'], events, { answers })
    const { ending, session } = await runDrill(sitting.drill)
    expect(sitting.end(ending, session)).toMatchObject({ asked: 2, correct: 1, left: 0 })
    expect(kinds()).toEqual(['a/1', 'end'])
  })

  it('is over though the other one was left to another drill, which has asked it', async () => {
    // The paper has only the missed question; the other drill answered the second one.
    const [, missed] = answers as [LogEvent, Paper['answers'][number]]
    const more = { questions: [ONE], answers: [missed] }
    const other = begun('other', { questions: ['b/2'] })
    const asked = review('b/2', { drill: 'other', at: NOON + 2 })
    const open = sittingOf(['answer'], [DRILL, missed, other], more)
    const left = await runDrill(open.sitting.drill)
    open.sitting.end(left.ending, left.session)
    expect(open.kinds()).toEqual(['a/1'])
    const over = sittingOf(['answer'], [DRILL, missed, other, asked], more)
    const done = await runDrill(over.sitting.drill)
    over.sitting.end(done.ending, done.session)
    expect(over.kinds()).toEqual(['a/1', 'end'])
  })
})

describe('a drill that is resumed elsewhere meanwhile', () => {
  const taken: LogEvent = {
    ...{ event: 'hold', id: 'theirs', at: NOON + 1, drill: 'd', from: 'd' },
    ...{ device: 'there', pid: 9 },
  }

  it('is not ended here, and keeps no further answer', async () => {
    const { sitting, written, kinds } = sittingOf(['answer', ':stop'], [DRILL])
    const { drill } = sitting
    drill.record.answer({
      ...{ question: 'a/1', rating: 3, correct: true, given: 'answer', took: 1, drill: 'd' },
    })
    written.push([taken])
    await expect(runDrill(drill)).rejects.toMatchObject({ code: 'drill-resumed-elsewhere' })
    expect(kinds()).toEqual(['a/1', 'hold'])
  })

  it('is not ended here by its summary either', async () => {
    const { sitting, written, kinds } = sittingOf(['answer', ':stop'], [DRILL])
    const { ending, session } = await runDrill(sitting.drill)
    written.push([taken])
    expect(sitting.end(ending, session)).toMatchObject({ asked: 1, correct: 1, left: 1 })
    expect(kinds()).toEqual(['a/1', 'hold'])
  })
})
