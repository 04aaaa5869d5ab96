import { type Language, wordsIn } from '../core/base/text.ts'
import { shortTitle } from '../core/model/short-names.ts'
import type { Outline, Topic } from '../core/model/topic.ts'
import { columnsIn, cut } from './cut.ts'

/** The sizes of the fonts by level, in the units of the map; the last one is for all further levels. */
const FONTS = [104, 80, 38, 16, 14] as const
/** Levels below the root that are drawn. */
export const DRAWN_LEVELS = 12
/** Columns of a title that are drawn; of the root's fewer, because its font is the largest. */
const MOST_COLUMNS = { root: 24, below: 40 } as const

/** Columns from which on a title is drawn without its brackets. */
const LONG = 24

/** The size of the font at a level, counted from the root. */
export const fontOf = (level: number): number =>
  FONTS[Math.min(level, FONTS.length - 1)] ?? FONTS[0]

/**
 * What the map calls a topic: its title; without its brackets if it is long, and cut if it is a sentence.
 * @param level counted from the root
 */
export function mapLabel(
  outline: Outline,
  topic: Pick<Topic, 'id' | 'title'>,
  language: Language,
  level: number,
): string {
  const title = wordsIn(topic.title, language)
  const words = columnsIn(title) > LONG ? wordsIn(shortTitle(outline, topic), language) : title
  return cut(words, level === 0 ? MOST_COLUMNS.root : MOST_COLUMNS.below)
}
