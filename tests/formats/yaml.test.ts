import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yaml } from '../../src/formats/yaml.ts'
import { readNodes } from '../../src/formats/yaml-nodes.ts'

const at = (line: number, column: number) => ({ file: 'a.yaml', line, column })
const read = (text: string) => yaml.read(text, 'a.yaml')
const leaf = (title: string, line: number, column: number) => ({
  title,
  at: at(line, column),
  children: [],
})

/** Titles that programs use as keys, and others. */
const TITLE = fc.oneof(
  fc.constantFrom(
    ...['name', 'title', 'children', 'items', 'kind', 'apiVersion', 'data', 'topics', 'parent'],
    ...['true', '1.10', 'a/b', 'Tea', '绿茶', 'version', 'url', 'summary', 'text', 'description'],
  ),
  fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
)
type Tree = string | { readonly [title: string]: readonly Tree[] }
const { trees } = fc.letrec<{ tree: Tree; trees: Tree[] }>((tie) => ({
  trees: fc.array(tie('tree'), { minLength: 1, maxLength: 5 }),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    TITLE,
    fc.tuple(TITLE, tie('trees')).map(([title, below]) => ({ [title]: below })),
  ),
}))

describe('YAML', () => {
  it('in the smallest form is never data, whatever its titles are', () =>
    fc.assert(
      fc.property(trees, (outline) => {
        const text = JSON.stringify(outline)
        expect(read(text)).toEqual(readNodes(text, 'a.yaml'))
      }),
    ))

  it('in the full form, or one topic of it, is never data', () =>
    fc.assert(
      fc.property(trees, fc.dictionary(TITLE, fc.dictionary(TITLE, TITLE)), (tree, about) => {
        for (const document of [
          { format: '1', title: 'x', tree, topics: about },
          { id: 'a', summary: 'x', facts: [about], questions: [about, about], links: ['a/b'] },
        ]) {
          const text = JSON.stringify(document)
          expect(read(text)).toEqual(readNodes(text, 'a.yaml'))
        }
      }),
    ))

  it.each([
    '- Tea:\n    - Green\n    - Black\n',
    'Tea: [Green]\nCoffee: [Filter]\n',
    'pod: the smallest unit\nservice: a stable address\nNode: a machine\n',
    '- Tea: Green\n- Coffee: Filter\n',
    'Baroque:\n  composers: [Bach]\n  years: 1600-1750\nRococo:\n  composers: [Arne]\n  years: 1710-1770\n',
    'overview: [a]\nnotes: [b]\nTea:\n  overview: [c]\n  notes: [d]\n',
  ])('that may be an outline is one: %j', (text) =>
    expect(read(text)).toEqual(readNodes(text, 'a.yaml')),
  )

  it.each([
    ['of services', 'a:\n  dirs: [b]\n  at: /c\nd:\n  dirs: [e]\n  at: /f\n', 'at', 3],
    ['of people', 'Ann:\n  age: 3\n  town: Bonn\nBen:\n  age: 4\n  town: Rome\n', 'age, town', 2],
    ['of Kubernetes', 'apiVersion: v1\nkind: Pod\n---\nkind: List\n', 'apiVersion, kind', 1],
    ['of Compose', 'x: &a b\nservices:\n  web:\n    image: *a\n', 'services', 2],
    ['of GitHub', 'name: CI\non: push\njobs:\n  a:\n    steps: [b]\n', 'on, jobs', 2],
    ['of OpenAPI', 'openapi: 3.1.0\npaths: {}\n', 'openapi, paths', 1],
    [
      'of lists of people',
      'sigs:\n- dir: sig-api\n  leads:\n  - github: a\n    name: A B\n  - github: b\n    name: C D\n',
      'github, name',
      4,
    ],
    [
      'of Ansible',
      '- name: Install\n  hosts: all\n  tasks:\n  - name: x\n    apt: {name: y}\n',
      'name',
      1,
    ],
  ])('%s is data', (_, text, keys, line) => {
    const { problems, ...rest } = read(text)
    expect(rest).toEqual({ nodes: [] })
    expect(problems).toEqual([
      {
        code: 'looks-like-data',
        args: { keys },
        at: { ...at(line, 1), column: expect.anything() },
      },
    ])
  })

  it('with a list of records is their names, each with what else it says', () =>
    expect(
      read(`- name: Green
  made: steamed
  origin: [Japan, China]
- name: Black
  made: oxidised
  none:
`),
    ).toEqual({
      notes: {
        notes: [
          { ...leaf('Green', 1, 3), summary: 'made: steamed; origin: Japan, China' },
          { ...leaf('Black', 4, 3), summary: 'made: oxidised' },
        ],
      },
      problems: [],
    }))

  it('with records below records is their tree', () =>
    expect(
      read(`title: Tea
children:
  - name: Green
    description: |
      Kept green
      by steaming.
    items: [Sencha]
    x: 1
`),
    ).toEqual({
      notes: {
        notes: [
          {
            title: 'Tea',
            at: at(1, 1),
            children: [
              {
                title: 'Green',
                at: at(3, 5),
                summary: 'Kept green by steaming.',
                children: [leaf('Sencha', 7, 13)],
              },
            ],
          },
        ],
      },
      problems: [{ code: 'skipped', args: { what: 'property', count: 1 }, at: at(8, 5) }],
    }))
})

describe('the file of a site of MkDocs', () => {
  it('is its navigation', () =>
    expect(
      read(`site_name: Tea & more
theme: {name: material, dir: !ENV [DIR, x]}
nav:
  - Home: index.md
  - getting-started.md
  - Guide:
    - guide/index.md
    - Install: install.md
    - Elsewhere: https://a.b/c
  - https://d.e
  - guide/How_To.md
markdown_extensions:
  - emoji:
      gen: !!python/name:material.emoji.to_svg
  - &x a
  - *x
`),
    ).toEqual({
      notes: {
        title: 'Tea & more',
        notes: [
          leaf('Home', 4, 5),
          leaf('Getting started', 5, 5),
          {
            title: 'Guide',
            at: at(6, 5),
            children: [
              leaf('Install', 8, 7),
              { ...leaf('Elsewhere', 9, 7), links: ['https://a.b/c'] },
            ],
          },
          { ...leaf('https://d.e', 10, 5), links: ['https://d.e'] },
          leaf('How To', 11, 5),
        ],
      },
      problems: [{ code: 'skipped', args: { what: 'property', count: 2 }, at: at(2, 1) }],
    }))

  it('is refused if the navigation itself cannot be read', () =>
    expect(read('site_name: a\nnav:\n  - &x A: a.md\n  - *x\n')).toEqual({
      notes: { title: 'a', notes: [] },
      problems: [{ code: 'alias', args: {}, at: at(4, 5) }],
    }))

  it('is none without settings of a site', () => {
    const text = 'nav: [Bow, Stern]\nsails: [Main]\n'
    expect(read(text)).toEqual(readNodes(text, 'a.yaml'))
  })
})
