import { sumOf } from '../core/base/collections.ts'
import { type Language, wordsIn } from '../core/base/text.ts'
import { shortTitle } from '../core/model/names.ts'
import type { Topic } from '../core/model/topic.ts'

/** The sizes of the fonts by level, in the units of the map; the last one is for all further levels. */
const FONTS = [104, 80, 38, 16, 14] as const
/** Levels below the root that are drawn. */
export const DRAWN_LEVELS = 12
/** Columns of a title that are drawn; Chinese characters have two. */
const MOST_COLUMNS = 40

/** Columns from which on a title is drawn without its brackets. */
const LONG = 24

const columnsOf = (words: string): number =>
  /^[\x00-\xff]*$/.test(words) ? words.length : sumOf(signsIn(words), columnsOfSign)

/** What a reader takes for one sign: a flag is two characters, and a family up to seven. */
const signsIn = (words: string): string[] =>
  [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment)

/** Of Chinese and of pictures two, of a letter with its accents one. */
const columnsOfSign = (sign: string): number =>
  /[\u1100-\uffef]|\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(sign) ? 2 : 1

/** The size of the font at a level, counted from the root. */
export const fontOf = (level: number): number =>
  FONTS[Math.min(level, FONTS.length - 1)] ?? FONTS[0]

/**
 * What the map calls a topic: its title; without its brackets if it is long, and cut if it is a sentence.
 */
export function mapLabel(topic: Pick<Topic, 'title'>, language: Language): string {
  const title = wordsIn(topic.title, language)
  const words = columnsOf(title) > LONG ? wordsIn(shortTitle(topic), language) : title
  let columns = 0
  let label = ''
  for (const sign of signsIn(words)) {
    columns += columnsOfSign(sign)
    if (columns > MOST_COLUMNS) return `${label}…`
    label += sign
  }
  return label
}
