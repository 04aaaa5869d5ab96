/** `n.`, `v./n.`, `a. & n.`, `[adj.]`, and the blanks behind it. */
const SPEECH =
  /^[[(（【]?(?:(?:n|v|vt|vi|adj?|adv?|a|prep|conj|pron|num|int|interj|art|det|aux|abbr|phr)\.? ?[,，、&/] ?){0,2}(?:n|v|vt|vi|adj?|adv?|a|prep|conj|pron|num|int|interj|art|det|aux|abbr|phr)\.[)\]）】]?\s{0,3}/

/** What a letter alone is of: the first of several options, or `a.m.`. */
const SECOND = /[\s,，;；、。]b ?[.．、)）]/
const WORD =
  /^(?:\p{Ll}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}(（])/u

/**
 * What is behind a word's part of speech, as lists of words have it before a meaning (`n. 苹果`, `[adj.] cold`);
 * undefined if words do not begin with one.
 */
export function behindSpeech(words: string): string | undefined {
  const sign = SPEECH.exec(words)?.[0]
  if (sign === undefined) return undefined
  const meaning = words.slice(sign.length)
  if (/^[[(（【]?a\.[)\]）】]?\s*$/.test(sign) && (SECOND.test(meaning) || !WORD.test(meaning)))
    return undefined
  return /^(?:\S{2}|\p{Script=Han})/u.test(meaning) ? meaning : undefined
}
