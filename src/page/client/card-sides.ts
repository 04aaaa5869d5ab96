import { seededDice, shuffle } from '../../core/base/dice.ts'
import { hash32 } from '../../core/base/hash.ts'
import { letterOf } from '../../core/kinds/matching.ts'
import type { PackedQuestion } from '../data.ts'
import { type Child, make } from './dom.ts'
import type { Speech } from './speech.ts'

/** The parts of a question in an order that gives nothing away, and is always the same. */
const mixed = <T>(question: PackedQuestion, parts: readonly T[]): T[] =>
  shuffle(parts, seededDice(hash32(question.ask.en)))

/** What a question asks, with what it shows and what there is to choose from. */
export function askSide(speech: Speech, question: PackedQuestion): Child {
  const { material, ask } = question
  return [
    material ? make('pre', { tabindex: 0 }, material.lines.join('\n')) : undefined,
    make('p', { class: 'ask' }, speech.text(ask)),
    choicesOf(speech, question),
  ]
}

function choicesOf(speech: Speech, question: PackedQuestion): Child {
  if ('options' in question)
    return make(
      'ol',
      { class: 'options' },
      mixed(question, question.options).map(({ text }) => make('li', {}, speech.text(text))),
    )
  if (question.type === 'order')
    return [
      make('p', {}, speech.say('order')),
      make(
        'ul',
        {},
        mixed(question, question.items).map(({ text }) => make('li', {}, speech.text(text))),
      ),
    ]
  if (question.type !== 'match') return undefined
  const rights = mixed(question, [...question.pairs.map(({ right }) => right), ...question.extra])
  return [
    make('p', {}, speech.say('pairs')),
    make(
      'ul',
      {},
      question.pairs.map(({ left }) => make('li', {}, speech.text(left))),
    ),
    make(
      'ol',
      { class: 'options' },
      rights.map((right) => make('li', {}, speech.text(right))),
    ),
  ]
}

/** The right answer. */
export function answerSide(speech: Speech, question: PackedQuestion): Child {
  if ('options' in question) {
    const options = mixed(question, question.options)
    const right = options.filter(({ correct }) => correct)
    return right.map((option) =>
      make(
        'p',
        { class: 'right' },
        `${letterOf(options.indexOf(option))}  `,
        speech.text(option.text),
      ),
    )
  }
  if ('answer' in question) return make('p', { class: 'right' }, speech.text(question.answer))
  if ('items' in question)
    return make(
      question.type === 'order' ? 'ol' : 'ul',
      { class: 'right' },
      question.items.map(({ text }) => make('li', {}, speech.text(text))),
    )
  return make(
    'ul',
    { class: 'right' },
    question.pairs.map(({ left, right }) =>
      make('li', {}, speech.text(left), ' – ', speech.text(right)),
    ),
  )
}
