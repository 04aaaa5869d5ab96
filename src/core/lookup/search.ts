import { lazy } from '../base/collections.ts'
import { asWritten, hasHan, type Script } from '../base/script.ts'
import { same, type Text, wordings } from '../base/text.ts'
import type { Library } from '../model/library.ts'
import { fold } from '../model/names.ts'
import type { Topic } from '../model/topic.ts'
import { isMisspelling, LONGEST_NAME } from './distance.ts'

/** A topic that mentions the words, and the text in which it does. */
export interface Hit {
  readonly topic: Topic
  readonly match: Text
  readonly score: number
}

/** The most different words of a search: no text mentions more of them. */
const MOST_WORDS = 50

/** The weight of a mention: in the title, in an alias, in the summary, in a fact. */
const WORTH = { title: 12, alias: 8, summary: 4, fact: 2 } as const

/**
 * Topics that mention every word, best first. A Latin word matches the beginning of a word; a
 * Chinese one matches any run of characters, in either script. If nothing matches a word as typed,
 * titles and aliases are searched for a misspelling.
 */
export function search(
  library: Library,
  words: readonly string[],
  script: Script = asWritten,
): Hit[] {
  const folded = words.flatMap((word) => word.split(/\s+/)).map((word) => fold(script(word)))
  const wanted = [...new Set(folded)].filter((word) => word !== '')
  const isTooMuch = wanted.length > MOST_WORDS || wanted.some((word) => word.length > LONGEST_NAME)
  if (wanted.length === 0 || isTooMuch) return []
  const exact = rank(library, { wanted, misspelt: false, script })
  return exact.length > 0 ? exact : rank(library, { wanted, misspelt: true, script })
}

interface Wanted {
  readonly wanted: readonly string[]
  readonly misspelt: boolean
  readonly script: Script
}

function rank(library: Library, { wanted, misspelt, script }: Wanted): Hit[] {
  const hits: Hit[] = []
  for (const topic of library.outline.topics.values()) {
    const { summary, facts } = library.knowledge(topic.id)
    const places: Array<readonly [text: Text, worth: number, shown?: Text]> = [
      [topic.title, WORTH.title],
      ...(topic.also ?? []).map((also) => [same(also), WORTH.title, topic.title] as const),
      ...topic.aliases.map((alias) => [same(alias), WORTH.alias] as const),
      [summary, WORTH.summary],
      ...facts.map(({ text }) => [text, WORTH.fact] as const),
    ]
    let score = 0
    const best: { match?: Text; worth: number; words: number } = { worth: 0, words: 0 }
    const missing = new Set(wanted)
    for (const [text, worth, shown = text] of places) {
      const named = worth >= WORTH.alias
      const said = wordings(text).map((words) =>
        saidIn(script(words.normalize('NFKC').toLowerCase())),
      )
      const found = wanted.filter((word) => mentions(said, word, misspelt && named))
      if (found.length === 0) continue
      for (const word of found) missing.delete(word)
      const whole = named && said.some((each) => each.folded() === wanted.join(''))
      score += worth * found.length + (whole ? 4 * WORTH.title : 0)
      // The text shown is the one that mentions the most words; a sentence says more than a name.
      if (
        found.length > best.words ||
        (found.length === best.words && best.worth >= WORTH.alias && !named)
      ) {
        best.match = shown
        best.worth = worth
        best.words = found.length
      }
    }
    if (missing.size === 0 && best.match) hits.push({ topic, match: best.match, score })
  }
  return hits.sort((a, b) => b.score - a.score)
}

/** A text's words in lower case, in one script; what is made of them is made once. */
interface Said {
  readonly words: string
  readonly folded: () => string
  readonly tokens: () => readonly string[]
}

const saidIn = (words: string): Said => ({
  words,
  folded: lazy(() => fold(words)),
  tokens: lazy(() => tokensOf(words)),
})

function mentions(said: readonly Said[], word: string, misspelt: boolean): boolean {
  const start = word.slice(0, 2)
  return said.some(({ words, folded, tokens }) => {
    // Most texts do not even contain the beginning of the word; a closer look at those would take
    // most of the search's time.
    if (!misspelt && !words.includes(start)) return false
    if (hasHan(word)) return words.includes(word) || folded().includes(word)
    return (
      tokens().some(
        (token) => token.startsWith(word) || (misspelt && isMisspelling(word, token)),
      ) || folded() === word
    )
  })
}

/**
 * The words of a text: runs of letters and digits. Words joined by hyphens or dots are there both
 * joined and apart.
 */
function tokensOf(plain: string): string[] {
  const joined = (plain.match(/[\p{L}\p{N}][\p{L}\p{N}._/-]*/gu) ?? []).map(fold)
  return [...joined, ...(plain.match(/[a-z0-9]+/g) ?? [])]
}
