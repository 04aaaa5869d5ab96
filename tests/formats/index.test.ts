import { expect, it } from 'vitest'
import { formatLike, formatNamed, KNOWN } from '../../src/formats/index.ts'
import { jsonTree } from '../../src/formats/json-tree.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { mindMap } from '../../src/formats/mind-map.ts'
import { opml } from '../../src/formats/opml.ts'
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
  ['notes.txt', undefined],
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
  ['- [a](b)', markdown],
  ['words', undefined],
  ['', undefined],
])('without a known ending, %j is told by its content', (text, format) =>
  expect(formatLike(text)).toBe(format),
)

it('what can be read is named', () =>
  expect(KNOWN).toBe(
    'OPML (.opml), FreeMind/Freeplane (.mm), XMind (.xmind), JSON (.json), Markdown (.md, .markdown, .mdown, .mkd, .mkdn, .mdx), YAML (.yaml, .yml)',
  ))
