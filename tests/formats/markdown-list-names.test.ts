import { expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'

/** The titles of a text without their lines, and what was skipped of it. */
const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  return [...drawn(notes.notes).map((line) => line.replace(/:\d+/, '')), ...skippedIn(problems)]
}

it.each<[string, string, string[]]>([
  [
    'directly below items',
    '# Bread\nIngredients:\n- flour\n- water\nSteps:\n1. knead\n2. bake\n',
    ['Bread', '  Ingredients', '    flour', '    water', '  Steps', '    knead', '    bake'],
  ],
  [
    'with blank lines between',
    '# Bread\n\nIngredients:\n\n- flour\n\nSteps:\n\n1. knead\n\nEnd.\n',
    ['Bread', '  Ingredients', '    flour', '  Steps', '    knead', '1 prose 11'],
  ],
  [
    'in Chinese',
    '# 茶\n材料：\n- 叶\n步骤：\n1. 泡\n',
    ['茶', '  材料', '    叶', '  步骤', '    泡'],
  ],
  [
    'in an item',
    '- Tea\n\n  Green:\n  - a\n\n  Black:\n  - b\n',
    ['Tea', '  Green', '    a', '  Black', '    b'],
  ],
])('lists have names %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))

it.each<[string, string, string[]]>([
  [
    'the only one, which is no part of the summary',
    '# Tea\nA drink.\nKinds:\n- Green\n',
    ['Tea = A drink.', '  Green', '1 prose 3'],
  ],
  [
    'one below each heading',
    '# A\nSome:\n- b\n# C\nMore:\n- d\n',
    ['A', '  b', 'C', '  d', '2 prose 2'],
  ],
  ['sentences', '# A\nThese are:\n- b\n\nThere is:\n- c\n', ['A', '  b', '  c', '2 prose 2']],
  [
    'what has words behind it',
    '# A\nB: c\n- d\n\nE: f\n- g\n',
    ['A = B: c', '  d', '  g', '1 prose 5'],
  ],
  ['labels of answers', '# What?\nAnswer:\n- b\n', ['What?', '  ? What? => b']],
])('there is no name: %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))

it('a name in bold, with its text, below an item is no part of that', () =>
  expect(read('# A\n1. Boil\n**Time:** 3 h\n')).toEqual(['A', '  Boil', '1 prose 3']))
