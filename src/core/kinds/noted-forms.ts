import { asksForForm } from './word-forms.ts'

/** A word with something behind a comma or in brackets: `das Haus, -es, ¨-er`, `der Löffel (-)`. */
const WITH_MORE = /^(\p{L}[^,;()\d]{0,80}?) ?(?:[,;] ?([^()]{1,40})|\(([^()]{1,40})\))$/u

/** What is noted of a noun or an adjective: `-en`, `¨-er`, `-höfe`, `-ae f.`; `"` is typed for `¨`. */
const ENDING = /^(?:pl\.? )?(?:[-–‑][¨"]?\p{Ll}{0,12}|[¨⸚"][-–]?\p{Ll}{0,8})(?: [mfn]\.?)?$/iu

/** A German noun with its plural: `der Bahnhof, die Bahnhöfe`. */
const WITH_PLURAL = /^((?:der|die|das) (\p{Lu}\p{L}{1,40})), ?(?:die )?(\p{Lu}\p{L}{1,40})$/u

/** The article of a German noun, which a learner may leave out as one of English. */
const GERMAN_ARTICLE = /^(?:der|die|das) (?=\p{Lu})/u

/** Three or four words, which may be the forms of a verb: `gehen, ging, ist gegangen`, `see – saw – seen`. */
const LISTED = /^\p{Ll}{2,24}(?:(?:, ?| [-–—] )(?:\p{Ll}{2,12} )?\p{Ll}{2,24}){2,3}$/u
const BETWEEN = /, ?| [-–—] /u

/** With fewer of them, what looks like the forms of a verb may be a list of words. */
const LEAST_VERBS = 3

/** Whether of some words most that have three or four words are the forms of a verb. */
export function haveVerbForms(noted: readonly string[]): boolean {
  const listed = noted.filter((words) => LISTED.test(words))
  const verbs = listed.filter((words) => isVerb(words))
  return verbs.length >= LEAST_VERBS && 3 * verbs.length >= 2 * listed.length
}

/** Whether the last of several words may be a participle of the first. */
function isVerb(words: string): boolean {
  if (!LISTED.test(words)) return false
  const forms = words.split(BETWEEN)
  const [first = '', last = ''] = [forms[0], forms.at(-1)?.split(' ').at(-1)]
  return last[0] === first[0] || (last.startsWith('ge') && first.endsWith('n'))
}

/** Whether a word is another one with an ending, and perhaps another vowel: `Häuser` for Haus, but not `Freundin`. */
function isPlural(word: string, of: string): boolean {
  const [a = '', b = ''] = [word, of].map((each) => each.normalize('NFD').replace(/\p{M}/gu, ''))
  return a.startsWith(b.slice(0, Math.max(3, b.length - 2))) && (!/in$/.test(a) || /in$/.test(b))
}

/**
 * A word without what is noted behind it about its grammar: an ending, its plural, the forms of a verb; and without its
 * article. None of these where a question asks for a form, or says itself what is left.
 * @param hasVerbs whether forms of verbs are noted beside each other where the word is
 */
export function withoutForms(
  noted: string,
  asks: readonly string[],
  hasVerbs: () => boolean,
): string[] {
  const words = noted.trim().normalize('NFC')
  if (asksForForm(asks)) return []
  const [, stem = '', behind = '', inside = ''] = WITH_MORE.exec(words) ?? []
  const isStem = (behind || inside).split(/[,/] ?/u).every((each) => ENDING.test(each))
  const word = isStem ? stem : words
  const [, noun = '', singular = '', plural = ''] = WITH_PLURAL.exec(word) ?? []
  const main = noun !== '' && isPlural(plural, singular) ? noun : word
  const verb = isVerb(main) && hasVerbs() ? (main.split(BETWEEN)[0] as string) : main
  const asked = asks.flatMap((ask) => ask.toLowerCase().split(/[^\p{L}\p{M}]+/u))
  return [verb, verb.replace(GERMAN_ARTICLE, '')].filter(
    (each) =>
      each !== words && !asked.includes(each.replace(GERMAN_ARTICLE, '').trim().toLowerCase()),
  )
}
