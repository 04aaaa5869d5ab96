/** The own part of a card's question whose id is made from its words. */
const MADE = /^card-[\da-f]{8}/

/**
 * The ids of today for cards that were answered below another topic: a question of notes is moved with its words. A
 * card is followed if its topic has it no more, and one other topic alone has it now.
 * @param answered ids of questions, as the log has them
 * @param ids of all written questions of the outline
 */
export function movedCards(
  answered: Iterable<string>,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const known = new Set(ids)
  const places = new Map<string, string | undefined>()
  for (const id of ids) {
    const own = ownPart(id)
    if (MADE.test(own)) places.set(own, places.has(own) ? undefined : id)
  }
  const moved = new Map<string, string>()
  if (places.size === 0) return moved
  for (const question of answered) {
    const now = known.has(question) ? undefined : places.get(ownPart(question))
    if (now !== undefined) moved.set(question, now)
  }
  return moved
}

const ownPart = (id: string): string => id.slice(id.indexOf('/') + 1)
