import { familyOf, highest, type Row, type Table } from './table.ts'
import { CLOSE, isClose, isFirst, isOurs, isWithin, judged, OURS } from './verdicts.ts'
import { UNFITTED, WISHING_85 } from './ways/index.ts'

/** In how many cells a way, with the best of its settings, does what k8smap aims at. */
interface Standing {
  /** It keeps its reviews known and its pile small. */
  readonly within: number
  /** No other way within those bounds recalls more. */
  readonly first: number
  /** Nor much more. */
  readonly close: number
}

/** The rows that count as one way, by the name of that way. */
function groupsIn(ways: readonly string[]): Map<string, (way: string) => boolean> {
  const families = [...new Set(ways.map(familyOf))]
  return new Map([
    ...families.map((family) => [family, (way: string) => familyOf(way) === family] as const),
    // A choice for k8smap's learner too, as a rival's users choose a limit.
    [`${OURS}, auto or 85 % wished`, (way) => [OURS, WISHING_85].includes(way)],
  ])
}

function standingOf(tables: readonly Table[], isOwn: (way: string) => boolean): Standing {
  const verdicts = tables.flatMap(({ cell, rows }) => {
    const own = highest(rows.filter(({ way, results }) => isOwn(way) && isWithin(results)))
    if (!own) return []
    const isRival = ({ way }: Row): boolean =>
      isOurs(own.way) ? !isOurs(way) : !isOwn(way) && way !== UNFITTED
    return [judged(cell, own, rows.filter(isRival))]
  })
  return {
    within: verdicts.length,
    first: verdicts.filter(isFirst).length,
    close: verdicts.filter(isClose).length,
  }
}

/**
 * Every way judged as k8smap is, as a table in Markdown. Of a way with several settings the best one within the
 * bounds counts in each cell; k8smap with its default settings alone has a row of its own.
 */
export function standingLines(tables: readonly Table[]): string[] {
  const ways = [...new Set(tables.flatMap(({ rows }) => rows.map(({ way }) => way)))]
  return [
    `| of ${tables.length} cells | within bounds | first there | first or at most ${CLOSE * 100} points behind |`,
    '|---|---|---|---|',
    ...[...groupsIn(ways)].map(([name, isOwn]) => {
      const { within, first, close } = standingOf(tables, isOwn)
      return `| ${name} | ${within} | ${first} | ${close} |`
    }),
  ]
}
