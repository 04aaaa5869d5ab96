import type { PackedQuestion } from '../data.ts'
import { type Child, make } from './dom.ts'
import type { Speech } from './speech.ts'

/** What a question asks, with what it shows and what there is to choose from. */
export function askSide(speech: Speech, question: PackedQuestion): Child {
  const { material, ask, left = [], options = [] } = question
  const listOf = (tag: 'ol' | 'ul', name: string, texts: typeof options): Child =>
    texts.length > 0 &&
    make(
      tag,
      { class: name },
      texts.map((text) => make('li', {}, speech.text(text))),
    )
  return [
    material ? make('pre', { tabindex: 0 }, material.lines.join('\n')) : undefined,
    make('p', { class: 'ask' }, speech.text(ask)),
    listOf('ul', 'left', left),
    listOf('ol', 'options', options),
  ]
}

/** The right answer. */
export const answerSide = (speech: Speech, { answer }: PackedQuestion): Child =>
  make('p', { class: 'right' }, speech.text(answer))
