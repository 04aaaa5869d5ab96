import { describe, expect, it } from 'vitest'
import { LINES, STUDIED } from '../support/every-command.ts'
import { library, SMALL } from '../support/outlines.ts'
import { type Fake, runIn } from '../support/world.ts'

const small = library(SMALL)
const SCREEN: Fake = { library: small, columns: 40, rows: 6 }
const run = (fake: Fake, ...argv: string[]) => runIn({ ...SCREEN, ...fake }, ...argv)

describe('a pager', () => {
  it('shows what is longer than the screen, with what is said beside it', async () => {
    const { exit, out, err, paged } = await run({}, 'tree')
    expect([exit, out, err]).toEqual([0, '', ''])
    expect(paged).toEqual([
      [
        undefined,
        [
          'Kubernetes',
          '├── Control plane',
          '│   ├── kube-apiserver',
          '│   ├── etcd',
          '│   └── kube-scheduler †',
          '└── Worker node',
          '    ├── kubelet',
          '    └── kube-proxy',
          '',
          '† the 2021 outline’s line is no longer',
          'right; k8smap explain <topic> tells',
          '',
        ].join('\n'),
      ],
    ])
  })

  it.each<[why: string, fake: Fake, argv: string[]]>([
    ['the screen has a row more', { rows: 12 }, ['tree']],
    ['nobody looks', { columns: undefined as never, rows: undefined as never }, ['tree']],
    ['it is not wanted', {}, ['tree', '--no-pager']],
    ['it is not wanted, wherever that is said', {}, ['--no-pager', 'tree']],
    ['it is for programs', {}, ['tree', '--json']],
    ['it is set off', { settings: '{"pager": "off"}' }, ['tree']],
    ['none is named', { environment: { K8SMAP_PAGER: '', PAGER: 'less' } }, ['tree']],
    ['it would be cat', { environment: { PAGER: 'cat' } }, ['tree']],
    ['a drill goes on', {}, ['quiz', '--seed', '1']],
    ['a shell asks', {}, ['__complete', ':']],
    ['it is a script', {}, ['completion', 'zsh']],
  ])('is not opened where %s', async (_, fake, argv) => {
    const { paged, out } = await run(fake, ...argv)
    expect(paged).toEqual([])
    expect(out).not.toBe('')
  })

  it('is opened for as many rows as the screen has: one is for what is typed next', async () => {
    expect((await run({ rows: 11 }, 'tree')).paged).toHaveLength(1)
    expect((await run({ rows: 12 }, 'tree')).paged).toEqual([])
  })

  it('shows help', async () => {
    for (const argv of [['--help'], ['help', 'quiz'], ['tree', '-h']]) {
      const { exit, paged, out } = await run({}, ...argv)
      expect([exit, out]).toEqual([0, ''])
      expect(paged[0]?.[1]).toMatch(/^Usage: k8smap/)
    }
  })

  it('changes no exit code, and what went wrong is told after it', async () => {
    const { exit, err, paged } = await run({ columns: 80, rows: 2 }, 'explain', 'kube-shceduler')
    expect([exit, err, paged.length]).toEqual([0, '', 1])
    const missed = await run({}, 'explain', 'nothing-of-that-name')
    expect([missed.exit, missed.paged]).toEqual([1, []])
    expect(missed.err).toMatch(/^Nothing is called/)
  })

  it.each<[by: string, fake: Fake, line: string]>([
    [
      'PAGER',
      { environment: { PAGER: 'no"such' } },
      'The pager “no"such” could not be started (ENOENT). It is set by PAGER.',
    ],
    [
      'the variable',
      { environment: { K8SMAP_PAGER: 'a b' } },
      'The pager “a b” could not be started (ENOENT). It is set by K8SMAP_PAGER.',
    ],
    [
      'the setting',
      { settings: '{"pager": "a b"}' },
      'The pager “a b” could not be started (ENOENT). It is set in /somewhere/config/settings.json: k8smap settings pager default',
    ],
    ['nobody', {}, ''],
  ])(
    'that cannot be started leaves the text, and is named if it was chosen by %s',
    async (_, fake, line) => {
      const bare = await run({}, 'tree', 'node', '--no-pager')
      const failing = { ...fake, rows: 3, columns: 200, pagerFailure: 'ENOENT' }
      const ran = await run(failing, 'tree', 'node')
      expect(ran.out).toBe(bare.out)
      expect(ran.err).toBe(line === '' ? '' : `${line}\n`)
      expect(ran.exit).toBe(0)
    },
  )

  it('says so in Chinese', async () => {
    const fake = {
      settings: '{"pager": "a b", "lang": "zh"}',
      rows: 2,
      columns: 200,
      pagerFailure: '127',
    }
    expect((await run(fake, 'tree', 'node')).err).toBe(
      '无法启动分页器“a b”（127）。该值在 /somewhere/config/settings.json 中设置：k8smap settings pager default\n',
    )
  })

  it('waits where something is asked, and shows what comes after it', async () => {
    const twice = library(
      'format: 1\nid: two\ntree:\n  - root:\n      - one | Proxy\n      - other | Proxy\ntopics:\n  one:\n    summary: {en: A, zh: 一}',
    )
    const replies = [{ kind: 'text', text: 'one' }] as const
    const { out, paged } = await run({ library: twice, replies, rows: 4 }, 'explain', 'Proxy')
    // Nothing of the list is left, and so the pager has only the page.
    expect(out).toBe('')
    expect(paged).toEqual([[undefined, 'root\nProxy\n\nA\n']])
  })

  it('is given no links, which it may show as garbage, unless they are asked for', async () => {
    const colours = { FORCE_COLOR: '1' }
    const fake = { ...{ links: true, rows: 3, columns: 200 }, environment: colours }
    const lines = async (environment: Record<string, string>): Promise<string> =>
      (await run({ ...fake, environment }, 'explain', 'kube-scheduler')).paged[0]?.[1] ?? ''
    expect(await lines(colours)).not.toContain('\u001b]8')
    expect(await lines(colours)).toContain('\u001b[1m')
    expect(await lines({ ...colours, FORCE_HYPERLINK: '1' })).toContain(
      '\u001b]8;;https://example.com/scheduler\u001b\\',
    )
  })

  it.each(
    LINES.filter(([name]) => !['quiz', 'undo', 'status', 'settings', undefined].includes(name)).map(
      (line) => [line.join(' '), line] as const,
    ),
  )('is opened for k8smap %s', async (_, line) => {
    const { exit, paged, out } = await runIn({ ...STUDIED, columns: 80, rows: 1 }, ...line)
    if (exit === 0) expect([paged.length, out]).toEqual([1, ''])
    else expect(paged).toEqual([])
  })
})
