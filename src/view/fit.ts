import { same } from '../core/base/text.ts'
import type { Accuracy } from '../core/statistics/accuracy.ts'
import type { Trial } from '../core/statistics/fit-trial.ts'
import type { FitResult } from '../study/fitting.ts'
import { type Page, paragraph } from './page.ts'
import { rowLines } from './rows.ts'

/** What fits the weights. */
export const FIT = 'stats --fit'

/** What came of a fit, in figures. */
export function fitLines(page: Page, result: FitResult): string[] {
  const { fit } = page.words.stats
  const say = (line: string): string[] => paragraph(page, same(line))
  if (result.kind === 'few') return say(fit.few(result.answers, result.needed))
  const tried = trialLines(page, result.trial)
  if (result.kind === 'refused') return [...tried, ...say(fit.refused)]
  return [
    ...tried,
    ...say(fit.taken(result.answers)),
    ...say(result.fit.reschedules ? fit.moved : fit.stays),
    ...say(fit.undo),
  ]
}

function trialLines(page: Page, { older, newer, inForce, fitted }: Trial): string[] {
  const { fit } = page.words.stats
  const row = (label: string, { logLoss, rmse }: Accuracy) => ({
    ...{ label, share: rmse },
    cells: [logLoss.toFixed(3), fit.points((rmse * 100).toFixed(1))],
  })
  const rows = [row(fit.inForce, inForce), row(fit.fitted, fitted)]
  return [...paragraph(page, same(fit.tried(older, newer))), ...rowLines(page, rows, fit.head)]
}
