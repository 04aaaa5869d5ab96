import { same } from '../core/base/text.ts'
import { MINUTE } from '../core/base/time.ts'
import { kindOf } from '../core/kinds/index.ts'
import type { Asked } from '../core/kinds/kind.ts'
import type { Material } from '../core/model/material.ts'
import type { ShownQuestion } from '../drill/turn.ts'
import { viewOf } from './kinds/index.ts'
import { materialLines, materialParts } from './material.ts'
import { inTurn, keyRows, type Page, paragraph } from './page.ts'
import { wrap } from './wrap.ts'

/**
 * The lines of a question, its ask and its options.
 * @param inWords for who has it read aloud: how far the drill is, in words
 */
export function questionLines(
  page: Page,
  { asked, n, of, again, isGuess, path, left }: ShownQuestion,
  inWords = false,
): string[] {
  const { theme, words } = page
  const place = inTurn(page, path, ` ${page.signs.below} `)
  const number = [
    inWords ? words.quiz.headingInWords(n, of) : words.quiz.heading(n, of),
    ...(again ? [words.quiz.again] : []),
    ...(left === undefined ? [] : [words.quiz.left(Math.max(0, Math.ceil(left / MINUTE)))]),
  ].join(' ')
  const head = [
    ...wrap(`${number}  ${place}`, page.columns, theme).map(theme.dim),
    ...(isGuess ? paragraph(page, same(words.quiz.guess)).map(theme.warn) : []),
  ]
  const { material, ask } = asked.question
  const below = [
    ...paragraph(page, ask).map(theme.title),
    ...(viewOf(asked.question).lines?.(page, asked) ?? []),
  ]
  return [
    ...head,
    ...(material ? shortMaterial(page, asked, material, head.length + below.length) : []),
    ...below,
  ]
}

/** Lines of a material that are always shown. */
const LEAST_MATERIAL = 3

/**
 * A material with what it may take of the window: the question, its options and the lines for the answer stay
 * on it, and the rest of the material is for the key that shows it.
 * @param others lines of the question besides it
 */
function shortMaterial(page: Page, asked: Asked, material: Material, others: number): string[] {
  const all = materialLines(page, material)
  const { rows, words, theme } = page
  if (rows === undefined) return all
  const space = rows - others - keyLines(page, asked).length - 1
  if (all.length <= space) return all
  const shown = Math.max(LEAST_MATERIAL, space - 1)
  if (all.length <= shown + 1) return all
  const more = words.quiz.moreLines(all.length - shown)
  return [
    ...all.slice(0, shown),
    ...paragraph(page, same(more), '  ', `${page.signs.more} `).map(theme.dim),
  ]
}

/** The line of keys below a question, about as long as interfaces make it. */
const keyLines = (page: Page, asked: Asked): string[] => keyRows(page, keysLine(page, asked), '  ')

/** What a line of keys says besides how to answer. */
interface OtherKeys {
  /** The key for "I don't know" where one key answers; without it, a line is typed. */
  readonly dontKnow?: string | undefined
  readonly controls?: string
  /** Whether a question can be said to be known; a line that has the key for what is wider has no room for that. */
  readonly canPut?: boolean
}

/** The keys below a question, on one line: those of the answer, of none, and the others. */
export function keysLine(
  page: Page,
  asked: Asked,
  { dontKnow, controls, canPut = true }: OtherKeys = {},
): string {
  const { quiz } = page.words
  const isKey = dontKnow !== undefined && kindOf(asked.question).picksOne
  return [
    answerKeys(page, asked),
    isKey ? quiz.dontKnowKey(dontKnow) : quiz.dontKnowLine,
    controls ?? quiz.controls(canPut && !isWide(page, asked)),
  ].join(` ${page.signs.dot} `)
}

/**
 * How to answer a question, in sentences, as the help says it.
 * @param asked undefined where no question is on screen
 * @param isKey one key answers where one option is picked; otherwise lines do
 */
export function answeringLines(page: Page, asked: Asked | undefined, isKey: boolean): string[] {
  const { answering } = page.words.quiz
  if (!asked) return [answering.elsewhere]
  const { question, options } = asked
  const { picksOne } = kindOf(question)
  if (picksOne && isKey) return [answering.key(options.length)]
  const hasNumbers = options.length > 0
  return [
    picksOne ? answering.numberOrWords : answering.line(viewOf(question).keys(page, asked)),
    ...(picksOne || !hasNumbers ? [answering.forgiven] : []),
    answering.nothing(hasNumbers),
  ]
}

/** How to answer this question, on one short line, and how to see what is wider than the page. */
export const answerKeys = (page: Page, asked: Asked): string =>
  [
    viewOf(asked.question).keys(page, asked),
    ...(isWide(page, asked) ? [page.words.quiz.widerKey] : []),
  ].join(` ${page.signs.dot} `)

const isWide = (page: Page, { question: { material } }: Asked): boolean =>
  material !== undefined && materialParts(page, material) > 1
