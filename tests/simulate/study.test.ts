import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { library, SMALL } from '../support/outlines.ts'
import { courseOf, RHYTHMS, run, theCourse } from './cells.ts'
import { factOf, learner, type Nature, personOf } from './learners.ts'
import { MEMORIES, type MemoryName } from './memories/index.ts'
import { search } from './search.ts'
import { deviation, type Plan, study } from './study.ts'
import { waysFor } from './ways/index.ts'
import type { Way } from './ways/way.ts'

const course = theCourse()
const { questions, costs } = course
const natureOf = (memory: MemoryName, seed = 1, knows = 0.1): Nature => ({
  ...{ memory: MEMORIES[memory].memory, seed, knows },
})
const plan: Plan = { days: 8, pause: 10, minutes: 5, sits: (day) => day % 2 === 0 }
const names = Object.keys(MEMORIES) as MemoryName[]

describe('a study', () => {
  it.each(names)(
    'gives the same result for the same seed, and keeps to its bounds, with %s',
    async (memory) => {
      for (const [name, make] of waysFor(10)) {
        const result = await study(course, natureOf(memory), plan, { name, make })
        expect(await study(course, natureOf(memory), plan, { name, make })).toEqual(result)
        expect(result.recall).toBeGreaterThan(result.before * 0.8)
        expect(result.afterPause).toBeLessThan(result.recall)
        // Some of what is known was known before, and not met here.
        expect(result.recall).toBeLessThan(result.met + 0.12)
        expect(result.sunk).toBeLessThanOrEqual(
          Math.round(result.met * new Set(questions.map(factOf)).size),
        )
        // A step that was begun is finished.
        expect(result.minutes).toBeLessThan(5 + 1.5)
        expect(result.asked).toBeGreaterThan(1)
        for (const share of [result.known, result.retold]) {
          // Four sittings of the others may ask nothing a second time.
          if (!name.startsWith('Leitner')) continue
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }
    },
  )

  it('differs by the seed', async () => {
    const [name, make] = ['circle', waysFor(10).get('circle')!] as const
    const results = await Promise.all(
      [1, 2, 3].map((seed) => study(course, natureOf('hlr', seed), plan, { name, make })),
    )
    expect(new Set(results.map(({ recall }) => recall)).size).toBe(3)
  })

  /** A way that does as it is told, and writes down what it hears. */
  const scripted = (steps: Way['next']): { heard: string[]; way: Way } => {
    const heard: string[] = []
    return {
      heard,
      way: {
        begin: (at, seconds) => void heard.push(`begin ${new Date(at).toISOString()} ${seconds}`),
        next: steps,
        answered: ({ id }) => void heard.push(id),
        backlog: () => 7,
      },
    }
  }

  it('has a sitting at seven on the days of the plan, and ends when nothing is left to do', async () => {
    const { heard, way } = scripted(() => undefined)
    const result = await study(course, natureOf('hlr'), plan, { name: 'idle', make: () => way })
    expect(heard).toEqual([1, 3, 5, 7].map((day) => `begin 2026-01-0${day}T19:00:00.000Z 300`))
    expect(result).toMatchObject({ minutes: 0, asked: 0, met: 0, sunk: 0, backlog: 7 })
    expect(result.known).toBeNaN()
  })

  it('offers a fit once a month, and again at the next sitting while there are too few answers', async () => {
    const days: number[] = []
    const { way } = scripted(() => undefined)
    const fit: Way['fit'] = async (at) => {
      days.push(Math.floor((at - Date.UTC(2026, 0, 1)) / 86_400_000))
      return days.length > 2
    }
    await study(
      course,
      natureOf('hlr'),
      { ...plan, days: 90, sits: (day) => day % 7 !== 6 },
      { name: 'idle', make: () => ({ ...way, fit }) },
    )
    // Days 34, 41 and so on have no sitting.
    expect(days).toEqual([30, 31, 32, 63])
  })

  it('asks until the seconds are spent', async () => {
    const left: number[] = []
    const { way } = scripted((_, seconds) => {
      left.push(seconds)
      return { ask: questions[left.length % 50]! }
    })
    await study(course, natureOf('hlr'), { ...plan, days: 1 }, { name: 'busy', make: () => way })
    expect(left[0]).toBe(300)
    expect(Math.min(...left)).toBeGreaterThan(0)
    for (let i = 1; i < left.length; i++) expect(left[i]).toBeLessThan(left[i - 1]!)
  })

  it('stops a way that only reads lessons without words', async () => {
    const { way } = scripted(() => ({ tell: { facts: [] } }))
    const result = await study(course, natureOf('hlr'), plan, { name: 'empty', make: () => way })
    expect(result.minutes).toBeCloseTo(5, 1)
  })

  it('counts as a review the first answer of a later day, and as not known what was told again', async () => {
    const question = questions.find(({ type }) => type === 'typed')!
    const fact = factOf(question)
    const sure = {
      ...natureOf('hlr'),
      memory: () => ({ recall: () => 1, practised: () => 1, read: () => 1 }),
    }
    const plans = { ...plan, days: 4, sits: () => true }
    const twice = (retold: boolean): Way['next'] => {
      let n = 0
      return (at) => {
        const step = n++ % 4
        if (step === 3) return undefined
        const isLater = at > Date.UTC(2026, 0, 2)
        if (step === 0)
          return retold && isLater ? { tell: { facts: [fact] } } : { tell: { facts: [] } }
        return { ask: question }
      }
    }
    const plain = await study(course, sure, plans, {
      name: 'a',
      make: () => scripted(twice(false)).way,
    })
    expect(plain).toMatchObject({ known: 1, retold: 0, asked: 2 })
    const told = await study(course, sure, plans, {
      name: 'a',
      make: () => scripted(twice(true)).way,
    })
    expect(told).toMatchObject({ known: 0, retold: 1, asked: 2 })
  })

  it('counts as sunk what was met and is not recalled with even chance', async () => {
    const faded = {
      ...natureOf('hlr'),
      memory: () => ({ recall: () => 0.49, practised: () => 1, read: () => 1 }),
    }
    let n = 0
    const { way } = scripted(() => (n < 3 ? { ask: questions[n++]! } : undefined))
    const facts = new Set(questions.slice(0, 3).map(factOf))
    const result = await study(course, faded, { ...plan, days: 1 }, { name: 'a', make: () => way })
    expect(result.sunk).toBe(facts.size)
    expect(result.recall).toBeCloseTo(0.49, 9)
  })
})

describe('a learner', () => {
  const facts = [...new Set(questions.map(factOf))]

  it.each(names)('knows about as many facts before as it should, with %s', (memory) => {
    for (const knows of [0, 0.1, 0.6]) {
      const who = learner(natureOf(memory, 3, knows), costs, seededDice(1))
      const known = facts.map(who.recall)
      const share = known.filter((chance) => chance > 0).length / facts.length
      expect(Math.abs(share - knows)).toBeLessThan(0.05)
      const sum = known.reduce((all, each) => all + each, 0) / facts.length
      expect(sum).toBeGreaterThanOrEqual(knows * 0.7)
    }
  })

  it('is the same for every way, and pairs are as far above the average as below it', () => {
    for (const seed of [1, 3, 5]) {
      expect(personOf(seed)('ability')).toBe(-personOf(seed + 1)('ability'))
      expect(personOf(seed)('ability')).not.toBe(personOf(seed)('weight 4'))
    }
    const knownTo = (seed: number): number[] => {
      const who = learner(natureOf('hlr', seed, 0.6), costs, seededDice(9))
      return facts.map(who.recall)
    }
    expect(knownTo(1)).toEqual(knownTo(1))
    expect(knownTo(1)).not.toEqual(knownTo(2))
  })

  it('spends the seconds that each step costs', () => {
    const who = learner(natureOf('hlr', 1, 0), costs, () => 0.5)
    const question = questions.find(({ type }) => type === 'typed')!
    const { reading, giving, wrong } = costs.of(question)
    const outcome = who.answer(question)
    expect(outcome).toMatchObject({ right: false, hesitation: 1 })
    expect(outcome.took).toBeCloseTo((reading + 7.5 + giving) * 1000, 6)
    expect(who.spent()).toBeCloseTo(reading + 7.5 + giving + wrong, 9)
    const before = who.spent()
    const told = { topic: question.topic, facts: [factOf(question)] }
    who.read(told)
    expect(who.spent() - before).toBeCloseTo(costs.lesson(told), 9)
    who.rest(1000)
    expect(who.spent()).toBe(0)
  })

  it('keeps half of what it reads', () => {
    const who = learner(natureOf('hlr', 1, 0), costs, seededDice(5))
    who.read({ facts })
    const kept = facts.filter((fact) => who.recall(fact) > 0).length
    expect(Math.abs(kept / facts.length - 0.5)).toBeLessThan(0.05)
    expect(facts.every(who.met)).toBe(true)
  })
})

describe('a search in memory', () => {
  it.each([[0.05], [0.5], [0.9]])('finds with the chance %d', (chance) => {
    const dice = seededDice(3)
    const found = Array.from({ length: 20_000 }, () => search(chance, dice)).filter(
      ({ recalled }) => recalled,
    )
    expect(found.length / 20_000).toBeCloseTo(chance, 1.7)
    for (const { share } of found) expect(share).toBeLessThan(1)
  })

  it('takes longer for what is barely known', () => {
    const mean = (chance: number): number => {
      const dice = seededDice(5)
      const found = Array.from({ length: 5_000 }, () => search(chance, dice)).filter(
        ({ recalled }) => recalled,
      )
      return found.reduce((sum, { share }) => sum + share, 0) / found.length
    }
    expect(mean(0.3)).toBeGreaterThan(mean(0.8))
    expect(mean(0.8)).toBeGreaterThan(mean(0.99))
  })

  it('is sure of nothing and of everything', () => {
    const dice = seededDice(1)
    expect(search(0, dice)).toEqual({ recalled: false, share: 1 })
    expect(search(1, dice)).toEqual({ recalled: true, share: 0 })
  })
})

describe('a cell', () => {
  const cell = { memory: 'hlr', minutes: 10, rhythm: 'three', learner: 'beginner' } as const

  it('takes a rival with any limit on new cards, and no other name', async () => {
    const [one, eight] = await Promise.all([1, 8].map((n) => run(cell, `Leitner, ${n} new`, 1)))
    expect(one?.met).toBeLessThan(eight?.met ?? 0)
    for (const name of ['Leitner', 'nobody', 'toString, 8 new'])
      expect(() => run(cell, name, 1)).toThrow(name)
  })

  it('has a sitting on three days a week, and none in the break', () => {
    const sittings = (rhythm: 'three' | 'break' | 'daily'): number =>
      Array.from({ length: 90 }, (_, day) => RHYTHMS[rhythm].sits(day)).filter(Boolean).length
    expect(sittings('three')).toBe(39)
    expect(sittings('break')).toBe(69)
    expect(sittings('daily')).toBe(90)
  })

  it('may be of any library', () => {
    const { questions: few, costs: theirs } = courseOf(library(SMALL))
    expect(few.map(({ id }) => id)).toContain('kube-scheduler/picks')
    for (const each of few) expect(theirs.of(each).reading).toBeGreaterThan(0)
  })
})

it('measures the spread of a sample', () => {
  expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138, 3)
  expect(deviation([3])).toBe(0)
})
