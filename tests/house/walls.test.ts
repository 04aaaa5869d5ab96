import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which rooms a room may enter, which packages it may use, and why the wall stands there. */
const HOUSE: Record<string, { may: string[]; use: string[]; why: string }> = {
  main: {
    may: ['cli', 'io', 'ports', 'errors', 'version'],
    use: ['node'],
    why: 'the one place that meets the real process',
  },
  version: { may: ['..'], use: [], why: 'the version stands in package.json only' },
  cli: {
    may: ['commands', 'core', 'view', 'i18n', 'ports', 'errors'],
    use: ['commander'],
    why: 'flags in, exit code out',
  },
  commands: {
    may: ['core', 'drill', 'view', 'i18n', 'ports', 'errors'],
    use: [],
    why: 'orchestrates; owns no rule, no colour, no file',
  },
  drill: {
    may: ['core', 'view', 'ports'],
    use: [],
    why: 'one engine and its faces; reaches the world through ports',
  },
  view: { may: ['core', 'i18n'], use: [], why: 'returns lines; somebody else prints them' },
  formats: { may: ['core'], use: [], why: 'text to outline and back; never a file' },
  io: {
    may: ['core', 'formats', 'ports', 'errors'],
    use: ['node'],
    why: 'the world, behind ports; says nothing to people',
  },
  ports: { may: ['core'], use: [], why: 'types only' },
  errors: { may: [], use: [], why: 'codes and arguments, no words' },
  i18n: { may: [], use: [], why: 'words only' },
  core: { may: [], use: [], why: 'pure: same input, same output' },
  build: {
    may: ['core', 'i18n', 'io', 'view'],
    use: ['node', 'rolldown'],
    why: 'makes dist; never shipped',
  },
}

/** Some packages have a single door, so that replacing one changes one file. */
const DOORS: Record<string, string[]> = {
  chalk: ['view/theme.ts'],
  'fast-string-width': ['view/width.ts'],
  inquirer: ['io/prompter.ts'],
  '@inquirer/core': ['io/prompter.ts'],
  'js-yaml': ['io/yaml.ts'],
  marked: ['formats/markdown.ts'],
  diff: ['view/difference.ts'],
  'env-paths': ['io/folders.ts'],
  'ts-fsrs': ['core/schedule/fsrs.ts'],
  commander: ['cli/command.ts', 'cli/run.ts'],
  rolldown: ['build/bundle.ts'],
}

const MOST_LINES = 300

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort()
const room = (path: string): string => path.replace(/\.ts$/, '').split('/')[0] ?? ''
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

  it('stands in a known room', () => expect(here).toBeDefined())

  it('enters only rooms it may enter', () => {
    for (const name of importsOf(text).filter((each) => each.startsWith('.'))) {
      const target = posix.join(posix.dirname(file), name)
      const entered = target.startsWith('..') ? '..' : room(target)
      expect([room(file), ...(here?.may ?? [])], `${name}: ${here?.why}`).toContain(entered)
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
    if (['main', 'build'].includes(room(file))) return
    expect(text).not.toMatch(/\bprocess\.|\bconsole\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random/)
  })

  it('exits nowhere but in main', () => {
    if (file !== 'main.ts') expect(text).not.toMatch(/process\.exit\(|process\.exitCode = (?!1\b)/)
  })

  it('says nothing to people in the core', () => {
    if (room(file) !== 'core' || file.endsWith('relations.ts')) return
    // Sentences with a capital and a full stop in a string are words for people.
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

  it('names every room in its map', () => {
    const map = readFileSync('src/README.md', 'utf8')
    for (const name of Object.keys(HOUSE))
      expect(map, name).toMatch(new RegExp(`\\b${name}(?:\\.ts|/)`))
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
