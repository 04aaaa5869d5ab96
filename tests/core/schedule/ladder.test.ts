import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/core/model/question.ts'
import type { Card } from '../../../src/core/schedule/fsrs.ts'
import { ladderOf } from '../../../src/core/schedule/ladder.ts'
import { card, choice, items, typed } from '../../support/questions.ts'

const on = { fact: 'a/f' }
const PICK = choice('a/choice', on)
const TELL = choice('a/tell', { ...on, type: 'tell-apart' })
const SEVERAL = choice('a/several', { ...on, type: 'several' })
const TYPED = typed('a/typed', on)
const CLOZE = typed('a/cloze', { ...on, type: 'cloze' })
const LIST = { ...items('list', 'a/list', ['x', 'y']), ...on }

/** Three cards: stable enough for the typed question, nearly so, and missed. */
const FIRM = card(1, 7)
const SOFT = card(1, 6.99)
const MISSED = card(1, 30, { missed: true })

const cardsOf = (cards: Readonly<Record<string, Card>>) => new Map(Object.entries(cards))
/**
 * What the ladder says about every question: whether it may begin, whether it is left behind, and
 * what comes next.
 */
const said = (questions: readonly Question[], cards: Readonly<Record<string, Card>>) => {
  const ladder = ladderOf(questions, cardsOf(cards))
  return Object.fromEntries(
    questions.map((each) => [
      each.id.slice(2),
      [ladder.mayBegin(each), ladder.isLeftBehind(each), ladder.next(each)?.id],
    ]),
  )
}

describe('the ladder from recognition to recall', () => {
  it.each<[string, Record<string, Card>, Record<string, unknown[]>]>([
    [
      'nothing asked yet: the choice comes first',
      {},
      { choice: [true, false, undefined], typed: [false, false, undefined] },
    ],
    [
      'the choice not firm',
      { 'a/choice': SOFT },
      { choice: [true, false, undefined], typed: [false, false, undefined] },
    ],
    [
      'the choice firm: the typed one takes its place',
      { 'a/choice': FIRM },
      { choice: [true, false, 'a/typed'], typed: [true, false, undefined] },
    ],
    [
      'the typed one known: the choice is left alone, however soft',
      { 'a/choice': SOFT, 'a/typed': card(1, 1) },
      { choice: [true, true, undefined], typed: [false, false, undefined] },
    ],
    [
      'both firm: there is nothing to go on to',
      { 'a/choice': FIRM, 'a/typed': FIRM },
      { choice: [true, true, undefined], typed: [true, false, undefined] },
    ],
    [
      'the typed one missed: the choice is asked again',
      { 'a/choice': FIRM, 'a/typed': MISSED },
      { choice: [true, false, undefined], typed: [true, false, undefined] },
    ],
  ])('%s', (_, cards, wanted) => expect(said([PICK, TYPED], cards)).toEqual(wanted))

  it.each<[string, Question[], Record<string, unknown[]>]>([
    [
      'a fact with typed questions only begins with them',
      [TYPED, CLOZE],
      { typed: [true, false, undefined], cloze: [true, false, undefined] },
    ],
    [
      'one firm choice of two is enough; the first unmet typed question is next',
      [PICK, TELL, CLOZE, TYPED],
      {
        choice: [true, false, undefined],
        tell: [true, false, 'a/cloze'],
        cloze: [true, false, undefined],
        typed: [true, false, undefined],
      },
    ],
    [
      'several and list are not on the ladder',
      [SEVERAL, LIST, TYPED],
      {
        several: [true, false, undefined],
        list: [true, false, undefined],
        typed: [true, false, undefined],
      },
    ],
    [
      'a question on another fact, or on none, is nothing to it',
      [choice('a/tell'), typed('a/typed'), typed('a/other', { fact: 'a/g' })],
      {
        tell: [true, false, undefined],
        typed: [true, false, undefined],
        other: [true, false, undefined],
      },
    ],
  ])('%s', (_, questions, wanted) =>
    expect(said(questions, { 'a/tell': FIRM, 'a/several': FIRM })).toEqual(wanted),
  )

  it('knows a cloze for a typed question', () =>
    expect(said([PICK, CLOZE], { 'a/choice': SOFT, 'a/cloze': SOFT })).toEqual({
      choice: [true, true, undefined],
      cloze: [false, false, undefined],
    }))

  it('leaves several and typed ones never behind', () =>
    expect(
      said([SEVERAL, TYPED, CLOZE], { 'a/several': FIRM, 'a/typed': FIRM, 'a/cloze': FIRM }),
    ).toEqual({
      several: [true, false, undefined],
      typed: [true, false, undefined],
      cloze: [true, false, undefined],
    }))
})
