import { describe, expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn } from '../support/drawn-notes.ts'

const read = (...lines: readonly string[]): string[] =>
  drawn(markdown.read(lines.join('\n'), 'a.md').notes.notes)

describe('a list of terms with a colon', () => {
  it('has what they mean as their summaries', () => {
    expect(
      read('# G', '- allele: a version of a gene', '- gene: a unit', '- locus: a place'),
    ).toEqual([
      'G:1',
      '  allele:2 = a version of a gene',
      '  gene:3 = a unit',
      '  locus:4 = a place',
    ])
    expect(read('# 茶', '- 绿茶：不发酵', '- 红茶：全发酵', '- 普洱', '- 乌龙：半发酵')).toEqual([
      '茶:1',
      '  绿茶:2 = 不发酵',
      '  红茶:3 = 全发酵',
      '  普洱:4',
      '  乌龙:5 = 半发酵',
    ])
  })

  it('may be a text', () => {
    const found = indentedText.read(
      'Tea\n\tgreen: not fermented\n\tblack: fermented\n\tpu: ripe',
      'a.txt',
    )
    expect('notes' in found && drawn(found.notes.notes)).toEqual([
      'Tea:1',
      '  green:2 = not fermented',
      '  black:3 = fermented',
      '  pu:4 = ripe',
    ])
  })

  it.each<[string, readonly string[]]>([
    ['two', ['a: b c', 'd: e f']],
    ['steps', ['Step 1: boil', 'Step 2: pour', 'Step 3: drink']],
    ['a minority', ['a: b', 'c: d', 'e: f', 'g', 'h']],
    ['colons that are only signs', ['a\\: b', 'c\\: d', 'e\\: f']],
    ['sentences', ['When it is hot, wait: b', 'If it is cold, drink: d', 'And if not, pour: f']],
  ])('is none of %s', (_, items) =>
    expect(
      read('# T', ...items.map((item) => `- ${item}`))
        .slice(1)
        .map((line) => line.replace(/ \(.*\)$/, '')),
    ).toEqual(items.map((item, i) => `  ${item.replace('\\', '')}:${i + 2}`)),
  )

  it('is none of what is said of each of several things, or has more below it', () => {
    const said = ['- Height: 20 m', '- Leaf: wide', '- Bark: grey']
    expect(read('# Oak', ...said, '# Fir', ...said).filter((line) => line.includes('='))).toEqual(
      [],
    )
    const deep = read('# T', '- a: b', '  - c', '- d: e', '  - f', '- g: h')
    expect(deep.filter((line) => line.includes('='))).toEqual([])
  })
})
