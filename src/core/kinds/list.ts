import { maxOf, once, sumOf } from '../base/collections.ts'
import { COMMA } from '../base/punctuation.ts'
import { joinTexts, same, wordings } from '../base/text.ts'
import { fold } from '../model/names.ts'
import type { Item, ItemsQuestion } from '../model/question.ts'
import { isPartOf } from '../model/short-names.ts'
import { withoutHedges } from './hedges.ts'
import { textsOf, withItems } from './items.ts'
import type { Asked, Graded, Kind, Names } from './kind.ts'
import { lettersOf } from './letters.ts'
import { unframed } from './list-frames.ts'
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
  { script, hasVerbs, isElse, isAnswer }: Names,
): Graded {
  const { items, topic } = question
  const asks = wordings(question.ask)
  const namesOf = ({ text, also }: Item): string[] => [...wordings(text), ...also]
  const folded = (name: string): string => fold(script(name))
  const parts = new Set(items.flatMap(namesOf).map(folded))
  const isItem = (name: string, item: Item, said: readonly string[]): boolean => {
    const accepted = namesOf(item)
    const own = accepted.map(folded)
    // In brackets behind one part another one is a second guess, as the name of anything else is.
    const isAnother = (name: string): boolean =>
      !own.includes(name) && (parts.has(name) || isAnswer(name, topic) || isElse(name, topic, own))
    return isRightFor(question, name, accepted, { asks: said, script, hasVerbs, isAnother })
  }
  // Each part of an answer is compared once, however often it is there.
  const itemsOf = once((name: string): readonly Item[] => {
    const named = items.filter((item) => isItem(name, item, asks))
    // What two parts are called without their brackets is the name of none: `Mitosis (plants)`, `Mitosis (animals)`.
    const isShared = items.filter(({ text }) => isPartOf(text, name)).length > 1
    return isShared ? named.filter(({ also }) => also.includes(name)) : named
  })
  // Between spaces, a word of the question would be taken for part of the name beside it.
  const isAlone = once((name: string): boolean => items.some((item) => isItem(name, item, [])))
  const naming = {
    isName: (name: string) => itemsOf(name).length > 0,
    isAlone,
    most: maxOf(items, (item) =>
      maxOf(namesOf(item), (words) => words.split(BETWEEN_NAMES).length),
    ),
  }
  const strangersIn = (names: readonly string[]): number =>
    names.filter((name) => !naming.isName(name)).length
  const plain = withoutHedges(answer, script)
  const said = namesIn(plain, naming)
  const inner = strangersIn(said) === 0 ? undefined : unframed(plain, items.length)
  const framed = inner === undefined ? said : namesIn(inner, naming)
  const names = strangersIn(framed) < strangersIn(said) ? framed : said
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

/** What is between two names, or in one: `Pride, vanity`. */
const BETWEEN_NAMES = /[,，、;；／\u3000\n→•]|\s(?:[&+|]|->)\s/gu

/** How an answer is taken apart. */
interface Naming {
  /** Whether words are the name of a part. */
  readonly isName: (words: string) => boolean
  /** The same, without the words of the question. */
  readonly isAlone: (words: string) => boolean
  /** Of how many pieces the name with most signs in it consists: 1 if none has any. */
  readonly most: number
}

/** An answer, taken apart where names end: of several pieces that are one name together, the most are that. */
function partsIn(answer: string, { isName, most }: Pick<Naming, 'isName' | 'most'>): string[] {
  if (most === 1) return answer.split(BETWEEN_NAMES)
  const gaps = [...answer.matchAll(BETWEEN_NAMES)]
  const starts = [0, ...gaps.map(({ 0: sign, index }) => index + sign.length)]
  const ends = [...gaps.map(({ index }) => index), answer.length]
  const parts: string[] = []
  for (let from = 0; from < starts.length; ) {
    const piecesTo = (to: number): string => answer.slice(starts[from], ends[to])
    let to = Math.min(starts.length, from + most) - 1
    while (to > from && !isName(piecesTo(to))) to--
    parts.push(piecesTo(to))
    from = to + 1
  }
  return parts
}

/** The words between the last two names. */
const JOINING = /\b(?:and(?: also)?|also|or|plus|as well as)\b|和|与|與|及|以及|或者?|[还還]有|·/i

/**
 * The names in an answer: separated by commas, by “and”, by numbers before them, or by nothing but spaces, unless the
 * words around it are a name together.
 */
function namesIn(answer: string, { isName, isAlone, most }: Naming): string[] {
  return partsIn(withoutFrame(answer).replace(NUMBERING, '\n'), { isName, most })
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
    // What is in brackets is said of the name before them.
    if (from > 0 && /^[(（]/.test(words[from] as string)) return undefined
    let to = Math.min(words.length, from + MOST_WORDS)
    while (to > from && !isName(words.slice(from, to).join(' '))) to--
    if (to === from) return undefined
    names.push(words.slice(from, to).join(' '))
    from = to
  }
  return names
}
