import { describe, expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn } from '../support/drawn-notes.ts'
import { drawnNotes } from '../support/whole-notes.ts'

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

  it.each([
    ['mouse (pl. mice)', 'child (pl. children)', 'Offer (s. 2, 3)'],
    ['E. coli', 'St. Paul', 'Art. 5 GG'],
    ['J. R. R. Tolkien', 'i.e.', 'etc.'],
    ['z. B.', 'd. h.', 'i. d. R.'],
  ])('may have stops within brackets and behind short words: %s', (...terms) => {
    const titles = terms.map((term, i) => `${term}:${i + 1} = words`)
    const text = (sign: string): string => terms.map((term) => `${term}${sign}words`).join('\n')
    expect(
      read(
        ...text(': ')
          .split('\n')
          .map((line) => `- ${line}`),
      ),
    ).toEqual(titles)
    expect(
      read(
        ...text(' – ')
          .split('\n')
          .map((line) => `- ${line}`),
      ),
    ).toEqual(titles)
    const found = indentedText.read(text(': '), 'a.txt')
    expect('notes' in found && drawn(found.notes.notes)).toEqual(titles)
  })

  it.each([
    ['CO2', 'SO2', 'SO3'],
    ['B1', 'B2', 'B12'],
    ['SHA-256', 'AES', 'MD5'],
  ])('may have symbols with numbers: %s', (...terms) =>
    expect(read(...terms.map((term) => `- ${term}: words`))).toEqual(
      terms.map((term, i) => `${term}:${i + 1} = words`),
    ),
  )

  it.each([
    ['Q1', 'Q2', 'Q3'],
    ['Step 1', 'Step 4', 'Step 7'],
  ])('is not what counts: %s', (...terms) =>
    expect(read(...terms.map((term) => `- ${term}: words`))).toEqual(
      terms.map((term, i) => `${term}: words:${i + 1} (${term})`),
    ),
  )

  it.each([
    'Paris: in France.\nRome: in Italy.\nBerlin: in Germany.\nWashington, D.C.: in the USA.',
    'm: a metre.\nM: mega.\nkg: a weight.',
  ])('is no prose in a text: %j', (text) => {
    const found = indentedText.read(`T\n\n${text}\n`, 'a.txt')
    const titles = 'notes' in found ? drawn(found.notes.notes) : []
    expect(titles.filter((each) => each.includes(' = '))).toHaveLength(3)
    expect(titles).toHaveLength(text.split('\n').length + 1)
  })

  it('may be one of several in a text, below a title each', () => {
    const text = 'Unit\n\nFruits\napple = Apfel\npear = Birne\nplum = Pflaume\n\nRest\nbut = aber\n'
    const found = indentedText.read(text, 'a.txt')
    expect('notes' in found && drawn(found.notes.notes)).toEqual([
      ...['Unit:1', 'Fruits:3', 'apple:4 = Apfel', 'pear:5 = Birne', 'plum:6 = Pflaume'],
      ...['Rest:8', 'but = aber:9'],
    ])
  })

  it.each([
    ['It is late. He said', 'We go. They said', 'So it ends. She said'],
    ['Stop.', 'Leave now.', 'Wait here.'],
  ])('has no sentences before its colon: %s', (...terms) =>
    expect(read(...terms.map((term) => `- ${term}: words`))).toEqual(
      terms.map((term, i) => `${term}: words:${i + 1}`),
    ),
  )

  it('may have calls and questions before a dash, which are cards or terms', () =>
    expect(
      read('# P', '- How are you? — ¿Cómo estás?', '- Oh, thank you! — ¡Gracias!', '- Bye — Adiós'),
    ).toEqual([
      ...['P:1', '  How are you?:2', '    ? How are you? => ¿Cómo estás?'],
      ...['  Oh, thank you!:3 = ¡Gracias!', '  Bye:4 = Adiós'],
    ]))

  it('may have more words in brackets, or before a dash if others have few', () => {
    expect(
      read('- Carlill v Carbolic Smoke Ball Co [1893] - an offer', '- a (one of them, two) - b'),
    ).toEqual([
      'Carlill v Carbolic Smoke Ball Co [1893]:1 = an offer',
      'a (one of them, two):2 = b',
    ])
    expect(
      read('- sehen (sah, hat gesehen, und mehr, so) = to see', '- a Tür = door', '- Haus = house'),
    ).toEqual([
      ...['sehen (sah, hat gesehen, und mehr, so):1 = to see', 'a Tür:2 = door', 'Haus:3 = house'],
    ])
    const long = '- The Case of the One against All the Others - an offer'
    expect(read(long, '- A v B - care', '- C v D - risk')[0]).toBe(
      'The Case of the One against All the Others:1 = an offer',
    )
    expect(read(long, long.replace('One', 'Two'), '- C v D - risk')[0]).toBe(
      'The Case of the One against All the Others - an offer:1',
    )
    const sentence = '- We had to throw away the first design – it did not scale'
    expect(read(sentence, '- Alpha – 7 June', '- Beta – 1 August')[0]).toBe(
      'We had to throw away the first design – it did not scale:1',
    )
  })

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'an arrow',
      ['apple -> 苹果', 'pear → 梨', 'a plum => 李子'],
      ['apple:2 = 苹果', 'pear:3 = 梨', 'a plum:4 = 李子'],
    ],
    [
      'a sign of equality, one of them twice',
      ['der Tisch, -e = table', 'die Tür = door', 'das Haus = house', 'gehen = go', 'gehen = walk'],
      [],
    ],
    [
      'a sign of equality',
      ['der Tisch, -e = table', 'die Tür = door', 'work = force × distance', 'F = ma'],
      ['der Tisch, -e:2 = table', 'die Tür:3 = door', 'work:4 = force × distance', 'F = ma:5'],
    ],
    [
      'a sign of equality behind a symbol',
      ['Na = sodium', 'H2O = water', 'v = velocity', 'p = mv'],
      ['Na:2 = sodium', 'H2O:3 = water', 'v:4 = velocity', 'p = mv:5'],
    ],
    [
      'a part of speech',
      [
        'abandon v. 放弃',
        'ability /əˈbɪləti/ n. 能力',
        'abuse n./v. 滥用',
        'take off phr. to leave',
        'adult a. & n. 成年人',
        'cold [adj.] 冷的',
        'the art. 这',
        'big a. 大 b. 多',
      ],
      [
        ...['abandon:2 = v. 放弃', 'ability:3 = /əˈbɪləti/ n. 能力', 'abuse:4 = n./v. 滥用'],
        ...['take off:5 = phr. to leave', 'adult:6 = a. & n. 成年人', 'cold:7 = [adj.] 冷的'],
        ...['the:8 = art. 这', 'big a. 大 b. 多:9'],
      ],
    ],
    [
      'a part of speech behind bold',
      ['**aberrant** (adj.) — strange', '**abjure** (v.) — renounce', '**apt** (adj., v.) – fit'],
      ['aberrant (adj.):2 = strange', 'abjure (v.):3 = renounce', 'apt (adj., v.):4 = fit'],
    ],
  ])('may have %s for its colon', (_, items, wanted) =>
    expect(read('# T', ...items.map((item) => `- ${item}`)).slice(1)).toEqual(
      (wanted.length > 0 ? wanted : items.map((item, i) => `${item}:${i + 2}`)).map(
        (each) => `  ${each}`,
      ),
    ),
  )

  it.each<[string, readonly string[]]>([
    ['formulas', ['F = ma', 'E = mc²', 'p = mv']],
    ['cases', ['Roe v. Wade', 'Brown v. Board', 'Marbury v. Madison']],
    ['menus', ['File → Save', 'Edit → Copy', 'Edit → Paste']],
    ['chains', ['A → B → C', 'B → C → D', 'C → D → E']],
  ])('is none of %s', (_, items) =>
    expect(read('# T', ...items.map((item) => `- ${item}`)).slice(1)).toEqual(
      items.map((item, i) => `  ${item}:${i + 2}`),
    ),
  )

  it('may be a text of single characters', () => {
    const found = indentedText.read('舌\n\t青：寒证\n\t赤：热证\n\t黄：虚证\n\t白：虚证', 'a.txt')
    expect('notes' in found && drawn(found.notes.notes)).toEqual([
      ...['舌:1', '  青:2 = 寒证', '  赤:3 = 热证', '  黄:4 = 虚证', '  白:5 = 虚证'],
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

describe('a glossary in plain text', () => {
  const readText = (text: string): string[] => drawnNotes(indentedText.read(text, 'a.txt'))
  const wide =
    'the smallest unit that can be deployed, with one or more containers that share a network'

  it.each([
    ['Pod: the smallest unit.\nNode: a machine.\nJob: a task that ends.', ': '],
    ['Pod - the smallest unit.\nNode - a machine.\nJob - a task that ends.', ' - '],
    [`Pod: ${wide}\nNode: a machine\nJob: a task`, ': '],
    [
      '细胞膜：控制物质进出细胞的结构。\n细胞壁：支持和保护细胞的结构。\n液泡：储存水分和营养的结构。',
      '：',
    ],
  ])('may have sentences and wide lines: %s', (text, sign) => {
    const drawn = text.split('\n').map((line, i) => line.replace(sign, ` @${i + 3}:1 — `))
    expect(readText(`List\n\n${text}\n`)).toEqual(['List @1:1', ...drawn])
    expect(readText(`List\n\n${text.replaceAll('\n', '\n\n')}\n`)).toHaveLength(4)
  })

  it('may be below an introduction, or indented', () => {
    const terms = 'Pod: the smallest unit.\nNode: a machine.\nJob: a task that ends.'
    expect(readText(`List\n\nKnow these for the exam.\n\n${terms}\n`).slice(-2)).toEqual([
      ...['Job @7:1 — a task that ends.', '! skipped prose 1 @3:1'],
    ])
    const long = `Pod: ${wide} ${wide}.\n\tNode: a machine.\n\tJob: a task.`
    expect(readText(`List\n\t${long}\n`)).toHaveLength(4)
  })

  it.each([
    'Law\n\nTorts\nTort: a wrong.\nDuty: a bond.\nLoss: a harm.\n\nCrimes\nTheft: taking.\nArson: fire.\nFraud: lies.',
    'Law\n\nTorts\nTort - a wrong.\nDuty - a bond.\nLoss - a harm.\n',
    '法\n\n侵权\n过错：违反义务。\n损害：受到伤害。\n因果：两者相连。\n',
  ])('may be below two titles: %j', (text) => {
    const drawn = readText(text)
    expect(drawn.filter((line) => line.includes(' — '))).toHaveLength(
      text.match(/[:：-] ?\p{L}/gu)!.length,
    )
    expect(drawn.join()).not.toContain('skipped')
  })

  it('is none of the turns of a conversation, nor in other prose', () => {
    const turns = 'Ann: Hello, Bob.\nBob: Hi, Ann.\nAnn: Where is Tom?\nBob: He is out.'
    expect(readText(`Tea\n\n${turns}\n\nPot\n`)).toEqual(['! skipped prose 6 @1:1'])
    const prose = 'It is so.\nNote: it may be.\nStill: it was.\nSo it ends.\nThere it is.'
    expect(readText(`Tea\n\n${prose}\n`)).toEqual(['! skipped prose 6 @1:1'])
  })
})

it('two titles are no list of terms, whatever dash is in one', () =>
  expect(read('# a', '- b', '', '  c', '', '- 【答案】 \\-\\- aa')).toEqual([
    'a:1',
    '  b:2 = c',
    '  【答案】 -- aa:6',
  ]))

describe('parts of a list of words', () => {
  const readText = (text: string): string[] => {
    const found = indentedText.read(text, 'a.txt')
    return 'notes' in found ? drawn(found.notes.notes).map((line) => line.trim()) : []
  }

  it.each([' = ', ': ', ' -> '])('help each other, with %s', (sign) => {
    const long = ['eins', 'zwei', 'drei'].map((word) => `${word}${sign}words`).join('\n')
    const short = ['gut', 'schön'].map((word) => `${word}${sign}words`).join('\n')
    for (const text of [`T\n\nA\n${long}\n\nB\n${short}\n`, `T\n\nA\n${short}\n\nB\n${long}\n`]) {
      const found = readText(text)
      expect(found.filter((line) => line.endsWith(' = words'))).toHaveLength(5)
      expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^B:/)]))
    }
  })

  it('do not help one of another form, or with more in it', () => {
    const long = 'A\neins = one\nzwei = two\ndrei = three\n\n'
    for (const part of ['B\ngut: good\nschlecht: bad', 'B\ngut = good\nand more\nbad = schlecht'])
      expect(readText(`T\n\n${long}${part}\n`).filter((line) => line.includes(' = '))).toHaveLength(
        part.includes(':') ? 3 : 5,
      )
  })

  it.each(['**Animals**', 'Animals:', 'Animals', '**Animals:**'])(
    'may have a title right above them in Markdown: %s',
    (title) =>
      expect(read('# U', title, 'dog: perro', 'cat: gato', 'cow: vaca', '', 'More of it.')).toEqual(
        [
          ...['U:1', '  Animals:2'],
          ...['    dog:3 = perro', '    cat:4 = gato', '    cow:5 = vaca'],
        ],
      ),
  )

  it.each(['Here is, in short:', 'I saw these three animals there', 'animals'])(
    'have no other words for a title: %s',
    (line) =>
      expect(read('# U', '', line, 'dog: perro', 'cat: gato', 'cow: vaca').slice(1)).toEqual([]),
  )
})
