/** Forms of English words that look-ups and answers must ignore. Other scripts pass unchanged. */

/**
 * The words without an article at the front: the article does not change the meaning of an answer.
 */
export const withoutArticle = (words: string): string => words.replace(/^\s*(?:the|an?)\s+/i, '')

/**
 * The words without an article or an `its` at the front: the right option of a choice may read “its
 * own IP address”, but a typed answer has nothing that `its` could refer to. In an answer that was
 * typed, `its` is a word like any other.
 */
export const withoutDeterminer = (words: string): string =>
  words.replace(/^\s*(?:the|an?|its)\s+/i, '')

/**
 * A word, and the words it may be the plural of: -s (but not the s of HTTPS), -es after s, x, z, ch
 * or sh, and -ies. Strict, because two words with a form in common count as one answer: `caches` is
 * `cache`, but `nodes` is never `nod`.
 */
export const singularForms = (word: string): string[] => [
  word,
  word.replace(/(?<=[a-z]{2})(?<!^http)s$/, ''),
  word.replace(/(?<=[a-z]{2}(?:s|x|z|ch|sh))es$/, ''),
  word.replace(/(?<=[a-z]{2})ies$/, 'y'),
]

/**
 * What a word in a look-up may be the plural of: `pods`, `ingresses`, `policies`. Loose, because a
 * form that is not a word finds no topic and does no harm.
 */
export const looseSingulars = (word: string): string[] =>
  /[a-z]s$/.test(word)
    ? [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]
    : []

/** Names of one thing that look like those of several. */
const SINGULAR = new Set(['kubernetes', 'windows', 'cordon and drain', 'api priority and fairness'])
const SINGULAR_WORD = /(?:ss|us|is|alias|canvas|atlas)$/i

/** What begins the name of one thing: a clause, an article, or a command with what is given to it. */
const ONE_THING = /^(?:how|when|where|why|what|whether|an?|kubectl)$/i
/** What follows the noun that a title is about: `Routes besides HTTPRoute` are routes. */
const AFTER_NOUN =
  /^(?:of|in|on|at|for|to|from|by|with|without|behind|between|around|besides|against|under|within|through|that|which|used)$/
/** Words in -ing that say which ones: `Routing protocols` are protocols, but `Scanning images` is a thing to do. */
const WHICH_ONES =
  /^(?:routing|scheduling|networking|monitoring|logging|running|existing|pending)$/i

/**
 * Whether a title in English means several things: two that are joined, or the last word of what it is about is an
 * ordinary word that ends in s. One word in lower case is a name (`iptables`), and doing something
 * with several things is one thing.
 */
const isPlural = (title: string): boolean => {
  const words = title.split(' ')
  const [first = ''] = words
  const end = words.findIndex((word, i) => i > 0 && AFTER_NOUN.test(word))
  const noun = end < 0 ? words : words.slice(0, end)
  const last = noun.at(-1) ?? ''
  if (SINGULAR.has(title.toLowerCase()) || SINGULAR.has(last.toLowerCase())) return false
  if (ONE_THING.test(first)) return false
  if (noun.length > 1 && /^[A-Z]?[a-z]+ing$/.test(first) && !WHICH_ONES.test(first)) return false
  if (noun.includes('and')) return true
  const isName = words.length === 1 && /^[a-z]/.test(title)
  return !isName && /(?:[a-z]{2}|[A-Z]{2})s$/.test(last) && !SINGULAR_WORD.test(last)
}

/** Words with a verb in the third person singular, in the number of their subject. */
export function agreeing(subject: string, words: string): string {
  if (!isPlural(subject)) return words
  const [verb = '', ...rest] = words.split(' ')
  const plural =
    verb === 'is' ? 'are' : verb.endsWith('ches') ? verb.slice(0, -2) : verb.replace(/s$/, '')
  return [plural, ...rest.map((word) => (word === 'its' ? 'their' : word))].join(' ')
}
