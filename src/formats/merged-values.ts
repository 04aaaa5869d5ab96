import { addTo } from '../core/base/collections.ts'
import { LANGUAGES, WRITTEN } from '../core/base/text.ts'
import { saidAt, wordsOfValue } from './imported.ts'
import { isValues, listOf, type Value } from './values.ts'

/** One thing in three states: as a person has it, as the notes have it, and what these said before. */
export interface Three<T> {
  readonly mine: T
  readonly theirs: T
  /** Fingerprints of what the notes said; undefined if nobody knows. */
  readonly said: ReadonlySet<string> | undefined
}

/** What became of a text. */
export interface MergedText {
  readonly value: Value | undefined
  /** Where both had changed it, and the person's is kept: '' everywhere, or languages (`.zh`). */
  readonly disputed: readonly string[]
}

/** Whether all words of a value are what the notes said there before. */
export const isSaid = (
  said: ReadonlySet<string> | undefined,
  place: string,
  value: Value,
): boolean => wordsOfValue(value).every((words) => said?.has(saidAt(place, words)))

/**
 * A text of two: language by language, what was changed. A translation that a person added is theirs,
 * also where the notes changed what it translates.
 */
export function mergedText(
  place: string,
  { mine, theirs, said }: Three<Value | undefined>,
): MergedText {
  const kept = (value: Value | undefined): MergedText => ({ value, disputed: [] })
  if (mine === undefined)
    return kept(theirs !== undefined && isSaid(said, place, theirs) ? undefined : theirs)
  if (theirs === undefined) return kept(isSaid(said, place, mine) ? undefined : mine)
  const [own, new_] = [byLanguage(mine), byLanguage(theirs)]
  const disputed: string[] = []
  const words = [...own].map(([language, word]) => {
    const other = new_.get(language)
    const hasOwn = !isSaid(said, place, word)
    if (other === undefined || !hasOwn) return [language, other ?? word] as const
    if (other !== word && !isSaid(said, place, other)) disputed.push(`.${language}`)
    return [language, word] as const
  })
  const isSame = words.every(([language, word]) => own.get(language) === word)
  const [first] = words
  const isOne = words.length <= WRITTEN.length && words.every(([, word]) => word === first?.[1])
  return {
    value: isSame ? mine : isOne ? (first?.[1] ?? '') : Object.fromEntries(words),
    disputed: disputed.length === words.length ? [''] : disputed,
  }
}

/** The words of a text in each language; a written language that is missing has those of another. */
function byLanguage(text: Value): ReadonlyMap<string, string> {
  if (!isValues(text)) {
    const [words = ''] = wordsOfValue(text)
    return new Map(WRITTEN.map((each) => [each, words]))
  }
  const [any = ''] = wordsOfValue(text)
  const given = new Map(
    LANGUAGES.flatMap((each) =>
      text[each] === undefined ? [] : [[each as string, wordsOfValue(text[each])[0] ?? '']],
    ),
  )
  return new Map([...WRITTEN.map((each) => [each, any] as const), ...given])
}

/**
 * A list of two: what a person has, without what the notes had and have no more, and with what is
 * new in the notes. What a person took out stays out.
 */
export function mergedList(
  place: string,
  { mine, theirs, said }: Three<Value | undefined>,
): Value | undefined {
  const keyOf = (value: Value): string => JSON.stringify(wordsOfValue(value))
  const inNotes = new Set(listOf(theirs).map(keyOf))
  const own = listOf(mine)
  const inFile = new Set(own.map(keyOf))
  const kept = own.filter((each) => inNotes.has(keyOf(each)) || !isSaid(said, place, each))
  const fresh = listOf(theirs).filter(
    (each) => inFile.has(keyOf(each)) || !isSaid(said, place, each),
  )
  const all = woven(kept, fresh, keyOf)
  if (all.length === 0) return undefined
  return all.length === own.length && all.every((each, i) => each === own[i]) ? mine : all
}

/**
 * The first list, with the members that only the second one has, each behind the one that is before
 * it there.
 */
export function woven<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (each: T) => string,
): T[] {
  const known = new Set(first.map(keyOf))
  const behind = new Map<string, T[]>()
  let last = ''
  for (const each of second) {
    if (known.has(keyOf(each))) last = keyOf(each)
    else addTo(behind, last, each)
  }
  const after = (key: string): T[] => {
    const found = behind.get(key) ?? []
    behind.delete(key)
    return found
  }
  return [...after(''), ...first.flatMap((each) => [each, ...after(keyOf(each))])]
}
