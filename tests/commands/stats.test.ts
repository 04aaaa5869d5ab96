import { describe, expect, it } from 'vitest'
import type { Review } from '../../src/core/log/event.ts'
import { width } from '../../src/view/width.ts'
import { library, SMALL } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

const small = library(SMALL)
const DAY = 86_400_000
const NAME = 'kube-scheduler/name'
const STEPS = 'kube-scheduler/steps'

const review = (
  days: number,
  correct: boolean,
  more: Partial<Review> = {},
): Omit<Review, 'event'> => ({
  id: `${more.question ?? NAME}-${days}`,
  at: NOW - days * DAY,
  outline: 'small',
  question: NAME,
  rating: correct ? 3 : 1,
  correct,
  given: '',
  took: 10_000,
  ...more,
})
/** Some months of study: a hard question, an easy one, and a topic beside them. */
const STUDIED = [
  ...[100, 90, 80, 70, 60, 50, 40, 3, 2, 1].map((days, i) =>
    review(days, i % 2 === 1, i > 0 ? { predicted: 0.85 } : {}),
  ),
  ...[30, 20, 10, 1].map((days) => review(days, true, { question: STEPS, predicted: 0.9 })),
  review(5, true, { question: 'kubelet/gone' }),
]
const studied = { library: small, reviews: STUDIED }

describe('stats', () => {
  it.each([
    [80, 'en'],
    [80, 'zh'],
    [80, 'both'],
    [40, 'en'],
    [40, 'zh'],
    [40, 'both'],
    [24, 'zh'],
    [200, 'en'],
  ])('fit %i columns, in %s', async (columns, lang) => {
    const { out, exit } = await runIn({ ...studied, columns }, 'stats', '--lang', lang)
    expect(exit).toBe(0)
    for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(columns)
    expect(out).not.toMatch(/undefined|NaN|Infinity/)
    expect(out).not.toMatch(/ $/m)
  })

  it('draw the days, the weeks under their months, and say what each sign stands for', async () => {
    const { out } = await runIn({ ...studied, columns: 80 }, 'stats')
    const lines = out.split('\n')
    const months = lines.find((line) => /Jun +Jul +Aug +Sep +Oct +Nov/.test(line))
    const [monday, , , , , saturday, sunday] = lines.slice(lines.indexOf(months ?? '') + 1)
    expect(monday).toMatch(/^ {2}Mon( ·| ░){26}$/)
    // It is a Sunday, and two questions were answered the day before.
    expect(saturday).toMatch(/▒$/)
    expect(sunday).toMatch(/ ·$/)
    expect(out).toContain('answers:  · 0  ░ 1  ▒ 2  ▓ 3  █ 4+')
    const { out: narrow } = await runIn({ ...studied, columns: 40 }, 'stats', '-l', 'zh')
    expect(narrow).toMatch(/^ {2}周一( ·| ░){16}$/m)
    expect(narrow).toMatch(/9月 +10月 +11月/)
  })

  it('set recall against its prediction, and name what is hard', async () => {
    const { out } = await runIn(studied, 'stats')
    expect(out).toContain('15 answers, 67 % right; 2 of ')
    expect(out).toContain('Studied on 14 days since 2026-08-14.')
    expect(out).toContain('3 days in a row; the longest run: 3 days.')
    expect(out).toMatch(/ {2}2026-11 {2}█+░*┃[█░]* +\d+ % +\d+ % +\d/)
    expect(out).toMatch(/ {2}85–90 % {2}█+░+┃░+ +56 % +85 % +9/)
    expect(out).toMatch(/ {2}0 █\n {4}today {9}11-29/)
    expect(out).toMatch(/Kube.*%\n {2}Control plane +█+░+ +\d+ %/)
    expect(out).toContain('• What picks the node?\n    forgotten 4 times, in 10 answers')
    expect(out).toContain('k8smap explain kube-scheduler')
  })

  it('are as wide as a terminal in a pipe, and read without colour', async () => {
    const piped = await runIn(studied, 'stats')
    const shown = await runIn({ ...studied, columns: 80 }, 'stats')
    expect(piped.out).toBe(shown.out)
    const colour = await runIn(
      { ...studied, columns: 80, environment: { FORCE_COLOR: '1' } },
      'stats',
    )
    expect(colour.out).toContain('\u001b[')
    // Code alone is set off by its colour instead of a sign.
    expect(colour.out.replace(/\u001b\[\d+m/g, '')).toBe(shown.out.replaceAll('`', ''))
  })

  it('of a topic count only its own', async () => {
    const { out } = await runIn(studied, 'stats', 'control-plane')
    expect(out).toMatch(/^Control plane\n14 answers/)
    const node = await runIn(studied, 'stats', 'kubelet', '--json')
    expect(JSON.parse(node.out)).toMatchObject({
      topic: 'kubelet',
      totals: { reviews: 1, right: 1 },
      days: [{ date: '2026-11-17', reviews: 1, right: 1 }],
      leeches: [],
    })
  })

  it('of nothing are one kind sentence', async () => {
    const { out, err, exit } = await runIn({ library: small }, 'stats')
    expect([exit, err]).toEqual([0, ''])
    expect(out.replace(/\s+/g, ' ').trim()).toBe(
      'Kubernetes Nothing has been answered here yet, so there is nothing to draw. `k8smap quiz` begins.',
    )
    const zh = await runIn(studied, 'stats', 'kube-proxy', '-l', 'zh')
    expect(zh.out).toContain('k8smap quiz kube-proxy')
    expect(zh.out.split('\n').length).toBeLessThan(6)
  })

  it('of an unknown topic are none', async () => {
    const { out, err, exit } = await runIn(studied, 'stats', 'kubelett-proxies')
    expect([exit, out]).toEqual([1, ''])
    expect(err).not.toBe('')
  })

  it('take several words as one topic', async () => {
    const { out } = await runIn(studied, 'stats', 'Control', 'plane')
    expect(out).toMatch(/^Control plane\n/)
  })

  it('follow the learner’s clock', async () => {
    const late = { library: small, reviews: [review(0.1, true)], zone: 14 * 60 }
    const { out } = await runIn(late, 'stats', '--json')
    expect(JSON.parse(out)).toMatchObject({
      days: [{ date: '2026-11-22' }],
      forecast: [{ date: '2026-11-23' }, ...Array(29).fill(expect.anything())],
      streak: { current: 1, longest: 1 },
    })
  })
})

describe('stats --json', () => {
  it('has one shape', async () => {
    const { out } = await runIn(studied, 'stats', '--json')
    const share = expect.toSatisfy((value: number) => value >= 0 && value <= 1)
    const text = { en: expect.any(String), zh: expect.any(String) }
    const figures = JSON.parse(out)
    expect(figures).toEqual({
      version: 1,
      topic: 'kubernetes',
      totals: {
        ...{ reviews: 15, right: 10, met: 2, questions: expect.any(Number), days: 14 },
        ...{ seconds: 150, first: '2026-08-14' },
      },
      streak: { current: 3, longest: 3 },
      days: expect.arrayContaining([{ date: '2026-11-21', reviews: 2, right: 2 }]),
      recall: expect.arrayContaining([
        { from: '2026-08-01', to: '2026-08-31', answers: 1, right: 1, predicted: 0.85 },
      ]),
      calibration: [
        { from: 0.85, to: 0.9, answers: 9, right: 5, predicted: 0.85 },
        { from: 0.9, to: 0.95, answers: 3, right: 3, predicted: 0.9 },
      ],
      forecast: expect.arrayContaining([{ date: '2026-11-22', due: expect.any(Number) }]),
      mastery: expect.arrayContaining([{ topic: 'control-plane', title: text, share }]),
      weakest: [{ topic: 'kube-scheduler', title: text, recall: share, met: 2 }],
      leeches: [{ question: NAME, ask: text, topic: 'kube-scheduler', lapses: 4, reviews: 10 }],
    })
    expect(figures.days).toHaveLength(14)
    expect(figures.forecast).toHaveLength(30)
  })

  it('has it before the first answer, too', async () => {
    const { out, exit } = await runIn({ library: small }, 'stats', '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      totals: { reviews: 0, first: null },
      ...{ days: [], recall: [], calibration: [], weakest: [], leeches: [] },
    })
  })
})
