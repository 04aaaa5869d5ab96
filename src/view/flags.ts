import { groupBy } from '../core/base/collections.ts'
import { sanitize } from '../core/base/control-characters.ts'
import { DAY, dateOf } from '../core/base/time.ts'
import { linkOf } from '../core/document/source.ts'
import type { Question } from '../core/model/question.ts'
import { type Page, spoken } from './page.ts'

/** A flag and its question, if that still exists. */
export interface Flagged {
  readonly at: number
  readonly reason: string
  readonly questionId: string
  readonly question: Question | undefined
}

/**
 * Flags as the text of an issue: Markdown, one heading for each question. Never wrapped, so that it
 * can be pasted.
 */
export function flagLines(
  page: Page,
  flags: readonly Flagged[],
  outline: string,
  version: string,
): string[] {
  const { words } = page
  const byQuestion = groupBy(flags, ({ questionId }) => questionId)
  return [
    `# ${words.flags.title(byQuestion.size)}`,
    '',
    `k8smap ${version}${words.comma}${words.flags.outline} \`${sanitize(outline)}\``,
    ...[...byQuestion].flatMap(([id, all]) => {
      const question = all[0]?.question
      return [
        '',
        `## \`${sanitize(id)}\``,
        '',
        ...(question
          ? [
              ...spoken(page, question.ask).map((ask) => `> ${ask}`),
              ...(question.source === '' ? [] : ['', words.quiz.source(linkOf(question.source))]),
            ]
          : [words.flags.gone]),
        '',
        ...all.map(({ at, reason }) => `- ${sanitize(reason)} (${dateOf(Math.floor(at / DAY))})`),
      ]
    }),
  ]
}
