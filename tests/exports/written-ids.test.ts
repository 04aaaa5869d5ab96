import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/core/model/library.ts'
import { renamed } from '../../src/core/model/renamed.ts'
import { below } from '../../src/core/model/walk.ts'
import { parseOutline } from '../../src/core/reading/parse.ts'
import { csv } from '../../src/formats/csv.ts'
import type { Format } from '../../src/formats/format.ts'
import { documentsOf } from '../../src/formats/index.ts'
import { jsonTree } from '../../src/formats/json-tree.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { opml } from '../../src/formats/opml.ts'
import { yaml } from '../../src/formats/yaml.ts'
import { textIn } from '../support/exports.ts'

const opened = (text: string, format: Format, name: string): Library => {
  const file = `${name}.${format.endings[0]}`
  const { nodes, problems } = documentsOf(format.read(text, file), file)
  const { library, problems: more } = parseOutline(nodes, name)
  if (!library) throw new Error(JSON.stringify([...problems, ...more]))
  return library
}

/** Ids with their titles and parents, in reading order, from the root down. */
const rowsOf = ({ outline }: Library): unknown[] =>
  [...below(outline, outline.root)].map(({ id, title, parent }) => [id, title.en, parent])

const WRITTEN = { json: jsonTree, markdown, opml, csv } as const

const OUTLINES: ReadonlyArray<readonly [string, string, Format]> = [
  ['one root', '- Tea:\n    - Green\n    - Black\n', yaml],
  ['several titles at the top', '- Green\n- Black:\n    - Assam\n', yaml],
  ['a title that is called like the file', '- Drinks\n- Tea\n', yaml],
  ['a title in front matter', '---\ntitle: My drinks\n---\n- Tea\n- Coffee\n', markdown],
  ['an id in front matter', '---\nid: cups\n---\n- Tea\n- Coffee\n', markdown],
  ['numbers as ids', 'id,parent,name\n1,,Tea\n2,1,Green\n3,,Pot\n', csv],
  ['one of them with a number', 'id,parent,name\n7,,Tea\n8,7,Green\n', csv],
]

describe.each(OUTLINES)('an outline with %s', (_, text, format) => {
  const read = opened(text, format, 'drinks')
  // As a study knows it: under an id that is not the file's name.
  const known = renamed(read, { outline: 'drinks-0123456789abcdef', topics: new Map() })

  it.each(Object.keys(WRITTEN) as Array<keyof typeof WRITTEN>)(
    'has its ids again as %s, under another name, twice',
    async (name) => {
      const once = opened(await textIn(name, known), WRITTEN[name], 'other')
      const twice = opened(await textIn(name, once), WRITTEN[name], 'third')
      expect([rowsOf(once), rowsOf(twice)]).toEqual([rowsOf(read), rowsOf(read)])
      const id = 'drinks-0123456789abcdef'
      expect([once.outline.id, twice.outline.id]).toEqual([id, id])
      // JSON and a table have a row for a root, written or not.
      const hasRow = name === 'json' || name === 'csv'
      const isMade = read.outline.isRootMade && !hasRow ? true : undefined
      expect([once.outline.isRootMade, twice.outline.isRootMade]).toEqual([isMade, isMade])
    },
  )
})

it('the id of a root is one that nothing else has', () => {
  const text = '---\nid: cups\nroot: tea\n---\n- Tea\n- Coffee\n'
  expect(rowsOf(opened(text, markdown, 'a'))).toEqual([
    ['tea.root', 'a', undefined],
    ['tea', 'Tea', 'tea.root'],
    ['coffee', 'Coffee', 'tea.root'],
  ])
})

it('a root in front matter of another program says nothing', () =>
  expect(opened('---\nroot: yes-it-is\n---\n- Tea\n- Coffee\n', markdown, 'a').outline.root).toBe(
    'a',
  ))
