import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice } from '../../../src/core/base/dice.ts'
import { same, type Text, WRITTEN } from '../../../src/core/base/text.ts'
import { examiner, KINDS, kindOf } from '../../../src/core/kinds/index.ts'
import type { Asked, Graded } from '../../../src/core/kinds/kind.ts'
import type { MatchQuestion } from '../../../src/core/model/question.ts'
import { workOf } from '../../../src/core/quiz/pace.ts'
import { pathOf, shownIds } from '../../../src/core/quiz/spoilers.ts'
import { PORTS } from '../../support/matching.ts'
import { library, parse } from '../../support/outlines.ts'

const ports = library(PORTS)
const judge = examiner(ports.outline)
const question = ports.questions()[0] as MatchQuestion
const asked = (seed = 1): Asked<MatchQuestion> =>
  judge.ask(question, seededDice(seed)) as Asked<MatchQuestion>
const graded = (answer: string, on = asked()): Graded => judge.grade(on, answer) as Graded
const words = (texts: readonly Text[]): string[] => texts.map(({ en }) => en)
const letter = (index: number): string => 'abcdefghij'[index] ?? '?'
/** The right answer to the question as asked, as it would be typed. */
const solved = ({ left, options }: Asked): string[] =>
  left.map((each, i) => {
    const pair = question.pairs.find((one) => one.left === each)
    return `${i + 1}${letter(options.indexOf(pair?.right ?? same('')))}`
  })

/** Questions of any size with any words, all different. */
const questions = fc
  .record({
    names: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), {
      minLength: 17,
      maxLength: 17,
      selector: (name) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ''),
    }),
    pairs: fc.integer({ min: 3, max: 7 }),
    extra: fc.integer({ min: 0, max: 3 }),
  })
  .map(
    ({ names, pairs, extra }): MatchQuestion => ({
      ...question,
      pairs: Array.from({ length: pairs }, (_, i) => ({
        left: same(names[i] ?? ''),
        right: same(names[i + 7] ?? ''),
      })),
      extra: names.slice(14, 14 + extra).map(same),
    }),
  )

/** The signs that random answers are made of. */
const SIGNS = [...'12348abcdj①ⓐｂ\u0000\u202e', ' ', ',', '；', '→', '-', ' – ', '; ']

describe('a matching, as it is asked', () => {
  it('shows both sides as the dice draw them, the extra among the options', () =>
    expect(
      [1, 2, 3].map((seed) => {
        const { left, options } = asked(seed)
        return { left: words(left), options: words(options) }
      }),
    ).toMatchInlineSnapshot(`
      [
        {
          "left": [
            "any Service of type NodePort",
            "the node agent",
            "etcd",
            "kube-scheduler",
          ],
          "options": [
            "2379",
            "10250",
            "one of 30000 to 32767 by default",
            "10259",
            "6443",
          ],
        },
        {
          "left": [
            "the node agent",
            "any Service of type NodePort",
            "etcd",
            "kube-scheduler",
          ],
          "options": [
            "6443",
            "10250",
            "one of 30000 to 32767 by default",
            "10259",
            "2379",
          ],
        },
        {
          "left": [
            "the node agent",
            "any Service of type NodePort",
            "etcd",
            "kube-scheduler",
          ],
          "options": [
            "2379",
            "6443",
            "one of 30000 to 32767 by default",
            "10259",
            "10250",
          ],
        },
      ]
    `))

  it('never shows the two sides in line', () =>
    fc.assert(
      fc.property(questions, fc.integer(), (any, seed) => {
        const { left, options } = judge.ask(any, seededDice(seed))
        expect(left.map(({ en }) => en).sort()).toEqual(words(any.pairs.map((p) => p.left)).sort())
        expect(words(options).sort()).toEqual(
          words([...any.pairs.map(({ right }) => right), ...any.extra]).sort(),
        )
        const inLine = left.every(
          (each, i) => any.pairs.find((pair) => pair.left === each)?.right === options[i],
        )
        expect(inLine).toBe(false)
      }),
    ))
})

describe('an answer to a matching', () => {
  const on = asked(1)
  const [one = '', two = '', three = '', four = ''] = solved(on)
  const letters = [one, two, three, four].map((each) => each[1] ?? '')
  const FULL = (text: string): string =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

  it.each([
    [`${one} ${two} ${three} ${four}`],
    [`${four} ${two} ${one} ${three}`],
    [`${one}${two}${three}${four}`],
    [`${one},${two}, ${three}、${four}`],
    [`1-${letters[0]}, 2 - ${letters[1]}; 3–${letters[2]} 4 -> ${letters[3]}.`],
    [`1=${letters[0]}；2→${letters[1]}，3：${letters[2]}; 4)${letters[3]}`],
    [FULL(`${one}${two}${three}${four}`)],
    [`${one} ${two} ${three} ${four}`.toUpperCase()],
    [letters.join('')],
    [letters.join(' ')],
    [letters.join('，').toUpperCase()],
  ])('is right as %s', (answer) =>
    expect(graded(answer, on)).toMatchObject({ correct: true, score: 1 }),
  )

  it('is right in words, in either language, with any dash', () => {
    for (const language of WRITTEN) {
      const said = question.pairs.map(({ left, right }) => `${left[language]} – ${right[language]}`)
      for (const answer of [said.join('; '), said.join('；'), said.join(';').replaceAll('–', '-')])
        expect(graded(answer, on), answer).toMatchObject({ correct: true, score: 1 })
    }
  })

  it('has credit by pair; what was left out counts as wrong', () => {
    const wrong = [letters[1], letters[0], letters[2], letters[3]].join('')
    expect(
      [wrong, `${one} ${two}`, `${three}`, `1${letters[1]}`, ''].map((answer) => {
        const { correct, score, given, parts } = graded(answer, on)
        return { correct, score, given: given.en, said: parts?.map(({ said }) => said?.en) }
      }),
    ).toMatchInlineSnapshot(`
      [
        {
          "correct": false,
          "given": "any Service of type NodePort – 10250; the node agent – one of 30000 to 32767 by default; etcd – 2379; kube-scheduler – 10259",
          "said": [
            "10250",
            "one of 30000 to 32767 by default",
            "2379",
            "10259",
          ],
          "score": 0.5,
        },
        {
          "correct": false,
          "given": "any Service of type NodePort – one of 30000 to 32767 by default; the node agent – 10250",
          "said": [
            "one of 30000 to 32767 by default",
            "10250",
            undefined,
            undefined,
          ],
          "score": 0.5,
        },
        {
          "correct": false,
          "given": "etcd – 2379",
          "said": [
            undefined,
            undefined,
            "2379",
            undefined,
          ],
          "score": 0.25,
        },
        {
          "correct": false,
          "given": "any Service of type NodePort – 10250",
          "said": [
            "10250",
            undefined,
            undefined,
            undefined,
          ],
          "score": 0,
        },
        {
          "correct": false,
          "given": "",
          "said": [
            undefined,
            undefined,
            undefined,
            undefined,
          ],
          "score": 0,
        },
      ]
    `)
  })

  it('says what was given and what is right in both languages, in the order asked', () => {
    const { given, expected } = graded(`${one} ${two}`, on)
    expect({ given, expected }).toMatchInlineSnapshot(`
      {
        "expected": {
          "en": "any Service of type NodePort – one of 30000 to 32767 by default; the node agent – 10250; etcd – 2379; kube-scheduler – 10259",
          "zh": "任何 NodePort 类型的 Service – 默认是 30000 到 32767 之一；节点代理 – 10250；etcd – 2379；kube-scheduler – 10259",
        },
        "given": {
          "en": "any Service of type NodePort – one of 30000 to 32767 by default; the node agent – 10250",
          "zh": "任何 NodePort 类型的 Service – 默认是 30000 到 32767 之一；节点代理 – 10250",
        },
      }
    `)
  })

  it.each([
    '1',
    'a',
    'ab',
    '1a 1b 2c 3d',
    '1a 2a 3b 4c',
    'aabc',
    '0a 1b 2c',
    '1a 2b 3c 5d',
    '1a 2b 3c 4f',
    'abcf',
    'abcde',
    '1a, and 2b',
    'etcd',
    'etcd – 9',
    'etcd – 2379 and',
    '12a',
    '1a2',
    'a1 b2',
    '\u0000',
  ])('of the wrong form is asked for again: %s', (answer) =>
    expect(judge.grade(on, answer)).toBe('not-a-matching'),
  )

  it('never throws, whatever it is', () =>
    fc.assert(
      fc.property(
        questions,
        fc.integer(),
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...SIGNS) })),
        (any, seed, answer) => {
          const grading = judge.grade(judge.ask(any, seededDice(seed)), answer)
          if (typeof grading === 'string') expect(grading).toBe('not-a-matching')
          else expect(grading.score >= 0 && grading.score <= 1).toBe(true)
        },
      ),
    ))

  it('is right for any question and any dice, and is read again from its words however it is shuffled', () =>
    fc.assert(
      fc.property(questions, fc.integer(), fc.integer(), fc.integer(), (any, seed, other, part) => {
        const now = judge.ask(any, seededDice(seed)) as Asked<MatchQuestion>
        const keys = now.left.map((each, i) => {
          const right = any.pairs.find((pair) => pair.left === each)?.right
          return `${i + 1}${letter(now.options.indexOf(right as Text))}`
        })
        expect(judge.grade(now, keys.join(' '))).toMatchObject({ correct: true, score: 1 })
        // Some pairs are left out, and the others are reversed: partly right, in the form of the
        // log.
        const turned = keys.slice(0, 2 + (Math.abs(part) % (keys.length - 1)))
        const mixed = turned.map((key, i) => `${key[0]}${turned[(i + 1) % turned.length]?.[1]}`)
        for (const answer of [turned.join(''), mixed.join(' ')]) {
          const first = judge.grade(now, answer) as Graded
          const again = judge.grade(judge.ask(any, seededDice(other)), first.given.en) as Graded
          expect([again.correct, again.score]).toEqual([first.correct, first.score])
        }
      }),
    ))
})

describe('the hints of a matching', () => {
  it('are right pairs one by one, and never the last two', () =>
    expect(kindOf(question).hints(asked(1))).toMatchInlineSnapshot(`
      [
        {
          "answer": "1c",
          "kind": "pair",
          "left": {
            "en": "any Service of type NodePort",
            "zh": "任何 NodePort 类型的 Service",
          },
          "right": {
            "en": "one of 30000 to 32767 by default",
            "zh": "默认是 30000 到 32767 之一",
          },
        },
        {
          "answer": "2b",
          "kind": "pair",
          "left": {
            "en": "the node agent",
            "zh": "节点代理",
          },
          "right": {
            "en": "10250",
            "zh": "10250",
          },
        },
      ]
    `))

  it('are one for three pairs', () => {
    const three = { ...question, pairs: question.pairs.slice(0, 3) }
    const now = judge.ask(three, seededDice(1))
    expect(kindOf(three).hints(now)).toHaveLength(1)
  })
})

describe('what gives a matching away', () => {
  it('is every right side', () => {
    expect(kindOf(question).secrets(question)).toEqual([
      '2379',
      '10250',
      '10259',
      'one of 30000 to 32767 by default',
      '默认是 30000 到 32767 之一',
    ])
  })

  it('is hidden in paths and ids', () => {
    const hidden = { ...question, pairs: [{ left: same('x'), right: same('listening') }] }
    expect(shownIds(question)).toEqual({ id: 'listening/which', topic: 'listening' })
    expect(shownIds(hidden).topic).toMatch(/^concealed-/)
    expect(words(pathOf(ports.outline, question))).toEqual(['Kubernetes', 'Who listens where'])
    const path = pathOf(ports.outline, {
      ...question,
      pairs: [{ left: same('x'), right: same('Kubernetes') }],
    })
    expect(words(path)).toEqual(['…', 'Who listens where'])
  })
})

describe('the kind', () => {
  it('recognises, is met after several and before order, and is more than a pick', () =>
    expect([
      KINDS.match.memory,
      KINDS.match.picksOne,
      KINDS.several.ease < KINDS.match.ease && KINDS.match.ease < KINDS.order.ease,
    ]).toEqual(['recognition', false, true]))

  it('has both sides to be read, and a number and a letter a pair to be typed', () => {
    const three: MatchQuestion = {
      ...question,
      ask: same('12345'),
      pairs: ['a', 'b', 'c'].map((each) => ({ left: same(each), right: same(`${each}0`) })),
      extra: [same('xyz')],
    }
    expect(workOf(judge.ask(three, seededDice(1)))).toEqual({ read: 5 + 3 + 6 + 3, typed: 8 })
  })
})

describe('reading a matching', () => {
  const read = (body: string) => {
    const { library: found, problems } = parse(
      `format: 1\ntree: [a]\ntopics:\n  a:\n    questions:\n      - ${body}\n`,
    )
    return {
      problems: problems.map(({ code, at, args }) => [code, at.column, { ...args }]),
      questions: found?.questions().map(({ id, ...rest }) => ({ ...rest, id })),
    }
  }
  const START = 'id: q, type: match, ask: a?, explain: b, source: KEP-1'

  it('takes pairs and what belongs to none', () =>
    expect(
      read(
        `{ ${START}, pairs: [{ left: l1, right: r1 }, { left: l2, right: { en: r, zh: 右 } }, { left: l3, right: r3 }], extra: [x] }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "problems": [],
        "questions": [
          {
            "ask": {
              "en": "a?",
              "zh": "a?",
            },
            "explain": {
              "en": "b",
              "zh": "b",
            },
            "extra": [
              {
                "en": "x",
                "zh": "x",
              },
            ],
            "id": "a/q",
            "origin": "written",
            "pairs": [
              {
                "left": {
                  "en": "l1",
                  "zh": "l1",
                },
                "right": {
                  "en": "r1",
                  "zh": "r1",
                },
              },
              {
                "left": {
                  "en": "l2",
                  "zh": "l2",
                },
                "right": {
                  "en": "r",
                  "zh": "右",
                },
              },
              {
                "left": {
                  "en": "l3",
                  "zh": "l3",
                },
                "right": {
                  "en": "r3",
                  "zh": "r3",
                },
              },
            ],
            "source": "KEP-1",
            "topic": "a",
            "type": "match",
          },
        ],
      }
    `))

  it('finds what is missing', () =>
    expect([
      read(`{ ${START} }`).problems,
      read(`{ ${START}, pairs: { a: b } }`).problems,
      read(`{ ${START}, pairs: [a, { left: b }, { right: c }, { left: d, right: e }] }`).problems,
    ]).toMatchInlineSnapshot(`
      [
        [
          [
            "missing-key",
            9,
            {
              "key": "pairs",
            },
          ],
        ],
        [
          [
            "wrong-shape",
            74,
            {
              "wanted": "list",
            },
          ],
          [
            "wrong-shape",
            74,
            {
              "least": 3,
              "most": 7,
              "wanted": "items",
            },
          ],
        ],
        [
          [
            "wrong-shape",
            75,
            {
              "wanted": "table",
            },
          ],
          [
            "missing-key",
            78,
            {
              "key": "right",
            },
          ],
          [
            "missing-key",
            91,
            {
              "key": "left",
            },
          ],
        ],
      ]
    `))

  it('finds what is too much or too little, and what means nothing', () => {
    const pairs = (count: number): string =>
      Array.from({ length: count }, (_, i) => `{ left: l${i}, right: r${i} }`).join(', ')
    expect([
      read(`{ ${START}, items: [a], pairs: [${pairs(2)}] }`).problems,
      read(`{ ${START}, pairs: [${pairs(8)}], extra: [s, u, v, w] }`).problems,
      read(`{ ${START}, pairs: [${pairs(2)}, { left: d, right: e, why: f }] }`).problems,
    ]).toMatchInlineSnapshot(`
      [
        [
          [
            "unknown-key",
            67,
            {
              "key": "items",
              "known": "id, type, fact, source, material, ask, explain, pairs, extra",
            },
          ],
          [
            "wrong-shape",
            86,
            {
              "least": 3,
              "most": 7,
              "wanted": "items",
            },
          ],
        ],
        [
          [
            "wrong-shape",
            74,
            {
              "least": 3,
              "most": 7,
              "wanted": "items",
            },
          ],
          [
            "wrong-shape",
            283,
            {
              "least": 0,
              "most": 3,
              "wanted": "items",
            },
          ],
        ],
        [
          [
            "unknown-key",
            146,
            {
              "key": "why",
              "known": "left, right",
            },
          ],
        ],
      ]
    `)
  })

  it('finds the same thing twice on either side, in either language', () =>
    expect([
      read(
        `{ ${START}, pairs: [{ left: a, right: r }, { left: A, right: s }, { left: c, right: R }], extra: [s] }`,
      ).problems,
      read(
        `{ ${START}, pairs: [{ left: a, right: r }, { left: { en: b, zh: a }, right: s }, { left: c, right: { en: t, zh: s } }] }`,
      ).problems,
    ]).toMatchInlineSnapshot(`
      [
        [
          [
            "duplicate-id",
            106,
            {
              "file": "outline.yaml",
              "id": "A",
              "line": 6,
            },
          ],
          [
            "duplicate-id",
            139,
            {
              "file": "outline.yaml",
              "id": "R",
              "line": 6,
            },
          ],
          [
            "duplicate-id",
            153,
            {
              "file": "outline.yaml",
              "id": "s",
              "line": 6,
            },
          ],
        ],
        [
          [
            "duplicate-id",
            106,
            {
              "file": "outline.yaml",
              "id": "b",
              "line": 6,
            },
          ],
          [
            "duplicate-id",
            154,
            {
              "file": "outline.yaml",
              "id": "t",
              "line": 6,
            },
          ],
        ],
      ]
    `))
})
