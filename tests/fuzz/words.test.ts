import { expect, it } from 'vitest'
import { groupBy } from '../../src/core/base/collections.ts'
import { readSettings, SETTING_NAMES } from '../../src/core/base/settings.ts'
import { wordings } from '../../src/core/base/text.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import { find } from '../../src/core/lookup/find.ts'
import { search } from '../../src/core/lookup/search.ts'
import { QUESTION_TYPES } from '../../src/core/model/question.ts'
import { targetOf } from '../../src/core/schedule/wish.ts'
import { below, FUZZ_TIME, fuzz, NASTY, oneOf, soup } from '../support/fuzz.ts'
import { meansFor } from '../support/lookups.ts'
import { library, SMALL, theMap } from '../support/outlines.ts'

const small = library(SMALL)
const means = meansFor(small)
const WORDS = [
  ...[
    'kube',
    'scheduler',
    'sched',
    'pod',
    'Pod',
    '调度',
    '器',
    ' ',
    '-',
    '.',
    ',',
    '，',
    ';',
    'and',
  ],
  ...[
    'the ',
    's',
    'es',
    '1',
    '2',
    '3',
    'a',
    'b',
    '(',
    ')',
    '|',
    '→',
    '>',
    '/',
    '`',
    '"',
    '\\',
    '\n',
  ],
]

it(
  'settings of any text are read',
  () => {
    const parts = [
      '{',
      '}',
      '"',
      ':',
      ',',
      '[',
      ']',
      '0.9',
      '1e999',
      'null',
      'true',
      ' ',
      '__proto__',
    ]
    fuzz((dice) => {
      const whole = `{ "${oneOf(dice, SETTING_NAMES)}": "${soup(dice, ['a', '1', '.', 'on'], 5)}" }`
      const text = oneOf(dice, [soup(dice, [...parts, ...SETTING_NAMES, ...NASTY], 30), whole])
      const { settings, bad } = readSettings(text, { K8SMAP_RETENTION: soup(dice, WORDS, 3) })
      const wish = targetOf(settings.retention)
      expect(wish >= 0.7 && wish <= 0.99).toBe(true)
      for (const { value } of bad) expect(typeof value).toBe('string')
    })
  },
  FUZZ_TIME,
)

it(
  'any term is looked up',
  () => {
    fuzz((dice) => {
      const { topics, near, guessed } = find(small.outline, soup(dice, [...WORDS, ...NASTY], 12))
      expect(near.length).toBeLessThanOrEqual(5)
      expect(topics.length === 0 || near.length === 0).toBe(true)
      expect(topics.length > 0 || !guessed).toBe(true)
    })
  },
  FUZZ_TIME,
)

it(
  'any words are searched',
  () => {
    fuzz((dice) => {
      const words = Array.from({ length: below(dice, 60) }, () =>
        soup(dice, [...WORDS, ...NASTY], 4),
      )
      for (const { topic, score } of search(small, means, words.join(' '))) {
        expect(small.outline.topics.get(topic.id)).toBe(topic)
        expect(score).toBeGreaterThan(0)
      }
    })
  },
  FUZZ_TIME,
)

it.each(QUESTION_TYPES)(
  'any answer to a question of the type %s is graded',
  (type) => {
    const judge = examiner(theMap().outline)
    const questions = groupBy(theMap().questions(), (each) => each.type).get(type) ?? []
    fuzz((dice) => {
      const asked = judge.ask(oneOf(dice, questions), dice)
      const right = judge.grade(asked, '')
      const parts = [...asked.options, ...asked.left].flatMap(wordings)
      const known = typeof right === 'string' ? [] : wordings(right.expected)
      const grading = judge.grade(asked, soup(dice, [...WORDS, ...NASTY, ...parts, ...known], 12))
      if (typeof grading === 'string') return
      expect(grading.score >= 0 && grading.score <= 1).toBe(true)
      expect(!grading.correct || grading.score === 1).toBe(true)
      expect(grading.given.en.length).toBeLessThanOrEqual(2000)
    })
  },
  FUZZ_TIME,
)
