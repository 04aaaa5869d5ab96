import type { Text } from '../../../src/core/base/text.ts'
import type { Question } from '../../../src/core/model/question.ts'

const said = ({ en, zh }: Text): string => (en === zh ? en : `${en} | ${zh}`)

/** A question as a person would note it down: all that it says, in both languages. */
export const noted = (question: Question): string[] => [
  `${question.id} (${question.type}, ${question.source})`,
  `  ${said(question.ask)}`,
  ...('options' in question
    ? question.options.map(
        ({ text, correct, why }) =>
          `  ${correct ? '✓' : '✗'} ${said(text)}${why ? `: ${said(why)}` : ''}`,
      )
    : []),
  ...('accepted' in question ? [`  = ${question.accepted.join(', ')}`] : []),
  ...('items' in question
    ? question.items.map(({ text, also }) => `  - ${said(text)}: ${also.join(', ')}`)
    : []),
  `  → ${said(question.explain)}`,
  ...(question.tells ? [`  ! ${toldIn(question.tells, question.explain)}`] : []),
]

/** What is told beforehand: short if the explanation says the same. */
function toldIn(tells: NonNullable<Question['tells']>, explain: Text): string {
  if (tells === 'summary') return 'the summary'
  return tells === explain ? 'the same' : said(tells)
}
