import { same } from '../core/base/text.ts'
import { dateOf, dayOf, type Zone } from '../core/base/time.ts'
import type { Prompter } from '../ports.ts'
import { type Page, paragraph } from '../view/page.ts'
import { MOST_PICKED, NONE, pickedOf } from './pick.ts'
import { screenOn } from './screen.ts'

/** An outline that the file may be. */
interface Offered {
  readonly outline: string
  readonly path: string
  readonly answers: number
  /** When the last of them was given, in milliseconds since 1970. */
  readonly last: number | undefined
}

/** Where a choice is shown and answered. */
interface Prompts {
  readonly page: Page
  readonly print: (lines: readonly string[]) => void
  readonly prompter: Prompter
  readonly zone: Zone
}

/** What a person said: one of the outlines, or none of them. */
interface Choice {
  readonly outline: string | undefined
}

/** Asks a person which of these outlines a file is; undefined if no answer comes. */
export async function askWhich(
  candidates: readonly Offered[],
  { page, print, prompter, zone }: Prompts,
): Promise<Choice | undefined> {
  const { progress } = page.words
  // Less likely ones than there are keys for are not offered.
  const offered = candidates.slice(0, MOST_PICKED)
  const rows = offered.map(({ path, answers, last }) =>
    last === undefined
      ? progress.candidateUnanswered(path)
      : progress.candidate(path, answers, dateOf(dayOf(last, zone))),
  )
  screenOn(print, prompter).print([
    ...paragraph(page, same(progress.which)),
    ...rows.flatMap((row, i) => paragraph(page, same(row), '  ', `${i + 1}) `)),
    ...paragraph(page, same(progress.another), '  ', `${NONE}) `),
  ])
  const picked = await pickedOf(offered.length, { page, prompter })
  if (picked === 'interrupt' || picked === 'end') return undefined
  return { outline: picked === 'none' ? undefined : offered[picked]?.outline }
}
