import type { KindHint } from '../../core/kinds/index.ts'
import type { Question, QuestionOf, QuestionType } from '../../core/model/question.ts'
import type { Page } from '../page.ts'
import { type HintViews, SHARED_HINTS } from './hints.ts'
import { nameParts, sortParts } from './items.ts'
import type { KindView } from './kind-view.ts'
import { pairHint, pairUp } from './match.ts'
import { pickOne, pickSeveral } from './options.ts'
import { typeAnswer } from './typed-answer.ts'

/** How each kind of question looks. A kind without a view does not compile. */
const VIEWS = {
  choice: pickOne,
  several: pickSeveral,
  'tell-apart': pickOne,
  typed: typeAnswer,
  cloze: typeAnswer,
  order: sortParts,
  list: nameParts,
  match: pairUp,
} satisfies { readonly [T in QuestionType]: KindView<QuestionOf<T>> }

const HINTS: HintViews = { ...SHARED_HINTS, pair: pairHint }

/** How a question of this type looks. */
export const viewOf = ({ type }: Pick<Question, 'type'>): KindView<Question> =>
  // Each view accepts only its own questions, and it is given no others.
  VIEWS[type] as KindView<Question>

/** A hint from the question's kind, in words. */
export const kindHint = (page: Page, hint: KindHint): string =>
  (HINTS[hint.kind] as (page: Page, hint: KindHint) => string)(page, hint)
