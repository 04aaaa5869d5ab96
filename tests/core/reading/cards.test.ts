import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/core/model/question.ts'
import { parse } from '../../support/outlines.ts'

const of = (cards: string, more = '') => {
  const { library, problems } = parse(
    `format: 1\ntree: [{ tea: [green] }]\ntopics:\n  tea:\n    cards:\n${cards}${more}`,
  )
  return {
    questions: library?.questions() ?? [],
    found: problems.map(({ code, at }) => `${at.line}:${at.column} ${code}`),
  }
}
const LONG = [
  'Its leaves are steamed or roasted soon after they are picked',
  'Its leaves wither and oxidise until they are brown all over',
  'Its leaves are left to oxidise in part, between the two others',
  'It is pressed into bricks and ferments for years in a cellar',
]
const longCards = (n: number): string =>
  LONG.slice(0, n)
    .map((answer, i) => `      - { id: q${i}, ask: How is tea ${i} made?, answer: '${answer}' }\n`)
    .join('')

/** What a question asks and takes, in English. */
const shown = (question: Question) => ({
  id: question.id,
  type: question.type,
  ask: question.ask.en,
  ...('accepted' in question && { accepted: question.accepted }),
  ...('options' in question && {
    options: question.options.map(
      ({ text, correct, why }) => `${correct ? '+' : '-'} ${text.en}${why ? ` (${why.en})` : ''}`,
    ),
  }),
  explain: question.explain.en,
  source: question.source,
})

describe('a card', () => {
  it('with a short answer is typed', () =>
    expect(
      of(
        '      - { ask: Which tea is fermented?, answer: Pu-erh, also: [puer, 普洱] }',
      ).questions.map(shown),
    ).toEqual([
      {
        id: 'tea/card-b8bec990',
        type: 'typed',
        ask: 'Which tea is fermented?',
        accepted: ['Pu-erh', 'puer', '普洱'],
        explain: '',
        source: '',
      },
    ]))

  it('takes the answers of those that ask the same of its topic', () =>
    expect(
      of(
        '      - { id: a, ask: Which is green?, answer: Sencha }\n' +
          '      - { id: b, ask: Which is green, answer: Matcha, also: [抹茶] }\n' +
          '      - { id: c, fill: It is ==green==. }\n      - { id: d, fill: It is ==black==. }\n',
        '  green:\n    cards:\n      - { id: e, ask: Which is green?, answer: Gyokuro }\n',
      ).questions.map((each) => [each.id, ...('accepted' in each ? each.accepted : [])]),
    ).toEqual([
      ['tea/a', 'Sencha', 'Matcha', '抹茶'],
      ['tea/b', 'Matcha', '抹茶', 'Sencha'],
      ['tea/c', 'green', 'black'],
      ['tea/d', 'black', 'green'],
      ['green/e', 'Gyokuro'],
    ]))

  it('takes none of many that ask the same: they mean something else each time', () => {
    const same = (n: number, answer: string): string =>
      Array.from(
        { length: n },
        (_, i) => `      - { id: q${i}, ask: Which?, answer: ${answer}${i} }\n`,
      ).join('')
    expect(of(same(9, 'a')).questions.map((each) => 'accepted' in each && each.accepted)).toEqual(
      Array.from({ length: 9 }, (_, i) => [`a${i}`]),
    )
  })

  it('has no wrong option from one that asks the same', () =>
    expect(
      of(
        `${longCards(4)}      - { id: twin, ask: How is tea 0 made?, answer: Its leaves are heated at once to keep them green and fresh }\n`,
      ).questions.flatMap((each) =>
        'options' in each ? [each.options.map(({ why }) => why?.en)] : [],
      )[0],
    ).toEqual([undefined, 'How is tea 3 made?', 'How is tea 1 made?', 'How is tea 2 made?']))

  it.each([
    ['six words of a few letters', 'one two three four five six', 'typed'],
    ['seven words', 'one two three four five six seven', undefined],
    ['twenty Chinese characters', '绿'.repeat(20), 'typed'],
    ['twenty-one Chinese characters', '绿'.repeat(21), undefined],
    ['one long word', 'a'.repeat(41), undefined],
  ])('is typed or not: %s', (_, answer, type) =>
    expect(of(`      - { ask: b?, answer: ${answer} }`).questions.map((each) => each.type)).toEqual(
      type ? [type] : [],
    ),
  )

  it('with fillings is a sentence for each of them', () =>
    expect(
      of('      - { id: kept, fill: Green tea is ==steamed== or ==roasted==. }').questions.map(
        shown,
      ),
    ).toEqual([
      {
        id: 'tea/kept',
        type: 'cloze',
        ask: 'Green tea is ____ or roasted.',
        accepted: ['steamed'],
        explain: 'Green tea is steamed or roasted.',
        source: '',
      },
      {
        id: 'tea/kept-2',
        type: 'cloze',
        ask: 'Green tea is steamed or ____.',
        accepted: ['roasted'],
        explain: 'Green tea is steamed or roasted.',
        source: '',
      },
    ]))

  it.each([
    [
      '==TCP== greets, ==UDP== sends; ==TCP== is sure',
      ['____ greets, UDP sends; ____ is sure', 'TCP greets, ____ sends; TCP is sure'],
    ],
    [
      '==Light== is fast; nothing beats light. Lightning, sunlight, lights.',
      ['____ is fast; nothing beats ____. Lightning, sunlight, ____s.'],
    ],
    [
      'The capital is ==Paris==. `Paris` lies on the Seine.',
      ['The capital is ____. `____` lies on the Seine.'],
    ],
    ['==孙中山==领导革命，==孙中山==任总统。', ['____领导革命，____任总统。']],
    [
      '==2== + ==2== = 4, ==x== = 2',
      ['____ + 2 = 4, x = 2', '2 + ____ = 4, x = 2', '2 + 2 = 4, ____ = 2'],
    ],
    ['==1911== began it, not 19110; 1911 it was', ['____ began it, not 19110; ____ it was']],
    ['==F== = ==m== a, for any F', ['____ = m a, for any ____', 'F = ____ a, for any F']],
    ['==K== is sold; K reacts, KCl, k and K+', ['____ is sold; ____ reacts, KCl, k and K+']],
    ['==汞==是液体，汞有毒。', ['____是液体，____有毒。']],
    ['==水==溶盐，水在零度结冰，雨水、水母', ['____溶盐，____在零度结冰，雨水、水母']],
    ['最多的是==氮==，氮约占八成，氮氣、液氮', ['最多的是____，____约占八成，氮氣、液氮']],
    ['生锈的是==铁==，因为铁遇水，而铁会氧化', ['生锈的是____，因为____遇水，而____会氧化']],
    ['==人==，人皆有之，人民、社会人', ['____，____皆有之，人民、社会人']],
    ['pH ==7== is not below pH 7', ['pH ____ is not below pH 7']],
  ])('with words that are elsewhere in its sentence hides these, too: %s', (fill, asks) =>
    expect(of(`      - { id: kept, fill: '${fill}' }`).questions.map(({ ask }) => ask.en)).toEqual(
      asks,
    ),
  )

  it('with the same gap twice keeps the ids of the gaps behind it', () =>
    expect(
      of('      - { id: kept, fill: ==Tea== is not ==tea== but ==leaves==. }').questions.map(
        ({ id }) => id,
      ),
    ).toEqual(['tea/kept', 'tea/kept-3']))

  it.each([
    ['==F = ma== is the law of ==Newton==', ['F = ma', 'Newton']],
    ['x===5===y', ['5']],
    ['==a= b==c==', ['a= b']],
    ['a == b, c==d', []],
  ])('with an equal sign in a filling: %s', (fill, fillings) =>
    expect(
      of(`      - { id: kept, fill: '${fill}' }`).questions.flatMap(
        (each) => shown(each)['accepted'],
      ),
    ).toEqual(fillings),
  )

  it('with a long answer is picked among the answers of others, each wrong one with its question', () =>
    expect(of(longCards(3)).questions.map(shown)[0]).toEqual({
      id: 'tea/q0',
      type: 'choice',
      ask: 'How is tea 0 made?',
      options: [
        `+ ${LONG[0]}`,
        `- ${LONG[1]} (How is tea 1 made?)`,
        `- ${LONG[2]} (How is tea 2 made?)`,
      ],
      explain: '',
      source: '',
    }))

  it('with a long answer and too few others is not asked, and a check says so', () =>
    expect(of(longCards(2))).toEqual({
      questions: [],
      found: ['6:9 unasked-card', '7:9 unasked-card'],
    }))

  it('with an answer that would be known by its length is not asked, whatever its language', () => {
    const short = ['mitochondrion', '46', '1859', '曹雪芹']
      .map((answer, i) => `      - { id: s${i}, ask: 'Short ${i}?', answer: '${answer}' }\n`)
      .join('')
    const osmosis = 'Water moves through a membrane from low to high solute concentration'
    const light = '光反应产生ATP和NADPH；暗反应固定二氧化碳合成糖类。'
    const options = (answers: readonly string[]) => {
      const long = answers.map(
        (answer, i) => `      - { id: l${i}, ask: 'Long ${i}?', answer: '${answer}' }\n`,
      )
      const { questions, found } = of(short + long.join(''))
      return [...questions.map(shown).flatMap((each) => each['options'] ?? []), ...found]
    }
    expect(options([osmosis])).toEqual(['10:9 unasked-card'])
    expect(options([light])).toEqual(['10:9 unasked-card'])
    expect(options([osmosis, light, LONG[0] ?? '']).slice(0, 3)).toEqual([
      `+ ${osmosis}`,
      `- ${LONG[0]} (Long 2?)`,
      `- ${light} (Long 1?)`,
    ])
  })

  it('is never offered what it asks for, in neither language', () => {
    const both = [
      ['Arabica', 'The bean of the highlands, sweet and with little caffeine in it'],
      ['Robusta', 'The bean of the lowlands, bitter and with much caffeine in it'],
      ['{ en: Green tea, zh: 绿茶 }', 'It is steamed or roasted soon after it has been picked'],
      ['Liberica', 'The bean of the large trees, with a scent of wood and of fruit'],
    ] as const
    const cards = both
      .flatMap(([one, other], i) => [
        `      - { id: a${i}, ask: ${one}, answer: '${other}' }\n`,
        `      - { id: b${i}, ask: '${other}', answer: ${one}, wrong: [x, y] }\n`,
      ])
      .join('')
    const named = `      - { id: c, ask: Arabica, answer: 'A plant with white flowers, the oldest that is grown for coffee' }
      - { id: d, ask: robusta, answer: 'A plant with many roots, which grows in wet and warm countries' }
      - { id: e, ask: 绿茶, answer: { en: 'It is not fermented, and the infusion is of a light green', zh: 不发酵，汤色淡绿 } }
      - { id: f, ask: Which?, answer: 'One of Arabica and Robusta, whatever the weather of the year is' }
      - { id: g, ask: Which one?, answer: { en: 'The leaf that is steamed or roasted early in the spring', zh: 一种绿茶的叶子 } }
`
    const { questions } = of(cards + named)
    const offered = questions.flatMap((question) =>
      'options' in question && /\/[ace]/.test(question.id)
        ? [
            [
              question.id,
              question.options
                .flatMap(({ text }) => [text.en, text.zh])
                .filter((words) =>
                  Object.values(question.ask).some((ask) =>
                    words.toLowerCase().includes(String(ask).toLowerCase()),
                  ),
                ),
            ],
          ]
        : [],
    )
    expect(offered).toEqual([
      ...[0, 1, 2, 3].map((i) => [`tea/a${i}`, []]),
      ['tea/c', []],
      ['tea/e', []],
    ])
  })

  it('is never offered its own answer as a wrong one', () => {
    const twice = `${longCards(3)}      - { id: q9, ask: And what of tea 9?, answer: '${LONG[0]}' }\n`
    for (const question of of(twice).questions)
      if ('options' in question) {
        const texts = question.options.map(({ text }) => text.en)
        expect(new Set(texts).size).toBe(texts.length)
      }
  })

  it('prefers the answers of its own topic, whatever their length', () => {
    const others = Array.from(
      { length: 12 },
      (_, i) => `      - { id: g${i}, ask: g${i}?, answer: '${'x'.repeat(58)} ${i}' }\n`,
    ).join('')
    const { questions } = of(longCards(4), `  green:\n    cards:\n${others}`)
    const [first] = questions.map(shown)
    expect(first?.options?.slice(1, 4)).toEqual([
      `- ${LONG[3]} (How is tea 3 made?)`,
      `- ${LONG[1]} (How is tea 1 made?)`,
      `- ${LONG[2]} (How is tea 2 made?)`,
    ])
    expect(first?.options).toHaveLength(13)
  })

  it('keeps its id when cards are added before it, and another one has its own', () => {
    const ids = (cards: string) => of(cards).questions.map(({ id }) => id)
    const one = '      - { ask: a?, answer: b }\n'
    const two = '      - { ask: c?, answer: d }\n'
    const [first = ''] = ids(one)
    expect(ids(two + one)).toContain(first)
    expect(new Set(ids(two + one + one)).size).toBe(3)
  })

  it('has findings', () =>
    expect(
      [
        '      - { ask: a? }',
        '      - { answer: b }',
        '      - { fill: no filling }',
        '      - { ask: a?, answer: b, id: Not An Id }',
        '      - { ask: a?, answer: b, fil: c }',
        '      - words',
        '      - { id: x, ask: a?, answer: b }\n      - { id: x, ask: c?, answer: d }',
      ].map((cards) => of(cards).found),
    ).toEqual([
      ['6:9 missing-key'],
      ['6:9 missing-key'],
      ['6:9 unasked-card'],
      ['6:35 bad-id'],
      ['6:31 unknown-key'],
      ['6:9 wrong-shape'],
      ['7:9 duplicate-id'],
    ]))
})

describe('an outline with cards', () => {
  it('is also asked for its places: the cards are what their writer happened to ask', async () => {
    const { questionsBelow } = await import('../../../src/study/questions.ts')
    const { library } = parse(
      'format: 1\ntree: [{ tea: [green, black, white] }]\ntopics: { green: { cards: [{ ask: a?, answer: b }] } }',
    )
    if (!library) throw new Error('no library')
    expect(questionsBelow(library, 'tea', new Map()).map(({ id }) => id)).toEqual([
      'tea/~parts',
      'green/card-e40c292c',
    ])
  })

  it('gives its root other names', () => {
    const { library } = parse('format: 1\naliases: [chai, tea]\ntree: [Tea: [Green]]')
    expect(library?.outline.topics.get('Tea')?.aliases).toEqual(['chai', 'tea'])
    const several = parse('format: 1\nid: notes\naliases: chai\ntree: [Tea, Coffee]').library
    expect(several?.outline.topics.get('notes')?.aliases).toEqual(['chai'])
  })
})

describe('a card that says what is wrong', () => {
  it('is picked among it, one or several, and never typed', () => {
    const { questions, found } =
      of(`      - { ask: Of these?, answer: Oolong, wrong: [Sencha, { en: Matcha, zh: 抹茶 }] }
      - { ask: Which two?, answer: [Assam, Keemun], wrong: [Sencha] }
      - { ask: True?, answer: 'yes', wrong: ['no'] }
`)
    expect(found).toEqual([])
    expect(questions.map(shown).map(({ type, options }) => [type, options])).toEqual([
      ['choice', ['+ Oolong', '- Sencha', '- Matcha']],
      ['several', ['+ Assam', '+ Keemun', '- Sencha']],
      ['choice', ['+ yes', '- no']],
    ])
  })

  it.each([
    ['对', ['+ 对', '- 错']],
    ['错误。', ['+ 错误。', '- 正确']],
    ['False', ['+ False', '- True']],
    ['yes', ['+ yes', '- no']],
  ])('is picked of two, if its answer only says whether something is so: %s', (answer, options) =>
    expect(
      of(`      - { ask: Is green tea fermented, answer: '${answer}' }\n`).questions.map(shown),
    ).toMatchObject([{ type: 'choice', options }]),
  )

  it.each<[string, string, string]>([
    ['Which lung has three lobes?', 'right', 'typed'],
    ['On which side is the liver?', 'Right', 'typed'],
    ['What always fails?', 'false', 'typed'],
    ['一双筷子也叫一什么筷子？', '对', 'typed'],
    ['What does it return, true or false?', 'true', 'choice'],
    ['What about tea, is it green?', 'yes', 'choice'],
    ['What goes up must come down.', 'True', 'choice'],
    ['什么茶都是绿的吗？', '错', 'choice'],
    ['哪里有茶，哪里就有水。', '对', 'choice'],
    ['When tea is hot, is it green?', 'no', 'choice'],
  ])('is typed where a thing is asked for, which is no verdict: %s %s', (ask, answer, type) =>
    expect(
      of(`      - { ask: '${ask}', answer: '${answer}' }\n`).questions.map((each) => each.type),
    ).toEqual([type]),
  )

  it('is typed, if its answer says more, or it has its own wrong ones', () =>
    expect(
      of(
        `      - { ask: a, answer: no tea }\n      - { ask: b, answer: { en: 'no', zh: 三 } }\n      - { ask: c, answer: 'no', wrong: [a bit] }\n`,
      ).questions.map((each) => ('options' in each ? shown(each).options : each.type)),
    ).toEqual(['typed', 'typed', ['+ no', '- a bit']]))

  it('must say it, if several are right', () =>
    expect(of('      - { ask: Which two?, answer: [Assam, Keemun] }\n').found).toEqual([
      '6:9 missing-key',
    ]))
})
