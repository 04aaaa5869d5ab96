import { sumOf } from '../core/base/collections.ts'

/** The columns of some words; a Chinese character has two. */
export const columnsIn = (words: string): number =>
  /^[\x00-\xff]*$/.test(words) ? words.length : sumOf(signsIn(words), columnsOfSign)

/** What a reader takes for one sign: a flag is two characters, and a family up to seven. */
const signsIn = (words: string): string[] =>
  [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment)

/** Of Chinese and of pictures two, of a letter with its accents one. */
const columnsOfSign = (sign: string): number =>
  /[\u1100-\uffef]|\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(sign) ? 2 : 1

/** Words in at most so many columns, and `…` for the rest: after a word, if that leaves half of them. */
export function cut(words: string, most: number): string {
  let columns = 0
  let kept = ''
  for (const sign of signsIn(words)) {
    columns += columnsOfSign(sign)
    if (columns > most) {
      const end = sign === ' ' ? kept.length : kept.lastIndexOf(' ')
      const whole = end > kept.length / 2 ? kept.slice(0, end) : kept
      return `${whole.replace(/[\s,;:(（，；：]{1,4}$/, '')}…`
    }
    kept += sign
  }
  return kept
}
