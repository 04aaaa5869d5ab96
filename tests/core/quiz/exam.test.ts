import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice } from '../../../src/core/base/dice.ts'
import { same } from '../../../src/core/base/text.ts'
import type { Domain } from '../../../src/core/model/exam.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { domainsIn, drawExam, reservedPaper } from '../../../src/core/quiz/exam.ts'
import { quotas } from '../../../src/core/quiz/quota.ts'
import type { PaperQuestion } from '../../../src/core/quiz/seats.ts'
import { library } from '../../support/outlines.ts'

/** A question with its domains in its topic's name: `AB.t` belongs to A and to B. */
const question = (topic: string, id: number, fact?: string) =>
  ({ id: `${topic}/${id}`, topic, ...(fact && { fact: `${topic}/${fact}` }) }) as Question
const domainsOf = ({ topic }: Question): string[] => [...(topic.split('.')[0] ?? '')]
const questions = (topic: string, n: number): Question[] =>
  Array.from({ length: n }, (_, i) => question(topic, i, `f${i}`))

const examOf = (weights: Readonly<Record<string, number>>) => ({
  domains: Object.entries(weights).map(
    ([name, weight]): Domain => ({ name, title: same(name), weight }),
  ),
})
const perDomain = (drawn: readonly PaperQuestion[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { domain } of drawn) counts[domain] = (counts[domain] ?? 0) + 1
  return counts
}

describe('the paper of an exam', () => {
  const weights = { A: 50, B: 30, C: 20 }
  it.each<[string, Question[], number, Record<string, number>]>([
    [
      'follows the weights',
      [...questions('A.t', 9), ...questions('B.t', 9), ...questions('C.t', 9)],
      10,
      { A: 5, B: 3, C: 2 },
    ],
    [
      'gives what a poor domain cannot fill to the others, by weight',
      [...questions('A.t', 20), ...questions('B.t', 20), ...questions('C.t', 2)],
      18,
      { A: 10, B: 6, C: 2 },
    ],
    [
      'leaves out an empty domain',
      [...questions('A.t', 9), ...questions('B.t', 9)],
      8,
      { A: 5, B: 3 },
    ],
    [
      'asks all there is when that is too little',
      [...questions('A.t', 1), ...questions('B.t', 2)],
      10,
      { A: 1, B: 2 },
    ],
    [
      'leaves a shared question to the domain that has no other',
      [...questions('A.t', 5), ...questions('AB.t', 3), ...questions('ABC.t', 2)],
      10,
      { A: 5, B: 3, C: 2 },
    ],
    ['shares a common pool by weight', questions('ABC.t', 20), 10, { A: 5, B: 3, C: 2 }],
    [
      'passes over questions of other exams',
      [...questions('X.t', 9), ...questions('A.t', 1)],
      5,
      { A: 1 },
    ],
    ['is empty without questions', [], 10, {}],
    ['is empty when nothing is wanted', questions('A.t', 9), 0, {}],
  ])('%s', (_, pool, count, wanted) => {
    for (let seed = 0; seed < 20; seed++)
      expect(
        perDomain(drawExam(examOf(weights), pool, { domainsOf, count, dice: seededDice(seed) })),
      ).toEqual(wanted)
  })

  it('asks a fact a second time only when nothing else is left, in whatever domain', () => {
    const pool = [
      question('A.t', 1, 'f'),
      question('A.t', 2, 'f'),
      question('A.t', 3, 'f'),
      question('A.u', 1, 'g'),
      question('A.u', 2, 'g'),
      ...questions('B.t', 2),
    ]
    const facts = (count: number) =>
      drawExam(examOf({ A: 90, B: 10 }), pool, { domainsOf, count, dice: seededDice(count) })
        .map((each) => each.question.fact)
        .sort()
    expect(facts(4)).toEqual(['A.t/f', 'A.u/g', 'B.t/f0', 'B.t/f1'])
    expect(facts(6)).toEqual(['A.t/f', 'A.t/f', 'A.u/g', 'A.u/g', 'B.t/f0', 'B.t/f1'])
    expect(facts(7)).toHaveLength(7)
  })

  it('lets the topics of a domain take turns', () => {
    const pool = [...questions('A.big', 50), ...questions('A.mid', 3), ...questions('A.small', 1)]
    for (let seed = 0; seed < 20; seed++) {
      const drawn = drawExam(examOf({ A: 1 }), pool, {
        domainsOf,
        count: 8,
        dice: seededDice(seed),
      })
      const topics = drawn.map((each) => each.question.topic)
      expect(topics.filter((topic) => topic === 'A.small')).toHaveLength(1)
      expect(topics.filter((topic) => topic === 'A.mid')).toHaveLength(3)
    }
  })

  it('mixes the domains', () => {
    const pool = [...questions('A.t', 30), ...questions('B.t', 30)]
    const order = drawExam(examOf({ A: 1, B: 1 }), pool, {
      domainsOf,
      count: 30,
      dice: seededDice(7),
    })
      .map(({ domain }) => domain)
      .join('')
    expect(order).not.toMatch(/^A+B+$|^B+A+$|A{12}|B{12}/)
  })

  it('copes with a caller’s repeated and unknown domains', () => {
    const drawn = drawExam(examOf({ A: 1 }), questions('A.t', 3), {
      domainsOf: () => ['A', 'A', 'toString', '__proto__'],
      count: 9,
      dice: seededDice(1),
    })
    expect(perDomain(drawn)).toEqual({ A: 3 })
  })
})

describe('the domains of a question', () => {
  it('are its topic’s, whatever an exam is called', () => {
    const made = library(
      'format: 1\ntree: [a, b]\ntopics: { a: { exams: { constructor: [D] } } }\nexams: { constructor: { questions: 9, minutes: 9, source: KEP-1, domains: { D: 1 } } }',
    )
    const [exam] = made.exams()
    const domains = domainsIn(exam!, made)
    expect([domains(question('a', 1)), domains(question('b', 1))]).toEqual([['D'], []])
  })
})

describe('any paper', () => {
  const NAMES = ['A', 'B', 'C', 'D', 'E']
  const anExam = fc
    .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 })
    .map((weights) => examOf(Object.fromEntries(weights.map((weight, i) => [NAMES[i], weight]))))
  /** Some topics in some domains, with facts that several questions may share. */
  const aPool = fc
    .uniqueArray(
      fc.record({
        topic: fc
          .tuple(fc.subarray([...NAMES, 'X'], { minLength: 1 }), fc.constantFrom('t', 'u', 'v'))
          .map(([domains, name]) => `${domains.join('')}.${name}`),
        facts: fc.array(fc.option(fc.constantFrom('f', 'g', 'h'), { nil: undefined }), {
          maxLength: 12,
        }),
      }),
      { selector: ({ topic }) => topic, maxLength: 8 },
    )
    .map((topics) =>
      topics.flatMap(({ topic, facts }) => facts.map((fact, i) => question(topic, i, fact))),
    )
  const aDraw = fc.record({
    exam: anExam,
    pool: aPool,
    count: fc.nat(40),
    seed: fc.nat(),
  })
  const factOf = ({ fact, id }: Question): string => fact ?? id

  it('has the questions wanted, or all there are; none twice, each in a domain of its own', () =>
    fc.assert(
      fc.property(aDraw, ({ exam, pool, count, seed }) => {
        const names = exam.domains.map(({ name }) => name)
        const askable = pool.filter((each) => domainsOf(each).some((name) => names.includes(name)))
        const drawn = drawExam(exam, pool, { domainsOf, count, dice: seededDice(seed) })
        expect(drawn).toHaveLength(Math.min(count, askable.length))
        expect(new Set(drawn.map((each) => each.question.id)).size).toBe(drawn.length)
        for (const each of drawn) {
          expect(names).toContain(each.domain)
          expect(domainsOf(each.question)).toContain(each.domain)
        }
      }),
    ))

  it('asks no fact twice while another is not asked', () =>
    fc.assert(
      fc.property(aDraw, ({ exam, pool, count, seed }) => {
        const names = exam.domains.map(({ name }) => name)
        const facts = new Set(
          pool.filter((each) => domainsOf(each).some((name) => names.includes(name))).map(factOf),
        )
        const drawn = drawExam(exam, pool, { domainsOf, count, dice: seededDice(seed) })
        const asked = new Set(drawn.map((each) => factOf(each.question)))
        expect(asked.size).toBe(Math.min(count, facts.size))
      }),
    ))

  it('is the same for the same dice', () =>
    fc.assert(
      fc.property(aDraw, ({ exam, pool, count, seed }) => {
        const draw = () => drawExam(exam, pool, { domainsOf, count, dice: seededDice(seed) })
        expect(draw()).toEqual(draw())
      }),
    ))

  it('is within one of the exact quota where the pools suffice, however they overlap', () =>
    fc.assert(
      fc.property(aDraw, ({ exam, pool, count, seed }) => {
        const sum = exam.domains.reduce((total, { weight }) => total + weight, 0)
        const quota = ({ weight }: Domain): number => (count * weight) / sum
        const enough = exam.domains.flatMap((domain) =>
          questions(`${domain.name}.own`, Math.ceil(quota(domain))),
        )
        const drawn = drawExam(exam, [...pool, ...enough], {
          domainsOf,
          count,
          dice: seededDice(seed),
        })
        const counts = perDomain(drawn)
        for (const domain of exam.domains)
          expect(Math.abs((counts[domain.name] ?? 0) - quota(domain))).toBeLessThan(1)
      }),
    ))

  it('fills every domain’s quota when some way of sharing the questions does', () =>
    fc.assert(
      fc.property(
        anExam,
        fc.nat(30),
        fc.nat(),
        fc.infiniteStream(fc.nat()),
        (exam, count, seed, stream) => {
          // Each domain has enough questions for its quota, and other domains could use every one
          // of them.
          const shares = quotas(
            count,
            exam.domains.map(({ weight }) => weight),
          )
          const pool = exam.domains.flatMap(({ name }, i) =>
            Array.from({ length: shares[i]! }, (_, n) => {
              const others = NAMES.filter((_, bit) => (stream.next().value! >> bit) % 2 === 1)
              return question(`${[...new Set([name, ...others])].join('')}.${name}${n}`, 0)
            }),
          )
          const counts = perDomain(
            drawExam(exam, pool, { domainsOf, count, dice: seededDice(seed) }),
          )
          expect(exam.domains.map(({ name }) => counts[name] ?? 0)).toEqual(shares)
        },
      ),
    ))
})

describe('what is wanted rather', () => {
  const weights = { A: 50, B: 50 }
  const classOf = ({ id }: Question): number => (/[02468]$/.test(id) ? 0 : 1)
  const drawn = (pool: readonly Question[], count: number, seed = 1) =>
    drawExam(examOf(weights), pool, { domainsOf, count, dice: seededDice(seed), classOf })

  it('comes first', () => {
    const pool = [...questions('A.t', 8), ...questions('B.t', 8)]
    for (let seed = 0; seed < 20; seed++)
      expect(drawn(pool, 8, seed).map(({ question: each }) => classOf(each))).toEqual(
        Array(8).fill(0),
      )
    expect(drawn(pool, 10).filter(({ question: each }) => classOf(each) === 1)).toHaveLength(2)
  })

  it('never changes the shares of the domains', () => {
    const pool = [...questions('A.t', 20), question('B.t', 1, 'f'), question('B.t', 3, 'g')]
    expect(perDomain(drawn(pool, 4))).toEqual({ A: 2, B: 2 })
    expect(perDomain(drawn(pool, 8))).toEqual({ A: 6, B: 2 })
  })

  it('is no reason for a second question on a fact', () => {
    const pool = [question('A.t', 0, 'f'), question('A.t', 2, 'f'), question('A.t', 1, 'g')]
    expect(
      drawn(pool, 2)
        .map(({ question: { fact } }) => fact)
        .sort(),
    ).toEqual(['A.t/f', 'A.t/g'])
    // Of a fact's questions it is the wanted one that is asked.
    for (let seed = 0; seed < 9; seed++)
      expect(drawn([question('A.t', 1, 'f'), question('A.t', 4, 'f')], 1, seed)).toMatchObject([
        { question: { id: 'A.t/4' } },
      ])
  })
})

describe('a reserved paper', () => {
  const exam = { ...examOf({ A: 50, B: 50 }), id: 'X', questions: 6, types: ['choice' as const] }
  /** Facts with two choices each. */
  const pairs = (topic: string, n: number): Question[] =>
    Array.from({ length: 2 * n }, (_, i) => ({
      ...question(topic, i, `f${i >> 1}`),
      type: 'choice' as const,
    })) as Question[]
  const reserved = (pool: readonly Question[], met: readonly string[] = [], outline = 'k') =>
    reservedPaper(exam, pool, { domainsOf, outline, isMet: (id) => met.includes(id) })
  const pool = [...pairs('A.t', 20), ...pairs('B.t', 20)]

  it('is a whole one, by weight, with one question on a fact at most', () => {
    const paper = reserved(pool)
    expect(paper).toHaveLength(6)
    expect(paper.filter(({ topic }) => topic === 'A.t')).toHaveLength(3)
    expect(new Set(paper.map(({ fact }) => fact)).size).toBe(6)
  })

  it('is another one for another outline and another exam, and the same in any order', () => {
    const ids = (paper: readonly Question[]) => paper.map(({ id }) => id).sort()
    expect(ids(reserved([...pool].reverse()))).toEqual(ids(reserved(pool)))
    expect(ids(reserved(pool, [], 'other'))).not.toEqual(ids(reserved(pool)))
    const other = { domainsOf, outline: 'k', isMet: () => false }
    expect(ids(reservedPaper({ ...exam, id: 'Y' }, pool, other))).not.toEqual(ids(reserved(pool)))
  })

  it('never has a fact’s only question, a question without a fact, or one of another kind', () => {
    const single = Array.from({ length: 9 }, (_, i) => ({
      ...question('A.s', i, `f${i}`),
      type: 'choice' as const,
    })) as Question[]
    const free = single.map(({ fact: _, ...each }) => ({
      ...each,
      id: `${each.id}x`,
    })) as Question[]
    const typed = pairs('A.u', 9).map((each) => ({ ...each, type: 'typed' })) as Question[]
    expect(reserved([...single, ...free, ...typed])).toEqual([])
  })

  it('leaves a question on every fact to the drills', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.constantFrom('A.t', 'B.t', 'AB.t'))), (facts) => {
        const all = facts.map(([fact, topic], i) => ({
          ...question(topic, i, `f${fact}`),
          type: 'choice' as const,
        })) as Question[]
        const out = new Set(reserved(all))
        for (const { fact } of all)
          expect(all.some((each) => each.fact === fact && !out.has(each))).toBe(true)
      }),
    ))

  it('does not change when other questions are met', () => {
    const paper = reserved(pool)
    const own = new Set(paper.map(({ id }) => id))
    const others = pool.map(({ id }) => id).filter((id) => !own.has(id))
    for (let i = 0; i < others.length; i += 7)
      expect(reserved(pool, others.slice(i))).toEqual(paper)
  })

  it('has other questions in place of those that were met', () => {
    const [met] = reserved(pool)
    const paper = reserved(pool, [met!.id])
    expect(paper).toHaveLength(6)
    expect(paper).not.toContain(met)
  })

  it('is the paper that is drawn when it is wanted first', () => {
    const paper = reserved(pool)
    for (let seed = 0; seed < 9; seed++) {
      const drawn = drawExam(exam, pool, {
        ...{ domainsOf, count: 6, dice: seededDice(seed) },
        classOf: (each) => (paper.includes(each) ? 0 : 1),
      })
      expect(new Set(drawn.map((each) => each.question))).toEqual(new Set(paper))
    }
  })
})
