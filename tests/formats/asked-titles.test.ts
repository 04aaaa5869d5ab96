import { describe, expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { opml } from '../../src/formats/opml.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const read = (text: string): string[] => drawnNotes(markdown.read(text, 'a.md'))

describe('a title that asks, with a text', () => {
  it.each([
    ...['What is a closure?', 'Why', 'What is a closure', 'How do you copy it', 'How old?', 'Tea?'],
    ...[
      'Tea, what’s that?',
      '什么是闭包',
      '为什么要用它',
      '闭包是什么？',
      '它快吗',
      '有什么区别',
      '谈谈闭包',
      '為什麼要用它',
      '它有什麼區別',
    ],
  ])('is a card: %s', (title) =>
    expect(read(`# A\n## ${title}\nThat.\n`)).toEqual(
      title === 'Why'
        ? ['A @1:1', '  Why @2:1 — That.']
        : ['A @1:1', `  ${title} @2:1`, `    ? ${title} → That. @2:1`],
    ),
  )

  it.each(['`a?`', 'How to boil', 'Where', 'What matters.', '解释器模式', '请求', 'a ?: b'])(
    'is none in %s',
    (title) => expect(read(`# A\n## ${title}\nThat.\n`)).toHaveLength(2),
  )

  it('is one if it is only a sign, which nobody could be asked for', () =>
    expect(read('# A\n- `$?` – exit code\n- `==` – equal\n- && - and\n- ✓ - done\n')).toEqual([
      ...['A @1:1', '  $? @2:1', '    ? $? → exit code @2:1', '  == @3:1', '    ? == → equal @3:1'],
      ...['  && @4:1', '    ? && → and @4:1', '  ✓ - done @5:1'],
    ]))

  it('is one in bold, above the lines of its answer', () =>
    expect(read('**Why do we retry?**\nNetworks fail.\n')).toEqual([
      ...['Why do we retry? @1:1', '  ? Why do we retry? → Networks fail. @1:1'],
    ]))

  it('is one in a text and in a mind map', () => {
    expect(drawnNotes(indentedText.read('Tea\n\tWhat is it? - Leaves', 'a.txt'))).toEqual([
      ...['Tea @1:1', '  What is it? @2:2', '    ? What is it? → Leaves @2:2'],
    ])
    const text = '<opml><body><outline text="What is it?" _note="Leaves"/></body></opml>'
    expect(drawnNotes(opml.read(text, 'a.opml'))).toEqual([
      ...['What is it? @1:13', '  ? What is it? → Leaves @1:13'],
    ])
  })

  it('has the first sentences of a long one for its answer', () => {
    const [first, more] = ['It is one, e.g. this. So. ', `Then ${'on and '.repeat(40)}on.`]
    expect(read(`# A\n## What is it?\n${first}${more}\n`)).toEqual([
      ...['A @1:1', '  What is it? @2:1', `    ? What is it? → ${first.trim()} (${more}) @2:1`],
    ])
    const whole = 'on and '.repeat(40).trim()
    expect(read(`# A\n## What is it?\n${whole}\n`)[2]).toBe(`    ? What is it? → ${whole} @2:1`)
  })

  it('is the title of a page that has more below it, or has an id: then it is told', () => {
    expect(read('# What is it?\nA page.\n\n## B\n')).toEqual([
      ...['What is it? @1:1 — A page.', '  B @4:1'],
    ])
    expect(read('# A\n## What is it? {#b}\nThat.\n')).toEqual([
      ...['A @1:1', '  What is it? #b @2:1 — That.'],
    ])
  })
})
