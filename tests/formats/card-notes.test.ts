import { describe, expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { drawnNotes } from '../support/whole-notes.ts'

/** Cards and findings, without their places. */
const seen = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => /^ *([?!] .*) @[\d:]+$/.exec(line)?.[1] ?? [])
const read = (text: string): string[] => seen(drawnNotes(markdown.read(`# T\n\n${text}\n`, 'a.md')))
const readText = (text: string): string[] =>
  seen(drawnNotes(indentedText.read(`T\n\n${text}\n`, 'a.txt')))

describe('what else is said of a card below its answer', () => {
  it.each([
    ['Q: a?\nA: b\nTags: c', '? a? → b'],
    ['Q: a?\nA: b\nHint: c\nSource: d', '? a? → b'],
    ['Q: a?\nA: b\nExplanation: c\nTags: d', '? a? → b (c)'],
    ['Q: a?\nA: b\nTags: d\nExplanation: c', '? a? → b (c)'],
    ['Front: a\nBack: b\nDeck: c', '? a → b'],
    ['问：甲\n答：乙\n标签：丙', '? 甲 → 乙'],
    ['问：甲\n答：乙\n難度：易', '? 甲 → 乙'],
    ['Q: a?\nA: b and\nc\nTags: d', '? a? → b and c'],
    ['Frage: a?\nAntwort: b\nThema: c', '? a? → b'],
    ['问：甲\n答：乙\n主题：丙\n级别：丁', '? 甲 → 乙'],
    ['Pregunta: a?\nRespuesta: b\nTema: c', '? a? → b'],
    ['Q: a?\nA: b\nChapter: c\nPage: d', '? a? → b'],
  ])('is no part of it: %j', (text, card) => {
    const [found, ...others] = read(text)
    expect(found).toBe(card)
    expect(others).toEqual([expect.stringMatching(/^! skipped property [12]$/)])
    expect(readText(text)).toEqual([found, ...others])
  })

  it('is no part of it as an item', () => {
    expect(read('- Q: a?\n- A: b\n- Tags: c')).toEqual(['? a? → b', '! skipped property 1'])
    expect(read('- What is a?\n  - Answer: b\n  - Note: c\n  - Hint: d')).toEqual([
      ...['? What is a? → b (c)', '! skipped property 1'],
    ])
    expect(read('- What is a?\n  - Answer: b\n  - Source: c\n  - Sink: d')).toEqual([])
  })

  it('is said of each card, with its marks or without them', () => {
    expect(read('Q: a?\nA: b\nTags: c\nQ: d?\nA: e\nTags: f').slice(0, 2)).toEqual([
      ...['? a? → b', '? d? → e'],
    ])
    expect(read('**Q:** a?\n**A:** b\n**Tags:** c')[0]).toBe('? a? → b')
    expect(read('- Q: a?\n  A: b\n  Tags: c')[0]).toBe('? a? → b')
    expect(read('START\nBasic\nWhat is a?\nBack: b\nTags: c\nEND')[0]).toBe('? What is a? → b')
  })

  it.each([
    ['Q: a?\nA:\n- b\n- c\nTags: d', ['? a? → b; c', '! skipped property 1']],
    ['Q: a?\nA:\n1. b\n2. c\n\nHint: d\nLevel: e', ['? a? → b; c', '! skipped property 2']],
    ['Q: a?\nA:\n- b\n- c\nNote: d', ['? a? → b; c (d)']],
    ['Q: a?\nA:\n- b\n- c\nExplanation: d', ['? a? → b; c (d)']],
    [
      'Q: a?\nA:\n- b\n- c\nTags: d\nQ: e?\nA: f',
      ['? a? → b; c', '? e? → f', '! skipped property 1'],
    ],
    ['Q: a?\nA:\n- Tags: b\n- Level: c', ['? a? → Tags: b; Level: c']],
  ])('is no part of a list above: %j', (text, lines) => expect(read(text)).toEqual(lines))

  it('explains it where it is the reason', () => {
    for (const each of [read, readText]) {
      expect(each('Q: a?\nA: b\nReason: c')).toEqual(['? a? → b (c)'])
      expect(each('问：甲\n答：乙\n理由：丙')).toEqual(['? 甲 → 乙 (丙)'])
    }
  })

  it.each([
    ['Q: a?\nA: b\nExample: c', '? a? → b (Example: c)'],
    ['Q: a?\nA: b\nYear: c\nRef: d', '? a? → b (Year: c Ref: d)'],
    ['Frage: a?\nAntwort: b\nMerke: c', '? a? → b (c)'],
    ['问：甲？\n答：乙\n口诀：丙', '? 甲？ → 乙 (丙)'],
    ['Q: a?\nA: b\nFun fact: c', '? a? → b (Fun fact: c)'],
    ["Q: a?\nA: b.\nAuthor's dates: c", "? a? → b. (Author's dates: c)"],
    ['问：甲？\n答：乙\n拼音：丙', '? 甲？ → 乙 (拼音：丙)'],
  ])('explains it with its name, if that says what it is: %j', (text, card) => {
    expect(read(text)).toEqual([card])
    expect(readText(text)).toEqual([card])
  })

  it.each([
    ['Q: How do Ann and Bob differ?\nA: Ann is big\nBob: small', /Ann is big Bob: small$/],
    ['Q: a, or Bob?\nA: Ann\nBob: c', /Ann Bob: c$/],
    ['Q: a?\nA: Ann:\nBob: c', /Ann: Bob: c$/],
    ['Q: a?\nA: Ann: b\nBob: c', /Ann: b Bob: c$/],
    ['Q: a?\nA: b\nhttps://c.example/d', /b https:/],
    ['Q: a?\nA: spec\nreplicas: 3', /spec replicas: 3$/],
  ])('is a part of the answer where a name may be of one: %j', (text, card) =>
    expect(read(text)).toEqual([expect.stringMatching(card)]),
  )

  it('is not said in the next item of a list, or below what asks nothing', () => {
    expect(read('- Q: a?\n- A: b\n- Cell: c')).toEqual(['? a? → b'])
    expect(read('Q: a queue\nA: an answer\nTTL: time')).toEqual(['? a queue → an answer TTL: time'])
  })

  it.each([
    ['Q: a?\nA: two\nSource: c\nSink: d', '? a? → two Source: c Sink: d'],
    ['Q: a?\nA: two\nSink: d\nSource: c', '? a? → two Sink: d Source: c'],
    ['Q: a?\nA: both:\nSource: c\nPage: d', '? a? → both: Source: c Page: d'],
    ['Q: a?\nA:\nTopic: c\nLevel: d', '? a? → Topic: c Level: d'],
    ['Q: a?\nA: b\nc Tags: d', '? a? → b c Tags: d'],
    ['Q: Tags: a?\nA: Hint: b', '? Tags: a? → Hint: b'],
  ])('is a part of other lists: %j', (text, card) => expect(read(text)).toEqual([card]))

  it('is a title or a text elsewhere', () => {
    expect(drawnNotes(markdown.read('# T\nb c\nTags: d\n', 'a.md'))).toEqual([
      'T @1:1 — b c Tags: d',
    ])
    expect(drawnNotes(indentedText.read('T\nb\nTags: d\n', 'a.txt'))[2]).toMatch(/^Tags: d/)
  })
})

describe('what programs write behind a card is no part of it', () => {
  const id = '<!--ID: 1566052191670-->'
  it.each([
    [`START\nBasic\nWhat is a?\nBack: b\n${id}\nEND`, ['? What is a? → b']],
    [
      `START\nBasic\nWhat is a?\nBack: b\nTags: c\n${id}\nEND\n\nQ: d?\nA: e`,
      ['? What is a? → b', '? d? → e', '! skipped property 1'],
    ],
    ['a\n?\nb\n^carlill', ['? a → b']],
    ['a\n?\nb ^37066d', ['? a → b']],
    ['Q: a?\nA: b\n^c-1', ['? a? → b']],
    ['Q: a?\nA:\n- b\n- c ^c-1', ['? a? → b; c']],
    ['Q: a?\nA: 10 ^6', ['? a? → 10 ^6']],
    ['Q: a?\nA: e ^x', ['? a? → e ^x']],
    ['- a? [[card]]\n  - b', ['? a? → b']],
    ['- a? #[[card]]\n  - b', ['? a? → b']],
    ['- Pay with [[card]]\n  - b', []],
    ['- It is {{cloze b\\\\c}} #card', ['? It is ==b==']],
    ['- It is {{cloze b \\\\ c d}} here. #card', ['? It is ==b== here.']],
  ])('%j', (text, wanted) => expect(read(text)).toEqual(wanted))
})
