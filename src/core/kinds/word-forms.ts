import { singularForms, withoutArticle } from '../base/english.ts'
import type { Script } from '../base/script.ts'
import { withoutIntroduction } from './introduction.ts'
import { tidy } from './quantity.ts'

/** What asks for a form of a word, or for how it is written. */
const ASKS_FORM =
  /\b(?:plurals?|singulars?|spell(?:s|ed|ing|ings|t)?|tenses?|past (?:simple|form|of)|participles?|conjugat(?:e[sd]?|ion|ions|ing)|comparative (?:form|of|degree)|superlatives?|gerunds?|infinitives?|inflect(?:ed|ion|ions)|declensions?|(?:noun|verb|adjective|adverb|base|present|third[- ]person|-?ing) form|principal parts?|artikel|mehrzahl|einzahl|geschlecht|stammform(?:en)?|form of (?:the )?(?:word|verb|noun|adjective|adverb|["“'‘]))|复数|複數|单数|單數|拼[写寫法]|怎[么麼][写寫拼]|[过過]去[式时時]|[现現]在[式时時]|分[词詞]|[动動]名[词詞]|[词詞]形|[时時]态|時態|[变變][位格形]|比[较較][级級]|最高[级級]|三[单單]|(?:[名动動副]|形容)[词詞](?:的?形式|原形)/iu

/** Whether a question asks for a form of a word: then another form of it is another answer. */
export const asksForForm = (asks: readonly string[]): boolean =>
  asks.some((ask) => ASKS_FORM.test(ask))

/** Whether two answers are the same, letter by letter; case, articles and what leads to an answer do not count. */
export function isSameWord(given: string, accepted: string, script: Script): boolean {
  const formsOf = (words: string): string[] => {
    const plain = tidy(script(words)).toLowerCase()
    return [plain, withoutArticle(plain)]
  }
  const wanted = formsOf(accepted)
  return [given, withoutIntroduction(given)].flatMap(formsOf).some((form) => wanted.includes(form))
}

/** Nouns that have a plural of their own, and these plurals. */
const IRREGULAR: ReadonlySet<string> = new Set([
  ...'mouse mice louse lice goose geese tooth teeth foot feet child children ox oxen sheep deer'.split(
    ' ',
  ),
  ...'person people criterion criteria phenomenon phenomena bacterium bacteria datum data'.split(
    ' ',
  ),
  ...'knife wife life leaf half calf loaf shelf thief wolf elf fungus fungi nucleus nuclei'.split(
    ' ',
  ),
])

/** Whether an `s` behind a word makes no plural of it: `mices`, `citys`, `boxs`, `womens`. */
const takesNoS = (word: string): boolean =>
  IRREGULAR.has(word) || /(?:[^aeiou]y|[sxz]|sh|(?:^|[a-z])m[ae]n)$/.test(word)

/**
 * Whether one of two words is like a plural of the other one, and is none: `mices` for mice, and `sheeps`.
 * Phrases and other scripts have no such form.
 */
export function isNoPlural(given: string, accepted: string): boolean {
  const [a, b] = [given, accepted].map((words) => withoutArticle(tidy(words)).toLowerCase())
  if (!a || !b || a === b || !/^[a-z]+$/.test(a + b)) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const isAlike = singularForms(long).some((form) => singularForms(short).includes(form))
  if (long === `${short}s`) return takesNoS(short)
  // Two plurals of one word: `catses`.
  return isAlike && (IRREGULAR.has(short) || !singularForms(long).includes(short))
}
