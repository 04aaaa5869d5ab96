import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { longestIsRight, playTestWise, repeatsTheStem } from '../../../src/core/quiz/test-wise.ts'
import { choice, right, typed, wrong } from '../../support/questions.ts'

/** A choice whose first option is the right one. */
const asked = (ask: string, rightOne: string, ...others: string[]) =>
  choice('a/1', { ask: same(ask), options: [right(rightOne), ...others.map(wrong)] })
const STRATEGIES = [
  ...['longest option', 'shortest option', 'most like the stem', 'least like the stem'],
  ...['most like the others', 'least like the others', 'most specific form'],
  'only one with a word of the stem',
  'only one without a word of the stem',
  'odd one out in form',
  'most exact',
  'with a negation',
  'without a negation',
  'learned words',
]
const scores = (...questions: ReturnType<typeof asked>[]): Record<string, number> =>
  Object.fromEntries(playTestWise(questions, 'en').map(({ strategy, score }) => [strategy, score]))

describe('somebody who knows nothing', () => {
  it('has fourteen strategies, and a chance of one in four', () => {
    const told = playTestWise([asked('?', 'aa', 'bb', 'cc', 'dd')], 'zh')
    expect(told.map(({ strategy }) => strategy)).toEqual(STRATEGIES)
    expect(new Set(told.map(({ language }) => language))).toEqual(new Set(['zh']))
    // Half of a bank with one question is empty, and gains nothing.
    for (const { strategy, score, chance } of told)
      expect([strategy, score, chance]).toEqual(
        strategy === 'learned words' ? [strategy, 0.125, 0.125] : [strategy, 0.25, 0.25],
      )
  })

  it('has a better chance of fewer options', () => {
    const chance = (...others: string[]) =>
      playTestWise([asked('?', 'a', ...others)], 'en')[0]?.chance
    expect([chance('b'), chance('b', 'c'), chance('b', 'c', 'd', 'e', 'f')]).toEqual([
      ...[1 / 2, 1 / 3, 1 / 4],
    ])
  })

  it.each<[string, string[], number, number]>([
    ['the longest', ['aaaa', 'b', 'c', 'd'], 1, 0],
    ['the shortest', ['a', 'bb', 'cc', 'dd'], 0, 1],
    ['one of two longest', ['aa', 'bb', 'c', 'd'], 0.5, 0],
    ['one of the longest three', ['aa', 'bb', 'cc', 'd'], 1 / 3, 0],
    ['neither', ['aa', 'bbb', 'c', 'dd'], 0, 0],
    // A longer wrong one of four is shown in three draws of four.
    ['the longest unless one is shown', ['aa', 'bbb', 'c', 'd', 'e'], 0.25, 0],
    ['the longest unless one of two is shown', ['aa', 'bbb', 'bbb', 'd', 'e'], 0, 0],
    ['one of two longest where it is shown', ['aa', 'bb', 'c', 'd', 'e'], 0.25 + 0.75 / 2, 0],
  ])('scores by length where the right option is %s', (_, options, longest, shortest) => {
    const [first = '', ...others] = options
    expect(scores(asked('?', first, ...others))).toMatchObject({
      'longest option': expect.closeTo(longest, 9),
      'shortest option': expect.closeTo(shortest, 9),
    })
  })

  it.each<[string, string, string[], number, number]>([
    ['says a word of the stem', 'Which runs containers?', ['container x', 'b', 'c', 'd'], 1, 0],
    ['says more of them', 'run big containers', ['big container', 'big', 'c', 'd'], 1, 0],
    ['says none', 'run big containers', ['a', 'big b', 'big c', 'run d'], 0, 1],
    ['says small words only', 'which is the one to be in', ['in the', 'b', 'c', 'd'], 0.25, 0.25],
    ['says one letter only', 'a b c', ['b', 'x', 'y', 'z'], 0.25, 0.25],
    ['says a pair of Chinese characters', '谁运行容器', ['容器里', '节点', '标签', '污点'], 1, 0],
    ['says one Chinese character only', '谁运行容器', ['容积', '节点', '标签', '污点'], 0.25, 0.25],
    ['joins with a dot', 'about v1.33', ['since v1.33', 'v1', '33', 'x'], 1, 0],
  ])('scores by the stem where the right option %s', (_, ask, options, most, least) => {
    const [first = '', ...others] = options
    expect(scores(asked(ask, first, ...others))).toMatchObject({
      'most like the stem': expect.closeTo(most, 9),
      'least like the stem': expect.closeTo(least, 9),
    })
  })

  it.each<[string, string[], number, number]>([
    ['shares a word with each', ['big red old', 'big', 'red', 'old'], 1, 0],
    ['shares none', ['one', 'big red', 'big', 'red'], 0, 1],
    ['is like all alike', ['big x', 'big y', 'big z', 'big q'], 0.25, 0.25],
  ])('scores by the others where the right option %s', (_, options, most, least) => {
    const [first = '', ...others] = options
    expect(scores(asked('?', first, ...others))).toMatchObject({
      'most like the others': expect.closeTo(most, 9),
      'least like the others': expect.closeTo(least, 9),
    })
  })

  it.each<[string, string[], number]>([
    ['has a number', ['port 80', 'port', 'x', 'y'], 1],
    ['has brackets', ['an (odd) one', 'one', 'x', 'y'], 1],
    ['is hedged', ['it usually does', 'it does', 'x', 'y'], 1],
    ['is hedged in Chinese', ['通常如此', '如此', '甲', '乙'], 1],
    ['is hedged, which counts for two', ['may', 'v1', 'x', 'y'], 1],
    ['is hedged where another has two digits', ['may', '10', 'x', 'y'], 0.5],
    ['is hedged where another has three', ['may', '100', 'x', 'y'], 0],
    ['is plain', ['x', 'a/b', 'y', 'z'], 0],
  ])('scores by form where the right option %s', (_, options, score) => {
    const [first = '', ...others] = options
    expect(scores(asked('?', first, ...others))['most specific form']).toBeCloseTo(score, 9)
  })

  it('averages over the questions', () =>
    expect(
      scores(asked('?', 'aaaa', 'b', 'c', 'd'), asked('?', 'a', 'bb', 'cc', 'dd')),
    ).toMatchObject({ 'longest option': 0.5, 'shortest option': 0.5 }))

  it('learns words that right options favour, the best way of four', () => {
    const learned = (...questions: ReturnType<typeof asked>[]) => {
      const last = playTestWise(questions, 'en').at(-1)
      return [last?.score, last?.chance]
    }
    const each = (...words: string[]) =>
      words.map((word) => asked('?', `good ${word}`, `${word} b`, `${word} c`, `${word} d`))
    expect(learned(...each('k', 'l', 'm', 'n'))).toEqual([1, 0.25])
    // Favoured in the first half only: what is learned in one half does not help in the other.
    const [k, l, m, n] = each('k', 'l', 'm', 'n') as ReturnType<typeof each>
    const plain = [asked('?', 'aa', 'bb', 'cc', 'dd'), asked('?', 'ee', 'ff', 'gg', 'hh')]
    expect(learned(k!, l!, ...plain)).toEqual([(1 + 0.25) / 2, 0.25])
    expect(learned(...plain, m!, n!)).toEqual([(1 + 0.25) / 2, 0.25])
    // Joined or apart: `kube-x` is one word in one reading and two in the other.
    const joined = ['p', 'q', 'r', 's'].map((word) =>
      asked('?', `kube-${word}`, `b-${word}`, `c-${word}`, `d-${word}`),
    )
    expect(learned(...joined)).toEqual([1, 0.25])
    const pairs = ['甲', '乙', '丙', '丁'].map((word) =>
      asked('?', `容器${word}`, `容${word}器`, `器容${word}`, `${word}器容`),
    )
    expect(learned(...pairs)).toEqual([1, 0.25])
  })

  it('picks the only option with a word of the stem, and the only one without', () => {
    expect(
      scores(asked('Who signs the certificate?', 'a certificate', 'a pod', 'a node', 'a key')),
    ).toMatchObject({
      'only one with a word of the stem': 1,
      'only one without a word of the stem': 0.25,
    })
    expect(
      scores(asked('Which pod is it?', 'a key', 'one pod', 'two pods', 'no pod')),
    ).toMatchObject({
      'only one with a word of the stem': 0.25,
      'only one without a word of the stem': 1,
    })
    expect(
      scores(asked('Which pod is it?', 'one pod', 'two pods', 'a key', 'a node')),
    ).toMatchObject({ 'only one with a word of the stem': 0.25 })
  })

  it('picks what differs in form, what is exact, what denies and what does not', () => {
    expect(scores(asked('?', '2 GB', 'a lot', 'a few', 'a pair'))).toMatchObject({
      'odd one out in form': 1,
    })
    expect(scores(asked('?', '2147', 'about 2000', 'nearly 9', 'some 30'))).toMatchObject({
      'most exact': 1,
    })
    expect(scores(asked('?', 'it never ends', 'it ends', 'it waits', 'it runs'))).toMatchObject({
      ...{ 'with a negation': 1, 'without a negation': 0 },
    })
    const zh = choice('a/1', {
      options: [right('哪里都不去'), wrong('节点'), wrong('约 3 台'), wrong('主机')],
    })
    expect(
      playTestWise([zh], 'zh').flatMap(({ strategy, score }) =>
        /negation|exact/.test(strategy) ? [[strategy, Math.round(score * 100)]] : [],
      ),
    ).toEqual([
      ['most exact', 33],
      ['with a negation', 100],
      ['without a negation', 0],
    ])
  })

  it('plays what has one right option, and nothing else', () => {
    const other = choice('a/2', { type: 'tell-apart', options: [right('long one'), wrong('x')] })
    expect(playTestWise([other, typed('a/3')], 'en')[0]).toMatchObject({ score: 1, chance: 0.5 })
    expect(playTestWise([typed('a/3')], 'en').map(({ score, chance }) => [score, chance])).toEqual(
      Array(14).fill([0, 0]),
    )
  })
})

describe('a right option that repeats the stem', () => {
  const repeats = (ask: string, ...words: string[]) =>
    repeatsTheStem(
      choice('a/1', {
        ask: same(ask),
        options: words.map((each, i) => (i === 0 ? right(each) : wrong(each))),
      }),
      /\p{Script=Han}/u.test(ask) ? 'zh' : 'en',
    )
  it.each<[string, string[], boolean]>([
    ['Which plugin replaces it?', ['a network plugin', 'a proxy', 'a node'], true],
    ['Which plugin replaces it?', ['a network plugin', 'a plugin', 'a node'], false],
    ['Which plugin replaces it?', ['a network', 'a proxy', 'a node'], false],
    ['Which of these is it?', ['of the node', 'a proxy', 'a key'], false],
    ['五台服务器要打补丁', ['换掉服务器', '重启', '等待'], true],
    ['五台服务器要打补丁', ['换掉服务器', '重启服务器', '等待'], false],
  ])('%s %j: %s', (ask, words, wanted) => expect(repeats(ask, ...words)).toBe(wanted))
})

describe('the share of right options that are longest', () => {
  it('counts a question whose right option is longer than every other', () => {
    const longest = asked('?', 'aaa', 'bb', 'c')
    const equal = asked('?', 'aa', 'bb', 'c')
    expect([
      longestIsRight([longest], 'en'),
      longestIsRight([equal], 'en'),
      longestIsRight([longest, equal, equal, longest, longest, typed('a/2')], 'en'),
      longestIsRight([], 'en'),
    ]).toEqual([1, 0, 0.6, 0])
  })

  it('tells languages apart', () => {
    const uneven = choice('a/1', {
      options: [right({ en: 'aaa', zh: '甲' }), wrong({ en: 'b', zh: '乙乙' })],
    })
    expect([longestIsRight([uneven], 'en'), longestIsRight([uneven], 'zh')]).toEqual([1, 0])
  })
})
