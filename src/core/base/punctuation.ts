import { hasHan, isHan } from './script.ts'
import { combine, type Language, sourceOf, type Text, textOf, type Written } from './text.ts'

/** How a language writes lists, explanations and remarks. */
interface Punctuation {
  readonly comma: string
  readonly semicolon: string
  readonly colon: string
  /** Between two sentences, after the sign that ends the first one. */
  readonly gap: string
  readonly stop: string
  /** Brackets around a remark after a text. */
  readonly brackets: readonly [opening: string, closing: string]
}

const PUNCTUATION: Readonly<Record<Written, Punctuation>> = {
  en: { comma: ', ', semicolon: '; ', colon: ': ', gap: ' ', stop: '.', brackets: [' (', ')'] },
  zh: { comma: '、', semicolon: '；', colon: '：', gap: '', stop: '。', brackets: ['（', '）'] },
}
const mark = (of: (punctuation: Punctuation) => string): Text =>
  textOf((language) => of(PUNCTUATION[language]))

/** Separates the members of a list. */
export const COMMA = mark(({ comma }) => comma)

/** Separates the members of a list when members may contain commas. */
export const SEMICOLON = mark(({ semicolon }) => semicolon)

/** Between two sentences, after the full stop of the first one. */
export const SENTENCE_GAP = mark(({ gap }) => gap)
const OPENING = mark(({ brackets }) => brackets[0])
const CLOSING = mark(({ brackets }) => brackets[1])

/** A thing and its explanation: `thing: explanation`. Notes of one language have their own colon in the others too. */
export const explained = (thing: Text, said: Text): Text =>
  combine(
    [thing, said],
    ([name = '', words = ''], language) =>
      name + PUNCTUATION[punctuationOf(name, [words], language)].colon + words,
  )

/**
 * A question, its answer and its explanation, as three sentences. Notes often ask without a mark, `capital of France`:
 * then the answer follows a colon. Notes of one language are shown in the others as they are, so their own
 * punctuation is used.
 */
export const recounted = (ask: Text, answer: Text, explanation: Text): Text =>
  combine([ask, answer, explanation], ([words = '', ...all], language) => {
    const asked = words.trimEnd()
    const { gap, stop, colon } = PUNCTUATION[punctuationOf(asked, all, language)]
    const said = all.filter((each) => each !== '').map(ended(stop))
    if (said.length === 0) return asked
    return asked + (IS_ENDED.test(asked) ? gap : colon) + said.join(gap)
  })

/** By whose punctuation a question and what is said about it are joined. */
function punctuationOf(asked: string, said: readonly string[], language: Language): Written {
  if ((sourceOf(language) ?? language) === 'zh') return hasHan(asked + said.join('')) ? 'zh' : 'en'
  // On an English page, a question is Chinese whose last word is.
  return endsInHan(asked.replace(/[”’]{1,5}$/u, '')) ? 'zh' : 'en'
}

/** How a question ends that is told from what follows; a gap to be filled in is its end, too. */
const IS_ENDED = /[.!?。！？:：…_]["”』」)）]{0,5}$/u

const ended = (stop: string) => (words: string) =>
  /[.!?。！？]$/u.test(words) ? words : words + stop

/** A text followed by a remark in brackets. */
export const remarked = (text: Text, remark: Text): Text =>
  combine([text, OPENING, remark, CLOSING], (parts) => parts.join(''))

/** Whether a character is Chinese, or punctuation as wide as that. */
const isChinese = (point: number): boolean =>
  isHan(point) || (point >= 0x3000 && point <= 0x303f) || (point >= 0xff00 && point <= 0xffef)

const endsInHan = (words: string): boolean => {
  const last = words.charCodeAt(words.length - 1)
  const isHalf = last >= 0xdc00 && last <= 0xdfff
  return isChinese((isHalf ? words.codePointAt(words.length - 2) : last) ?? 0)
}
const beginsWithHan = (words: string): boolean => isChinese(words.codePointAt(0) ?? 0)

/** Parts of a sentence, with a space between two of them unless both ends are Chinese. */
export const spaced = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .reduce(
      (said, part) =>
        said === '' || (endsInHan(said) && beginsWithHan(part)) ? said + part : `${said} ${part}`,
      '',
    )

/** The place in a pattern for what it is said about; without it, that comes at the end. */
export const PLACE = '…'

/** What is before and after the place in a pattern. */
export function around(pattern: string): readonly [before: string, after: string] {
  const [before = '', after = ''] = pattern.split(PLACE, 2)
  return [before.trim(), after.trim()]
}

/** A pattern with something in its place. */
export function filled(pattern: string, words: string): string {
  const [before, after] = around(pattern)
  return spaced([before, words, after])
}

/** What is shown, and written, where words of a sentence are to be filled in. */
export const HOLE = '____'
