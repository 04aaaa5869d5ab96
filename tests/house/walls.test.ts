import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * Which rooms a room may enter, which packages it may use, and why there is a wall. The core's
 * folders are rooms of their own, listed so that each enters only those above it.
 */
const HOUSE: Record<string, { may: string[]; use: string[]; why: string }> = {
  'core/base': {
    may: [],
    use: [],
    why: 'text, time, chance, settings: the basis of all other rooms',
  },
  'core/model': { may: ['core/base'], use: [], why: 'what an outline is, but not how to read one' },
  'core/document': {
    may: ['core/base'],
    use: [],
    why: 'a document before its meaning is known, and what can be wrong with it',
  },
  'core/lookup': {
    may: ['core/base', 'core/model'],
    use: ['stemmer'],
    why: 'finds topics, and the sentences that answer; knows nothing about drills',
  },
  'core/identity': {
    may: ['core/base', 'core/model', 'core/lookup'],
    use: [],
    why: 'who an outline and its topics are, from what was remembered; no log, no files',
  },
  'core/graph': {
    may: ['core/base', 'core/model'],
    use: [],
    why: 'what follows from the relations and flows of an outline; knows nothing about learners',
  },
  'core/kinds': {
    may: ['core/base', 'core/model', 'core/document', 'core/lookup'],
    use: [],
    why: 'everything about a kind of question, also how it is read, one file each; no kind knows about drills or schedules',
  },
  'core/reading': {
    may: ['core/base', 'core/model', 'core/document', 'core/graph', 'core/kinds'],
    use: [],
    why: 'makes an outline of documents; knows nothing about learners',
  },
  'core/log': {
    may: ['core/base'],
    use: [],
    why: 'what happened, but not what follows from it',
  },
  'core/quiz': {
    may: ['core/base', 'core/model', 'core/graph', 'core/kinds', 'core/log'],
    use: [],
    why: 'what is asked and what an answer is worth, but not when it is asked',
  },
  'core/schedule': {
    may: ['core/base', 'core/model', 'core/kinds', 'core/log', 'core/quiz'],
    use: [],
    why: 'when a question comes back, from the log alone',
  },
  'core/course': {
    may: ['core/base', 'core/model', 'core/kinds', 'core/log', 'core/quiz', 'core/schedule'],
    use: [],
    why: 'the order of learning, and how far a learner has come in it; what a drill asks is decided elsewhere',
  },
  'core/statistics': {
    may: ['core/base', 'core/model', 'core/log', 'core/schedule'],
    use: [],
    why: 'looks back; the choice of questions never depends on it',
  },
  errors: { may: ['core/base'], use: [], why: 'codes and arguments, no words' },
  i18n: {
    may: ['core/base', 'core/document', 'errors'],
    use: [],
    why: 'words only; the types of their arguments are in the files of the codes',
  },
  ports: { may: ['core'], use: [], why: 'types only' },
  formats: {
    may: ['core/base', 'core/document', 'core/model'],
    use: [],
    why: 'turns text into outlines and back; never touches a file',
  },
  io: {
    may: ['core', 'formats', 'ports', 'errors'],
    use: ['node'],
    why: 'the world, behind ports; has no words for people',
  },
  drill: {
    may: ['core', 'ports'],
    use: [],
    why: 'one engine for all interfaces; uses the world only through ports',
  },
  study: {
    may: ['core', 'drill', 'i18n', 'ports', 'errors'],
    use: [],
    why: 'what a drill consists of and what follows from a log; uses only the phrases of generated questions from i18n, and returns messages to people as notes',
  },
  view: {
    may: ['core', 'drill', 'study', 'i18n'],
    use: [],
    why: 'returns lines; other rooms print them',
  },
  pictures: {
    may: ['core', 'view'],
    use: [],
    why: 'draws a graph as the text of a file; its words are chosen before',
  },
  page: {
    may: ['core', 'view', 'i18n', 'pictures', 'ports'],
    use: ['node'],
    why: 'makes one HTML file of an outline, compressed and with hashes; its client runs in a browser; reads and writes nothing',
  },
  exports: {
    may: ['page', 'ports', 'core', 'view', 'pictures'],
    use: [],
    why: 'writes an outline, or what was learned of it, as the text of a file for other programs',
  },
  output: {
    may: ['study', 'view', 'core', 'i18n', 'ports'],
    use: [],
    why: 'the two pages, and the only place where a command prints',
  },
  interfaces: {
    may: ['core', 'drill', 'view', 'ports'],
    use: [],
    why: 'the ways to hold a drill: each shows what the engine says and reads the answers',
  },
  usage: {
    may: ['core', 'interfaces', 'output', 'study', 'i18n', 'ports', 'errors'],
    use: [],
    why: 'the parts of a command, as data; no command itself, and no parser of command lines',
  },
  completion: {
    may: [],
    use: [],
    why: 'scripts for shells, as text',
  },
  commands: {
    may: [
      ...[
        'completion',
        'core',
        'drill',
        'exports',
        'formats',
        'interfaces',
        'output',
        'page',
        'pictures',
      ],
      ...['study', 'usage', 'view', 'ports', 'errors'],
    ],
    use: [],
    why: 'one file per command, named as it is typed; contains no rule, no colour, no file access',
  },
  cli: {
    may: ['core', 'commands', 'output', 'study', 'usage', 'view', 'i18n', 'ports', 'errors'],
    use: ['commander'],
    why: 'flags in, exit code out',
  },
  main: {
    may: ['cli', 'io', 'ports', 'errors', 'version'],
    use: ['node'],
    why: 'the only place that uses the real process',
  },
  start: {
    may: ['io'],
    use: ['node'],
    why: 'runs main and the scripts it loads, with what was compiled of them before; all else that it needs is read at every start',
  },
  version: { may: ['..'], use: [], why: 'the version is only in package.json' },
  build: {
    may: [
      'commands',
      'core',
      'errors',
      'exports',
      'i18n',
      'io',
      'pictures',
      'usage',
      'version',
      'view',
    ],
    use: ['node', 'rolldown', '@lydell/node-pty', '@xterm/headless'],
    why: 'makes dist; never shipped',
  },
}

/** Some packages have a single door, so that replacing one changes one file. */
const DOORS: Record<string, string[]> = {
  chalk: ['view/theme.ts'],
  'fast-string-width': ['view/width.ts'],
  inquirer: ['io/prompter.ts'],
  '@inquirer/core': ['io/prompter.ts'],
  'launch-editor': ['io/editor.ts'],
  'js-yaml': ['formats/yaml-nodes.ts', 'formats/yaml-text.ts'],
  saxes: ['formats/xml.ts'],
  fflate: ['formats/zip.ts'],
  marked: ['formats/markdown-words.ts'],
  entities: ['formats/html-words.ts', 'formats/markdown-words.ts'],
  'markdown-it-emoji': ['formats/emoji-codes.ts'],
  diff: ['view/difference.ts'],
  'ts-fsrs': ['core/schedule/fsrs.ts'],
  // Optional and native: it is not bundled, and everything works without it.
  '@open-spaced-repetition/binding': ['io/optimiser.ts'],
  '@dagrejs/dagre': ['pictures/svg.ts'],
  'd3-flextree': ['pictures/tidy-tree.ts'],
  papaparse: ['formats/csv-rows.ts', 'exports/csv-text.ts'],
  commander: ['cli/parser.ts', 'cli/program.ts', 'cli/run.ts'],
  rolldown: ['build/bundle.ts', 'build/page.ts'],
  stemmer: ['core/lookup/terms.ts'],
  'opencc-js': ['build/traditional.ts', 'io/script.ts'],
}

const MOST_LINES = 300

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort()
/** The room of a file: a folder of src, a folder in the core, or a file of src itself. */
const room = (path: string): string => {
  const [first = '', second = ''] = path.replace(/\.ts$/, '').split('/')
  return first === 'core' ? `core/${second}` : first
}
/** Whether a list of rooms contains one; `core` means all of its rooms. */
const holds = (rooms: readonly string[], name: string): boolean =>
  rooms.includes(name) || (name.startsWith('core/') && rooms.includes('core'))
const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? 'node'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/')
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '')

describe.each(files)('src/%s', (file) => {
  const text = readFileSync(`src/${file}`, 'utf8')
  const here = HOUSE[room(file)]

  it('is in a known room', () => expect(here).toBeDefined())

  it('enters only rooms it may enter', () => {
    for (const name of importsOf(text).filter((each) => each.startsWith('.'))) {
      const target = posix.join(posix.dirname(file), name)
      const entered = target.startsWith('..') ? '..' : room(target)
      expect(
        holds([room(file), ...(here?.may ?? [])], entered),
        `${room(file)} → ${name}: ${here?.why}`,
      ).toBe(true)
    }
  })

  it('uses only its packages, through their doors', () => {
    for (const name of importsOf(text)
      .filter((each) => !each.startsWith('.'))
      .map(packageOf)) {
      const doors = DOORS[name]
      if (doors) expect(doors, `${name} has its doors`).toContain(file)
      else expect(here?.use, `${name}: ${here?.why}`).toContain(name)
    }
  })

  it('leaves the process, the clock and the dice outside', () => {
    if (['main', 'start', 'build'].includes(room(file))) return
    expect(text).not.toMatch(/\bprocess\.|\bconsole\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random/)
  })

  it('exits nowhere but in main', () => {
    if (file !== 'main.ts') expect(text).not.toMatch(/process\.exit\(|process\.exitCode = (?!1\b)/)
  })

  it('says nothing to people in the core', () => {
    if (!room(file).startsWith('core/') || file.endsWith('relations.ts')) return
    // A string that starts with a capital and ends with a full stop is a sentence for people.
    const strings = [
      ...text.replace(/\/\*\*?[\s\S]*?\*\/|\/\/.*$/gm, '').matchAll(/'([^'\n]*)'|`([^`]*)`/g),
    ]
    for (const [, single, template] of strings)
      expect(single ?? template ?? '').not.toMatch(/^[A-Z][a-z]+ .*[.!?]$|[\u4e00-\u9fff]{4,}/)
  })

  it('is short', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(MOST_LINES)
  })
})

describe('the house', () => {
  it('has no cycles between files', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(readFileSync(`src/${file}`, 'utf8'))
          .filter((name) => name.startsWith('.'))
          .map((name) => posix.join(posix.dirname(file), name)),
      ]),
    )
    const state = new Map<string, 'open' | 'done'>()
    const visit = (file: string, trail: string[]): void => {
      if (state.get(file) === 'done') return
      expect(trail, `a cycle: ${[...trail, file].join(' → ')}`).not.toContain(file)
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file])
      state.set(file, 'done')
    }
    for (const file of files) visit(file, [])
  })

  it('has no cycles between rooms: each may enter only rooms listed above it', () => {
    const rooms = Object.keys(HOUSE)
    for (const [i, name] of rooms.entries()) {
      const above = rooms.slice(0, i)
      for (const entered of HOUSE[name]?.may ?? []) {
        if (['..', 'version', 'core'].includes(entered)) continue
        expect(above, `${name} → ${entered}`).toContain(entered)
      }
    }
  })

  it('has no arrow that nothing uses', () => {
    for (const [name, { may }] of Object.entries(HOUSE)) {
      const entered = files
        .filter((file) => room(file) === name)
        .flatMap((file) =>
          importsOf(readFileSync(`src/${file}`, 'utf8'))
            .filter((each) => each.startsWith('.'))
            .map((each) => posix.join(posix.dirname(file), each)),
        )
        .map((target) => (target.startsWith('..') ? '..' : room(target)))
      for (const allowed of may)
        expect(
          entered.some((each) => holds([allowed], each)),
          `${name} may enter ${allowed}, and does not`,
        ).toBe(true)
    }
  })

  it('names every room in its map', () => {
    const map = readFileSync('src/README.md', 'utf8')
    for (const name of Object.keys(HOUSE))
      expect(map, name).toMatch(
        new RegExp(`(?:^|[^\\w/])${name.replace(/^core./, '')}(?:\\.ts|/)`, 'm'),
      )
  })

  it('has English and Chinese words for every problem and failure', async () => {
    const { en } = await import('../../src/i18n/en.ts')
    const { zh } = await import('../../src/i18n/zh.ts')
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value
    expect(shape(zh)).toEqual(shape(en))
  })
})
