import { describe, expect, it } from 'vitest'
import { say } from '../../../src/core/base/codes.ts'
import type { Report } from '../../../src/core/document/fields.ts'
import { isError, type Problem, problem } from '../../../src/core/document/problem.ts'
import { en } from '../../../src/i18n/en.ts'
import { zh } from '../../../src/i18n/zh.ts'

const at = { file: 'map.yaml', line: 3, column: 5 }

describe('a finding', () => {
  it('is a code with its arguments and a place', () => {
    expect(problem('bad-id', at, { id: 'A B' })).toEqual({
      code: 'bad-id',
      args: { id: 'A B' },
      at,
    })
    expect(problem('empty', at)).toEqual({ code: 'empty', args: {}, at })
  })

  it('is an error or a warning', () => {
    expect(isError(problem('empty', at))).toBe(true)
    expect(isError(problem('missing-source', at))).toBe(false)
  })

  it.each<[Problem, string, string]>([
    [
      problem('wrong-shape', at, { wanted: 'items', least: 3, most: 9 }),
      'wrong shape: from 3 to 9 items are wanted',
      '结构不对：应有 3 到 9 项',
    ],
    [
      problem('wrong-shape', at, { wanted: 'more-wrong', least: 3 }),
      'wrong shape: at least 3 wrong options are wanted',
      '结构不对：至少应有 3 个错误选项',
    ],
    [
      problem('wrong-shape', at, { wanted: 'list' }),
      'wrong shape: a list is wanted',
      '结构不对：应为列表',
    ],
    [
      problem('unknown-domain', at, { exam: 'E', domain: 'D', known: 'A, B; C' }),
      'the exam E has no domain “D”; known: A, B; C',
      '考试 E 没有“D”这个领域；可用的领域：A, B；C',
    ],
  ])('is said in the words of its code: %o', ({ code, args }, english, chinese) => {
    expect(say(en.problems, code, args)).toBe(english)
    expect(say(zh.problems, code, args)).toBe(chinese)
  })

  // Each line below compiles only because the compiler reports an error in the next one: tsc is the
  // test.
  it('takes its own arguments, all of them and no others', () => {
    const found: unknown[] = []
    const report: Report = (code, _, ...args) => found.push([code, ...args])
    // @ts-expect-error an id that is missing
    report('bad-id', at, {})
    // @ts-expect-error arguments that are missing
    report('bad-id', at)
    // @ts-expect-error an argument of another code
    report('bad-id', at, { id: '', key: '' })
    // @ts-expect-error arguments for a code that has none
    report('empty', at, { id: '' })
    // @ts-expect-error no such shape
    report('wrong-shape', at, { wanted: 'circle' })
    // @ts-expect-error a shape without its bounds
    report('wrong-shape', at, { wanted: 'items', least: 3 })
    // @ts-expect-error bounds for a shape that has none
    report('wrong-shape', at, { wanted: 'text', least: 3 })
    // @ts-expect-error no such language
    report('missing-language', at, { language: 'fr' })
    // @ts-expect-error a code with another one's arguments
    const mixed: Problem = { code: 'bad-id', args: { key: '' }, at }
    expect([...found, mixed]).toEqual([
      ['bad-id', {}],
      ['bad-id'],
      ['bad-id', { id: '', key: '' }],
      ['empty', { id: '' }],
      ['wrong-shape', { wanted: 'circle' }],
      ['wrong-shape', { wanted: 'items', least: 3 }],
      ['wrong-shape', { wanted: 'text', least: 3 }],
      ['missing-language', { language: 'fr' }],
      { code: 'bad-id', args: { key: '' }, at },
    ])
  })
})
