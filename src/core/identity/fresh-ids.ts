import { freeNames, slug } from '../model/names.ts'

/** A topic that has no id for good yet. */
export interface Newcomer {
  /** As it was parsed. */
  readonly id: string
  readonly title: string
  /** The parsed id of its parent; undefined for the root. */
  readonly parent: string | undefined
}

/** No id that is made is longer than a person may write one. */
const LONGEST = 120

/**
 * Gives ids that no topic of the outline ever had: the parsed one, else one made of the parent's id
 * and the title, with a number if that is not free either. The same arguments give the same ids, so
 * that two devices with the same files and the same memory agree.
 * @param newcomers in preorder
 * @param ids the ids for good of all other topics, by their parsed ids; the new ones are added
 * @param used every id that may not be given
 */
export function nameNewcomers(
  newcomers: readonly Newcomer[],
  ids: Map<string, string>,
  used: ReadonlySet<string>,
): void {
  const taken = new Set([...used, ...ids.values()])
  const give = (newcomer: Newcomer, id: string): void => {
    taken.add(id)
    ids.set(newcomer.id, id)
  }
  const isParsedFree = newcomers.map((each) => {
    const isFree = !taken.has(each.id)
    if (isFree) give(each, each.id)
    return isFree
  })
  const free = freeNames((name) => taken.has(name))
  for (const [i, each] of newcomers.entries()) {
    if (isParsedFree[i]) continue
    const stem = stemOf(each, each.parent === undefined ? undefined : ids.get(each.parent))
    give(each, free(stem))
  }
}

function stemOf({ title }: Newcomer, parent = 'topic'): string {
  const bare = slug(title) || 'x'
  const full = `${parent}.${bare}`
  return full.length > LONGEST ? bare : full
}
