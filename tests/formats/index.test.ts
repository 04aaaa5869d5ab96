import { expect, it } from 'vitest'
import { anki } from '../../src/formats/anki.ts'
import { csv } from '../../src/formats/csv.ts'
import { indentedText } from '../../src/formats/indented-text.ts'
import { formatLike, formatNamed, KNOWN } from '../../src/formats/index.ts'
import { jsonTree } from '../../src/formats/json-tree.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { mindMap } from '../../src/formats/mind-map.ts'
import { opml } from '../../src/formats/opml.ts'
import { org } from '../../src/formats/org.ts'
import { xmind } from '../../src/formats/xmind.ts'
import { yaml } from '../../src/formats/yaml.ts'

it.each([
  ['notes.yaml', yaml],
  ['notes.yml', yaml],
  ['NOTES.YAML', yaml],
  ['a.opml', opml],
  ['a.mm', mindMap],
  ['a.xmind', xmind],
  ['a.json', jsonTree],
  ['a.md.yml', yaml],
  ['README.md', markdown],
  ['a b.Markdown', markdown],
  ['notes.txt', indentedText],
  ['a.hmm', indentedText],
  ['a.org', org],
  ['a.csv', csv],
  ['a.tsv', csv],
  ['notes.pdf', undefined],
  ['notes', undefined],
  ['md', undefined],
  ['yaml', undefined],
  ['.md', markdown],
  ['notes.md/readme', undefined],
  ['notes.', undefined],
  ['', undefined],
])('the format of %j is known by its ending', (file, format) =>
  expect(formatNamed(file)).toBe(format),
)

it.each([
  ['a: b', yaml],
  ['- a\n- b', yaml],
  ['format: 1\ntree: []', yaml],
  ['# A', markdown],
  ['{"a": ["b"]}', jsonTree],
  ['[\n  {"title": "a"}\n]', jsonTree],
  ['<?xml version="1.0"?>\n<opml version="2.0">', opml],
  ['<!-- a -->\n<map version="1.0.1">', mindMap],
  ['<html>', undefined],
  ['- `<opml >`', yaml],
  ['* a', markdown],
  ['> [!note] a\n> - b', markdown],
  ['- [a](b)', markdown],
  ['#separator:tab\n#html:true\nq: a\tb', anki],
  ['* a\n** b', org],
  ['name,parent\na: b,c', csv],
  ['Tea\n\tGreen', indentedText],
  ['茶\n一、绿茶', indentedText],
  ['words', undefined],
  ['', undefined],
  ['Q: a?\nA: b', indentedText],
  ['问：茶？\n\n答：叶', indentedText],
  ['Question: a?\nx: y\nAnswer: b', indentedText],
  ['茶:\n  - 绿茶', yaml],
  ['---\n"a":\n- b', yaml],
  ['Tea\n- Green', undefined],
  ['Tea: leaves\n  Green\nCoffee', undefined],
])('without a known ending, %j is told by its content', (text, format) =>
  expect(formatLike(text)).toBe(format),
)

it.each([
  ['Tea\n  Green\nCoffee', indentedText],
  ['Tea\n- Green', indentedText],
  ['茶\n咖啡', indentedText],
  ['1. Tea', markdown],
  ['<p>Tea</p>', undefined],
  ['#!/bin/sh\nls', undefined],
  ['\\section{Tea}', undefined],
  ['', undefined],
])('without a name, %j is told by its content', (text, format) =>
  expect(formatLike(text, true)).toBe(format),
)

it('what can be read is named', () =>
  expect(KNOWN).toBe(
    'OPML (.opml), FreeMind/Freeplane (.mm), XMind (.xmind), JSON Lines (.jsonl, .ndjson), JSON (.json), Anki, Org (.org), CSV (.csv, .tsv), Markdown (.md, .markdown, .mdown, .mkd, .mkdn, .mdx), YAML (.yaml, .yml), text (.txt, .text, .hmm, .tab)',
  ))

const LONG = 'Tea '.repeat(1000).trim()

it.each([
  ['XMind', xmind, JSON.stringify([{ rootTopic: { title: LONG } }])],
  ['OPML', opml, `<opml version="2.0"><body><outline text="${LONG}"/></body></opml>`],
  ['Freeplane', mindMap, `<map version="1.0"><node TEXT="${LONG}"/></map>`],
  ['CSV', csv, `title,summary\n${LONG},Leaves\n`],
  [
    'JSON',
    jsonTree,
    JSON.stringify([
      { name: LONG, id: 'tea' },
      { name: 'b', id: 'b' },
    ]),
  ],
  ['Markdown', markdown, `# ${LONG}`],
  ['Org', org, `* ${LONG}`],
  ['text', indentedText, `- ${LONG}`],
])('cuts a title of %s that is too long', (_, format, text) => {
  const read = format.read(text, 'a')
  expect('notes' in read && read.notes.notes[0]?.title).toBe(`${LONG.slice(0, 999)}…`)
})
