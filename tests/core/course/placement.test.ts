import { describe, expect, it } from 'vitest'
import { type Dice, seededDice } from '../../../src/core/base/dice.ts'
import {
  type Ground,
  groundOf,
  MOST_ASKED,
  nextToAsk,
  type PlacementAnswer,
  placedUnits,
} from '../../../src/core/course/placement.ts'
import { library, theMap } from '../../support/outlines.ts'

const map = theMap()
const ground = groundOf(map, () => true)

/** The answers of somebody who knows what is said, as far as questions are asked. */
function answersOf(
  isRight: (topic: string, n: number) => boolean,
  from: Ground = ground,
): PlacementAnswer[] {
  const answers: PlacementAnswer[] = []
  for (;;) {
    const question = nextToAsk(from, answers)
    if (!question) return answers
    answers.push({ question: question.id, correct: isRight(question.topic, answers.length) })
  }
}

const topicOf = ({ question }: PlacementAnswer): string =>
  ground.questions.get(question)?.topic ?? ''

describe('the ground', () => {
  it('has at most one question of each topic, about what opens it, and almost all typed', () => {
    const questions = [...ground.questions.values()]
    expect(new Set(questions.map(({ topic }) => topic)).size).toBe(questions.length)
    expect(questions.length).toBeGreaterThan(260)
    const typed = questions.filter(({ type }) => type === 'typed' || type === 'cloze')
    expect(typed.length / questions.length).toBeGreaterThan(0.8)
    for (const { id, topic, fact } of questions) {
      const lesson = map.curriculum().lessons.get(topic)
      if (lesson) expect(lesson, id).toContain(fact)
    }
  })

  it('has few numbers to look up', () => {
    const bare = [...ground.questions.values()].filter(
      (each) => 'answer' in each && /^v?[\d.,]+$/.test(each.answer.en),
    )
    expect(bare.length).toBeLessThan(12)
  })

  it('leaves out what may not be asked', () => {
    const some = groundOf(map, ({ topic }) => topic === 'pod')
    expect([...some.questions.values()].map(({ topic }) => topic)).toEqual(['pod'])
  })
})

describe('the questions', () => {
  it('are spread over the branches and never the same', () => {
    const answers = answersOf((_, n) => n % 2 === 0)
    expect(answers).toHaveLength(MOST_ASKED)
    expect(new Set(answers.map(({ question }) => question)).size).toBe(MOST_ASKED)
    const branches = answers.map((each) => ground.spots.get(topicOf(each))?.branch)
    // Each of the first ones in another branch; later some branches are asked again.
    expect(new Set(branches.slice(0, 6)).size).toBe(6)
  })

  it('get harder for who knows and easier for who does not', () => {
    const level = (answers: readonly PlacementAnswer[]): number =>
      answers.reduce((sum, each) => sum + (ground.spots.get(topicOf(each))?.level ?? 0), 0) /
      answers.length
    const able = answersOf(() => true)
    expect(able).toHaveLength(MOST_ASKED)
    expect(level(able)).toBeGreaterThan(level(answersOf(() => false)) + 0.5)
  })

  it('end after five misses in a row, and not before', () => {
    expect(answersOf(() => false)).toHaveLength(5)
    expect(answersOf((_, n) => n === 4)).toHaveLength(10)
  })

  it('follow from the answers alone', () => {
    const answers = answersOf((topic) => topic.length % 2 === 0)
    for (const n of [0, 7, 19]) {
      const before = answers.slice(0, n)
      expect(nextToAsk(ground, before)?.id).toBe(answers[n]?.question)
    }
  })

  it('heed no answer to a question that is gone', () =>
    expect(nextToAsk(ground, [{ question: 'gone/1', correct: true }])?.id).toBe(
      nextToAsk(ground, [])?.id,
    ))
})

describe('the conclusion', () => {
  it('holds nothing for known before the first answer, and nothing of who knows nothing', () => {
    for (const answers of [[], answersOf(() => false)])
      expect(placedUnits(ground, answers).filter(({ verdict }) => verdict === 'known')).toEqual([])
  })

  it('holds most for known of who knows everything, and says so of each unit in course order', () => {
    const units = placedUnits(
      ground,
      answersOf(() => true),
    )
    expect(units.map(({ id }) => id)).toEqual(ground.course.units.map(({ id }) => id))
    const known = units.filter(({ verdict }) => verdict === 'known')
    expect(known.length / units.length).toBeGreaterThan(0.7)
    expect(units[0]?.verdict).toBe('known')
  })

  it('tells the essentials from the depths', () => {
    const level = (topic: string) => ground.spots.get(topic)?.level ?? 3
    const units = placedUnits(
      ground,
      answersOf((topic) => level(topic) < 3),
    )
    expect(units.filter((unit) => unit.level === 1).every((unit) => unit.share >= 0.8)).toBe(true)
    expect(units.filter((unit) => unit.level === 3).every((unit) => unit.share < 0.4)).toBe(true)
  })
})

describe('an outline without levels', () => {
  it('takes what is deeper for harder, and asks what was written', () => {
    const question = (topic: string) => `
  ${topic}:
    questions:
      - { id: q, type: typed, source: KEP-1, ask: What is ${topic}?, answer: word, explain: So. }`
    const deep = library(`
format: 1
id: deep
tree:
  - r | Root:
      - a | A:
          - b | B:
              - c | C:
                  - d | D
topics:${['a', 'b', 'c', 'd'].map(question).join('')}
`)
    const { spots, questions } = groundOf(deep, () => true)
    expect([...spots.values()].map(({ level }) => level)).toEqual([1, 1, 2, 3, 3])
    expect([...questions.keys()].sort()).toEqual(['a/q', 'b/q', 'c/q', 'd/q'])
  })
})

/** A normal number (Box and Muller, 1958). */
const normal = (dice: Dice): number =>
  Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice())

/**
 * What a learner knows who has one ability for all and a difference for each heading, neither of
 * which the model has: its branches are larger.
 */
function learner(ability: number, dice: Dice): ReadonlySet<string> {
  const own = new Map<string, number>()
  const known = new Set<string>()
  for (const { id, parent = '' } of map.outline.topics.values()) {
    if (!own.has(parent)) own.set(parent, normal(dice))
    const difficulty = { 1: -1.2, 2: 0.2, 3: 1.3 }[ground.spots.get(id)?.level ?? 3] ?? 0
    const logit = 1.5 * (ability + (own.get(parent) ?? 0) - difficulty - 0.8 * normal(dice))
    if (dice() < 1 / (1 + Math.exp(-logit))) known.add(id)
  }
  return known
}

describe('learners whose knowledge is known', () => {
  it('are told rightly in most topics, and hardly anything is falsely held for known', () => {
    let [topics, right, held, false_] = [0, 0, 0, 0]
    for (const ability of [-3, -1, 0, 1, 2])
      for (let seed = 0; seed < 8; seed++) {
        const dice = seededDice(seed * 31 + ability * 1009 + 7)
        const known = learner(ability, dice)
        // They guess and slip more than the model believes.
        const answers = answersOf((topic) => dice() < (known.has(topic) ? 0.82 : 0.05))
        for (const { topics: own, verdict, share } of placedUnits(ground, answers))
          for (const topic of own) {
            topics++
            if (share >= 0.5 === known.has(topic)) right++
            if (verdict === 'known') held++
            if (verdict === 'known' && !known.has(topic)) false_++
          }
      }
    expect(right / topics).toBeGreaterThan(0.7)
    expect(held / topics).toBeGreaterThan(0.08)
    expect(false_ / held).toBeLessThanOrEqual(0.15)
  })
})
