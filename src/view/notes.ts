import { same } from '../core/base/text.ts'
import type { Hint } from '../core/quiz/hint.ts'
import type { Introduction } from '../drill/turn.ts'
import { kindHint } from './kinds/index.ts'
import { inTurn, type Page, paragraph } from './page.ts'

/** What is shown of a new topic before its first question: a short form of `explain`. */
export function introductionLines(
  page: Page,
  { topic, path, summary, facts }: Introduction,
): string[] {
  const { theme, words } = page
  const place = inTurn(page, path, ' › ')
  return [
    ...paragraph(page, same(`${words.quiz.introduction}${place === '' ? '' : `  ${place}`}`)).map(
      theme.dim,
    ),
    ...paragraph(page, topic.title).map(theme.heading),
    ...(summary.en === '' ? [] : paragraph(page, summary, '  ')),
    ...facts.flatMap((fact) => paragraph(page, fact, '  ', '• ')),
    '',
  ]
}

/** The lines of one hint. */
export function hintLines(page: Page, hint: Hint): string[] {
  const { theme } = page
  const text = hint.kind === 'fact' ? hint.fact : same(hintWords(page, hint))
  return paragraph(page, text, '  ', '? ').map(theme.warn)
}

function hintWords(page: Page, hint: Exclude<Hint, { kind: 'fact' }>): string {
  const { comma, quiz } = page.words
  return hint.kind === 'place'
    ? quiz.hint.place(inTurn(page, hint.path, ' › '), inTurn(page, hint.beside, comma))
    : kindHint(page, hint)
}
