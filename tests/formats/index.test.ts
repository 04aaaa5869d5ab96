import { expect, it } from 'vitest'
import { formatOf, formatOrYaml } from '../../src/formats/index.ts'
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
])('the format of %j is known by its ending', (file, format) => expect(formatOf(file)).toBe(format))

it('a file without a known ending is read as YAML', () =>
  expect([formatOrYaml('notes.txt'), formatOrYaml('notes.md')]).toEqual([yaml, markdown]))

it('a folder of YAML is one outline, a folder of Markdown is none', () =>
  expect([yaml.inFolders, markdown.inFolders]).toEqual([true, false]))
