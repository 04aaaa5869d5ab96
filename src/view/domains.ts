import type { Domain } from '../core/outline/exam.ts'
import { same } from '../core/text.ts'
import { bar, barLength, percent } from './bar.ts'
import { inline, type Page, paragraph } from './page.ts'
import { pad, width } from './width.ts'

/** How much of an exam's domain: a share, 0 to 1, and what it is a share of; without a share it has no question. */
export interface DomainShare {
  readonly domain: Domain
  readonly share: number | undefined
  readonly note: string
}

/** An exam's domains with their weights and a bar each; below their names where there is no room beside them. */
export function domainLines(page: Page, domains: readonly DomainShare[]): string[] {
  const names = domains.map(({ domain }) => inline(page, domain.title))
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(width))
  const notes = widest(domains.map(({ note }) => note))
  const beside = notes + 14
  const stacked = widest(names) + beside + 6 > page.columns
  const length = barLength(page, beside + (stacked ? 0 : widest(names) + 4))
  return domains.flatMap(({ domain, share, note }, i) => {
    const drawn =
      share === undefined
        ? page.theme.dim(page.words.quiz.noneAsked)
        : `${bar(page, share, length)} ${percent(share).padStart(5)}  ${note}`
    const weight = `(${Math.round(domain.weight)} %)`
    return stacked
      ? [...paragraph(page, same(names[i] ?? ''), '  ', `${weight} `), `    ${drawn}`]
      : [`  ${pad(`${names[i]} ${weight}`, widest(names) + 7)} ${drawn}`]
  })
}
