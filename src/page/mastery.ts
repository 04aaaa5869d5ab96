import type { Language } from '../core/base/text.ts'
import { percent } from '../view/bar.ts'
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
  const [sign, name] = share >= 0.8 ? ['●', 'high'] : share > 0 ? ['◐', 'some'] : ['○', 'none']
  const percents = percent(share)
  const said = phraseIn(recalled, languages[0] ?? 'en').replace('{0}', percents)
  return ` <span class="m ${name}" title="${escaped(said)}">${sign} ${percents}</span>`
}
