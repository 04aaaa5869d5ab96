import { same } from '../core/base/text.ts'
import { dateOf, dayOf, type Zone } from '../core/base/time.ts'
import { Failure } from '../errors.ts'
import type { Prompter } from '../ports.ts'
import type { Candidate } from '../study/candidates.ts'
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

/**
 * Asks a person which of these outlines a file is; undefined means none of them.
 * @throws Failure `interrupted` if no answer comes
 */
export async function askWhich(
  candidates: readonly Candidate[],
  { page, print, prompter, zone }: Prompts,
): Promise<string | undefined> {
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
  if (reply.kind !== 'text') throw new Failure('interrupted')
  return offered[Number(reply.text) - 1]?.outline
}
