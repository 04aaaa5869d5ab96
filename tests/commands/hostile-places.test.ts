import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { sanitizeLine } from '../../src/core/base/control-characters.ts'
import type { Problem } from '../../src/core/document/problem.ts'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import { KEYS } from '../../src/interfaces/keys.ts'
import { theme } from '../../src/view/theme.ts'
import { CONTROL, HOSTILE, into, poisoned } from '../support/hostile.ts'
import { GRAPH, library, SMALL } from '../support/outlines.ts'
import { type Fake, NOW, type Ran, runIn } from '../support/world.ts'

const small = library(SMALL)
const DAY = 86_400_000

/** What is in a synced log: what was answered and flagged, a drill that was left, a plan. */
function eventsWith(poison: string): LogEvent[] {
  const put = (text: string): string => into(poison, text)
  const review = (id: string, question: string, ago: number, more = {}): Review => ({
    ...{ event: 'review', id: put(id), at: NOW - ago * DAY, outline: put('small') },
    ...{ question: put(question), rating: 1, correct: false, given: put('given'), took: 1000 },
    ...more,
  })
  const flag = (id: string, question: string): LogEvent => ({
    ...{ event: 'flag', id: put(id), at: NOW - DAY, outline: put('small') },
    ...{ question: put(question), reason: put('reason') },
  })
  return [
    ...[20, 16, 12, 8, 4].map((ago) => review(`r${ago}`, 'kube-scheduler/picks', ago)),
    review('other', 'x/y', 5, { outline: put('other') }),
    review('orphan', 'gone/gone', 3),
    flag('f1', 'kube-scheduler/picks'),
    flag('f2', 'gone/gone'),
    {
      ...{ event: 'drill', id: put('d'), at: NOW - 2 * DAY, outline: put('small') },
      ...{
        request: put('request'),
        seed: 1,
        questions: ['kube-scheduler/picks', 'gone/gone'].map(put),
      },
      ...{ device: put('device'), pid: 1 },
    },
    {
      ...{ event: 'plan', id: put('p'), at: NOW - DAY, outline: put('small') },
      ...{ exam: put('KCNA'), date: '2027-03-01' },
    },
  ]
}

const problemsWith = (poison: string): Problem[] => {
  const at = { file: into(poison, 'a.yaml'), line: 1, column: 1 }
  return [
    { code: 'unknown-topic', args: { topic: into(poison, 'etcd') }, at },
    { code: 'bad-id', args: { id: into(poison, 'id') }, at },
  ] as Problem[]
}

/** A world with something in every place that a string can come from. */
const worldWith = (poison: string, more: Partial<Fake> = {}): Fake => ({
  library: poisoned(small, poison),
  problems: [],
  events: eventsWith(poison),
  elsewhere: {
    [into(poison, 'log')]: {
      events: eventsWith(poison),
      skipped: [{ file: into(poison, 'log.jsonl'), line: 3, reason: 'torn' }],
    },
  },
  skipped: [
    { file: into(poison, 'a.jsonl'), line: 1, reason: 'malformed' },
    { file: into(poison, 'b.jsonl'), line: 0, reason: 'unreadable' },
  ],
  folder: into(poison, '/home/log'),
  settingsPath: into(poison, '/home/settings.json'),
  settings: JSON.stringify({ outline: into(poison, 'notes.yaml') }),
  ...more,
})

/** The same characters as the door writes them. */
const HARMLESS = sanitizeLine(HOSTILE)

/** A command line, its words as they are typed with something in them, and what is special in its world. */
interface Line {
  readonly argv: (put: (word: string) => string) => readonly string[]
  readonly more?: (poison: string) => Partial<Fake>
}

/** A line; of some of its words it is said that they have something in them. */
const line = (...words: ReadonlyArray<string | { readonly put: string }>): Line => ({
  argv: (put) => words.map((word) => (typeof word === 'string' ? word : put(word.put))),
})
/** A line in a world where something is special. */
const where = (more: Line['more'], { argv }: Line): Line => ({ argv, ...(more && { more }) })
/** A line about an outline that has flows. */
const drawn = (each: Line): Line =>
  where((poison) => ({ library: poisoned(library(SMALL, GRAPH), poison) }), each)
const x = (word: string) => ({ put: word })

/** The poisoned path of an outline in an environment variable, and hostile locales. */
const environment = (poison: string) => ({
  environment: {
    K8SMAP_OUTLINE: into(poison, 'notes.yaml'),
    LANG: into(poison, 'zh_CN.UTF-8'),
    ACCESSIBLE: into(poison, '1'),
  },
})

/** Command lines of every command, by its name; those that fail and those of no command are others. */
const LINES: Readonly<Record<string, readonly Line[]>> = {
  completion: [line('completion', 'bash'), line('completion', x('bash'))],
  tree: [
    line('tree'),
    line('tree', '--mastery'),
    line('tree', x('kube-scheduler'), '--json'),
    line('tree', x('nothing')),
    line('tree', '--depth', x('12')),
  ],
  explain: [
    line('explain', x('kube-scheduler')),
    line('explain', x('kube-scheduler'), '--lang', 'both'),
    line('explain', x('kube-scheduler'), '--json'),
    line('explain', x('kube-schedulex')),
    line('explain', x('nothing')),
  ],
  search: [
    line('search', x('scores')),
    line('search', 'cheduler', '--json'),
    line('search', x('nothing')),
    line('search', 'a', '--limit', x('12')),
  ],
  graph: [
    line('graph', x('kube-scheduler')),
    line('graph', x('kube-scheduler'), '--depth', '3', '--lang', 'both'),
    line('graph', x('kube-scheduler'), '--json'),
    line('graph', x('kube-scheduler'), '-o', x('x.png')),
  ],
  // What they write is a file, with line ends and signs of its own: tests/exports looks at it.
  export: [
    line('export', x('nothing')),
    line('export', 'csv', x('nothing')),
    line('export', 'svg', '-o', x('x.svg')),
  ],
  import: [line('import', x('notes.md')), line('import', x('notes.md'), '-o', x('o.yaml'))],
  open: [line('open', x('nothing')), line('open', '--mastery', x('nothing'))],
  path: [
    line('path', x('kube-scheduler'), x('kube-apiserver')),
    line('path', x('kube-scheduler'), x('kube-apiserver'), '--json'),
    line('path', x('kubelet'), x('etcd')),
    line('path', x('kubelet'), x('nothing')),
  ],
  compare: [
    line('compare', x('kube-scheduler'), x('kubelet')),
    line('compare', x('kube-scheduler'), x('kubelet'), '--json'),
    line('compare', x('kubelet'), '--lang', 'both'),
    line('compare', x('nothing'), x('kubelet')),
  ],
  trace: [
    drawn(line('trace')),
    drawn(line('trace', x('start'))),
    drawn(line('trace', x('start'), '--json')),
    drawn(line('trace', x('etcd'), '--lang', 'both')),
    line('trace', x('kubelet')),
    line('trace', x('nothing')),
  ],
  changes: [
    line('changes', '--since', '1.1'),
    line('changes', '--since', '2021'),
    line('changes', '--since', '1.1', '--json'),
    line('changes', x('nothing')),
    line('changes', '--since', x('1.1')),
  ],
  check: [
    where((poison) => ({ problems: problemsWith(poison) }), line('check')),
    where((poison) => ({ problems: problemsWith(poison) }), line('check', x('notes.yaml'))),
    line('check'),
  ],
  course: [
    line('course'),
    line('course', '--all'),
    line('course', x('kube-scheduler')),
    line('course', x('nothing')),
    line('course', '--json'),
  ],
  plan: [
    line('plan'),
    line('plan', '--json'),
    line('plan', '--stop'),
    line('plan', '--exam', x('KCNA'), '--date', '2027-04-01'),
    line('plan', '--exam', x('CKA'), '--date', '2027-04-01'),
    line('plan', '--exam', x('KCNA'), '--date', x('2027-04-01')),
  ],
  undo: [
    line('undo'),
    line('undo', '5'),
    line('undo', x('5')),
    where((poison) => ({ obstacle: into(poison, 'EACCES') }), line('undo')),
  ],
  flags: [
    where((poison) => ({ version: into(poison, '1.2.3') }), line('flags')),
    line('flags', '--json'),
    line('flags', '--clear'),
  ],
  status: [line('status'), line('status', '--json'), line('status', '--short')],
  progress: [
    line('progress'),
    line('progress', '--json'),
    line('progress', 'orphans'),
    line('progress', 'orphans', '--json'),
    line('progress', 'merge', x('log')),
    line('progress', 'merge', x('other')),
  ],
  stats: [line('stats'), line('stats', x('kube-scheduler')), line('stats', '--json')],
  settings: [
    line('settings'),
    line('settings', '--json'),
    line('settings', 'outline'),
    line('settings', 'outline', x('other.yaml')),
    line('settings', x('outline')),
    line('settings', 'new', x('12')),
    where(
      (poison) => ({ settings: JSON.stringify({ [into(poison, 'new')]: 1 }) }),
      line('settings'),
    ),
    where((poison) => ({ settings: into(poison, 'no JSON') }), line('settings', '--json')),
  ],
  others: [
    line(),
    line('--help'),
    line('--version'),
    line(x('tree')),
    line('tree', x('--mastery')),
    line('check', 'a', x('b')),
    line('tree', '--lang', x('zh')),
    line('quiz', '--type', x('choice')),
    line('quiz', '--exam', x('CKA')),
    where(() => ({ events: [] }), line('undo')),
    line('help', x('tree')),
    where(environment, line('settings')),
    where(environment, line('progress')),
    where((poison) => ({ environment: { K8SMAP_NEW: into(poison, '12') } }), line('tree')),
    where(
      (poison) => ({ library: undefined as never, problems: problemsWith(poison) }),
      line('tree'),
    ),
  ],
}

/** What a command line printed with that in its world and its words. */
const ran = ({ argv, more }: Line, poison: string, colour: Partial<Fake>): Promise<Ran> => {
  const special = more?.(poison) ?? {}
  const environment = { ...colour.environment, ...special.environment }
  return runIn(
    worldWith(poison, { ...colour, ...special, environment }),
    ...argv((word) => into(poison, word)),
  )
}

/** JSON with the hostile characters in it as the door writes them in text. */
const asText = (json: string): string => {
  const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)
  return JSON.stringify(JSON.parse(json)).replaceAll(inJson(HOSTILE), inJson(HARMLESS))
}

/** What a screen says, but for what is counted and drawn: some is drawn by lot, from the names. */
const said = (screen: string, drawn: RegExp): string =>
  screen
    .replace(/\d+(?:\.\d+)?/g, '#')
    .replace(drawn, ' ')
    .replace(/ +$/gm, '')
/** What is counted in columns, within a line and over lines. */
const IN_LINES = /[ █▓░┃]+/g
const OVER_LINES = /[\s█▓░┃]+/g

/** A screen without the escape sequences that the theme itself makes. */
async function unpainted(screen: string): Promise<string> {
  const paints = Object.values(await theme(1)).filter((paint) => typeof paint === 'function')
  const own = new Set(paints.flatMap((paint) => paint('x').match(/\u001b\[\d+m/g) ?? []))
  return screen.replace(/\u001b\[\d+m/g, (code) => (own.has(code) ? '' : code))
}

/** The screen has none of the characters, except where its own lines end. */
async function expectHarmless(screen: string): Promise<void> {
  for (const each of (await unpainted(screen)).split('\n')) expect(each).not.toMatch(CONTROL)
}

const TERMINALS: ReadonlyArray<readonly [name: string, world: Partial<Fake>]> = [
  ['a terminal', { columns: 80 }],
  ['a narrow terminal with colours', { columns: 40, environment: { FORCE_COLOR: '1' } }],
  ['a pipe with colours', { environment: { FORCE_COLOR: '1' } }],
]

const ALL = Object.entries(LINES).flatMap(([name, lines]) =>
  lines.map((each) => [name, each.argv((word) => `${word}☠`).join(' '), each] as const),
)

describe('hostile text in every place', () => {
  it.each(ALL)('is on a pipe what it is in harmless characters: %s: %s', async (_, __, each) => {
    const [hostile, harmless] = [await ran(each, HOSTILE, {}), await ran(each, HARMLESS, {})]
    const isJson = each.argv((word) => word).includes('--json')
    const out = ({ out: screen }: Ran): string =>
      said(isJson && screen !== '' ? asText(screen) : screen, IN_LINES)
    expect([hostile.exit, out(hostile), said(hostile.err, IN_LINES)]).toEqual([
      harmless.exit,
      out(harmless),
      said(harmless.err, IN_LINES),
    ])
    await expectHarmless(hostile.out)
  })

  it.each(TERMINALS)('is harmless on %s', async (_, screen) => {
    for (const [, , each] of ALL) {
      const hostile = await ran(each, HOSTILE, screen)
      await expectHarmless(hostile.out + hostile.err)
      if (each.argv((word) => word).includes('--json')) continue
      const harmless = await ran(each, HARMLESS, screen)
      const words = async ({ out, err }: Ran): Promise<string> =>
        said(await unpainted(out + err), OVER_LINES).replaceAll(' ', '')
      expect(await words(hostile)).toBe(await words(harmless))
    }
  })

  it('is tried with every command, and is there to be shown by nearly all of them', async () => {
    const silent: string[] = []
    for (const name of [...Object.keys(COMMANDS), 'others']) {
      if (name === 'quiz') continue
      expect(LINES[name]?.length, name).toBeGreaterThan(1)
      for (const each of LINES[name] ?? []) {
        const { out, err } = await ran(each, HOSTILE, {})
        const all = each.argv((word) => word).includes('--json') ? asText(out || '0') : out
        if (!(all + err).includes('\ufffd[2J')) silent.push(each.argv((word) => word).join(' '))
      }
    }
    expect(silent.sort()).toEqual(
      ['check', 'status --short', 'completion bash', '', '--help', '--version'].sort(),
    )
  })
})

describe('a drill of hostile text', () => {
  const put = (text: string): string => into(HOSTILE, text)
  const typed = ['h', put('x'), '2', put('y'), '?', 'e', 'f', put('reason'), '!', '1', 'u', '', '']
  const drill = (way: Partial<Fake>, ...flags: string[]): Promise<Ran> =>
    runIn(worldWith(HOSTILE, way), 'quiz', put('kubernetes'), '--seed', '1', ...flags)

  it.each<[string, Partial<Fake>, string[]]>([
    ['plain lines', { lines: typed }, []],
    ['plain lines, unsure', { lines: typed }, ['--confidence', '--fresh']],
    ['plain lines, painted', { lines: typed, environment: { FORCE_COLOR: '1' } }, ['--fresh']],
    ['an exam', { lines: typed }, ['--exam', put('KCNA')]],
    ['a drill that is left', { lines: typed }, ['--resume']],
    ['a log that is not kept', { lines: typed, obstacle: put('EACCES') }, []],
  ])('shows it harmless: %s', async (_, way, flags) => {
    const { out, err, exit } = await drill(way, ...flags)
    expect(exit).toBe(0)
    expect(out).toContain('\ufffd[2J')
    await expectHarmless(out + err)
    // A line end in the text begins no line.
    expect(`${out}${err}`).not.toMatch(/^# x/m)
  })

  it.each(['', '1'])('asks for nothing hostile at prompts, painted %j', async (FORCE_COLOR) => {
    const replies = typed.map((text) => ({ kind: 'text' as const, text }))
    const way = { replies, columns: 60, environment: { FORCE_COLOR } }
    const { out, err, exit, prompts } = await drill(way, '--confidence', '--fresh')
    expect(exit).toBe(0)
    expect(prompts.length).toBeGreaterThan(5)
    expect(out).toContain('\ufffd[2J')
    await expectHarmless([out, err, ...prompts].join('\n'))
  })

  it('is one event on each line in JSON, and parses to what it was', async () => {
    const lines = typed.map((text) => (KEYS[text] ? `:${KEYS[text]}` : text))
    const { out, err } = await drill({ lines }, '--json', '--confidence', '--fresh')
    await expectHarmless(out + err)
    const events = out
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each))
    expect(events.map(({ event }) => event).join(' ')).toBe(
      'lesson question hint confidence answer question confidence answer question help page question ' +
        'reason flagged overruled confidence answer question undone question answer question answer ' +
        'question summary',
    )
    expect(events.find(({ event }) => event === 'question').path[0]).toBe(put('Kubernetes'))
  })
})

it('an error of its own shows no hostile text either', async () => {
  const onOpen = (): void => {
    throw new Error(into(HOSTILE, 'what?'))
  }
  const { out, err, exit } = await runIn({ library: small, onOpen }, 'tree')
  expect([exit, out]).toEqual([1, ''])
  expect(err).toContain('\ufffd[2J')
  await expectHarmless(err)
})
