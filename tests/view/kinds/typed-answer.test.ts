import { describe, expect, it } from 'vitest'
import { same, type Text } from '../../../src/core/base/text.ts'
import { unanswered } from '../../../src/core/kinds/kind.ts'
import { typeAnswer } from '../../../src/view/kinds/typed-answer.ts'
import type { Page } from '../../../src/view/page.ts'
import { askedOf, TYPED } from '../../support/asked.ts'
import { COLOURED, pageOf, screens, text } from '../../support/pages.ts'

const BOTH = text('kube-scheduler', '调度器')
const draw =
  (given: Text, correct: boolean, expected: Text = BOTH) =>
  (page: Page): string[] =>
    typeAnswer.feedback(page, askedOf(TYPED), {
      ...{ correct, score: correct ? 1 : 0, given, expected, mistakes: [], missing: [] },
    })

describe('a typed answer', () => {
  it('with a slip has both lines with carets where they differ', () =>
    expect(
      screens(draw(same('kube-schedullr'), false), pageOf('en', 40), pageOf('zh', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        yours    kube-schedullr
                             ^
        right    kube-scheduler
                             ^
      ── 40 ──
        你的答案  kube-schedullr
                              ^
        正确答案  kube-scheduler
                              ^"
    `))

  it('with a slip that is forgiven is marked as one', () =>
    expect(
      screens(draw(same('kube-schedullr'), true), pageOf('en', 40, COLOURED)) +
        screens(draw(same('kube-schedullr'), false), pageOf('en', 40, COLOURED)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        ‹dim:yours›    kube-schedul‹warn:l›r
                 ‹warn:            ^›
        ‹dim:right›    kube-schedul‹good:e›r
                 ‹good:            ^›── 40 ──
        ‹dim:yours›    kube-schedul‹bad:l›r
                 ‹bad:            ^›
        ‹dim:right›    kube-schedul‹good:e›r
                 ‹good:            ^›"
    `))

  it('is held against the wording it is nearest to', () =>
    expect(
      screens(draw(same('调度气'), false), pageOf('zh', 40), pageOf('both', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        你的答案  调度气
                      ^^
        正确答案  调度器
                      ^^
      ── 40 ──
        yours    调度气
                     ^^
        right    调度器
                     ^^"
    `))

  it('that is the right one in one of the languages is marked in no other', () => {
    const expected = text('kube-scheduler', 'kube-scheduler（调度器）')
    for (const given of ['kube-scheduler', 'kube-scheduler（调度器）'])
      expect(
        screens(draw(same(given), true, expected), pageOf('en', 40), pageOf('zh', 40)),
      ).toBe(`── 40 ──
  right    kube-scheduler
── 40 ──
  正确答案  kube-scheduler（调度器）`)
    expect(
      screens(draw(same('kube-schedulr（调度器）'), true, expected), pageOf('en', 60)),
    ).toBe(`── 60 ──
  yours    kube-schedulr（调度器）
  right    kube-scheduler（调度器）
                       ^`)
  })

  it('keeps its letter case', () =>
    expect(screens(draw(same('KUBE-SCHEDULER'), true), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 40 ──
        yours    KUBE-SCHEDULER
        right    kube-scheduler"
    `))

  it('that is another thing has no carets', () =>
    expect(
      screens(draw(same('etcd'), false), pageOf('en', 40), pageOf('both', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        yours    etcd
        right    kube-scheduler
      ── 40 ──
        yours    etcd
        right    kube-scheduler
                 调度器"
    `))

  it('that is right has the right one only', () =>
    expect(screens(draw(same('kube-scheduler'), true), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 40 ──
        right    kube-scheduler"
    `))

  it('that was not given has the right one only', () =>
    expect(
      screens(
        (page) => typeAnswer.feedback(page, askedOf(TYPED), unanswered(BOTH)),
        pageOf('en', 40),
        pageOf('both', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        right    kube-scheduler
      ── 40 ──
        right    kube-scheduler
                 调度器"
    `))

  it('in words of both languages has no carets', () =>
    expect(
      screens(draw(text('kube-schedulr', '调度'), false), pageOf('both', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        yours    kube-schedulr
                 调度
        right    kube-scheduler
                 调度器"
    `))

  it('has carets only where it and every wording of the right one fit on a line', () => {
    const lines = (columns: number, given: string, expected: Text): number =>
      draw(same(given), false, expected)(pageOf('en', columns)).filter((line) => /\^/.test(line))
        .length
    // The labels take seven columns, the space around them four.
    expect(lines(21, '123456789x', same('1234567890'))).toBe(2)
    expect(lines(20, '123456789x', same('1234567890'))).toBe(0)
    expect(lines(21, '123456789', same('1234567890'))).toBe(1)
    expect(lines(20, '123456789', same('1234567890'))).toBe(0)
    expect(lines(21, '1234567x', text('12345678', '一二三四五'))).toBe(2)
    expect(lines(20, '1234567x', text('12345678', '一二三四五'))).toBe(0)
  })

  it('cannot steer the terminal', () =>
    expect(
      screens(draw(same('kube-\u001bscheduler'), false), pageOf('en', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        yours    kube-�scheduler
                      ^
        right    kube-scheduler"
    `))
})
