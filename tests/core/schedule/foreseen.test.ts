import { expect, it } from 'vitest'
import { answerAll } from '../../../src/core/schedule/foreseen.ts'
import { AIM, cardsOf, choices, LONG, SUNKEN, TIME } from '../../support/drills.ts'
import { NOON } from '../../support/questions.ts'

it.each([
  // What was told again is asked again, and is known as something new is; what is due is asked once.
  ['sunk', SUNKEN, 0.6, { answers: 2, lapses: 0 }],
  ['sunk, and missed', SUNKEN, 0.8, { answers: 2, lapses: 1 }],
  ['due', LONG, 0.6, { answers: 1, lapses: 0 }],
  ['due, and missed', LONG, 0.999, { answers: 2, lapses: 1 }],
])('an answer to what is %s', (_, card, thrown, { answers, lapses }) => {
  const cards = new Map(cardsOf({ 'a/1': card }))
  const given = { now: NOON, atFirst: 0.7, aim: AIM, time: TIME, cards, seed: '1' }
  const foreseen = answerAll(choices('a/1'), { ...given, dice: () => thrown })
  expect(foreseen).toEqual({ new: 0, due: 1, answers, spent: answers * TIME.tempo })
  expect(cards.get('a/1')).toMatchObject({ lapses, missed: false, last: NOON })
})
