import type { Outlook } from '../core/schedule/outlook.ts'
import type { Page } from './page.ts'
import { when } from './when.ts'

/** The state of a study, on one line. */
export function statusLine(
  { words, signs }: Page,
  { due, sunk, fresh, next, now }: Outlook & { readonly now: number },
): string {
  const { status } = words
  return [
    status.due(due),
    ...(sunk > 0 ? [status.sunk(sunk)] : []),
    status.fresh(fresh),
    ...(due === 0 && next !== undefined ? [status.next(when(words, next, now))] : []),
  ].join(` ${signs.dot} `)
}
