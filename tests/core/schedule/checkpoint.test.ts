import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../../src/core/base/time.ts'
import type { Rating, Review } from '../../../src/core/log/event.ts'
import type { Checkpoint, KeptCheckpoint } from '../../../src/core/schedule/checkpoint.ts'
import type { Memory } from '../../../src/core/schedule/fsrs.ts'
import { learned } from '../../../src/core/schedule/replay.ts'
import { FAST, fitOn, PLAIN } from '../../support/fits.ts'
import { answer, NOON } from '../../support/questions.ts'

/** A place for a checkpoint, and what became of it. */
function shelf(found?: Checkpoint, least = 0) {
  let kept = found
  let written = 0
  const place: KeptCheckpoint = {
    least,
    read: () => kept,
    keep: (made) => {
      kept = made
      written++
    },
  }
  return { place, kept: () => kept, written: () => written }
}

const MANY = Array.from({ length: 64 }, (_, i) =>
  answer(`t/${i % 5}`, i / 3, i % 7 !== 0, { id: `r${i}` }),
)
const NOTHING = { retention: 0.9, known: new Map<string, number>(), fits: [] }

describe('a replay with a checkpoint', () => {
  const question = fc.constantFrom('a/1', 'a/2', 'b/1', 'c/1')
  const at = fc.integer({ min: NOON, max: NOON + 200 * DAY })
  const reviews = fc
    .uniqueArray(fc.record({ at, question, rating: fc.constantFrom<Rating>(1, 2, 3, 4) }), {
      ...{ maxLength: 30, selector: (each) => each.at },
    })
    .map((all) =>
      all
        .sort((a, b) => a.at - b.at)
        .map((each, i): Review => ({ ...answer('x', 0, each.rating > 1), ...each, id: `${i}` })),
    )
  const known = fc.dictionary(question, at).map((all) => new Map(Object.entries(all)))
  const fits = fc
    .array(fc.record({ at, isFast: fc.boolean(), moves: fc.boolean() }), { maxLength: 2 })
    .map((all) =>
      all
        .sort((a, b) => a.at - b.at)
        .map(({ at, isFast, moves }, i) => {
          const weights = isFast ? FAST : PLAIN
          return fitOn(0, { at, weights, id: `f${i}`, ...(moves && { reschedules: true }) })
        }),
    )

  it('comes to the same as one from the beginning, whatever happened since', () =>
    fc.assert(
      fc.property(
        reviews,
        fc.nat(30),
        known,
        known,
        fits,
        fc.boolean(),
        (all, cut, before, after, fitted, isOther) => {
          const { place, kept } = shelf()
          const first = { retention: 0.9, known: before, fits: [] }
          learned(all.slice(0, cut), first, place)
          const now = { retention: 0.85, known: isOther ? after : before, fits: fitted }
          expect(learned(all, now, place)).toEqual(learned(all, now))
          // And once more from there.
          expect(learned(all, now, shelf(kept()).place)).toEqual(learned(all, now))
        },
      ),
      { numRuns: 300 },
    ))

  it('begins where the last one ended', () => {
    const { place, kept, written } = shelf()
    const { cards } = learned(MANY, NOTHING, place)
    expect([kept()?.reviews, kept()?.memories.size, written()]).toEqual([64, 5, 1])
    // What it begins with is believed, so other memories would show.
    const id = 't/1'
    const memory = kept()?.memories.get(id) as Memory
    const other = new Map(kept()?.memories).set(id, { ...memory, reviews: 99 })
    const changed = { ...(kept() as Checkpoint), memories: other }
    expect(learned(MANY, NOTHING, shelf(changed).place).cards.get(id)).toMatchObject({
      reviews: 99,
    })
    expect(cards.get(id)?.reviews).toBe(13)
  })

  it('is written again only when a part of it is new', () => {
    const first = shelf()
    learned(MANY.slice(0, 63), NOTHING, first.place)
    learned(MANY, NOTHING, first.place)
    expect([first.kept()?.reviews, first.written()]).toEqual([63, 1])
    const second = shelf()
    learned(MANY.slice(0, 62), NOTHING, second.place)
    learned(MANY, NOTHING, second.place)
    expect([second.kept()?.reviews, second.written()]).toEqual([64, 2])
  })

  it('keeps nothing of a few', () => {
    const { place, written } = shelf(undefined, 65)
    learned(MANY, NOTHING, place)
    expect(written()).toBe(0)
    const enough = shelf(undefined, 64)
    learned(MANY, NOTHING, enough.place)
    expect(enough.written()).toBe(1)
  })

  it.each<[string, (all: Review[]) => Review[]]>([
    ['a grade', (all) => all.with(3, { ...(all[3] as Review), rating: 1 })],
    ['a time', (all) => all.with(3, { ...(all[3] as Review), at: (all[3] as Review).at + 1 })],
    ['a question', (all) => all.with(3, { ...(all[3] as Review), question: 't/4' })],
    ['the order of two', (all) => all.with(3, all[4] as Review).with(4, all[3] as Review)],
    ['one fewer', (all) => all.toSpliced(3, 1)],
    ['one more', (all) => all.toSpliced(3, 0, { ...(all[3] as Review), id: 'more' })],
    ['fewer than it was made of', (all) => all.slice(0, 50)],
  ])('does not begin there if %s is another', (_, change) => {
    const { kept } = shelf()
    const made = shelf()
    learned(MANY, NOTHING, made.place)
    const wrong = { ...(made.kept() as Checkpoint), memories: new Map() }
    const all = change([...MANY])
    expect(learned(all, NOTHING, shelf(wrong).place)).toEqual(learned(all, NOTHING))
    expect(kept()).toBeUndefined()
  })

  it('does not begin there under other weights, nor with other words of the learner', () => {
    const made = shelf()
    learned(MANY, NOTHING, made.place)
    const wrong = { ...(made.kept() as Checkpoint), memories: new Map() }
    const fitted = { ...NOTHING, fits: [fitOn(0, { weights: FAST, reschedules: true })] }
    expect(learned(MANY, fitted, shelf(wrong).place)).toEqual(learned(MANY, fitted))
    const said = { ...NOTHING, known: new Map([['t/1', NOON + DAY]]) }
    expect(learned(MANY, said, shelf(wrong).place)).toEqual(learned(MANY, said))
    // What was said after it changes nothing before.
    const later = { ...NOTHING, known: new Map([['t/1', NOON + 99 * DAY]]) }
    const right = made.kept() as Checkpoint
    expect(learned(MANY, later, shelf(right).place)).toEqual(learned(MANY, later))
    expect(shelf(right).written()).toBe(0)
  })
})
