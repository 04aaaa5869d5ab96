import { textOf, WRITTEN } from '../core/base/text.ts'
import type { NotedCard, NotedTitle, Wording } from '../core/document/note.ts'

/** Front matter in which k8smap says what is between two languages: `languages: "en · zh"`. */
const LANGUAGES = /^en (\S{1,200}) zh(?:-Hant)?$/

/** What is between the wordings of a text in two languages; undefined if the words do not say that. */
export function separatorOf(words: string): string | undefined {
  const [, sign] = LANGUAGES.exec(words) ?? []
  return sign === undefined ? undefined : ` ${sign} `
}

/** A title, and all below it, whose words are in two languages with a separator between them. */
export function inTwoLanguages(whole: NotedTitle, separator: string): NotedTitle {
  const parted = (said: Wording): Wording => wordingIn(said, separator)
  const { title, summary, cards, children } = whole
  return {
    ...whole,
    title: parted(title),
    ...(summary !== undefined && { summary: parted(summary) }),
    ...(cards && { cards: cards.map((card) => cardIn(card, parted)) }),
    children: children.map((child) => inTwoLanguages(child, separator)),
  }
}

function cardIn(card: NotedCard, parted: (said: Wording) => Wording): NotedCard {
  const { explain } = card
  const about = explain === undefined ? {} : { explain: parted(explain) }
  if ('fill' in card) return { ...card, ...about, fill: parted(card.fill) }
  const ask = parted(card.ask)
  const wrong = card.wrong?.map(parted) ?? []
  if ('answers' in card) return { ...card, ...about, ask, answers: card.answers.map(parted), wrong }
  return {
    ...{ ...card, ...about, ask, answer: parted(card.answer) },
    ...(wrong.length > 0 && { wrong }),
  }
}

function wordingIn(said: Wording, separator: string): Wording {
  const parts = typeof said === 'string' ? said.split(separator) : []
  if (parts.length !== WRITTEN.length || parts.includes('')) return said
  return textOf((language) => parts[WRITTEN.indexOf(language)] as string)
}
