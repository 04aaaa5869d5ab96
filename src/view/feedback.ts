import { combine, isEmpty, same, type Text, wordings } from '../core/base/text.ts'
import { linkOf } from '../core/document/source.ts'
import type { Asked, Graded } from '../core/kinds/kind.ts'
import { carets, difference } from './difference.ts'
import { inline, type Page, paragraph, sanitize, spoken } from './page.ts'
import { GUIDES } from './tree.ts'
import { width } from './width.ts'
import { wrap } from './wrap.ts'

/** What is told after an answer. */
export interface Feedback {
  readonly asked: Asked
  readonly graded: Graded
  /** When the question comes back, in words. */
  readonly comesBack: string
  /** The learner was sure of a wrong answer: such a miss is best remembered when it is dwelt on. */
  readonly wasSure: boolean
}

export function feedbackLines(
  page: Page,
  { asked, graded, comesBack, wasSure }: Feedback,
): string[] {
  const { theme, words } = page
  const { question } = asked
  const { quiz } = words
  const missed = isEmpty(graded.given)
    ? quiz.dontKnow
    : graded.score > 0
      ? quiz.partly(graded.score)
      : quiz.wrong
  const said = graded.correct ? `✓ ${quiz.right}` : `✗ ${missed}`
  const paint = graded.correct ? theme.good : theme.bad
  return [
    // A Chinese full stop brings its own space.
    `${paint(said)}${said.endsWith('。') ? '' : ' '}${theme.dim(comesBack)}`,
    ...(wasSure ? paragraph(page, same(quiz.wasSure), '  ', '‼ ').map(theme.warn) : []),
    ...answerLines(page, asked, graded),
    ...graded.mistakes.flatMap(({ text, why }) => {
      if (why)
        return paragraph(
          page,
          combine([text, why], (said) => said.join(words.colon)),
          '  ',
          '✗ ',
        )
      const extra = quiz.extra(sanitize(inline(page, text)))
      return paragraph(page, same(extra), '  ', '✗ ').slice(0, 3)
    }),
    ...paragraph(page, question.explain, '  ').map(wasSure ? theme.title : (line) => line),
    ...(question.source === '' ? [] : [`  ${theme.link(linkOf(question.source))}`]),
  ]
}

/** The learner's answer beside the right one, with the difference marked. */
function answerLines(page: Page, { question }: Asked, graded: Graded): string[] {
  const { theme, words } = page
  const { quiz } = words
  const { given, expected, correct } = graded
  const wide = Math.max(...[quiz.yours, quiz.expected, quiz.missing].map(width))
  const row = (label: string, text: Text, paint: (line: string) => string): string[] => {
    const mark = `${label}${' '.repeat(wide - width(label))}  `
    return spoken(page, text).flatMap((said, i) =>
      // The learner's own words may hold anything a keyboard or a pipe can send.
      wrap(sanitize(said), page.columns - wide - 4, theme).map(
        (line, j) => `  ${i + j === 0 ? theme.dim(mark) : ' '.repeat(wide + 2)}${paint(line)}`,
      ),
    )
  }
  const isTyped = question.type === 'typed' || question.type === 'cloze'
  const marked = isTyped ? markedRows(page, graded, [quiz.yours, quiz.expected], wide) : undefined
  if (marked) return marked
  if (question.type === 'list' && graded.score > 0 && !correct)
    return [
      ...row(quiz.yours, given, theme.bad),
      ...placeLines(
        page,
        question.items.map(({ text }) => text),
        graded,
      ),
    ]
  return [
    ...(correct || isEmpty(given) ? [] : row(quiz.yours, given, theme.bad)),
    ...row(quiz.expected, expected, theme.good),
    ...(question.type === 'several'
      ? graded.missing.flatMap((text) => row(quiz.missing, text, theme.warn))
      : []),
  ]
}

/** The parts a list asked for in their place in the tree: those named and those missing. */
function placeLines(page: Page, items: readonly Text[], { missing }: Graded): string[] {
  const { theme, words } = page
  return items.flatMap((text, i) => {
    const isMissing = missing.includes(text)
    const guide = i === items.length - 1 ? GUIDES.last : GUIDES.branch
    const line = `${isMissing ? '✗' : '✓'} ${inline(page, text)}${isMissing ? `  ${words.quiz.missing}` : ''}`
    return wrap(line, page.columns - 6, theme).map(
      (each, j) =>
        `  ${theme.dim(j === 0 ? guide : GUIDES.blank)}${(isMissing ? theme.warn : theme.good)(each)}`,
    )
  })
}

/** A typed answer that is nearly, or not quite, the right one: both lines with carets where they differ. */
function markedRows(
  page: Page,
  { given, expected, correct }: Graded,
  [yours = '', right = '']: readonly string[],
  wide: number,
): string[] | undefined {
  const { theme } = page
  const own = sanitize(given.en)
  // The wording that is nearest: a slip in Chinese is no difference to the English.
  const found = wordings(expected)
    .map((wording) => difference(own, wording))
    .find((each) => each !== undefined)
  const fits = (text: string): boolean => wide + 4 + width(text) <= page.columns
  if (wordings(given).length > 1 || !found || !fits(own) || !wordings(expected).every(fits))
    return undefined
  const rows = (
    [
      [yours, found.given, correct ? theme.warn : theme.bad],
      [right, found.expected, theme.good],
    ] as const
  ).flatMap(([label, pieces, paint]) => {
    const line = pieces.map(({ text, differs }) => (differs ? paint(text) : text)).join('')
    const below = carets(pieces)
    return [
      `  ${theme.dim(label)}${' '.repeat(wide - width(label))}  ${line}`,
      ...(below === '' ? [] : [`  ${' '.repeat(wide + 2)}${paint(below)}`]),
    ]
  })
  return rows
}
