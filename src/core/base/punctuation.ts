import { combine, type Text } from './text.ts'

/** What stands between the members of a list. */
export const COMMA: Text = { en: ', ', zh: '、' }

/** What stands between the members of a list that may have commas of their own. */
export const SEMICOLON: Text = { en: '; ', zh: '；' }

const COLON: Text = { en: ': ', zh: '：' }
const OPENING: Text = { en: ' (', zh: '（' }
const CLOSING: Text = { en: ')', zh: '）' }

/** A thing and what is said of it. */
export const explained = (thing: Text, said: Text): Text =>
  combine([thing, COLON, said], (words) => words.join(''))

/** A text with a remark behind it, in brackets. */
export const remarked = (text: Text, remark: string): Text =>
  combine([text, OPENING, CLOSING], ([words, opening, closing]) =>
    [words, opening, remark, closing].join(''),
  )
