import { describe, expect, it } from 'vitest'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import { Failure } from '../../src/errors.ts'
import { zh } from '../../src/i18n/zh.ts'
import { width } from '../../src/view/width.ts'
import { outlinesOn } from '../support/desk.ts'
import { library, SMALL } from '../support/outlines.ts'
import { type Fake, NOW, runIn } from '../support/world.ts'

const DAY = 86_400_000
const small = library(SMALL)

const review = (id: string, more: Partial<Review> = {}): Review => ({
  event: 'review',
  id,
  at: NOW - DAY,
  outline: 'small',
  question: 'kube-scheduler/picks',
  rating: 3,
  correct: true,
  given: '',
  took: 1000,
  ...more,
})
const A = review('a')
const B = review('b', { at: NOW - 2 * DAY })
const UNDO: LogEvent = { event: 'undo', id: 'u', at: NOW, of: 'a' }
const PLAN: LogEvent = { event: 'plan', id: 'p', at: NOW, outline: 'small' }

const progress = (fake: Fake, ...argv: string[]) =>
  runIn({ library: small, ...fake }, 'progress', ...argv)

describe('progress', () => {
  it('says where the log is, and what is in it', async () => {
    const events = [A, B, A, UNDO, PLAN, review('c', { outline: '2021' })]
    expect(await progress({ events })).toMatchObject({
      exit: 0,
      err: '',
      out: 'The log is in /somewhere/data\n  2021: 1 answer; not found here\n  small: 30 % known, 1 of 3 questions met, 1 answer\n',
    })
    expect((await progress({ events }, '--lang', 'zh')).out).toBe(
      `${[zh.progress.folder('/somewhere/data'), zh.progress.outline('2021', 1, undefined), '  small：掌握 30 %，3 道题已见过 1 道，1 次作答'].join('\n')}\n`,
    )
    expect(JSON.parse((await progress({ events }, '--json')).out)).toEqual({
      version: 1,
      folder: '/somewhere/data',
      device: 'here',
      outlines: [
        { outline: '2021', reviews: 1 },
        { outline: 'small', reviews: 1, questions: 3, met: 1, mastery: expect.closeTo(0.3, 1) },
      ],
    })
  })

  it('has an outline of which something was only said to be known', async () => {
    const known: LogEvent = {
      ...{ event: 'know', id: 'k', at: NOW - DAY, outline: 'small', device: 'here' },
      question: 'kube-scheduler/picks',
    }
    expect((await progress({ events: [known] })).out).toMatch(
      /^The log is in .*\n {2}small: \d+ % known, 1 of 3 questions met, 0 answers\n$/,
    )
    expect((await progress({ events: [known] }, '--lang', 'zh')).out).toMatch(
      /\n {2}small：掌握 \d+ %，3 道题已见过 1 道，0 次作答\n$/,
    )
    const undone: LogEvent = { event: 'undo', id: 'v', at: NOW, of: 'k' }
    expect((await progress({ events: [known, undone] })).out).toBe(
      'The log is in /somewhere/data\n',
    )
  })

  it('counts an answer once, however often the log has it', async () =>
    expect((await progress({ events: [B, B, review('c', { outline: '2021' })] })).out).toBe(
      'The log is in /somewhere/data\n  2021: 1 answer; not found here\n  small: 30 % known, 1 of 3 questions met, 1 answer\n',
    ))

  it('lists outlines by their names', async () => {
    const events = ['m', 'c', 'z', 'a', 'm'].map((outline, i) => review(`${i}`, { outline }))
    expect((await progress({ events })).out).toBe(
      'The log is in /somewhere/data\n  a: 1 answer; not found here\n  c: 1 answer; not found here\n  m: 2 answers; not found here\n  z: 1 answer; not found here\n',
    )
  })

  it('of nothing is the folder alone', async () => {
    expect((await progress({})).out).toBe('The log is in /somewhere/data\n')
    expect(JSON.parse((await progress({}, '--json')).out)).toMatchObject({ outlines: [] })
  })

  it('counts the answers of an outline that is broken', async () => {
    const outlines = outlinesOn(new Map([['/n.yaml', '- a: [']]))
    const events: LogEvent[] = [
      {
        ...{ event: 'outline', id: 'o', at: NOW - DAY, outline: 'n-1', device: 'here' },
        ...{ name: 'n', path: '/n.yaml', fingerprint: 'x', topics: [] },
      },
      review('a', { outline: 'n-1' }),
    ]
    expect((await progress({ events, outlines })).out).toBe(
      'The log is in /somewhere/data\n  n-1 (/n.yaml): 1 answer; not found here\n',
    )
  })

  it('lists what is in the folder for outlines, drilled or not', async () => {
    const files = new Map([
      ['/outlines/tea.yaml', 'format: 1\nid: tea\ntree: [Tea: [Green, Black]]'],
    ])
    const outlines = {
      ...outlinesOn(files),
      listed: () => [{ path: '/outlines/tea.yaml', name: 'tea' }],
    }
    expect((await progress({ outlines })).out).toBe(
      'The log is in /somewhere/data\n  tea (/outlines/tea.yaml): 0 % known, 0 of 1 question met, 0 answers\n',
    )
  })

  const TEA = 'format: 1\nid: tea\ntree: [tea | Tea: [green | Green, black | Black]]'
  const seen = (id: string, path: string, at = NOW - 2 * DAY): LogEvent => ({
    ...{ event: 'outline', id, at, outline: 'tea', device: 'here' },
    ...{ name: path.slice(1, -5), path, fingerprint: id, topics: [] },
  })
  const answered = review('a', { outline: 'tea', question: 'tea/~parts' })

  it('finds an outline by its id: in its folder, where it was seen, or on the command line', async () => {
    const outlines = {
      ...outlinesOn(new Map([['/tea.yaml', TEA]])),
      listed: () => [{ path: '/tea.yaml', name: 'tea' }],
    }
    const found =
      'The log is in /somewhere/data\n  tea (/tea.yaml): 95 % known, 1 of 1 question met, 1 answer\n'
    expect((await progress({ events: [answered], outlines })).out).toBe(found)
    const unlisted = { ...outlines, listed: () => [] }
    const events = [seen('s', '/tea.yaml'), answered]
    expect((await progress({ events, outlines: unlisted })).out).toBe(found)
    const open = ['--outline', '/tea.yaml']
    expect((await progress({ events: [answered], outlines: unlisted }, ...open)).out).toBe(found)
    const { out } = await progress({ events: [answered], outlines }, '--json')
    expect(JSON.parse(out).outlines).toEqual([
      {
        ...{ outline: 'tea', reviews: 1, name: 'tea', path: '/tea.yaml' },
        ...{ questions: 1, met: 1, mastery: expect.closeTo(0.95, 1) },
      },
    ])
  })

  it('shows where something was answered, not a copy that was looked at, while that is there', async () => {
    const files = new Map([
      ['/tea.yaml', TEA],
      ['/copy.yaml', TEA],
    ])
    const events = [seen('s', '/tea.yaml'), answered, seen('t', '/copy.yaml', NOW)]
    const line = (path: string): string =>
      `The log is in /somewhere/data\n  tea (${path}): 95 % known, 1 of 1 question met, 1 answer\n`
    expect((await progress({ events, outlines: outlinesOn(files) })).out).toBe(line('/tea.yaml'))
    files.delete('/tea.yaml')
    expect((await progress({ events, outlines: outlinesOn(files) })).out).toBe(line('/copy.yaml'))
  })

  it('lists an outline that adopted its answers', async () => {
    const outlines = outlinesOn(new Map([['/tea.yaml', TEA]]))
    const events: LogEvent[] = [
      { ...answered, outline: 'old' },
      seen('s', '/tea.yaml'),
      { event: 'adopt', id: 'x', at: NOW, outline: 'tea', from: 'old', device: 'here' },
    ]
    expect((await progress({ events, outlines })).out).toBe(
      'The log is in /somewhere/data\n  old: 1 answer; not found here\n  tea (/tea.yaml): 95 % known, 1 of 1 question met, 1 answer\n',
    )
    const undone: LogEvent[] = [...events, { event: 'undo', id: 'u', at: NOW, of: 'x' }]
    expect((await progress({ events: undone, outlines })).out).toBe(
      'The log is in /somewhere/data\n  old: 1 answer; not found here\n',
    )
  })

  it('is said as JSON', async () => {
    const elsewhere = {
      '/a': { events: [A], skipped: [] },
      '/b': { events: [A, B], skipped: [] },
    }
    const { out, err } = await progress({ elsewhere }, 'merge', '/a', '/b', '--json')
    expect([JSON.parse(out), err]).toEqual([
      {
        version: 1,
        merged: [
          { path: '/a', new: 1, known: 0 },
          { path: '/b', new: 1, known: 1 },
        ],
      },
      '',
    ])
  })

  it('tells of the lines it passed over, beside what was asked for', async () => {
    const skipped = [1, 2, 3, 4, 5, 6, 7].map((line) => ({
      file: 'reviews-a.jsonl',
      line,
      reason: 'torn' as const,
    }))
    const { out, err } = await progress(
      {
        events: [A],
        skipped: [
          ...skipped,
          { file: 'reviews-a.jsonl', line: 9, reason: 'malformed' },
          { file: 'reviews-b.jsonl', line: 0, reason: 'unreadable' },
        ],
      },
      '--json',
    )
    expect(JSON.parse(out)).toMatchObject({ outlines: [{ reviews: 1 }] })
    expect(err).toBe(
      'reviews-a.jsonl: line 1, 2, 3, 4, 5, … skipped (not whole); it stays in the file.\n' +
        'reviews-a.jsonl: line 9 skipped (not an event); it stays in the file.\n' +
        'reviews-b.jsonl cannot be read and is left out.\n',
    )
  })

  it('shows no control characters of a log', async () =>
    expect((await progress({ events: [review('x', { outline: '\u001b[31mred' })] })).out).toBe(
      'The log is in /somewhere/data\n  \ufffd[31mred: 1 answer; not found here\n',
    ))

  it.each([['nonsense'], ['mrege'], ['nonsense', 'x', '--json']])(
    'knows no %s, and says what it knows',
    async (...argv) => {
      const { exit, out, err } = await progress({}, ...argv)
      expect([exit, out]).toEqual([2, ''])
      expect(err).toBe(
        `There is no command “${argv[0]}”. Commands: merge, orphans, reset, adopt, suspended.\n${argv[0] === 'mrege' ? 'Did you mean: merge?' : 'More: k8smap progress --help'}\n`,
      )
    },
  )

  it('guesses what was meant, in Chinese too', async () => {
    expect((await progress({}, 'mrege')).err).toBe(
      'There is no command “mrege”. Commands: merge, orphans, reset, adopt, suspended.\nDid you mean: merge?\n',
    )
    expect((await progress({}, 'orphan', '--lang', 'zh')).err).toBe(
      `${zh.failures['unknown-command']({ command: 'orphan', known: 'merge, orphans, reset, adopt, suspended' })}\n${zh.didYouMean(['orphans'])}\n`,
    )
  })
})

describe('progress merge', () => {
  const log = (events: LogEvent[], skipped: NonNullable<Fake['skipped']> = []) => ({
    events,
    skipped,
  })

  it('takes only what is new, and says how much that was', async () => {
    const elsewhere = { '/old': log([A, B, UNDO, PLAN, B]) }
    const {
      exit,
      out,
      err,
      log: written,
    } = await progress({ events: [A], elsewhere }, 'merge', '/old')
    expect([exit, out, err]).toEqual([0, '', '/old: 3 new events, 1 known already.\n'])
    expect(written).toEqual([B, PLAN, UNDO])
  })

  it('changes nothing the second time', async () => {
    const elsewhere = { '/old': log([A, B, UNDO]) }
    const first = await progress({ elsewhere }, 'merge', '/old')
    expect(first.log).toHaveLength(3)
    const again = await progress({ events: first.log, elsewhere }, 'merge', '/old')
    expect([again.log, again.err]).toEqual([[], '/old: 0 new events, 3 known already.\n'])
  })

  it('takes in several, each event once', async () => {
    const elsewhere = { '/a': log([A]), '/b': log([A, B]) }
    const { log: written, err } = await progress({ elsewhere }, 'merge', '/a', '/b', '/a')
    expect(written).toEqual([A, B])
    expect(err).toBe(
      '/a: 1 new event, 0 known already.\n/b: 1 new event, 1 known already.\n/a: 0 new events, 1 known already.\n',
    )
    expect((await progress({ elsewhere }, 'merge', '/b', '--lang', 'zh')).err).toBe(
      `${zh.progress.merged('/b', 2, 0)}\n`,
    )
  })

  it('takes in nothing where one of them is no log', async () => {
    const torn = log([], [{ file: 'b', line: 1, reason: 'torn' }])
    const elsewhere = { '/a': log([A]), '/b': torn }
    const { exit, log: written } = await progress({ elsewhere }, 'merge', '/a', '/b')
    expect([exit, written]).toEqual([1, []])
  })

  it('tells of the lines it passed over, and takes the others', async () => {
    const elsewhere = { '/old': log([A], [{ file: 'old', line: 2, reason: 'torn' }]) }
    const { exit, err, log: written } = await progress({ elsewhere }, 'merge', '/old')
    expect([exit, written]).toEqual([0, [A]])
    expect(err).toBe(
      'old: line 2 skipped (not whole); it stays in the file.\n/old: 1 new event, 0 known already.\n',
    )
  })

  it('takes a log with nothing in it for what it is', async () =>
    expect(await progress({ elsewhere: { '/empty': log([]) } }, 'merge', '/empty')).toMatchObject({
      exit: 0,
      err: '/empty: 0 new events, 0 known already.\n',
    }))

  it('fails where not one line could be read', async () => {
    const elsewhere = { '/cat.jpg': log([], [{ file: 'cat.jpg', line: 1, reason: 'torn' }]) }
    const { exit, out, err, log: written } = await progress({ elsewhere }, 'merge', '/cat.jpg')
    expect([exit, out, written]).toEqual([1, '', []])
    expect(err).toBe(
      'cat.jpg: line 1 skipped (not whole); it stays in the file.\n/cat.jpg is no log of k8smap: no event of one was found there.\n',
    )
    expect((await progress({ elsewhere }, 'merge', '/cat.jpg', '--lang', 'zh')).err).toContain(
      zh.failures['no-log']({ path: '/cat.jpg' }),
    )
  })

  it('fails where there is nothing, and takes in nothing', async () => {
    const {
      exit,
      err,
      log: written,
    } = await progress({ elsewhere: { '/a': log([A]) } }, 'merge', '/a', '/nowhere')
    expect([exit, written]).toEqual([1, []])
    expect(err).toBe('/nowhere cannot be read: there is no such file or folder (ENOENT).\n')
  })

  it('fails where the log’s folder cannot be written, unless there is nothing to write', async () => {
    const elsewhere = { '/old': log([A]) }
    const {
      exit,
      err,
      log: written,
    } = await progress({ elsewhere, obstacle: 'EROFS' }, 'merge', '/old')
    expect([exit, err, written]).toEqual([
      1,
      'Nothing could be saved in /somewhere/data: it can only be read there (EROFS).\n',
      [],
    ])
    const known = await progress({ events: [A], elsewhere, obstacle: 'EROFS' }, 'merge', '/old')
    expect(known.exit).toBe(0)
  })

  it('says that the log could not be kept where the disk gets full: it is no answer that was lost', async () => {
    const error = new Failure('answer-not-kept', { path: '/somewhere/log', reason: 'ENOSPC' })
    const { exit, err } = await progress(
      { elsewhere: { '/old': log([A]) }, refuse: { from: 0, error } },
      'merge',
      '/old',
    )
    expect([exit, err]).toEqual([
      1,
      'Nothing could be saved in /somewhere/log: the disk is full (ENOSPC).\n',
    ])
  })

  it('takes in more than one write holds', async () => {
    const many = Array.from({ length: 10_001 }, (_, i) => review(`r${i}`, { at: NOW + i }))
    const { log: written, err } = await progress(
      { elsewhere: { '/old': log(many) } },
      'merge',
      '/old',
    )
    expect(written).toEqual(many)
    expect(err).toBe('/old: 10001 new events, 0 known already.\n')
  })

  it('brings what it took in into the schedule', async () => {
    const elsewhere = { '/old': log([review('long-ago', { at: NOW - 100 * DAY })]) }
    const { log: events } = await progress({ elsewhere }, 'merge', '/old')
    expect((await runIn({ library: small, events }, 'status', '--short')).out).toBe('1\n')
  })

  it('needs a path', async () => {
    const { exit, err } = await progress({}, 'merge')
    expect([exit, err]).toEqual([
      2,
      'Something is missing: <files>.\nMore: k8smap progress --help\n',
    ])
  })
})

describe('progress orphans', () => {
  const events = [
    A,
    review('g1', { question: 'kubelet/gone', at: NOW - 9 * DAY }),
    review('g2', { question: 'kubelet/gone', at: NOW - 5 * DAY }),
    review('g3', { question: '已删除/题目', at: NOW - 5 * DAY }),
    review('g4', { question: 'kubelet/~gone', at: NOW - 5 * DAY }),
    review('o', { question: 'x/y', outline: '2021' }),
    review('back', { question: 'taken/back' }),
    { event: 'undo', id: 'u', at: NOW, of: 'back' } as const,
  ]

  it('lists what was answered and is not asked any more, in columns', async () => {
    const { exit, out, err } = await progress({ events }, 'orphans')
    expect([exit, err]).toEqual([0, ''])
    expect(out).toBe(
      'kubelet/gone   2 answers, the last on 2026-11-17\n' +
        'kubelet/~gone  1 answer, the last on 2026-11-17\n' +
        '已删除/题目    1 answer, the last on 2026-11-17\n' +
        'Answers in other outlines:\n' +
        '  2021  1 answer, the last on 2026-11-21\n',
    )
    const starts = out.split('\n').map((line) => width(line.replace(/\d+ answer.*/, '')))
    expect(new Set(starts.slice(0, 3)).size).toBe(1)
    expect((await progress({ events }, 'orphans', '--lang', 'zh')).out).toContain(
      `kubelet/gone   ${zh.progress.orphan(2, '2026-11-17')}\n`,
    )
  })

  it('dates them by the learner’s calendar', async () => {
    // The last answers were at two o'clock at night on the eighteenth.
    const shown = async (settings: string) =>
      (await progress({ events, zone: 14 * 60, settings }, 'orphans')).out
    expect(await shown('{"day": 2}')).toContain('kubelet/gone   2 answers, the last on 2026-11-18')
    expect(await shown('{"day": 3}')).toContain('kubelet/gone   2 answers, the last on 2026-11-17')
    expect(await shown('{}')).toContain('kubelet/gone   2 answers, the last on 2026-11-17')
  })

  it.each([[['orphans', '--json']], [['--json', 'orphans']]])('as JSON: %j', async (argv) =>
    expect(JSON.parse((await progress({ events }, ...argv)).out)).toEqual({
      version: 1,
      orphans: [
        { question: 'kubelet/gone', reviews: 2, last: '2026-11-17T12:00:00.000Z' },
        { question: 'kubelet/~gone', reviews: 1, last: '2026-11-17T12:00:00.000Z' },
        { question: '已删除/题目', reviews: 1, last: '2026-11-17T12:00:00.000Z' },
      ],
      outlines: [{ outline: '2021', reviews: 1, last: '2026-11-21T12:00:00.000Z' }],
    }),
  )

  it('says so where there is none', async () => {
    expect(await progress({ events: [A] }, 'orphans')).toMatchObject({
      exit: 0,
      out: '',
      err: 'Every question you answered is still in the outline.\n',
    })
    expect((await progress({}, 'orphans', '--lang', 'zh')).err).toBe(`${zh.progress.noOrphans}\n`)
    expect(JSON.parse((await progress({ events: [A] }, 'orphans', '--json')).out)).toEqual({
      version: 1,
      orphans: [],
      outlines: [],
    })
  })

  it('does not take a generated question that was answered for an orphan', async () => {
    // What is known of a topic is asked though nothing is written about it.
    const more = library(
      `${SMALL}  etcd: { summary: { en: It stores., zh: 它存储。 }, facts: [{ id: f, source: KEP-1, text: { en: So it is., zh: 就是这样。 } }] }`,
    )
    const drilled = await runIn(
      { library: more, lines: Array<string>(40).fill('1') },
      'quiz',
      '--count',
      '40',
      '--plain',
    )
    expect(drilled.kept.some(({ question }) => question.includes('/~'))).toBe(true)
    const fake = { library: more, events: drilled.log }
    expect((await runIn(fake, 'progress', 'orphans')).out).toBe('')
  })
})

describe('what is written that is no answer', () => {
  const flag: LogEvent = {
    ...{ event: 'flag', id: 'f', at: NOW, outline: 'small' },
    ...{ question: 'kube-scheduler/picks', reason: 'odd' },
  }
  const plan = ['plan', '--exam', 'KCNA', '--date', '2027-03-01']
  it.each([[['undo']], [['flags', '--clear']], [plan]])(
    '%j: where it cannot be kept no answer is spoken of, since none is lost',
    async (argv) => {
      const fake = { library: small, events: [A, flag] }
      const error = new Failure('answer-not-kept', { path: '/somewhere/log', reason: 'ENOSPC' })
      for (const refusal of [{ obstacle: 'EROFS' }, { refuse: { from: 0, error } }]) {
        const { exit, out, err, log } = await runIn({ ...fake, ...refusal }, ...argv)
        expect([exit, out, log]).toEqual([1, '', []])
        expect(err).toMatch(
          /^Nothing could be saved in \/somewhere\/(data: it can only be read there \(EROFS\)|log: the disk is full \(ENOSPC\))\.\n$/,
        )
      }
    },
  )

  it('is nothing where there is no flag to clear: the log’s folder may not even be there', async () =>
    expect(await runIn({ library: small, obstacle: 'EROFS' }, 'flags', '--clear')).toMatchObject({
      exit: 0,
      err: '0 flags taken off.\n',
    }))
})
