import { once, sumOf } from '../base/collections.ts'
import { COMMA } from '../base/punctuation.ts'
import { joinTexts, same, wordings } from '../base/text.ts'
import type { Item, ItemsQuestion } from '../model/question.ts'
import { textsOf, withItems } from './items.ts'
import type { Asked, Graded, Kind, Names } from './kind.ts'
import { lettersOf } from './letters.ts'
import { isRightFor } from './noted-answer.ts'

/** The number of characters between two names: a comma and a space. */
const BETWEEN = 2

/**
 * The learner names the parts, in any order, with commas between them. The score is the share of
 * parts named.
 */
export const list = {
  ...withItems,
  ask: () => ({}),
  grade,
  hints: ({ question }) => [lettersOf(textsOf(question))],
  // Nobody guesses words.
  luck: () => 0,
  typing: ({ question }) => sumOf(textsOf(question), ({ en }) => en.length + BETWEEN),
  ease: 70,
  chances: { guess: 0.01, slip: 0.3 },
} satisfies Kind<ItemsQuestion>

function grade(
  { question }: Asked<ItemsQuestion>,
  answer: string,
  { script, hasVerbs }: Names,
): Graded {
  const { items } = question
  const asks = wordings(question.ask)
  const isItem = (name: string, { text, also }: Item, said: readonly string[]): boolean =>
    isRightFor(question, name, [...wordings(text), ...also], { asks: said, script, hasVerbs })
  // Each part of an answer is compared once, however often it is there.
  const itemsOf = once((name: string): readonly Item[] =>
    items.filter((item) => isItem(name, item, asks)),
  )
  // Between spaces, a word of the question would be taken for part of the name beside it.
  const isAlone = once((name: string): boolean => items.some((item) => isItem(name, item, [])))
  const names = namesIn(answer, (name) => itemsOf(name).length > 0, isAlone)
  const left = new Set(items)
  const wrong: string[] = []
  for (const name of names) {
    const named = itemsOf(name)
    const item = named.find((each) => left.has(each))
    if (item) left.delete(item)
    // A part named twice counts once.
    else if (named.length === 0) wrong.push(name)
  }
  const named = items.length - left.size
  return {
    correct: left.size === 0 && wrong.length === 0,
    score: Math.max(0, named - wrong.length) / items.length,
    given: joinTexts(names.map(same), COMMA),
    expected: joinTexts(textsOf(question), COMMA),
    mistakes: wrong.map((name) => ({ text: same(name), why: undefined })),
    missing: [...left].map(({ text }) => text),
  }
}

/** The numbers of a numbered list: `1. Always 2. OnFailure`, `1）Always`, ①. */
const NUMBERING =
  /(?:^|(?<=\s))(?:\d{1,2}[.)、]|\(\d{1,2}\))(?:\s*(?=[^\s\d])|\s+(?=\d))|[①-⑳]\s*/gu

/** What leads to all names. */
const LEAD = /^分别(?:是|为)[:：]?\s*/u

/** An answer without what is around all its names: words that lead to them, brackets, a stop. */
function withoutFrame(answer: string): string {
  const plain = answer
    .trim()
    .replace(LEAD, '')
    .replace(/[.。]$/u, '')
  return plain.startsWith('[') && plain.endsWith(']') ? plain.slice(1, -1) : plain
}

/** The words between the last two names. */
const JOINING = /\b(?:and|or|plus|as well as)\b|和|与|與|及|以及|或者?|[还還]有|·/i

/**
 * The names in an answer: separated by commas, by “and”, by numbers before them, or by nothing but spaces, unless the
 * words around it are a name together.
 */
function namesIn(
  answer: string,
  isName: (words: string) => boolean,
  isAlone: (words: string) => boolean,
): string[] {
  return withoutFrame(answer)
    .replace(NUMBERING, '\n')
    .split(/[,，、;；／\u3000\n]|\s[&+|]\s/)
    .flatMap((part) => (isName(part) ? [part] : part.split(JOINING)))
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((part) => {
      if (isAlone(part)) return [part]
      return (
        spaced(part.split(/\s+/), isAlone) ??
        spaced(
          part.split('/').map((name) => name.trim()),
          isAlone,
        ) ?? [part]
      )
    })
}

/** No name of a list has more words: nonsense of a thousand words is not tried in each length. */
const MOST_WORDS = 12

/** The names that words make one after the other, each as long as it can be; undefined if they do not. */
function spaced(
  words: readonly string[],
  isName: (words: string) => boolean,
): string[] | undefined {
  const names: string[] = []
  let from = 0
  while (from < words.length) {
    let to = Math.min(words.length, from + MOST_WORDS)
    while (to > from && !isName(words.slice(from, to).join(' '))) to--
    if (to === from) return undefined
    names.push(words.slice(from, to).join(' '))
    from = to
  }
  return names
}
