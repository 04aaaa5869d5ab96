import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  openIn,
  type PaperState,
  paperAfter,
  paperOf,
  type Step,
} from '../../src/drill/exam-paper.ts'

const ANSWERED: Step = { kind: 'answered' }
const go = (n: number): Step => ({ kind: 'goto', n })
const step = (kind: Exclude<Step['kind'], 'goto'>): Step => ({ kind })

/** Where each step leads on a paper of so many questions. */
const way = (of: number, answered: readonly number[], ...steps: readonly Step[]): PaperState[] => {
  let paper = paperOf(of, new Set(answered))
  return [paper, ...steps.map((each) => (paper = paperAfter(paper, each)))]
}
const places = (...parts: Parameters<typeof way>): number[] => way(...parts).map(({ at }) => at)

describe('a paper', () => {
  it.each<[string, number, number[], Step[], number[]]>([
    ['begins at its first question', 3, [], [], [1]],
    ['begins at the first open one, if it is resumed', 3, [1, 2], [], [3]],
    ['begins with its overview, if all is answered', 2, [1, 2], [], [3]],
    [
      'goes on to its overview, and no further',
      2,
      [],
      [step('next'), step('next'), step('next')],
      [1, 2, 3, 3],
    ],
    [
      'goes back to its first question, and no further',
      2,
      [],
      [step('next'), step('back'), step('back')],
      [1, 2, 1, 1],
    ],
    ['goes back from its overview', 2, [1, 2], [step('back')], [3, 2]],
    ['jumps', 9, [], [go(7), go(1), go(9)], [1, 7, 1, 9]],
    [
      'does not jump beyond its ends',
      9,
      [],
      [go(0), go(10), go(1.5), go(Number.NaN)],
      [1, 1, 1, 1, 1],
    ],
    ['goes on to the next open question after an answer', 4, [2], [ANSWERED, ANSWERED], [1, 3, 4]],
    [
      'begins again at its beginning, where questions were left out',
      3,
      [],
      [step('next'), ANSWERED, ANSWERED],
      [1, 2, 3, 1],
    ],
    ['shows its overview after the last answer', 2, [], [ANSWERED, ANSWERED], [1, 2, 3]],
    [
      'shows its overview again after an answer was changed',
      2,
      [1, 2],
      [go(1), ANSWERED],
      [3, 1, 3],
    ],
    [
      'goes from its overview to the first open question',
      4,
      [1],
      [go(3), step('overview'), step('open')],
      [2, 3, 5, 2],
    ],
    ['stays on its overview where nothing is open', 2, [1, 2], [step('open')], [3, 3]],
  ])('%s', (_, of, answered, steps, wanted) =>
    expect(places(of, answered, ...steps)).toEqual(wanted),
  )

  it('is marked and unmarked where it is, but not on its overview', () => {
    const marks = way(
      3,
      [],
      step('mark'),
      step('next'),
      step('mark'),
      go(1),
      step('mark'),
      step('overview'),
      step('mark'),
    )
    expect(marks.map(({ marked }) => [...marked])).toEqual([
      [],
      [1],
      [1],
      [1, 2],
      [1, 2],
      [2],
      [2],
      [2],
    ])
  })

  it('is handed in at once where nothing is open', () =>
    expect(way(1, [], ANSWERED, step('hand-in')).at(-1)).toMatchObject({ isHandedIn: true }))

  it('is handed in with open questions when it was asked twice, one after the other', () => {
    const said = way(2, [], step('hand-in'), step('hand-in'))
    expect(said.map(({ at, isWarned, isHandedIn }) => [at, isWarned, isHandedIn])).toEqual([
      [1, false, false],
      [3, true, false],
      [3, false, true],
    ])
    for (const between of [step('back'), step('mark'), step('open'), go(2), go(99), ANSWERED])
      expect(way(3, [], step('hand-in'), between, step('hand-in')).at(-1)).toMatchObject({
        isHandedIn: false,
        isWarned: true,
      })
  })

  it('is always somewhere on itself, and never loses an answer', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(
          fc.oneof(
            fc.constantFrom<Step>(
              ANSWERED,
              ...(['next', 'back', 'mark', 'overview', 'open', 'hand-in'] as const).map((kind) => ({
                kind,
              })),
            ),
            fc.integer({ min: -1, max: 8 }).map(go),
          ),
        ),
        (of, steps) => {
          let paper = paperOf(of, new Set())
          for (const each of steps) {
            // Only a question on screen is answered.
            if (each.kind === 'answered' && paper.at > of) continue
            const before = paper
            paper = paperAfter(paper, each)
            expect(paper.at).toBeGreaterThanOrEqual(1)
            expect(paper.at).toBeLessThanOrEqual(of + 1)
            for (const n of before.answered) expect(paper.answered).toContain(n)
            expect(openIn(paper).length + paper.answered.size).toBe(of)
          }
        },
      ),
    ))
})
