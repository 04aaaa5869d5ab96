import type { KindHint } from '../../core/kinds/index.ts'
import { inline, inTurn, type Page } from '../page.ts'

/** The words for each hint that comes from a kind. */
export type HintViews = {
  readonly [K in KindHint['kind']]: (page: Page, hint: Extract<KindHint, { kind: K }>) => string
}

/** The hints that several kinds share. */
export const SHARED_HINTS = {
  letters: (page, { letters }) =>
    page.words.quiz.hint.letters(inTurn(page, letters, page.words.comma)),
  not: ({ words }, { options }) => words.quiz.hint.not(options.join(words.comma)),
  'how-many': ({ words }, { count }) => words.quiz.hint.howMany(count),
  first: (page, { item }) => page.words.quiz.hint.first(inline(page, item)),
} satisfies Partial<HintViews>
