import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { HOLE } from '../../src/core/base/punctuation.ts'
import { WRITTEN } from '../../src/core/base/text.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import type { Question } from '../../src/core/model/question.ts'
import { simplified } from '../../src/io/script.ts'
import { theMap } from '../support/outlines.ts'

const library = theMap()
const judge = examiner(library.outline, simplified, library.questions, library.knowledge)
const questions = library.questions().filter(({ origin }) => origin === 'written')

function isRight(question: Question, answer: string): boolean {
  const graded = judge.grade(judge.ask(question, seededDice(1)), answer)
  return typeof graded !== 'string' && graded.correct
}

describe('what is said around an answer is no part of it', () => {
  const lists = questions.flatMap((question) => (question.type === 'list' ? [question] : []))
  const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
  const HAN = '零一二三四五六七八九十'
  const ORDINALS = 'first second third fourth fifth sixth seventh eighth'.split(' ')

  /** The names of a list, and a number that is said with them. */
  type Frame = (names: readonly string[], count: number) => string
  const WITH_COUNT: readonly Frame[] = [
    (names, count) => `There are ${ENGLISH[count]}: ${names.join(', ')}.`,
    (names, count) => `${ENGLISH[count]} of them: ${names.join(', ')}`,
    (names, count) => `${count} kinds: ${names.join('; ')}`,
    (names, count) => `一共有${HAN[count]}个，分别是${names.join('、')}。`,
    (names, count) => `分为 ${count} 种：${names.join('、')}`,
    (names, count) => `${names.join('、')}这${HAN[count]}种`,
    (names, count) => `${names.join('、')}等${HAN[count]}类`,
  ]
  const ALONE: readonly Frame[] = [
    (names) => `They include ${names.join(', ')}, etc.`,
    (names) => `namely ${names.slice(0, -1).join(', ')} and also ${names.at(-1)}`,
    (names) => names.map((name, i) => `${ORDINALS[i]} ${name}`).join(', '),
    (names) => names.map((name, i) => `${'abcdefghi'[i]}) ${name}`).join(' '),
    (names) => `包括${names.join('、')}等`,
    (names) => `它们分别是：${names.join('、')}`,
    (names) => names.map((name, i) => `${HAN[i + 1]}是${name}`).join('；'),
  ]
  const said = (frame: Frame, more: number, names: (all: string[]) => string[]) =>
    lists.flatMap((question) => {
      const language = /\p{Script=Han}/u.test(frame(['a', 'b'], 2)) ? 'zh' : 'en'
      const all = question.items.map(({ text }) => text[language])
      const answer = frame(names(all), all.length + more)
      return isRight(question, answer) ? [] : [answer]
    })

  it('a list may be in a sentence that counts its parts', () => {
    expect(lists.length).toBeGreaterThan(30)
    for (const frame of [...WITH_COUNT, ...ALONE]) expect(said(frame, 0, (all) => all)).toEqual([])
  })

  it('but another number is wrong, and so is a part that is missing', () => {
    // A word for what is asked may be beside a name: `spec 三种`.
    for (const frame of WITH_COUNT)
      expect(said(frame, 1, (all) => all).length).toBeGreaterThan(lists.length - 2)
    for (const frame of [...WITH_COUNT, ...ALONE]) {
      expect(said(frame, 0, (all) => all.slice(1))).toHaveLength(lists.length)
      expect(said(frame, -1, (all) => all.slice(1))).toHaveLength(lists.length)
    }
  })

  it('the line with the hole may be written out, in code or whole', () => {
    const refused = questions.flatMap((question) =>
      question.type !== 'cloze'
        ? []
        : WRITTEN.flatMap((language) => {
            const ask = question.ask[language]
            const lines = [ask, ...(/`[^`]*____[^`]*`/.exec(ask) ?? [])]
            return lines
              .map((line) => line.replace(HOLE, question.answer[language]).replaceAll('`', ''))
              .filter((line) => !isRight(question, line))
          }),
    )
    expect(refused).toEqual([])
  })
})
