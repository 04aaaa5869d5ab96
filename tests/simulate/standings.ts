import { familyOf, highest, type Row, recallOf, type Table } from './table.ts'
import { CLOSE, isOurs, isWithin, OURS } from './verdicts.ts'

/** In how many cells a way, with the best of its settings, does what k8smap aims at. */
interface Standing {
  /** It keeps its reviews known and its pile small. */
  readonly within: number
  /** No other way within those bounds recalls more. */
  readonly first: number
  /** Nor much more. */
  readonly close: number
}

/** Settings of k8smap that a learner may choose from, as a rival's users choose a limit. */
const CHOICE = [OURS, `${OURS}, 85 % wished`]

/** The names of the rows that count as one way, by the name of that way. */
function groupsIn(ways: readonly string[]): Map<string, (way: string) => boolean> {
  const families = [...new Set(ways.map(familyOf))]
  const groups = families.map(
    (family) => [family, (way: string) => familyOf(way) === family] as const,
  )
  const isChosen = (way: string): boolean => CHOICE.includes(way)
  return new Map([...groups, [`${OURS}, 90 or 85 % wished`, isChosen]])
}

function standingOf(tables: readonly Table[], isOwn: (way: string) => boolean): Standing {
  let [within, first, close] = [0, 0, 0]
  for (const { rows } of tables) {
    const kept = rows.filter(({ results }) => isWithin(results))
    const own = highest(kept.filter(({ way }) => isOwn(way)))
    if (!own) continue
    const isOther = ({ way }: Row): boolean =>
      !isOwn(way) && (isOurs(own.way) ? !isOurs(way) : !isOurs(way) || CHOICE.includes(way))
    const best = highest(kept.filter(isOther))
    const ahead = best ? recallOf(best) - recallOf(own) : 0
    within++
    if (ahead <= 0) first++
    if (ahead <= CLOSE) close++
  }
  return { within, first, close }
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
