import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { treeOf } from '../support/desk.ts'
import { sessionOn } from '../support/sessions.ts'
import { review } from '../support/studies.ts'
import { NOW } from '../support/world.ts'

const DAY = 86_400_000
const answer = (outline: string, question: string, days: number): LogEvent =>
  review(question, { id: `${outline} ${question} ${days}`, outline, at: NOW - days * DAY })

const MAP = `
format: 1
id: map
retired: { old: a, b/was: b/is, gone: '' }
tree:
  - k | Map:
      - p | Part:
          - a | Alpha
      - b | Beta
topics:
  b:
    questions:
      - { id: is, type: typed, source: KEP-1, ask: What?, names: b, explain: It is. }
`
const SEEN: LogEvent = {
  ...{ event: 'outline', id: 's', at: NOW - 9 * DAY, outline: 'tea-1', device: 'there' },
  ...{ name: '茶', path: '/笔记/茶.md', fingerprint: 'f', topics: [] },
}
const LOG = [
  answer('map', 'old/~parent', 9),
  answer('map', 'b/was', 8),
  answer('map', 'gone/x', 7),
  answer('map', 'gone/x', 6),
  answer('map', 'old/~name', 5),
  SEEN,
  answer('tea-1', 'green/~parent', 4),
  answer('tea-1', 'green/~parent', 3),
  answer('README', 'x/~parent', 2),
  answer('joined', 'a/~parent', 2),
  {
    event: 'adopt',
    id: 'o',
    at: NOW - DAY,
    outline: 'map',
    from: 'joined',
    device: 'here',
  } as const,
]

const orphans = (log: readonly LogEvent[], ...argv: string[]) =>
  sessionOn({ '/map.yaml': MAP }, log).run('--outline', '/map.yaml', 'progress', 'orphans', ...argv)

describe('progress orphans', () => {
  it('lists what no heir has, and the answers in other outlines', async () => {
    expect(await orphans(LOG)).toEqual({
      exit: 0,
      out: `a/~name  1 answer, the last on 2026-11-17
gone/x   2 answers, the last on 2026-11-16
Answers in other outlines:
  README               1 answer, the last on 2026-11-20
  tea-1 (/笔记/茶.md)  2 answers, the last on 2026-11-19
`,
      err: 'k8smap --outline /map.yaml progress adopt <id> makes them answers of this one.\n',
      log: [],
    })
    expect(await orphans(LOG, '--lang', 'zh')).toEqual({
      exit: 0,
      out: `a/~name  1 次作答，最近一次在 2026-11-17
gone/x   2 次作答，最近一次在 2026-11-16
其他大纲的作答：
  README                1 次作答，最近一次在 2026-11-20
  tea-1（/笔记/茶.md）  2 次作答，最近一次在 2026-11-19
`,
      err: '运行 k8smap --outline /map.yaml progress adopt <id> 可并入本大纲。\n',
      log: [],
    })
  })

  it('as JSON', async () => {
    const { out, err } = await orphans(LOG, '--json')
    expect([JSON.parse(out), err]).toEqual([
      {
        version: 1,
        orphans: [
          { question: 'a/~name', reviews: 1, last: '2026-11-17T12:00:00.000Z' },
          { question: 'gone/x', reviews: 2, last: '2026-11-16T12:00:00.000Z' },
        ],
        outlines: [
          { outline: 'README', reviews: 1, last: '2026-11-20T12:00:00.000Z' },
          {
            ...{ outline: 'tea-1', name: '茶', path: '/笔记/茶.md', reviews: 2 },
            last: '2026-11-19T12:00:00.000Z',
          },
        ],
      },
      '',
    ])
  })

  it('are none where every answer has its question, also by heirs and adoptions', async () => {
    // Of a place that is not asked any more, because questions are written, the topic is still there.
    expect((await orphans([answer('map', 'a/~parent', 3), answer('map', 'a/~gone', 2)])).out).toBe(
      'a/~gone  1 answer, the last on 2026-11-20\n',
    )
    const log = LOG.filter(({ id }) => /^map (old\/~parent|b)|^joined|^o$/.test(id))
    expect(log.length).toBe(4)
    expect(await orphans(log)).toEqual({
      ...{ exit: 0, out: '', err: 'Every question you answered is still in the outline.\n' },
      log: [],
    })
    expect((await orphans(log, '--lang', 'zh')).err).toBe('答过的题都还在大纲里。\n')
    expect(JSON.parse((await orphans(log, '--json')).out)).toEqual({
      version: 1,
      orphans: [],
      outlines: [],
    })
  })

  it('shows the answers of an outline whose file was renamed and edited under its name then', async () => {
    const session = sessionOn({ '/tea.md': treeOf('Tea', 'Green', 'Black', 'White') })
    await session.runWith({ lines: ['1'] }, '--outline', '/tea.md', 'quiz', '--plain', '-c', '1')
    session.files.set('/ale.md', treeOf('Ale', 'Porter', 'Stout'))
    session.files.delete('/tea.md')
    const { out } = await session.run('--outline', '/ale.md', 'progress', 'orphans')
    expect(out).toMatch(
      /^Answers in other outlines:\n {2}tea-\S+ \(\/tea\.md\) {2}1 answer, the last on 2026-11-22\n$/,
    )
  })

  it('is not deceived by the names in a log', async () => {
    const log = [
      answer('map', 'x/\u001b[2J\nfake', 1),
      { ...SEEN, path: '/a\u001b]0;b\u0007\n/c' },
      ...LOG.slice(6, 7),
    ]
    const { out } = await orphans(log)
    expect(out.split('\n').length).toBe(4)
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
})
