import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../src/core/base/time.ts'
import { timerOf } from '../../src/drill/timer.ts'
import { exam, type FakeDrill, fakeDrill } from '../support/fake-drill.ts'
import { answer } from '../support/questions.ts'

const resumed = [
  answer('a/1', -1, true, { took: 20_000 }),
  answer('a/2', -1, true, { took: 15_000 }),
]
const timerIn = (more: Partial<FakeDrill>) => {
  const { drill, clock } = fakeDrill({ questions: [], resumed, ...more })
  return { timer: timerOf(drill), clock }
}

describe('the time of a drill', () => {
  it('runs from when the timer is made, and is over when none is left', () => {
    const { timer, clock } = timerIn({ lasts: MINUTE })
    const looks = [0, MINUTE - 1, 1, 1].map((wait) => {
      clock.at += wait
      return [timer.left(), timer.isOver()]
    })
    expect(looks).toEqual([
      [MINUTE, false],
      [1, false],
      [0, true],
      [-1, true],
    ])
  })

  it('is neither longer nor shorter when the clock is set back', () => {
    const { timer, clock } = timerIn({ lasts: MINUTE })
    const looks = [10_000, -3_600_000, 20_000, 3_600_000].map((wait) => {
      clock.at += wait
      return timer.left()
    })
    expect(looks).toEqual([50_000, 50_000, 30_000, 30_000 - 3_600_000])
  })

  it('takes nothing where the clock goes on by more than a day: nobody sits that long', () => {
    const { timer, clock } = timerIn({ lasts: MINUTE })
    const looks = [10_000, 365 * 86_400_000, 5000, -365 * 86_400_000, 5000].map((wait) => {
      clock.at += wait
      return timer.left()
    })
    expect(looks).toEqual([50_000, 50_000, 45_000, 45_000, 40_000])
  })

  it('of an exam goes on where an earlier sitting left it', () => {
    const { timer, clock } = timerIn({ lasts: MINUTE, exam: exam() })
    expect([timer.left(), timer.isOver()]).toEqual([25_000, false])
    clock.at += 25_000
    expect([timer.left(), timer.isOver()]).toEqual([0, true])
  })

  it('of an exam counts what was used without an answer, if that was written down', () => {
    const left = (at: number, spent: number): number | undefined =>
      timerIn({
        lasts: MINUTE,
        exam: exam(),
        paused: { event: 'pause', id: 'p', drill: 'd', at, spent },
      }).timer.left()
    const [, last] = resumed
    const at = last?.at ?? 0
    // Both answers were before it; or after it, and then they are added.
    expect([left(at, 50_000), left(at, 1000), left(at - 1, 10_000)]).toEqual([
      10_000, 25_000, 15_000,
    ])
    const { timer, clock } = timerIn({ lasts: MINUTE, exam: exam() })
    clock.at += 5000
    expect(timer.spent()).toBe(40_000)
  })

  it('is never over where there is no end to it', () => {
    for (const more of [{}, { exam: exam() }]) {
      const { timer, clock } = timerIn(more)
      clock.at += 1e12
      expect([timer.left(), timer.isOver()]).toEqual([undefined, false])
    }
  })
})
