import { describe, expect, it } from 'vitest'
import type { JudgedUnit } from '../../src/drill/placement.ts'
import type { Page } from '../../src/view/page.ts'
import {
  conclusionLines,
  correctedLines,
  correctionKeys,
  outcomeLines,
} from '../../src/view/placement.ts'
import { COLOURED, pageOf, screens, text, widest } from '../support/pages.ts'

const unit = (
  id: string,
  share: number,
  verdict: JudgedUnit['verdict'],
  known = verdict === 'known',
): JudgedUnit => ({
  ...{ id, share, verdict, known, level: 1, topics: [`${id}1`, `${id}2`] },
  title: text(`What ${id} is made of, and how it is reached`, `${id} 由什么组成，如何访问`),
})
const UNITS = [
  unit('a', 1, 'known'),
  unit('b', 0.834, 'known', false),
  unit('c', 0.55, 'unsure'),
  unit('d', 0.2, 'to-learn', true),
  unit('e', 0.041, 'to-learn'),
]
const whole =
  (isWhole: boolean) =>
  (page: Page): string[] =>
    conclusionLines(page, UNITS, isWhole)

describe('the conclusion', () => {
  it('is in groups, with what the learner said, and how many are left', () =>
    expect(screens(whole(false), pageOf('en', 80), pageOf('zh', 40))).toMatchInlineSnapshot(`
      "── 80 ──

      What you know, unit by unit, and how likely that is:
      Known
        1  100 %  What a is made of, and how it is reached
        2   83 %  What b is made of, and how it is reached (you: to learn)
      Unsure: to be learned, unless you say otherwise
        3   55 %  What c is made of, and how it is reached
      To learn
        4   20 %  What d is made of, and how it is reached (you: known)
      1 unit to learn (a shows them)
      ── 40 ──

      各单元的掌握情况和可能性：
      已掌握
        1  100 %  a 由什么组成，如何访问
        2   83 %  b 由什么组成，如何访问（你
                  说：要学）
      不确定：默认要学，可以改
        3   55 %  c 由什么组成，如何访问
      要学
        4   20 %  d 由什么组成，如何访问（你
                  说：已掌握）
      还有 1 个单元要学（按 a 列出）"
    `))

  it('has each unit, if that is asked for, in both languages', () =>
    expect(screens(whole(true), pageOf('both', 40, COLOURED))).toMatchInlineSnapshot(`
      "── 40 ──

      ‹title:What you know, unit by unit, and how›
      ‹title:likely that is:›
      ‹heading:Known›
        1  100 %  What a is made of, and how
                  it is reached · a 由什么组
                  成，如何访问
        2   83 %  What b is made of, and how
                  it is reached · b 由什么组
                  成，如何访问 (you: to learn)
      ‹heading:Unsure: to be learned, unless you say›
      ‹heading:otherwise›
        3   55 %  What c is made of, and how
                  it is reached · c 由什么组
                  成，如何访问
      ‹heading:To learn›
        4   20 %  What d is made of, and how
                  it is reached · d 由什么组
                  成，如何访问 (you: known)
        5    4 %  What e is made of, and how
                  it is reached · e 由什么组
                  成，如何访问"
    `))

  it('has no group that is empty', () =>
    expect(conclusionLines(pageOf('en', 80), [unit('a', 0.9, 'known')], false)).toEqual([
      '',
      'What you know, unit by unit, and how likely that is:',
      'Known',
      '  1   90 %  What a is made of, and how it is reached',
    ]))

  it.each([80, 60, 40])('fits into %d columns', (columns) => {
    for (const language of ['en', 'zh', 'zh-Hant', 'both'] as const) {
      const page = pageOf(language, columns)
      const outcome = { units: UNITS, answers: 3, isKept: true }
      for (const lines of [
        conclusionLines(page, UNITS, true),
        correctedLines(page, UNITS, UNITS),
        correctionKeys(page, true),
        correctionKeys(page, false),
        outcomeLines(page, outcome, 'k8smap undo'),
      ])
        expect(widest(lines)).toBeLessThanOrEqual(columns)
    }
  })
})

describe('a correction', () => {
  it('shows what was turned round, and how many are known now', () =>
    expect(correctedLines(pageOf('en', 80), UNITS.slice(3, 4), UNITS)).toEqual([
      '  4   20 %  What d is made of, and how it is reached (you: known)',
      '2 of 5 units held for known.',
    ]))
})

describe('the outcome', () => {
  const say = (units: readonly JudgedUnit[] | undefined, answers: number, isKept = true) =>
    outcomeLines(pageOf('en', 80), { units, answers, isKept }, 'k8smap undo').join(' ').trim()

  it('is how much is on trial, and what that means', () => {
    expect(say(UNITS, 9)).toBe(
      'On trial: 2 units with 4 topics. No lessons there; one hard question of each topic comes later, and the first miss brings its unit back. k8smap undo takes this back.',
    )
    expect(say([unit('e', 0.1, 'to-learn')], 5)).toBe(
      'Nothing is held for known: the course begins at its beginning. k8smap undo takes this back.',
    )
  })

  it('is that nothing was concluded, or kept', () => {
    expect(say(undefined, 0)).toBe('Nothing was answered, so nothing is concluded.')
    expect(say(undefined, 1)).toBe(
      'Nothing is concluded yet. 1 answer is kept; the same command goes on here.',
    )
    expect(say(undefined, 2)).toContain('2 answers are kept;')
    expect(say(undefined, 2, false)).toBe('Nothing of this was kept.')
    expect(say(UNITS, 2, false)).toMatch(/On trial.*Nothing of this was kept\.$/)
  })
})
