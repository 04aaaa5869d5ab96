import { same, type Text } from '../core/base/text.ts'
import type { Hint } from '../core/quiz/hint.ts'
import type { Introduction } from '../drill/turn.ts'
import { inline, type Page, paragraph } from './page.ts'

/** What is told of a new topic before its first question: `explain` in short. */
export function introductionLines(
  page: Page,
  { topic, path, summary, facts }: Introduction,
): string[] {
  const { theme, words } = page
  const place = path.map((title) => inline(page, title)).join(' › ')
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

/** One step of help. */
export function hintLines(page: Page, hint: Hint): string[] {
  const { theme, words } = page
  const { hint: said } = words.quiz
  const join = (texts: readonly Text[], separator: string): string =>
    texts.map((text) => inline(page, text)).join(separator)
  const line = (text: string): string[] => paragraph(page, same(text), '  ', '? ').map(theme.warn)
  switch (hint.kind) {
    case 'place':
      return line(said.place(join(hint.path, ' › '), join(hint.beside, words.comma)))
    case 'letters':
      return line(said.letters(join(hint.shapes, words.comma)))
    case 'not':
      return line(said.not(hint.options.join(words.comma)))
    case 'how-many':
      return line(said.howMany(hint.count))
    case 'first':
      return line(said.first(inline(page, hint.item)))
    case 'fact':
      return paragraph(page, hint.text, '  ', '? ').map(theme.warn)
  }
}
