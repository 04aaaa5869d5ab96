import { mapText, type Text } from '../../core/base/text.ts'
import type { KindHint } from '../../core/kinds/index.ts'
import { letterOf, pairInWords } from '../../core/kinds/matching.ts'
import type { MatchQuestion } from '../../core/model/question.ts'
import { inline, type Page, paragraph } from '../page.ts'
import { answerRow, yoursRow } from './answer-rows.ts'
import type { KindView } from './kind-view.ts'
import { behindMarks, numberOf } from './options.ts'

/**
 * The learner pairs what is on the left with what is on the right; on a screen the two sides are
 * below each other.
 */
export const pairUp: KindView<MatchQuestion> = {
  lines: (page, { left, options }) => [
    ...behindMarks(page, left, numberOf),
    '',
    ...behindMarks(page, options, letterOf),
  ],
  keys: ({ words }) => words.quiz.hints.match,
  feedback: (page, _, graded) => {
    const { quiz } = page.words
    const { good, bad } = page.theme
    const { signs } = page
    const parts = graded.parts ?? []
    // Nothing was paired: the right pairs are shown, with nothing to compare them with.
    if (parts.every(({ said }) => said === undefined))
      return [
        ...yoursRow(page, graded),
        ...parts.flatMap((part, i) =>
          answerRow(page, i === 0 ? quiz.expected : '', pairInWords(part), good),
        ),
      ]
    return parts.flatMap(({ left, said, right }) => {
      const own = said ? pairInWords({ left, right: said }) : left
      if (said === right) return paragraph(page, own, '  ', `${signs.right} `).map(good)
      return [
        ...paragraph(page, own, '  ', `${signs.wrong} `).map(bad),
        ...paragraph(page, labelled(page, right), '    ').map(good),
      ]
    })
  },
}

const labelled = ({ words }: Page, right: Text): Text =>
  mapText(right, (said) => `${words.quiz.expected}${words.colon}${said}`)

/** A right pair, as it would be typed and in words. */
export const pairHint = (page: Page, hint: Extract<KindHint, { kind: 'pair' }>): string =>
  page.words.quiz.hint.pair(hint.answer, inline(page, pairInWords(hint)))
