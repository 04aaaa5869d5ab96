import { expect, it } from 'vitest'
import { formatLike, formatNamed, KNOWN } from '../../src/formats/index.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { yaml } from '../../src/formats/yaml.ts'

it.each([
  ['notes.yaml', yaml],
  ['notes.yml', yaml],
  ['NOTES.YAML', yaml],
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
  ['* a', markdown],
  ['- [a](b)', markdown],
  ['words', undefined],
  ['', undefined],
])('without a known ending, %j is told by its content', (text, format) =>
  expect(formatLike(text)).toBe(format),
)

it('what can be read is named', () =>
  expect(KNOWN).toBe('Markdown (.md, .markdown, .mdown, .mkd, .mkdn, .mdx), YAML (.yaml, .yml)'))
