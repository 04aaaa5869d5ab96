const NAMES: ReadonlySet<string> = new Set(
  'n v vt vi a ad adj adv prep conj pron num int interj art det aux abbr phr'.split(' '),
)

/** `n.`, `v./n.`, `a. & n.`, `[adj.]`, and the blanks behind it. */
const SPEECH = /^[[(（【]?([a-z]{1,6}(?:\.? ?[,，、&/] ?[a-z]{1,6}){0,2})\.[)\]）】]?\s{0,3}/

/** What a letter alone is of: the first of several options, or `a.m.`. */
const SECOND = /[\s,，;；、。]b ?[.．、)）]/
const WORD =
  /^(?:\p{Ll}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}(（])/u

/**
 * What is behind a word's part of speech, as lists of words have it before a meaning (`n. 苹果`, `[adj.] cold`);
 * undefined if words do not begin with one.
 */
export function behindSpeech(words: string): string | undefined {
  const [sign = '', names = ''] = SPEECH.exec(words) ?? []
  if (!names.split(/\.? ?[,，、&/] ?/).every((name) => NAMES.has(name))) return undefined
  const meaning = words.slice(sign.length)
  if (/^[[(（【]?a\.[)\]）】]?\s*$/.test(sign) && (SECOND.test(meaning) || !WORD.test(meaning)))
    return undefined
  return /^(?:\S{2}|\p{Script=Han})/u.test(meaning) ? meaning : undefined
}
