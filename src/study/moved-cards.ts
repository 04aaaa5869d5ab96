/** The own part of a card's question whose id is made from its words. */
const MADE = /^card-[\da-f]{8}/

/**
 * The ids of today for cards that were answered below another topic: a question of notes is moved with its words. A
 * card is followed if its topic has it no more, and one other topic alone has it now.
 * @param answered ids of questions, as the log has them
 * @param questions gives the ids of all written questions of the outline; only asked where a card was answered
 */
export function movedCards(
  answered: Iterable<string>,
  questions: () => readonly string[],
): ReadonlyMap<string, string> {
  const cards = new Set<string>()
  for (const question of answered) if (MADE.test(ownPart(question))) cards.add(question)
  if (cards.size === 0) return new Map()
  const ids = questions()
  const known = new Set(ids)
  const places = new Map<string, string | undefined>()
  for (const id of ids) {
    const own = ownPart(id)
    if (MADE.test(own)) places.set(own, places.has(own) ? undefined : id)
  }
  return new Map(
    [...cards].flatMap((card) => {
      const now = known.has(card) ? undefined : places.get(ownPart(card))
      return now === undefined ? [] : [[card, now] as const]
    }),
  )
}

const ownPart = (id: string): string => id.slice(id.indexOf('/') + 1)
