const ASCII = /^[\x20-\x7e]*$/

/** Characters of scripts that are written without spaces: each counts, as each word does in Latin. */
const EAST = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]'
const BESIDE_EAST = new RegExp(` (?=${EAST})|(?<=${EAST}) `, 'gu')
const EASTERN = new RegExp(`${EAST}`, 'gu')

const WORD = /(?:(?<![\p{L}\p{N}])-(?=\p{N}))?[\p{L}\p{N}\p{M}\p{S}#%&*@!]+/gu
/** The same for ASCII: nearly all titles, and several times as fast. */
const PLAIN_WORD = /(?:(?<![a-zA-Z0-9])-(?=[0-9]))?[a-zA-Z0-9$+<=>^`|~#%&*@!]+/g

/**
 * A title reduced to what makes titles equal: without differences of case, width and space. A space
 * beside a Chinese character says nothing, one between two Latin words does. Punctuation stays,
 * because `C`, `C++` and `C#` are three topics.
 */
export function titleKey(title: string): string {
  // Most titles are ASCII, and every title of an outline is reduced.
  if (ASCII.test(title)) return title.toLowerCase().replace(/ {2,}/g, ' ').trim()
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().replace(BESIDE_EAST, '')
}

/** The parts of a title that carry its meaning. */
export interface TitleParts {
  /** Words of scripts with spaces, in lower case: `Node anti-affinity` has three. */
  readonly words: readonly string[]
  /** The same words as they are written. */
  readonly written: readonly string[]
  /** The characters of scripts without spaces, in one string. */
  readonly east: string
  /** All its numbers, in one string. */
  readonly numbers: string
}

/** A title, made ready to be compared with many others. */
export interface Title {
  readonly written: string
  /** As `titleKey` gives it. */
  readonly key: string
  /** Its parts, once they have been asked for. */
  parts: TitleParts | undefined
}

/** Makes a title ready to be compared. */
export const titleOf = (written: string): Title => ({
  written,
  key: titleKey(written),
  parts: undefined,
})

/** The parts of a title; taken apart only once, and only if asked for: most titles never are. */
export function comparedParts(title: Title): TitleParts {
  title.parts ??= takeApart(title.written)
  return title.parts
}

/**
 * Takes a title apart. Punctuation is left out, except the marks that make another thing of a word
 * (`C#`, `C++`) and the minus of a number; `podSelector` has two words.
 */
function takeApart(title: string): TitleParts {
  const isPlain = ASCII.test(title)
  const wide = isPlain ? title : title.normalize('NFKC')
  const east = isPlain ? '' : (wide.match(EASTERN) ?? []).join('')
  const spaced = east === '' ? wide : wide.replace(EASTERN, ' ')
  const written =
    spaced
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
      .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
      .match(isPlain ? PLAIN_WORD : WORD) ?? []
  return {
    words: written.map((word) => word.toLowerCase()),
    written,
    east,
    numbers: (wide.match(isPlain ? /\d+/g : /\p{N}+/gu) ?? []).join(' '),
  }
}
