import { countHan, pairsOf, type Script, type ScriptTable } from './script.ts'

/** What a word becomes, and how often that was seen. */
type Counts = Map<string, Map<string, number>>

/** So many characters beside what differs are looked at: which word it is of is not known. */
const BESIDE = 2
/** The most characters of a word that the table has. */
const LONGEST = 5
/** A word is in the table that was seen so often, and mostly becomes the same. */
const OFTEN = 3
const MOSTLY = 0.8

/** Makes of a text, from left to right, what the table has for the longest word at each place. */
export function conversionOf(table: ScriptTable): Script {
  const becomes = new Map(pairsOf(table))
  const longest = longestByFirst(becomes.keys())
  return (words) => {
    let out = ''
    for (let at = 0; at < words.length; ) {
      const first = characterAt(words, at)
      let length = longest.get(first) ?? first.length
      while (length > first.length && !becomes.has(words.slice(at, at + length))) length--
      const word = words.slice(at, at + length)
      out += becomes.get(word) ?? word
      at += length
    }
    return out
  }
}

/** Of each character, how long the longest word is that begins with it; nothing where it is a word alone at most. */
function longestByFirst(words: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>()
  for (const word of words) {
    const first = characterAt(word, 0)
    if (word.length > first.length)
      longest.set(first, Math.max(longest.get(first) ?? 0, word.length))
  }
  return longest
}

const characterAt = (words: string, at: number): string =>
  String.fromCodePoint(words.codePointAt(at) ?? 0)

/**
 * A table for texts and the same texts in the other script: what each character becomes most often, where
 * two texts have equally many; and the words that this is not true of, short ones first, where a longer
 * one says nothing new. It need not be right everywhere: the rest is for patches.
 */
export function tableFor(from: readonly string[], to: readonly string[]): ScriptTable {
  const pairs = charactersFor(from, to)
  const table = (): ScriptTable => pairs.map((pair) => pair.join(' ')).join('|')
  const found = wordsFor(from, to, conversionOf(table()))
  for (let length = 2; length <= LONGEST; length++) {
    const convert = conversionOf(table())
    pairs.push(
      ...found.filter(([word, other]) => word.length === length && convert(word) !== other),
    )
  }
  return table()
}

type Pair = readonly [from: string, to: string]

function charactersFor(from: readonly string[], to: readonly string[]): Pair[] {
  const counts: Counts = new Map()
  from.forEach((words, i) => {
    const [ones, others] = [[...words], [...(to[i] ?? '')]]
    if (ones.length !== others.length) return
    for (const [j, one] of ones.entries()) count(counts, one, others[j] ?? '')
  })
  return mostOf(counts).filter(([one, other]) => one !== other && !/[ |]/.test(one + other))
}

/** The words that mostly become something in particular, among those that a table is wrong about. */
function wordsFor(from: readonly string[], to: readonly string[], convert: Script): Pair[] {
  const candidates: Counts = new Map()
  from.forEach((words, i) => {
    const other = to[i] ?? ''
    const made = convert(words)
    // Else a place in what was made is none in the text.
    if (made.length !== words.length || made === other) return
    const [at, removed, put] = differenceOf(made, other)
    for (let start = Math.max(0, at - BESIDE); start <= at; start++)
      for (let end = at + removed; end <= Math.min(words.length, at + removed + BESIDE); end++) {
        const word = words.slice(start, end)
        if (word.length < 2 || word.length > LONGEST || countHan(word) < word.length) continue
        count(candidates, word, other.slice(start, at + put.length + end - at - removed))
      }
  })
  const often = new Map(
    mostOf(candidates).filter(
      ([word, other]) => (candidates.get(word)?.get(other) ?? 0) >= OFTEN && !/[ |]/.test(other),
    ),
  )
  const longest = longestByFirst(often.keys())
  const seen = new Map<string, { all: number; so: number }>()
  from.forEach((words, i) => {
    for (const word of wordsIn(words, { among: often, longest })) {
      const { all, so } = seen.get(word) ?? { all: 0, so: 0 }
      const isSo = to[i]?.includes(often.get(word) ?? '') ?? false
      seen.set(word, { all: all + 1, so: so + (isSo ? 1 : 0) })
    }
  })
  return [...often].filter(([word]) => {
    const { all, so } = seen.get(word) ?? { all: 0, so: 0 }
    return so >= all * MOSTLY
  })
}

/** Those of some words that are in a text. */
function wordsIn(
  text: string,
  {
    among,
    longest,
  }: {
    readonly among: ReadonlyMap<string, string>
    readonly longest: ReadonlyMap<string, number>
  },
): Set<string> {
  const there = new Set<string>()
  for (let at = 0; at < text.length; at++)
    for (let length = longest.get(text[at] as string) ?? 0; length > 1; length--) {
      const word = text.slice(at, at + length)
      if (among.has(word)) there.add(word)
    }
  return there
}

function count(counts: Counts, from: string, to: string): void {
  const becomes = counts.get(from) ?? new Map<string, number>()
  becomes.set(to, (becomes.get(to) ?? 0) + 1)
  counts.set(from, becomes)
}

/** What each becomes most often. */
const mostOf = (counts: Counts): Pair[] =>
  [...counts].map(([from, becomes]) => {
    const [[most] = [from]] = [...becomes].sort(([, a], [, b]) => b - a)
    return [from, most]
  })

/** So many code units after a place become others. */
export type Replacement = readonly [at: number, removed: number, put: string]

/** What makes one text the other, from their first difference to the last one. */
export function differenceOf(from: string, to: string): Replacement {
  const shorter = Math.min(from.length, to.length)
  let at = 0
  while (at < shorter && from[at] === to[at]) at++
  let end = 0
  while (end < shorter - at && from.at(-1 - end) === to.at(-1 - end)) end++
  return [at, from.length - at - end, to.slice(at, to.length - end)]
}
