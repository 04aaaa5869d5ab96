const ASCII = /^[\x20-\x7e]*$/

/** Characters of scripts that are written without spaces: each counts, as each word does in Latin. */
const EAST = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]'
const BESIDE_EAST = new RegExp(` (?=${EAST})|(?<=${EAST}) `, 'gu')
const EASTERN = new RegExp(`${EAST}`, 'gu')

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
  /** Words of scripts with spaces, as written: `Node anti-affinity` has three. */
  readonly words: readonly string[]
  /** The characters of scripts without spaces, in one string. */
  readonly east: string
  /** All its digits, in one string. */
  readonly digits: string
}

/**
 * Takes a title apart. Punctuation is left out, except the marks that make another thing of a word
 * (`C#`, `C++`) and the minus of a number; `podSelector` has two words.
 */
export function partsOfTitle(title: string): TitleParts {
  const wide = title.normalize('NFKC')
  const words = wide
    .replace(EASTERN, ' ')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .match(/(?:(?<![\p{L}\p{N}])-(?=\p{N}))?[\p{L}\p{N}\p{M}\p{S}#%&*@!]+/gu)
  return {
    words: words ?? [],
    east: (wide.match(EASTERN) ?? []).join(''),
    digits: (wide.match(/\p{N}/gu) ?? []).join(''),
  }
}
