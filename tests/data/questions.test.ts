import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lazy } from '../../src/core/base/collections.ts'
import { WRITTEN } from '../../src/core/base/text.ts'
import { search } from '../../src/core/lookup/search.ts'
import { answersOrGuess } from '../../src/study/searching.ts'
import { elsewhere, INDEXES, shippedMeansFor } from '../support/lookups.ts'
import { theMap } from '../support/outlines.ts'

/**
 * Questions as people type them, each with the topics that answer it, written by somebody who had not
 * seen the index. The search was tuned on other ones, `questions-tuned-*`, and never on these.
 */
const linesOf = (name: string): string[] =>
  readFileSync(`tests/data/fixtures/questions-${name}`, 'utf8').trim().split('\n')
const questionsIn = (name: string): ReadonlyArray<readonly [question: string, topics: string[]]> =>
  linesOf(`${name}.tsv`).map((line) => {
    const [question = '', topics = ''] = line.split('\t')
    return [question, topics.split(',')]
  })

const means = lazy(() => shippedMeansFor(theMap()))
const found = (question: string): string[] =>
  search(theMap(), means(), question).map(({ topic }) => topic.id)

/** The share of questions answered by the first topic, and by one of the first three that are shown, each once. */
function score(name: string): { readonly first: number; readonly three: number } {
  const questions = questionsIn(name)
  const ranks = questions.map(([question, topics]) =>
    [...new Set(found(question))].findIndex((id) => topics.includes(id)),
  )
  const share = (most: number): number =>
    ranks.filter((rank) => rank >= 0 && rank < most).length / questions.length
  return { first: share(1), three: share(3) }
}

describe.each(WRITTEN)('questions in %s', (language) => {
  it('are at least 150, each answered by a topic that there is', () => {
    const questions = questionsIn(language)
    expect(questions.length).toBeGreaterThanOrEqual(150)
    for (const [question, topics] of [...questions, ...questionsIn(`tuned-${language}`)])
      for (const id of topics)
        expect(theMap().outline.topics.has(id), `${question}: ${id}`).toBe(true)
    const tuned = new Set(questionsIn(`tuned-${language}`).map(([question]) => question))
    expect(questions.filter(([question]) => tuned.has(question))).toEqual([])
  })

  it.each(['', 'tuned-'])(
    'are answered first in 65 of 100, among the first three in 85: %squestions',
    (set) => {
      const { first, three } = score(`${set}${language}`)
      expect(first).toBeGreaterThanOrEqual(0.65)
      expect(three).toBeGreaterThanOrEqual(0.85)
    },
  )

  it.each([
    [
      'README.md',
      /right for (\d+)\s+and (\d+) %, one of the first three topics for (\d+) and (\d+) %/,
    ],
    [
      'README.zh-CN.md',
      /第一条答对的占 (\d+) % 和 (\d+) %，\s*前三个主题中有正确答案的占 (\d+) % 和 (\d+) %/,
    ],
  ])('are answered about as often as %s says', (file, told) => {
    const figures = (told.exec(readFileSync(file, 'utf8')) ?? []).slice(1).map(Number)
    const said = figures.filter((_, i) => i % 2 === WRITTEN.indexOf(language))
    const { first, three } = score(language)
    expect(said).toHaveLength(2)
    for (const [i, share] of [first, three].entries())
      expect(Math.abs(100 * share - (said[i] ?? 0)), `${100 * share} %`).toBeLessThan(2)
  })

  const MAP = { ...elsewhere(), outlines: { ...INDEXES, index: async () => means().index } }
  /** Those that are answered, also by a guess at what is misspelt. */
  const answeredOf = async (questions: readonly string[]): Promise<string[]> => {
    const all = await Promise.all(questions.map((each) => answersOrGuess(theMap(), each, MAP)))
    return questions.filter((_, i) => all[i]?.hits.length)
  }

  it('without an answer find none, but for one or two in a hundred', async () => {
    const questions = linesOf(`none-${language}.txt`)
    expect(questions.length).toBeGreaterThanOrEqual(40)
    const answered = await answeredOf(questions)
    expect(answered.length, answered.join('\n')).toBeLessThanOrEqual(2)
  })

  it('about other software find none in half, though much of it is said here too', async () => {
    const questions = linesOf(`near-${language}.txt`)
    expect(questions.length).toBeGreaterThanOrEqual(30)
    const answered = await answeredOf(questions)
    expect(answered.length / questions.length, answered.join('\n')).toBeLessThanOrEqual(0.5)
  })
})

it('the questions of the findings are answered by one of the first three', () => {
  for (const [question, topics] of questionsIn('found'))
    expect(
      found(question)
        .slice(0, 3)
        .some((id) => topics.includes(id)),
      `${question}: ${found(question).slice(0, 3).join(', ')}, not ${topics.join(', ')}`,
    ).toBe(true)
})

/** Names as people type them, each with its topic. */
const NAMES = {
  en: {
    etcd: 'etcd',
    kubelet: 'kubelet',
    'the scheduler': 'kube-scheduler',
    'a pod': 'pod',
    rbac: 'rbac',
    'a pvc': 'persistent-volume-claim',
  },
  zh: {
    etcd: 'etcd',
    kubelet: 'kubelet',
    调度器: 'kube-scheduler',
    pod: 'pod',
    网络策略: 'network-policy',
    节点: 'node',
  },
} as const
/** What is asked of whatever it is. */
const GENERAL = {
  en: [
    'what is X',
    'how does X work',
    'X explained',
    'purpose of X',
    'X best practices',
    'I do not understand X',
    'what is inside X',
    'X vs others',
  ],
  zh: [
    'X是什么',
    'X的工作原理',
    'X原理',
    'X的作用是什么',
    'X做了什么',
    'X存了什么',
    'X用在什么场景',
    'X看不懂',
    'X有什么用',
    'X怎么工作',
  ],
} as const

describe.each(WRITTEN)('what is asked in %s of whatever it is', (language) => {
  it.each(GENERAL[language])('%s: the topic that is named comes first', (question) => {
    for (const [name, id] of Object.entries(NAMES[language]))
      expect(found(question.replace('X', name))[0], name).toBe(id)
  })

  it('the topic that is named is among the answers, whatever else is asked', () => {
    const rare = {
      en: ['what problem does X solve', 'X port'],
      zh: ['X解决了什么问题', 'X用了什么技术', 'X的端口'],
    }
    for (const question of rare[language])
      for (const [name, id] of Object.entries(NAMES[language]))
        expect(found(question.replace('X', name)), `${question}: ${name}`).toContain(id)
  })
})
