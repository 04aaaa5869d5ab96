import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import type { Hint } from '../../src/core/quiz/hint.ts'
import { hintLines, ruleLine } from '../../src/view/notes.ts'
import type { Page } from '../../src/view/page.ts'
import { COLOURED, marked, pageOf, screens, text, widest } from '../support/pages.ts'

const path = [text('Kubernetes', 'Kubernetes'), text('Control plane', '控制平面', '控制平面')]

describe('a rule', () => {
  it('goes from side to side', () =>
    expect(
      [pageOf('en', 8), pageOf('en', 40, COLOURED), pageOf('en', Number.POSITIVE_INFINITY)].map(
        (page) => marked([ruleLine(page, '─', 0)])[0],
      ),
    ).toEqual(['────────', `‹dim:${'─'.repeat(40)}›`, '─'.repeat(40)]))
})

describe('a rule that is a bar', () => {
  it.each([
    [0.25, '‹good:━━›‹dim:──────›'],
    [1, '‹good:━━━━━━━━›'],
  ])('shows what is done: %d', (done, line) =>
    expect(marked([ruleLine(pageOf('en', 8, COLOURED), '─', done)])).toEqual([line]),
  )

  it('is a rule only, where it is read aloud', () =>
    expect(ruleLine(pageOf('en', 8), '-', 0.5)).toBe('--------'))
})

describe('a hint', () => {
  const beside = [text('kubelet', 'kubelet'), text('the API server', 'API 服务器')]
  const HINTS: readonly Hint[] = [
    { kind: 'place', path, beside },
    { kind: 'place', path: [], beside: [] },
    { kind: 'place', path, beside: [] },
    { kind: 'place', path: [], beside },
    { kind: 'fact', fact: text('The ____ filters the nodes.', '____先过滤节点。') },
    { kind: 'letters', letters: [text('ku…', '调…'), text('sc…', '安…')] },
    { kind: 'not', options: [2, 4] },
    { kind: 'how-many', count: 1 },
    { kind: 'how-many', count: 3 },
    { kind: 'first', item: text('filtering', '过滤') },
    { kind: 'pair', answer: '1c', left: text('the agent', '代理'), right: same('10250') },
  ]
  const draw = (page: Page): string[] => HINTS.flatMap((hint) => hintLines(page, hint))

  it('is drawn in English', () =>
    expect(screens(draw, pageOf('en', 80), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 80 ──
        ? In the tree: below Kubernetes › Control plane, beside kubelet, the API
          server
        ? In the tree: at the top
        ? In the tree: below Kubernetes › Control plane
        ? In the tree: at the top, beside kubelet, the API server
        ? The ____ filters the nodes.
        ? It begins: ku…, sc…
        ? Not: 2, 4
        ? One of them is right.
        ? 3 of them are right.
        ? First comes: filtering
        ? One of the pairs: 1c, the agent – 10250
      ── 40 ──
        ? In the tree: below Kubernetes ›
          Control plane, beside kubelet, the
          API server
        ? In the tree: at the top
        ? In the tree: below Kubernetes ›
          Control plane
        ? In the tree: at the top, beside
          kubelet, the API server
        ? The ____ filters the nodes.
        ? It begins: ku…, sc…
        ? Not: 2, 4
        ? One of them is right.
        ? 3 of them are right.
        ? First comes: filtering
        ? One of the pairs: 1c, the agent –
          10250"
    `))

  it('is drawn in Chinese', () =>
    expect(screens(draw, pageOf('zh', 80), pageOf('zh', 40))).toMatchInlineSnapshot(`
      "── 80 ──
        ? 在树中的位置：“Kubernetes › 控制平面”之下；同级：kubelet、API 服务器
        ? 在树中的位置：最顶层
        ? 在树中的位置：“Kubernetes › 控制平面”之下
        ? 在树中的位置：最顶层；同级：kubelet、API 服务器
        ? ____先过滤节点。
        ? 开头是：调…、安…
        ? 可以排除：2、4
        ? 其中有 1 项正确。
        ? 其中有 3 项正确。
        ? 排在最前的是：过滤
        ? 其中一对：1c，代理 – 10250
      ── 40 ──
        ? 在树中的位置：“Kubernetes › 控制平
          面”之下；同级：kubelet、API 服务器
        ? 在树中的位置：最顶层
        ? 在树中的位置：“Kubernetes › 控制平
          面”之下
        ? 在树中的位置：最顶层；同级：
          kubelet、API 服务器
        ? ____先过滤节点。
        ? 开头是：调…、安…
        ? 可以排除：2、4
        ? 其中有 1 项正确。
        ? 其中有 3 项正确。
        ? 排在最前的是：过滤
        ? 其中一对：1c，代理 – 10250"
    `))

  it('is drawn in both languages', () =>
    expect(screens(draw, pageOf('both', 80))).toMatchInlineSnapshot(`
      "── 80 ──
        ? In the tree: below Kubernetes › Control plane · 控制平面, beside kubelet,
          the API server · API 服务器
        ? In the tree: at the top
        ? In the tree: below Kubernetes › Control plane · 控制平面
        ? In the tree: at the top, beside kubelet, the API server · API 服务器
        ? The ____ filters the nodes.
          ____先过滤节点。
        ? It begins: ku… · 调…, sc… · 安…
        ? Not: 2, 4
        ? One of them is right.
        ? 3 of them are right.
        ? First comes: filtering · 过滤
        ? One of the pairs: 1c, the agent – 10250 · 代理 – 10250"
    `))

  it('is coloured', () =>
    expect(
      screens((page) => hintLines(page, HINTS[4] as Hint), pageOf('en', 80, COLOURED)),
    ).toMatchInlineSnapshot(`
      "── 80 ──
      ‹warn:  ? The ____ filters the nodes.›"
    `))

  it('is no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
        (columns, lang) => {
          expect(widest(draw(pageOf(lang, columns)))).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})
