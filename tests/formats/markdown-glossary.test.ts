import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'

const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  return [...drawn(notes.notes).map((line) => line.replace(/:\d+/, '')), ...skippedIn(problems)]
}

describe('terms in a row', () => {
  it.each<[string, string, string[]]>([
    [
      'of paragraphs',
      '# T\nIntro.\n\n**Sencha** - steamed,\ngreen.\n\n**缓存**：快。\n\n*Oolong* – half\n\nEnd.\n',
      [
        'T = Intro.',
        '  Sencha = steamed, green.',
        '  缓存 = 快。',
        '  Oolong = half',
        '1 prose 11',
      ],
    ],
    [
      'of lines',
      '# T\nSencha – steamed\nBlack tea — dark\n',
      ['T', '  Sencha = steamed', '  Black tea = dark'],
    ],
    [
      'in bold with a stop inside',
      '# T\n**Cache.** It is fast.\n\n**Lag (of a network).** Late.\n',
      ['T', '  Cache = It is fast.', '  Lag (of a network) = Late.'],
    ],
    [
      'with labels of mathematics, also alone or in a quote',
      '# T\n**Definition 1.1 (Limit).** A value.\n\n*Proof.* So.\n\n> **Theorem 1.2** (Mean value). It is.\n\n**Lemma 2.** One.\n\n**定理 3（唯一）。**只有一个。\n',
      [
        ...['T', '  Limit (Definition 1.1) = A value.', '  Mean value (Theorem 1.2) = It is.'],
        ...['  Lemma 2 = One.', '  唯一 (定理 3) = 只有一个。', '1 prose 4'],
      ],
    ],
    [
      'with a colon among them',
      '**Cache:** fast\n\nLatency: time\n\n**Lag** - late\n',
      ['Cache = fast', 'Latency = time', 'Lag = late'],
    ],
    [
      'of three lines of any words with colons or dashes',
      '# Week 1\napple: 苹果\nbanana: 香蕉\ncherry pie - 樱桃派\n',
      ['Week 1', '  apple = 苹果', '  banana = 香蕉', '  cherry pie = 樱桃派'],
    ],
    [
      'of three lines that may have the same word twice',
      '# Voc\nhotel = hotel\ngato = cat\ncasa = house\n',
      ['Voc', '  hotel = hotel', '  gato = cat', '  casa = house'],
    ],
    [
      'of three lines with signs of equality or arrows',
      '# Voc\nperro = dog\ngato = cat\n¿Qué? -> What?\ncasa = house\n',
      ['Voc', '  perro = dog', '  gato = cat', '  ¿Qué? -> What?', '  casa = house'],
    ],
  ])('%s are titles', (_, text, wanted) => expect(read(text)).toEqual(wanted))

  it.each<[string, string, string[]]>([
    [
      'steps with arrows',
      '# T\nuser -> gate\ngate -> Service\nservice -> base\n',
      ['T = user -> gate gate -> Service service -> base'],
    ],
    ['one alone', '# T\n**Sencha** – steamed\n\nMore.\n', ['T = Sencha – steamed', '1 prose 4']],
    ['fields', '# T\n**Author**: A\n**Date**: B\n', ['T = Author: A Date: B']],
    ['remarks', '# T\n**Note:** a\n\n**Tip:** b\n', ['T = Note: a', '1 prose 4']],
    ['words with colons', '# T\nNow: a\n\nThen: b\n', ['T = Now: a', '1 prose 4']],
    ['two lines with colons', '# T\nnow: a\nthen: b\n', ['T = now: a then: b']],
    ['what people say', '# T\nAnn: a\nBen: b\nAnn: c\n', ['T = Ann: a Ben: b Ann: c']],
    [
      'what is said of several titles',
      '# A\nBorn: 1\nDied: 2\nJob: x\n# B\nBorn: 3\nDied: 4\nJob: y\n',
      ['A = Born: 1 Died: 2 Job: x', 'B = Born: 3 Died: 4 Job: y'],
    ],
    ['names of columns', '# T\nCapital: a\nArea: b\nFlag: c\n', ['T = Capital: a Area: b Flag: c']],
    [
      'sentences',
      '# T\nit was the best – of times\n\nit was the worst – of times\n',
      ['T = it was the best – of times', '1 prose 4'],
    ],
    ['labels', '## T\n**答案：** a\n\n**解析**：b\n', ['T', '  ? T => a']],
    [
      'labels of proofs and examples between theorems',
      '# T\n**Lemma 1.** One.\n\n**Proof.** So.\n\n**Example 2.** Two.\n\n**Remark.** No.\n',
      ['T', '  Lemma 1 = One.', '3 prose 4'],
    ],
    [
      'those who speak, one of them twice',
      '# T\n**Ann.** Go.\n\n**Bob.** No.\n\n**Ann.** Yes.\n',
      ['T = Ann. Go.', '2 prose 4'],
    ],
  ])('are none: %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('names in bold that several titles have below them', () => {
  const alert = (name: string, severity: string, more = ''): string =>
    `## ${name}\n**Severity:** ${severity}\n**Meaning:** p99 > 800 ms\n${more}\n1. Check ${name}\n`
  it.each<[string, string, string[]]>([
    [
      'are fields of each, and one above a list introduces it',
      `# T\n${alert('A', 'P1', '**Where**: [g](https://g.x)\n**Steps:**')}${alert('B', 'P2')}`,
      [
        'T',
        '  A = Severity: P1; Meaning: p99 > 800 ms; Where: g @ https://g.x',
        '    Check A',
        '  B = Severity: P2; Meaning: p99 > 800 ms',
        '    Check B',
        '1 prose 6',
      ],
    ],
    [
      'are terms where no other title has them, or each is in a paragraph',
      `# T\n${alert('A', 'P1')}## B\n**Pro:** a\n\n**Contra:** b\n## C\n**Pro:** c\n\n**Contra:** d\n`,
      [
        ...['T', '  A', '    Severity = P1', '    Meaning = p99 > 800 ms', '    Check A'],
        ...['  B', '    Pro = a', '    Contra = b', '  C', '    Pro = c', '    Contra = d'],
      ],
    ],
    [
      'are terms where only one of them is below another title',
      '# T\n## A\n**Port:** a\n**Bus:** b\n## B\n**Port:** c\n**Core:** d\n',
      ['T', '  A', '    Port = a', '    Bus = b', '  B', '    Port = c', '    Core = d'],
    ],
  ])('%s', (_, text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('a question with a tag', () => {
  it.each<[string, string, string[]]>([
    [
      'has its answer in the lines below it',
      '# T\nText.\n\nWhat? #card\na\nb\n^12\n\nWho? #flashcard\nc\n',
      ['T = Text.', '  ? What? => a b', '  ? Who? => c'],
    ],
    [
      'may be asked in both directions',
      '# T\na #card-reverse\nb\n',
      ['T', '  ? a => b', '  ? b => a'],
    ],
    [
      'may be a heading',
      '# T\n## What? #card\na\n\n- b\n\n## Why? #card\n\n### More\n',
      ['T', '  ? What? => a; b', '  Why?', '    More'],
    ],
    ['may be an item', '- What #flashcard\n  - a\n', ['tea', '  ? What => a']],
    ['has none below a tag for another program', '# T\n#flashcards/a\n\nb\n', ['T = b']],
  ])('%s', (_, text, wanted) => expect(read(text)).toEqual(wanted))
})
