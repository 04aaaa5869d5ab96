import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { zh } from '../../src/i18n/zh.ts'
import { library, parse, SMALL, theMap } from '../support/outlines.ts'
import { type Fake, NOW, runIn } from '../support/world.ts'

const DAY = 86_400_000
const small = library(SMALL)

const review = (question: string, days: number, rating: 1 | 3 = 3) => ({
  id: `${question} ${days}`,
  at: NOW - days * DAY,
  outline: 'small',
  question,
  rating,
  correct: rating > 1,
  given: '',
  took: 1000,
})
const PICKS = review('kube-scheduler/picks', 100)
/** It has sunk too low to be reviewed. */
const SUNKEN = review('kube-scheduler/picks', 300)
const NAME = review('kube-scheduler/name', 1)
const STEPS = review('kube-scheduler/steps', 0)

/** What the JSON says, and the short form beside it: the two must agree wherever both are asked for. */
const standing = async (fake: Fake, ...argv: string[]) => {
  const { out, exit } = await runIn({ library: small, ...fake }, 'status', '--json', ...argv)
  const short = await runIn({ library: small, ...fake }, 'status', '--short', ...argv)
  const json = JSON.parse(out)
  expect([exit, short.exit, short.out]).toEqual([0, 0, `${json.due}\n`])
  return json
}

describe('status', () => {
  it('is one line: what is due, and what was never met', async () => {
    const { out, err, exit } = await runIn(
      { library: small, reviews: [PICKS, NAME, STEPS] },
      'status',
    )
    expect([exit, err]).toEqual([0, ''])
    expect(out).toBe('1 due · 0 never met\n')
    expect(
      (await runIn({ library: small, reviews: [PICKS, NAME, STEPS] }, 'status', '--lang', 'zh'))
        .out,
    ).toBe('到期 1 道 · 新题 0 道\n')
  })

  it('says what has sunk, which is not due', async () => {
    const fake = { library: small, reviews: [SUNKEN, STEPS] }
    expect((await runIn(fake, 'status')).out).toBe(
      '0 due · 1 to learn again · 1 never met · next in 2 days\n',
    )
    expect((await runIn(fake, 'status', '--lang', 'zh')).out).toBe(
      '到期 0 道 · 需重学 1 道 · 新题 1 道 · 下一题 2 天后到期\n',
    )
    expect(await standing({ reviews: [SUNKEN, STEPS] })).toMatchObject({ due: 0, sunk: 1, new: 1 })
    // An answer is the same review, whenever it is looked at: it waits, is due, and has sunk.
    const seen = []
    for (const days of [1, 2, 30, 200, 209, 400]) {
      const { due, sunk } = await standing({ reviews: [STEPS], now: NOW + days * DAY })
      seen.push([due, sunk])
    }
    expect(seen).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
    ])
  })

  it('leaves out what is put away', async () => {
    const events: LogEvent[] = [
      { event: 'review', ...PICKS },
      {
        ...{ event: 'suspend', id: 's', at: NOW - 1, outline: 'small', device: 'here' },
        question: PICKS.question,
      },
    ]
    expect(await standing({ events })).toMatchObject({ due: 0, sunk: 0, new: 2, next: null })
  })

  it('says when the next one comes, where nothing is due', async () => {
    const fake = { library: small, reviews: [STEPS] }
    expect((await runIn(fake, 'status')).out).toBe('0 due · 2 never met · next in 2 days\n')
    expect((await runIn(fake, 'status', '--lang', 'zh')).out).toBe(
      '到期 0 道 · 新题 2 道 · 下一题 2 天后到期\n',
    )
    expect((await runIn({ library: small }, 'status')).out).toBe('0 due · 3 never met\n')
  })

  it('as JSON tells due, sunk, new, next and streak', async () => {
    const none = await standing({})
    expect(none).toEqual({ version: 1, due: 0, sunk: 0, new: 3, next: null, streak: 0 })
    const some = await standing({ reviews: [PICKS, NAME, STEPS] })
    expect(some).toEqual({
      version: 1,
      due: 1,
      sunk: 0,
      new: 0,
      next: new Date(some.next).toISOString(),
      streak: 2,
    })
    expect(Date.parse(some.next)).toBeGreaterThan(NOW)
  })

  it('counts the streak in the learner’s days, and up to yesterday', async () => {
    // 22:30 and 12:00 UTC on one day and the next: in China both are of the same day.
    const late = { ...NAME, at: NOW - DAY + 10.5 * 3_600_000 }
    expect((await standing({ reviews: [late, STEPS] })).streak).toBe(2)
    expect((await standing({ reviews: [late, STEPS], zone: 480 })).streak).toBe(1)
    expect((await standing({ reviews: [NAME] })).streak).toBe(1)
    expect((await standing({ reviews: [PICKS] })).streak).toBe(0)
  })

  it('leaves out what was taken back, and other outlines', async () => {
    const undo: LogEvent = { event: 'undo', id: 'u', at: NOW - 1, of: PICKS.id }
    const events: LogEvent[] = [{ event: 'review', ...PICKS }, undo]
    expect(await standing({ events })).toMatchObject({ due: 0, next: null })
    expect(await standing({ reviews: [{ ...PICKS, outline: 'other' }] })).toMatchObject({ due: 0 })
  })

  it('tells of lines of the log that it passed over', async () => {
    const skipped = [{ file: 'reviews-a.jsonl', line: 3, reason: 'torn' as const }]
    const { out, err } = await runIn({ library: small, skipped }, 'status')
    expect(out).toBe('0 due · 3 never met\n')
    expect(err).toBe('reviews-a.jsonl: line 3 skipped (not whole); it stays in the file.\n')
  })

  it('of a broken outline fails, the short one too', async () => {
    const { problems } = parse('- a: [')
    for (const flag of ['--json', '--short']) {
      const { exit, out } = await runIn({ problems }, '--outline', 'x.yaml', 'status', flag)
      expect([exit, out]).toEqual([1, ''])
    }
  })
})

describe('status --short', () => {
  const short = (fake: Fake, ...argv: string[]) =>
    runIn({ library: small, ...fake }, ...argv, 'status', '--short')
  const reviews = [PICKS, NAME, STEPS]

  it('is a number and nothing else, in any language and on any terminal', async () => {
    for (const lang of ['en', 'zh', 'both'])
      expect((await short({ reviews, columns: 20 }, '--lang', lang)).out).toBe('1\n')
  })

  it('agrees with status --json at any time, whether cached or not', async () => {
    const all = theMap()
      .questions()
      .slice(0, 60)
      .map(({ id }, i) => ({
        ...review(id, (i % 30) / 8, i % 5 === 0 ? 1 : 3),
        outline: 'kubernetes',
      }))
    const fake = { library: theMap(), reviews: all }
    let { cache } = await short(fake)
    const seen = new Set<string>()
    for (const days of [0, 0.01, 1, 3, 10, 30, 100, 1000]) {
      const now = NOW + days * DAY
      const { due } = JSON.parse((await runIn({ ...fake, now }, 'status', '--json')).out)
      const hit = await short({ ...fake, now, cache })
      expect([hit.out, hit.opened]).toEqual([`${due}\n`, 0])
      seen.add(hit.out)
      cache = hit.cache
    }
    expect(seen.size).toBeGreaterThan(3)
  })

  it('opens the shelf only when something has changed', async () => {
    const { cache, opened } = await short({ reviews })
    expect(opened).toBe(1)
    const again = await short({ reviews, cache })
    expect([again.opened, again.out, again.cache]).toEqual([0, '1\n', cache])
    // A broken outline is not even noticed: nothing is read.
    expect((await runIn({ reviews, cache }, 'status', '--short')).out).toBe('1\n')
    // Only the short form is that quick: the others tell more than due times.
    expect((await runIn({ library: small, reviews, cache }, 'status')).opened).toBe(1)
  })

  it.each<[string, Fake]>([
    ['the log', { reviews: [...reviews, review('kube-scheduler/picks', 200)] }],
    ['the retention', { environment: { K8SMAP_RETENTION: '0.8' } }],
    ['the version', { version: '0.0.1' }],
    ['the outline', { stamp: 'later' }],
  ])('works out anew when %s has changed, and keeps that', async (_, change) => {
    const { cache } = await short({ reviews })
    const fresh = await short({ reviews, ...change, cache })
    expect(fresh.opened).toBe(1)
    expect(fresh.cache).not.toEqual(cache)
    expect(fresh.out).toBe((await short({ reviews, ...change })).out)
    expect((await short({ reviews, ...change, cache: fresh.cache })).opened).toBe(0)
  })

  it('keeps nothing of a user’s own outline, which may change at any time', async () => {
    const first = await short({ reviews, stamp: null })
    expect([first.out, first.cache.size]).toEqual(['1\n', 0])
    const { cache } = await short({ reviews })
    expect((await short({ reviews, stamp: null, cache })).opened).toBe(1)
  })

  it.each<[string, (text: string) => string]>([
    ['nothing', () => ''],
    ['half of it', (text) => text.slice(0, text.length / 2)],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['a word', () => '"spans"'],
    ['no spans', (text) => JSON.stringify({ key: JSON.parse(text).key })],
    ['spans that are words', (text) => JSON.stringify({ ...JSON.parse(text), spans: ['0', '1'] })],
    ['spans that are a word', (text) => JSON.stringify({ ...JSON.parse(text), spans: '01' })],
    ['spans of null', (text) => JSON.stringify({ ...JSON.parse(text), spans: [[0, null]] })],
    ['a key of another shape', (text) => JSON.stringify({ ...JSON.parse(text), key: {} })],
    ['a prototype', () => '{"__proto__": {"spans": [[0, 1]]}}'],
  ])('takes a cache with %s for no cache, and writes a whole one', async (_, spoil) => {
    const { cache } = await short({ reviews })
    const [[name = '', text = ''] = []] = cache
    const spoilt = await short({ reviews, cache: new Map([[name, spoil(text)]]) })
    expect([spoilt.out, spoilt.opened, spoilt.err]).toEqual(['1\n', 1, ''])
    expect(spoilt.cache).toEqual(cache)
  })

  it('gives way to --json', async () =>
    expect(
      JSON.parse((await runIn({ library: small, reviews }, 'status', '--short', '--json')).out),
    ).toMatchObject({ due: 1 }))
})

describe('k8smap alone, on a terminal', () => {
  const twoBranches = library(
    `${SMALL}  kubelet: { questions: [{ id: q, type: typed, source: KEP-1, ask: { en: Who?, zh: 谁？ }, answer: x, explain: { en: x, zh: x } }] }`,
  )
  const home = async (fake: Fake, ...argv: string[]): Promise<string> =>
    (await runIn({ library: twoBranches, columns: 80, ...fake }, ...argv)).out

  it('speaks of a streak from two days on', async () => {
    expect(await home({ reviews: [STEPS] })).not.toMatch(/in a row/)
    expect(await home({ reviews: [STEPS, NAME] })).toContain('2 days in a row.')
    expect(await home({ reviews: [NAME, review('kube-scheduler/steps', 2)] })).toContain(
      '2 days in a row.',
    )
    expect(await home({ reviews: [review('a/b', 2), review('a/b', 3)] })).not.toMatch(/in a row/)
    expect(await home({ reviews: [STEPS, NAME] }, '--lang', 'zh')).toContain(zh.home.streak(2))
  })

  it('says what is due, and when the next one comes back', async () => {
    expect(await home({ reviews: [PICKS, NAME, STEPS] })).toMatchInlineSnapshot(`
      "Kubernetes

      1 question due now.
      The next one comes back in 12 hours.
      1 question never met.
      2 days in a row.

      Mastery
        Control plane  ████████████████████░░░░  84 %
        Worker node    ░░░░░░░░░░░░░░░░░░░░░░░░   0 %

      What next:
        k8smap tree node        see it
        k8smap explain kubelet  ask it
        k8smap quiz             be asked by it
      "
    `)
    expect(await home({ reviews: [PICKS] })).toMatchInlineSnapshot(`
      "Kubernetes

      1 question due now.
      3 questions never met.

      Mastery
        Control plane  ████░░░░░░░░░░░░░░░░░░░░  19 %
        Worker node    ░░░░░░░░░░░░░░░░░░░░░░░░   0 %

      What next:
        k8smap tree node        see it
        k8smap explain kubelet  ask it
        k8smap quiz             be asked by it
      "
    `)
    expect(await home({ reviews: [SUNKEN] })).toContain(
      'Nothing is due now.\n1 question forgotten, to be learned again.\n3 questions never met.\n',
    )
    expect(await home({ reviews: [STEPS] }, '--lang', 'zh')).toMatchInlineSnapshot(`
      "Kubernetes

      现在没有到期的题。
      下一道题 2 天后到期。
      有 3 道新题可学。

      掌握程度
        控制平面  ████████░░░░░░░░░░░░░░░░  33 %
        工作节点  ░░░░░░░░░░░░░░░░░░░░░░░░   0 %

      接下来：
        k8smap tree control-plane      看图
        k8smap explain kube-apiserver  查询
        k8smap quiz                    练习
      "
    `)
    expect(await home({ reviews: [PICKS], columns: 40 }, '--lang', 'zh')).toMatchInlineSnapshot(`
      "Kubernetes

      现在有 1 道题到期。
      有 3 道新题可学。

      掌握程度
        控制平面  ████░░░░░░░░░░░░░░░░░░  19 %
        工作节点  ░░░░░░░░░░░░░░░░░░░░░░   0 %

      接下来：
        k8smap tree node        看图
        k8smap explain kubelet  查询
        k8smap quiz             练习
      "
    `)
  })

  it('offers the first topic of the weakest branch that has none below it, and tells of a plan', async () => {
    const deep = library(
      'format: 1\nid: small\ntree: [k | Kubernetes: [a | First: [b | Inner: [c | Leaf]], d | Second]]\nexams: { X: { title: X, questions: 1, minutes: 1, domains: { D: 1 } } }\ntopics: { c: { exams: { X: [D] }, questions: [{ id: q, type: typed, source: KEP-1, ask: { en: What?, zh: 何? }, answer: x, explain: { en: x, zh: x } }] } }',
    )
    const plan: LogEvent = {
      ...{ event: 'plan', id: 'p', at: NOW, outline: 'small', exam: 'X', date: '2026-11-25' },
    }
    expect(await home({ library: deep, events: [plan] })).toMatchInlineSnapshot(`
      "Kubernetes

      Nothing has been drilled yet.
      1 question never met.
      You know some of this already? k8smap quiz --placement finds out what.
      X is 3 days away: k8smap plan.

      What next:
        k8smap tree a     see it
        k8smap explain c  ask it
        k8smap quiz       be asked by it
      "
    `)
  })

  it('offers the one topic there is', async () =>
    expect(await home({ library: library('format: 1\ntree: [a | Alone]') })).toMatchInlineSnapshot(`
      "Alone

      Nothing has been drilled yet.
      0 questions never met.

      What next:
        k8smap tree a     see it
        k8smap explain a  ask it
        k8smap quiz       be asked by it
      "
    `))

  it('names the weakest branch, and offers it', async () => {
    const fake = { reviews: [PICKS, NAME, STEPS, review('kubelet/q', 60)] }
    expect(await home(fake)).toMatch(/Weakest branch so far: Worker node[\s\S]*tree node/)
    expect(await home(fake, '--lang', 'zh')).toContain(zh.home.weakest('工作节点'))
    expect(await home({})).not.toContain('Weakest')
  })

  it('calls no branch weak that was never met, nor one without another to compare it with', async () => {
    const out = await home({ reviews: [STEPS] })
    expect(out).toMatch(/Worker node +░+ +0 %/)
    expect(out).not.toContain('Weakest')
  })

  it('leaves out a branch of which nothing is asked', async () => {
    const out = await home({ library: small, reviews: [STEPS] })
    expect(out).toMatch(/k8smap tree control-plane/)
    expect(out).not.toContain('Worker node')
  })

  it('offers only what works as it stands', async () => {
    const bare = library(
      `format: 1\nid: small\ntree: [a: [b, {c: [d]}], e: []]\ntopics: { b: { questions: [{ id: q, type: typed, source: KEP-1, ask: { en: What?, zh: 何? }, answer: x, explain: { en: x, zh: x } }] } }`,
    )
    for (const lib of [small, bare, theMap()])
      for (const reviews of [[], [{ ...STEPS, outline: lib.outline.id }]]) {
        const out = await home({ library: lib, reviews })
        const offered = [...out.matchAll(/^ {2}k8smap (\S.*?)(?: {2}|$)/gm)].map(([, line]) =>
          (line ?? '').split(' '),
        )
        expect(offered).toHaveLength(3)
        for (const argv of offered)
          expect((await runIn({ library: lib, reviews }, ...argv)).exit, argv.join(' ')).toBe(0)
      }
  })
})
