import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { domainNamed, narrowed } from '../../../src/core/quiz/exam-domain.ts'
import { exam } from '../../support/fake-drill.ts'

const domain = (name: string, zh: string, weight: number) => ({
  ...{ name, title: { ...same(name), zh }, weight },
})
const WHOLE = exam({
  ...{ questions: 60, minutes: 90, pass: { score: 0.75, source: '' } },
  domains: [
    domain('Basics', '基础', 44),
    domain('Orchestration', '编排', 28),
    domain('Rest', '其他', 28),
  ],
})

describe('a domain', () => {
  it.each([
    ['Orchestration', 1],
    [' orchestration ', 1],
    ['ORCHESTRATION', 1],
    ['编排', 1],
    ['基础', 0],
  ])('is found as %j', (name, at) => expect(domainNamed(WHOLE, name)).toBe(WHOLE.domains[at]))

  it('is not found by a part of its name', () => {
    for (const name of ['Orchestra', '', '编']) expect(domainNamed(WHOLE, name)).toBeUndefined()
  })
})

describe('an exam of one domain', () => {
  it('has that domain’s share of the questions and of the time, and no mark', () =>
    expect(narrowed(WHOLE, WHOLE.domains[1]!)).toEqual({
      ...exam({ questions: 17, minutes: 26 }),
      domains: [WHOLE.domains[1]],
    }))

  it('has at least one question and one minute', () => {
    const small = exam({
      questions: 2,
      minutes: 1,
      domains: [domain('A', 'A', 99), domain('B', 'B', 1)],
    })
    expect(narrowed(small, small.domains[1]!)).toMatchObject({ questions: 1, minutes: 1 })
  })
})
