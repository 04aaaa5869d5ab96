import type { Language } from '../core/base/text.ts'
import { percent } from '../view/bar.ts'
import { MASTERY_SIGNS, masteryName } from '../view/mastery-sign.ts'
import { escaped } from './markup.ts'
import type { PageWords } from './page-words.ts'
import { phraseIn } from './phrase.ts'

/**
 * How much of a topic the learner would recall: as a sign with a shape, as a number and in colour; its words
 * are read aloud.
 */
export function masteryMark(
  share: number,
  { recalled }: PageWords,
  languages: readonly Language[],
): string {
  const name = masteryName(share)
  const percents = percent(share)
  const said = phraseIn(recalled, languages[0] ?? 'en').replace('{0}', percents)
  return ` <span class="m ${name}" title="${escaped(said)}">${MASTERY_SIGNS[name]} ${percents}</span>`
}
