import { gapsOf, renamedIn } from './gaps.ts'
import { isUnique, type Pairing, unite } from './pairing.ts'

/**
 * Unites topics that were moved to another place: those whose title is in each tree exactly once.
 * Where a topic was, there may be one now that looks like it after a change of its title, while an
 * equal title is elsewhere: then the place decides, if the spelling was changed or the children are
 * still there. If it only has words in common, it cannot be told which of the two it is, and neither
 * gets its id.
 * @returns the old topics that nothing can be united with
 */
export function uniteMoved(pairing: Pairing): ReadonlySet<number> {
  const { old, now, before, after } = pairing
  const olds = new Map<string, number>()
  for (const [o, { key }] of old.titles.entries()) if (after[o] === -1) olds.set(key, o)
  const moved = new Map<number, number>()
  for (const [n, { key }] of now.titles.entries()) {
    const o = before[n] === -1 && isUnique(pairing, key) ? olds.get(key) : undefined
    if (o !== undefined) moved.set(o, n)
  }
  const doubtful = decideByPlace(pairing, moved)
  for (const [o, n] of moved) if (!doubtful.has(o)) unite(pairing, [o, n])
  return doubtful
}

function decideByPlace(pairing: Pairing, moved: ReadonlyMap<number, number>): Set<number> {
  const { old, before, after } = pairing
  const arrived = new Set(moved.values())
  const doubtful = new Set<number>()
  const places = new Set([...moved.keys()].map((o) => old.parents[o] as number))
  const open = {
    old: (o: number) => after[o] === -1,
    now: (n: number) => before[n] === -1 && !arrived.has(n),
  }
  for (const o of places) {
    const n = after[o] ?? -1
    if (n === -1) continue
    for (const gap of gapsOf(pairing, [o, n], open))
      for (const { pair, reason } of renamedIn(pairing, gap)) {
        const target = moved.get(pair[0])
        // A title may be put below a new heading that is like it: Deployment below Deployments.
        if (target === undefined || isBelow(pairing, target, pair[1])) continue
        if (reason === 'words') doubtful.add(pair[0])
        else unite(pairing, pair)
      }
  }
  return doubtful
}

const isBelow = ({ now }: Pairing, topic: number, above: number): boolean =>
  topic > above && topic < (now.ends[above] as number)
