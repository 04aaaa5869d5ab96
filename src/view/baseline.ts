import { dayNamed, dayOf, type Zone } from '../core/base/time.ts'
import type { Baseline } from '../core/model/topic.ts'
import { inline, type Page } from './page.ts'

/** What an outline describes, since when there is that, and how long ago that was. */
export function baselineWords(
  page: Pick<Page, 'words' | 'languages'>,
  { of, released }: Baseline,
  { now, zone }: { readonly now: number; readonly zone: Zone },
): string {
  const day = dayNamed(released)
  const days = day === undefined ? 0 : dayOf(now, zone) - day
  return page.words.baseline(inline(page, of), released, days)
}
