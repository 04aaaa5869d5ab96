import { groupBy } from '../core/base/collections.ts'
import { DAY, dateOf } from '../core/base/time.ts'
import { linkOf } from '../core/document/source.ts'
import type { Question } from '../core/model/question.ts'
import { codeMarkdown, paragraphMarkdown } from './issue-text.ts'
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
 * can be pasted; no text from outside can begin a heading or a fence in it.
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
    `k8smap ${version}${words.comma}${words.flags.outline} ${codeMarkdown(outline)}`,
    ...[...byQuestion].flatMap(([id, all]) => {
      const question = all[0]?.question
      return [
        '',
        `## ${codeMarkdown(id)}`,
        '',
        ...(question
          ? [
              // A paragraph each: code that is not closed in one would go on in the other.
              ...spoken(page, question.ask).flatMap((ask, i) => [
                ...(i > 0 ? ['>'] : []),
                `> ${paragraphMarkdown(ask)}`,
              ]),
              ...(question.source === '' ? [] : ['', words.quiz.source(linkOf(question.source))]),
            ]
          : [words.flags.gone]),
        '',
        ...all.map(
          ({ at, reason }) => `- ${paragraphMarkdown(reason)} (${dateOf(Math.floor(at / DAY))})`,
        ),
      ]
    }),
  ]
}
