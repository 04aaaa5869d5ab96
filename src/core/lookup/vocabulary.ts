import { onceFor } from '../base/collections.ts'
import { hasHan } from '../base/script.ts'
import { WRITTEN, type Written } from '../base/text.ts'

/** What a search knows of the languages: `data/vocabulary.json` in this shape. */
export interface Vocabulary {
  /** Words that say nothing wherever they are, also within words that ask together: “what actually happens”. */
  readonly fillers: Readonly<Record<Written, readonly string[]>>
  /** Words at an end of a question that say where something is, in the reader's own place, or why it is asked. */
  readonly setting: Readonly<Record<'where' | 'why', Readonly<Record<Written, readonly string[]>>>>
  /** Words that say nothing of what a text is about. */
  readonly functionWords: Readonly<Record<Written, readonly string[]>>
  /** Words that say nothing where the outline has none of them: “etcd in a nutshell”. */
  readonly general: Readonly<Record<Written, readonly string[]>>
  /** Words around two things that are compared: elsewhere they may ask how something is chosen. */
  readonly comparing: Readonly<Record<Written, readonly string[]>>
  /** Words between two things that are compared. */
  readonly joining: Readonly<Record<Written, readonly string[]>>
  /** Words that ask for a value: how long, how often, how many, how many at most, from where to where, which port,
   * what if nobody says otherwise, at which path, since which version, or since when it is stable or deprecated; and for a story. */
  readonly asking: Readonly<
    Record<
      | 'time'
      | 'often'
      | 'amount'
      | 'bound'
      | 'range'
      | 'port'
      | 'default'
      | 'place'
      | 'version'
      | 'stable'
      | 'deprecated'
      | 'story',
      Readonly<Record<Written, readonly string[]>>
    >
  >
  /** Words that ask which component does something. */
  readonly who: Readonly<Record<Written, readonly string[]>>
  /** Words that ask how something is done. */
  readonly task: Readonly<Record<Written, readonly string[]>>
  /** Words that ask which things there are. */
  readonly listing: Readonly<Record<Written, readonly string[]>>
  /**
   * Words that say of a component that it is gone: behind its name or before it, and what may be between; which then go on
   * to say something else (“fails to start”); what goes on, and how it is noticed; and what asks for none of that.
   */
  readonly gone: Readonly<
    Record<
      'behind' | 'before' | 'between' | 'object' | 'still' | 'notice' | 'otherwise',
      Readonly<Record<Written, readonly string[]>>
    >
  >
  /**
   * Words with which a release is what is asked for, since it changed something; words for a way to a release; and what is
   * asked of such a way, of one that passes a release, and of two releases elsewhere.
   */
  readonly releases: Readonly<
    Record<
      'change' | 'way' | 'reached' | 'passed' | 'together',
      Readonly<Record<Written, readonly string[]>>
    >
  >
  /** Groups of words that mean nearly the same; a word may be in several. */
  readonly synonyms: Readonly<Record<Written, ReadonlyArray<readonly string[]>>>
}

/** What is asked without the words that only fill it; as it is if it is nothing else. */
export function withoutFillers(words: string, { fillers }: Pick<Vocabulary, 'fillers'>): string {
  const parts = words.split(/([\s,，]+)/)
  const latin = parts.filter((part) => !fillers.en.includes(part.toLowerCase())).join('')
  const left = fillers.zh.reduce((said, filler) => said.replaceAll(filler, ''), latin)
  return /[\p{L}\p{N}]/u.test(left) ? left : words
}

/** Whether some words have a cue in them, which is a word of its own if it is Latin. */
export function hasCue(words: string, cues: Readonly<Record<Written, readonly string[]>>): boolean {
  const plain = ` ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return WRITTEN.some((language) =>
    cues[language].some((cue) => plain.includes(hasHan(cue) ? cue : ` ${cue} `)),
  )
}

/** The function words of all languages, the longest first: 有什么 before 什么. */
export const longestFirst = onceFor((words: Vocabulary['functionWords']): readonly string[] =>
  WRITTEN.flatMap((language) => words[language]).sort((a, b) => b.length - a.length),
)
