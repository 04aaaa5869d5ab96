import { unframed } from './list-frames.ts'

/** Numbers before the parts of a list, `1.`, `（1）`, ①, and behind another part. */
const NUMBERING =
  /(?:^|(?<=[\s;；,，、。]))(?:\d{1,2}[.)）、](?=\s{0,3}[^\s\d])|[(（]\d{1,2}[)）])\s{0,3}|[①-⑳]\s{0,3}/gu

/** Signs between the parts of a list; a comma may also be in a number. */
const SIGNS = /[;；、，\n]|,(?!\d{3}(?!\d))|\s[/&+]\s|(?<=\p{Script=Han})・(?=\p{Script=Han})/u

/** Words between two parts. They may also be in one: 和平. */
const JOINING = /\s(?:and|plus)\s|以及|[和与與及跟]|[还還]有/iu

/** More parts are not compared. */
const MOST_PARTS = 12

/** What asks for an order: steps, ranks. */
const ASKS_ORDER =
  /\b(?:order(?:ed|ing)?|sequences?|steps?|stages?|phases?|first|last|then|next|after|before|rank(?:s|ed|ing)?|chronolog\w{0,8}|respectively|highest|lowest|largest|smallest|coordinates?)\b|[顺順]序|次序|先[后後]|依次|步[骤驟]|[阶階]段|[过過流]程|排[列序名]|第[一二三]|首先|最[先后後大小高低]|坐[标標]/iu

/** Whether an order is asked for: `from … to`, and what belongs to each of several things, too. */
const asksForOrder = (ask: string): boolean =>
  ASKS_ORDER.test(ask) ||
  isBefore(ask, /\bfrom\b|[从從由]/i, /\bto\b|[到至]/i) ||
  isBefore(ask, /[和与與、]/, /分[别別]/)

const isBefore = (words: string, first: RegExp, second: RegExp): boolean => {
  const at = words.search(first)
  return at >= 0 && second.test(words.slice(at + 1))
}

/** What asks for several things that have no order, of which there may be only two. */
const ASKS_SEVERAL =
  /\b(?:who|whom|two|both|are|were|list|name)\b|[谁誰]|哪[些几幾]|[两兩二][个個种種位人者名]/iu

/** A number alone: of several, `3, 4`, which is which may count. */
const IS_NUMBER = /^[-+−]?[\d.,/ ]+$/u

/** `(3, 4)`: where a point is. */
const IS_TUPLE = /^[(（[][^)）\]]{1,60}[,，]/u

/** The parts of an answer that is a list, in each way to read it: by signs, and by words too; none if it is no list. */
function listsIn(answer: string): ReadonlyArray<readonly string[]> {
  const text = answer
    .trim()
    .replace(/^分[别別]?[是为為][:：]?\s*/u, '')
    .replace(/[.。;；]$/u, '')
    .replace(NUMBERING, '\n')
  const tidied = (parts: readonly string[]): string[] =>
    parts
      .map((part) =>
        part
          .trim()
          .replace(/^(?:and|&)\s/i, '')
          .trim(),
      )
      .filter(Boolean)
  const isOfWords = /^\p{L}{2,30}(?:\/\p{L}{2,30}){2,11}$/u.test(text)
  const bySigns = tidied(text.split(isOfWords ? '/' : SIGNS))
  const byWords = tidied(bySigns.flatMap((part) => part.split(JOINING)))
  const byBlanks = /^[\p{Script=Han}\s]+$/u.test(text) ? tidied(text.split(/\s/u)) : []
  return [bySigns, byWords, byBlanks].filter(({ length }) => length > 1 && length <= MOST_PARTS)
}

/** What is between two that are both right, `x = 1 or x = -1`. */
const EITHER = /\s(?:or|oder)\s|或者?/giu

/** How the parts of two lists are compared. */
interface Comparing {
  readonly asks: readonly string[]
  /** Whether a part is the one that is wanted. */
  readonly isSame: (given: string, wanted: string) => boolean
}

/**
 * Whether two answers are lists of the same parts, each once, whatever is between them; in the same order, if that
 * counts.
 */
export function isSameList(given: string, accepted: string, { asks, isSame }: Comparing): boolean {
  const plain = accepted.replace(EITHER, ', ')
  if (plain !== accepted) return isSameList(given.replace(EITHER, ', '), plain, { asks, isSame })
  const mayMove = hasNoOrder(accepted, asks)
  const said = listsIn(given)
  // Blanks alone are between words.
  const byBlanks = given
    .trim()
    .replace(/\s(?:and|und|&)\s/iu, ' ')
    .split(/\s+/)
  return listsIn(accepted).some((wanted) => {
    // Numbers before names say an order where that counts.
    const inner = mayMove ? unframed(given, wanted.length) : undefined
    const lists = [
      ...said,
      ...(inner === undefined ? [] : listsIn(inner)),
      ...(wanted.some((part) => /\s/.test(part)) ? [] : [byBlanks]),
    ]
    return lists.some((parts) => parts.length === wanted.length && areSame(parts, wanted))
  })

  function areSame(parts: readonly string[], wanted: readonly string[]): boolean {
    if (!mayMove || wanted.some((each) => IS_NUMBER.test(each)))
      return wanted.every((each, i) => isSame(parts[i] as string, each))
    const left = [...parts]
    return wanted.every((each) => {
      const at = left.findIndex((part) => isSame(part, each))
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
  }
}

/** Whether the parts of a list may be said in any order; two with `and` between them may be a name, Pride and Prejudice. */
function hasNoOrder(accepted: string, asks: readonly string[]): boolean {
  if (asks.some(asksForOrder) || IS_TUPLE.test(accepted.trim())) return false
  const isName = !SIGNS.test(accepted) && listsIn(accepted).some(({ length }) => length === 2)
  return !isName || asks.some((ask) => ASKS_SEVERAL.test(ask))
}
