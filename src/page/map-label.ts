import { type Language, wordsIn } from '../core/base/text.ts'
import { shortTitle } from '../core/model/names.ts'
import type { Topic } from '../core/model/topic.ts'

/** The sizes of the fonts by level, in the units of the map; the last one is for all further levels. */
const FONTS = [104, 80, 38, 16, 14] as const
/** Levels below the root that are drawn. */
export const DRAWN_LEVELS = 12
/** Columns of a title that are drawn; Chinese characters have two. */
const MOST_COLUMNS = 40

/** The size of the font at a level, counted from the root. */
export const fontOf = (level: number): number =>
  FONTS[Math.min(level, FONTS.length - 1)] ?? FONTS[0]

/** What the map calls a topic: its short title, cut if it is a sentence. */
export function mapLabel(topic: Pick<Topic, 'title'>, language: Language): string {
  const words = wordsIn(shortTitle(topic), language)
  let columns = 0
  let label = ''
  for (const character of words) {
    columns += character > '\u00ff' ? 2 : 1
    if (columns > MOST_COLUMNS) return `${label}…`
    label += character
  }
  return label
}
