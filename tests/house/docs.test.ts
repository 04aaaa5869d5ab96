import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { LANGUAGE_CHOICES } from '../../src/core/base/settings.ts'
import { en } from '../../src/i18n/en.ts'
import { zh } from '../../src/i18n/zh.ts'
import { NAMED } from '../../src/interfaces/exam-keys.ts'
import { KEYS } from '../../src/interfaces/keys.ts'

/** Everything that the docs name exists, and every file that a contributor must change is named. */

const MAP = readFileSync('src/README.md', 'utf8')
const HOW = MAP.match(/^## How to add\n([\s\S]*?)^## /m)?.[1] ?? ''
/** How to add each thing, as one line. */
const ENTRIES = new Map(
  HOW.split(/^- /m)
    .slice(1)
    .map((entry) => {
      const [, name = '', text = ''] = entry.match(/^\*\*(.+?)\*\*: ([\s\S]*)$/) ?? []
      return [name, text.replace(/\s+/g, ' ').trim()]
    }),
)

/** The paths that an entry names: below src, or of the project. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w./-]+(?:\/|\.(?:ts|md|json)))`/g)].map(([, path = '']) => path)
const placeOf = (path: string): string | undefined =>
  [`src/${path}`, path].find((place) => existsSync(place))

/**
 * One existing example of each. Every file that mentions it had to change when it was added, so a
 * contributor who adds another one must find that file named.
 */
const SAMPLES: Readonly<Record<string, { readonly name: string; readonly at: RegExp }>> = {
  'a command': {
    name: 'search',
    at: /'\.\/search\.ts'|^ +search: \{?$|help\.search\b|^ +search: '/m,
  },
  'a kind of question': { name: 'match', at: /\/match\.ts'|^ +match: /m },
  'a format': { name: 'Markdown', at: /\/markdown\.ts'/ },
  'an export': { name: 'mindmap', at: /\/mindmap\.ts'/ },
  'a language': { name: 'zh', at: /'\.\/zh\.ts'|^ +zh: [{(]/m },
  'a key of the drill': { name: 'overrule', at: /\boverrule\b/ },
  'a kind of event in the log': { name: 'amend', at: /'amend'/ },
}

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'))

describe('how to add', () => {
  it('describes everything that is added often, and nothing without a sample', () =>
    expect([...ENTRIES.keys()]).toEqual(Object.keys(SAMPLES)))

  it.each([...ENTRIES])('%s: what is named exists', (_, text) => {
    const paths = pathsIn(text)
    expect(paths.length).toBeGreaterThan(0)
    expect(paths.filter((path) => placeOf(path) === undefined)).toEqual([])
  })

  it.each(Object.entries(SAMPLES))('%s: what an addition touches is named', (what, { at }) => {
    const named = pathsIn(ENTRIES.get(what) ?? '').flatMap((path) => placeOf(path) ?? [])
    const touched = SOURCES.filter((file) => at.test(readFileSync(file, 'utf8')))
    expect(touched.length).toBeGreaterThan(0)
    const isNamed = (file: string): boolean =>
      named.some((place) => file === place || (place.endsWith('/') && file.startsWith(place)))
    expect(touched.filter((file) => !isNamed(file))).toEqual([])
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('%s', (readme) => {
  const text = readFileSync(readme, 'utf8')

  it('has every key of the drill, in a table', () => {
    const keys = [...text.matchAll(/^\| `(\S)` \| /gm)].map(([, key = '']) => key)
    expect(keys.sort()).toEqual(Object.keys(KEYS).sort())
  })

  it('has a row for every command, and names every language', () => {
    const rows = [...text.matchAll(/^\| `k8smap(?: ([a-z]+))?/gm)].map(([, name = 'home']) => name)
    expect(rows.sort()).toEqual([...Object.keys(COMMANDS), 'home'].sort())
    expect(text).toContain(`\`--lang ${LANGUAGE_CHOICES.join('|')}\``)
  })

  it('has every command of a drill for programs', () => {
    const named = [...text.matchAll(/`:([\w-]+)(?: 12)?`/g)].map(([, name = '']) => name)
    const inExams = [...NAMED.map(({ kind }) => kind), 'goto']
    // Help is for people; a program's author has read the README.
    expect([...new Set(named)].sort()).toEqual(
      [...new Set([...Object.values(KEYS), ...inExams])].filter((each) => each !== 'help').sort(),
    )
  })
})

describe('the help of a drill', () => {
  it.each([
    ['English', en],
    ['Chinese', zh],
  ])('tells every key in %s', (_, words) => {
    const keys = words.quiz.keys.map((line) => line.split(' ')[0])
    // The help itself is told of where the keys of a question are.
    expect(['?', ...keys].sort()).toEqual(Object.keys(KEYS).sort())
  })
})

describe('the docs', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }

  it.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'src/README.md'])(
    '%s names only scripts that are there',
    (doc) => {
      const named = [...readFileSync(doc, 'utf8').matchAll(/npm run ([\w:-]+)/g)]
      expect(named.flatMap(([, name = '']) => (name in scripts ? [] : [name]))).toEqual([])
    },
  )
})
