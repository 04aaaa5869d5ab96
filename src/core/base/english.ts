/** Forms of English words, as far as look-ups and answers have to see through them. Other scripts pass unchanged. */

/** Without an article in front: an answer means the same with one, with another one and without. */
export const withoutArticle = (words: string): string => words.replace(/^\s*(?:the|an?)\s+/i, '')

/**
 * Without an article or an `its` in front: the right option of a choice may read “its own IP address”, and what is typed
 * has nothing for `its` to stand for. In an answer that was typed, `its` is a word like any other.
 */
export const withoutDeterminer = (words: string): string =>
  words.replace(/^\s*(?:the|an?|its)\s+/i, '')

/**
 * A word and what it may be the plural of: -s (the one in HTTPS is none), -es after a hiss, -ies. Strict, since two words
 * whose forms meet count as one answer: `caches` is `cache`, and `nodes` never `nod`.
 */
export const singularForms = (word: string): string[] => [
  word,
  word.replace(/(?<=[a-z]{2})(?<!^http)s$/, ''),
  word.replace(/(?<=[a-z]{2}(?:s|x|z|ch|sh))es$/, ''),
  word.replace(/(?<=[a-z]{2})ies$/, 'y'),
]

/**
 * What a word that somebody looks up may be the plural of: `pods`, `ingresses`, `policies`. Loose, since a form that is
 * no word finds no topic and does no harm.
 */
export const looseSingulars = (word: string): string[] =>
  /[a-z]s$/.test(word)
    ? [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]
    : []
