import { combine, type Text, textOf, type Written } from './text.ts'

/** How a language writes lists, explanations and remarks. */
interface Punctuation {
  readonly comma: string
  readonly semicolon: string
  readonly colon: string
  /** Around a remark that stands behind a text. */
  readonly brackets: readonly [opening: string, closing: string]
}

const PUNCTUATION: Readonly<Record<Written, Punctuation>> = {
  en: { comma: ', ', semicolon: '; ', colon: ': ', brackets: [' (', ')'] },
  zh: { comma: '、', semicolon: '；', colon: '：', brackets: ['（', '）'] },
}
const mark = (of: (punctuation: Punctuation) => string): Text =>
  textOf((language) => of(PUNCTUATION[language]))

/** What stands between the members of a list. */
export const COMMA = mark(({ comma }) => comma)

/** What stands between the members of a list whose members may have commas. */
export const SEMICOLON = mark(({ semicolon }) => semicolon)

const COLON = mark(({ colon }) => colon)
const OPENING = mark(({ brackets }) => brackets[0])
const CLOSING = mark(({ brackets }) => brackets[1])

/** A thing and what is said of it. */
export const explained = (thing: Text, said: Text): Text =>
  combine([thing, COLON, said], (words) => words.join(''))

/** A text with a remark behind it, in brackets. */
export const remarked = (text: Text, remark: string): Text =>
  combine([text, OPENING, CLOSING], ([words, opening, closing]) =>
    [words, opening, remark, closing].join(''),
  )
