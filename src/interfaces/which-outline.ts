import { same } from '../core/base/text.ts'
import { dateOf, dayOf, type Zone } from '../core/base/time.ts'
import type { Prompter } from '../ports.ts'
import type { Candidate } from '../study/candidate.ts'
import { type Page, paragraph } from '../view/page.ts'

/** As many as there are keys for; less likely ones are not offered. */
const MOST_OFFERED = 9

/** The key that means "another outline". */
const NONE = '0'

/** Where a choice is shown and answered. */
interface Prompts {
  readonly page: Page
  readonly print: (lines: readonly string[]) => void
  readonly prompter: Prompter
  readonly zone: Zone
}

/** What a person chose: an outline's id, or none of them; or no answer came. */
export type Choice =
  | { readonly kind: 'chosen'; readonly outline: string | undefined }
  | { readonly kind: 'unanswered' }

/** Asks a person which of these outlines a file is. */
export async function askWhich(
  candidates: readonly Candidate[],
  { page, print, prompter, zone }: Prompts,
): Promise<Choice> {
  const { progress } = page.words
  const offered = candidates.slice(0, MOST_OFFERED)
  const rows = offered.map(({ path, answers, last }) =>
    last === undefined
      ? progress.candidateUnanswered(path)
      : progress.candidate(path, answers, dateOf(dayOf(last, zone))),
  )
  print([
    ...paragraph(page, same(progress.which)),
    ...rows.flatMap((row, i) => paragraph(page, same(row), '  ', `${i + 1}) `)),
    ...paragraph(page, same(progress.another), '  ', `${NONE}) `),
  ])
  const keys = [...offered.map((_, i) => String(i + 1)), NONE]
  const reply = await prompter.key(page.theme.key('›'), keys)
  return reply.kind === 'text'
    ? { kind: 'chosen', outline: offered[Number(reply.text) - 1]?.outline }
    : { kind: 'unanswered' }
}
