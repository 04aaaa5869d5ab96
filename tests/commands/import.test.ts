import { describe, expect, it } from 'vitest'
import { below } from '../../src/core/model/walk.ts'
import { fullForm } from '../../src/formats/written-form.ts'
import { yamlText } from '../../src/formats/yaml-text.ts'
import { outlinesOn } from '../support/desk.ts'
import { library, parse } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

/** Runs `k8smap import` on files in memory. */
const importing = (files: Readonly<Record<string, string>>, ...argv: string[]) => {
  const all = new Map(Object.entries(files))
  return runIn({ files: all, outlines: outlinesOn(all) }, 'import', ...argv)
}
const NOTES = '- Tea:\n    - Green\n    - Black | or red\n'
const IMPORTED = `format: 1
tree:
  - tea | Tea:
      - green | Green
      - black-or-red | Black \\| or red
imported:
  tea: 1d8e1b35
  green: 15449498 in tea
  black-or-red: 28e3da2a in tea
`

describe('import', () => {
  it('prints notes as an outline in YAML', async () =>
    expect(await importing({ 'notes.yaml': NOTES }, 'notes.yaml')).toMatchObject({
      exit: 0,
      out: IMPORTED,
      err: '',
    }))

  it('writes it into a file, and says how to go on', async () => {
    const { exit, out, err, saved } = await importing({ 'n.yaml': NOTES }, 'n.yaml', '-o', 'o.yaml')
    expect({ exit, out, err }).toEqual({
      exit: 0,
      out: '',
      err: '3 topics written to o.yaml. See it: k8smap --outline o.yaml tree\n',
    })
    expect([...saved]).toEqual([['o.yaml', IMPORTED]])
  })

  it('says how to go on as a shell reads it', async () => {
    const { err } = await importing({ 'n.yaml': NOTES }, 'n.yaml', '-o', 'my notes.yaml')
    expect(err).toBe(
      '3 topics written to my notes.yaml. See it: k8smap --outline "my notes.yaml" tree\n',
    )
  })

  it('replaces nothing that is there already', async () =>
    expect(
      await importing({ 'n.yaml': NOTES, 'o.yaml': 'mine' }, 'n.yaml', '-o', 'o.yaml'),
    ).toMatchObject({
      exit: 1,
      out: '',
      err: 'o.yaml is there already. With --update it is brought up to date, and what you added to it is kept.\n',
      saved: new Map(),
    }))

  it('brings it up to date with the ids and all that was added, and keeps what it replaces', async () => {
    const before = `format: 1
id: mine
tree:
  - drinks | Tea:
      - leaf | Grean
      - old | Old
topics:
  leaf:
    level: 1
    facts: [{ id: made, text: Steamed., source: https://example.org }]
    summary: My own words.
    aliases: verde
  old:
    level: 2
`
    const notes = `- Tea:\n    - Green\n    - White\n`
    const { exit, err, saved } = await importing(
      { 'n.yaml': notes, 'o.yaml': before },
      'n.yaml',
      '-o',
      'o.yaml',
      '--update',
    )
    expect(exit).toBe(0)
    expect(saved.get('o.yaml.bak')).toBe(before)
    expect(saved.get('o.yaml')).toBe(`format: 1
id: mine
tree:
  - drinks | Tea:
      - leaf | Green
      - old | Old
      - white | White
topics:
  leaf:
    level: 1
    facts:
      - id: made
        text: Steamed.
        source: https://example.org
    summary: My own words.
    aliases: verde
  old:
    level: 2
imported:
  drinks: 1d8e1b35
  leaf: 15449498 in drinks
  white: 5aaef4ea in drinks
`)
    expect(err).toBe(
      `An older version wrote o.yaml, so it cannot be told what you added: all of it is kept, also what is not in the notes (old). From now on it can.
4 topics written to o.yaml. See it: k8smap --outline o.yaml tree
`,
    )
    expect(parse(saved.get('o.yaml') ?? '').problems).toEqual([])
  })

  it('says how many comments it cannot keep, and where they still are', async () => {
    const before =
      '# yaml-language-server\nformat: 1 # one\ntree:\n  - tea | Tea # C#: \n  - "#a # b"\n  - x#y\n' +
      'topics:\n  tea:\n    summary: |\n      # no comment\n      a # b\n    # the last\n'
    const { err, saved } = await importing(
      { 'n.yaml': NOTES, 'o.yaml': before },
      ...['n.yaml', '-o', 'o.yaml', '--update'],
    )
    expect(saved.get('o.yaml.bak')).toBe(before)
    expect(err).toBe(`4 comments (#) cannot be kept. What was there is still in o.yaml.bak.
An older version wrote o.yaml, so it cannot be told what you added: all of it is kept, also what is not in the notes (a-b, x-y). From now on it can.
6 topics written to o.yaml. See it: k8smap --outline o.yaml tree
`)
  })

  it.each(['o.md', 'o.json', 'o.txt', 'o.csv', 'o.OPML', 'o.apkg', 'o.docx'])(
    'writes no YAML into %s, which would be read as something else',
    async (file) => {
      const { exit, out, err, saved } = await importing({ 'n.yaml': NOTES }, 'n.yaml', '-o', file)
      expect([exit, out, [...saved]]).toEqual([2, '', []])
      expect(err).toBe(
        `--output cannot be “${file}”. Allowed: *.yaml, *.yml.\nMore: k8smap import --help\n`,
      )
    },
  )

  it.each(['o.yml', 'o.YAML', 'o', 'o.outline'])('writes it into %s', async (file) => {
    const { exit, saved } = await importing({ 'n.yaml': NOTES }, 'n.yaml', '-o', file)
    expect([exit, [...saved.keys()]]).toEqual([0, [file]])
  })

  it('updates a file, not a page', async () =>
    expect(await importing({ 'n.yaml': NOTES }, 'n.yaml', '--update')).toMatchObject({ exit: 2 }))

  it('has nothing to do for an outline in the full form', async () =>
    expect(
      await importing(
        {
          'n.yaml':
            'format: 1\ntree: [a, b]\ntopics: { a: { facts: [{ id: x, text: y, source: RFC 1 }] } }',
        },
        'n.yaml',
      ),
    ).toMatchObject({
      exit: 1,
      out: '',
      err: 'n.yaml is in the full form already: use it as it is, with --outline.\n',
    }))

  it('says what is wrong with notes that cannot be used', async () =>
    expect(await importing({ 'n.yaml': '- a: [' }, 'n.yaml')).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringMatching(
        /^n\.yaml:1:6: error: this is not YAML: this \[ is never closed$/m,
      ),
    }))

  it('says in colour what is not read, in lines that fit', async () => {
    const outlines = outlinesOn(new Map([['n.md', '# A\n\n```\ncode\n```\n']]))
    const environment = { FORCE_COLOR: '1' }
    const { err } = await runIn({ outlines, columns: 40, environment }, 'import', 'n.md')
    expect(err).toBe(
      'n.md:3:1: \u001b[2mnote\u001b[22m: 1 code block not read,\nthe first one here\n',
    )
  })

  it('speaks Chinese', async () => {
    const { err } = await importing({ 'n.yaml': NOTES }, 'n.yaml', '-o', 'o.yaml', '--lang', 'zh')
    expect(err).toBe('已把 3 个主题写入 o.yaml。查看：k8smap --outline o.yaml tree\n')
  })
})

it('the full form, read again, is the same outline', () => {
  const notes = library(`format: 1
id: notes
aliases: [drinks]
tree: [{ 'tea | Tea | 茶': [{ 'a.b | A | B\\|C': [d] }, 'x | ''quoted'' "twice"', 'y | - # : {}'] }]
topics:
  d: { aliases: [e, 'no'], summary: { en: 'Yes: no', zh: 是 }, links: [https://a.b/?c=d&e] }
  x: { cards: [{ ask: a?, answer: b, also: c, explain: d }, { fill: 'e ==f== g' }] }
`)
  const again = library(yamlText(fullForm(notes)))
  const all = (of: typeof notes) =>
    [...below(of.outline, of.outline.root)].map((topic) => [topic, of.knowledge(topic.id)])
  expect(all(again)).toEqual(all(notes))
  expect(again.questions()).toEqual(notes.questions())
  expect(again.outline.id).toBe('notes')
})
