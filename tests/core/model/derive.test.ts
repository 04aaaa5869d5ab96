import { describe, expect, it } from 'vitest'
import { same, type Text } from '../../../src/core/base/text.ts'
import { deriveLibrary, deriveTexts, writtenTexts } from '../../../src/core/model/derive.ts'
import { NOTHING_KNOWN } from '../../../src/core/model/library.ts'
import { parse } from '../../support/outlines.ts'
import { typed } from '../../support/questions.ts'
import { libraryOf, outlineOf } from '../../support/trees.ts'

const SHOUTED = { language: 'zh-Hant', say: (words: string) => `${words}!` } as const
const text = (en: string, zh: string): Text => ({ en, zh })

describe('a language that is derived', () => {
  it('is in every text, however deep, and in nothing else', () =>
    expect(
      deriveTexts(
        {
          id: 'pod',
          title: text('Pod', '容器组'),
          list: [text('a', '甲'), 'a', 1, null, undefined, { en: 'only' }, { en: 'a', zh: 2 }],
          deep: { deeper: { text: text('b', '乙'), zh: '丙' } },
        },
        SHOUTED,
      ),
    ).toEqual({
      id: 'pod',
      title: { en: 'Pod', zh: '容器组', 'zh-Hant': '容器组!' },
      list: [
        { en: 'a', zh: '甲', 'zh-Hant': '甲!' },
        'a',
        1,
        null,
        undefined,
        { en: 'only' },
        { en: 'a', zh: 2 },
      ],
      deep: { deeper: { text: { en: 'b', zh: '乙', 'zh-Hant': '乙!' }, zh: '丙' } },
    }))

  it('stays as it is where it is written already', () =>
    expect(deriveTexts({ en: 'a', zh: '甲', 'zh-Hant': '乙' }, SHOUTED)).toEqual({
      en: 'a',
      zh: '甲',
      'zh-Hant': '乙',
    }))
})

it('is in no text of which only the written languages are wanted', () =>
  expect(
    writtenTexts({ id: 'pod', list: [{ en: 'a', zh: '甲', 'zh-Hant': '乙' }, text('b', '丙')] }),
  ).toEqual({ id: 'pod', list: [text('a', '甲'), text('b', '丙')] }))

describe('a library in a derived language', () => {
  const outline = outlineOf('k | Kubernetes | 库伯\n  a | Alpha | 甲')
  const made = {
    ...libraryOf(outline, { a: { ...NOTHING_KNOWN, summary: text('s', '要') } }),
    questions: () => [typed('a/one', { ask: text('One?', '一？') })],
    exams: () => [
      {
        id: 'X',
        title: same('X'),
        source: '',
        questions: 1,
        minutes: 1,
        types: [],
        domains: [{ name: 'd', title: text('D', '域'), weight: 1 }],
      },
    ],
    incoming: (id: string) => [{ type: 'uses', topic: id }],
  }
  const derived = deriveLibrary(
    {
      ...made,
      outline: {
        ...outline,
        relationTypes: new Map([
          ['uses', { words: text('uses', '用'), inverse: text('by', '被') }],
        ]),
      },
    },
    SHOUTED,
  )

  it('has it in titles, relations, knowledge, questions and exams', () =>
    expect([
      [...derived.outline.topics.values()].map(({ title }) => title['zh-Hant']),
      derived.outline.relationTypes.get('uses'),
      derived.knowledge('a').summary['zh-Hant'],
      derived.questions().map(({ ask }) => ask['zh-Hant']),
      derived.exams().map(({ domains }) => domains[0]?.title['zh-Hant']),
      derived.incoming('a'),
      [...derived.outline.topics.keys()],
    ]).toEqual([
      ['库伯!', '甲!'],
      {
        words: { en: 'uses', zh: '用', 'zh-Hant': '用!' },
        inverse: { en: 'by', zh: '被', 'zh-Hant': '被!' },
      },
      '要!',
      ['一？!'],
      ['域!'],
      [{ type: 'uses', topic: 'a' }],
      ['k', 'a'],
    ]))

  it('gives the same answer each time, and each topic its own', () => {
    expect(derived.knowledge('a')).toBe(derived.knowledge('a'))
    expect(derived.questions()).toBe(derived.questions())
    expect(derived.exams()).toBe(derived.exams())
    expect(derived.knowledge('k').summary).not.toEqual(derived.knowledge('a').summary)
  })
})

it('a derived library still knows where its topics are written', () => {
  const { library } = parse('- Tea: [Green]')
  const derived = deriveLibrary(library!, { language: 'zh-Hant', say: (words) => words })
  expect(derived.writtenAt?.('green')).toMatchObject({ file: 'outline.yaml', line: 1 })
})
