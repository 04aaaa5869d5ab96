import { addTo } from '../core/base/collections.ts'

/** Pairs of ids: of cards, or of single gaps of sentences, which have their numbers behind them, also the first one. */
type Pairs = Iterable<readonly [before: string, now: string]>

/** A card whose id is made from its words; the number of a gap of it, from the second one on. */
const QUESTION = /^(.{1,999}\/card-[\da-f]{8})(-\d{1,4})?$/
const FIRST = '-1'

/** Whether the questions of a card have their numbers behind its id: that of its like in a topic has one itself. */
export const isNumbered = (card: string): boolean => {
  const [, , number] = QUESTION.exec(card) ?? ['', '', FIRST]
  return number === undefined
}

/**
 * The ids of today for questions of cards that were corrected.
 * @param corrected the former ids with the latest ones
 * @param ids of all written questions of the outline; a card with several has a number behind its own id
 */
export function correctedQuestions(
  corrected: Pairs,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const known = new Set(ids)
  const formers = new Map<string, string[]>()
  for (const [before, now] of corrected) addTo(formers, now, before)
  return new Map(
    ids.flatMap((id) => {
      const [, card = id, number = ''] = QUESTION.exec(id) ?? []
      const before = [
        ...(formers.get(card) ?? []).map((each) => each + number),
        ...(formers.get(card + (number || FIRST)) ?? []).map(withoutFirst),
      ]
      return before.flatMap((each) => (known.has(each) ? [] : [[each, id] as const]))
    }),
  )
}

/** The first question of a card has the card's id. */
function withoutFirst(id: string): string {
  const [, card = id, number] = QUESTION.exec(id) ?? []
  return number === FIRST ? card : id
}

/**
 * Pairs that were remembered, each with the latest id where that was corrected again, or moved.
 * @param movedTo gives the id of a card that is below another topic now
 */
export function correctedAgain(
  remembered: Pairs,
  latest: ReadonlyMap<string, string>,
  movedTo: (card: string) => string | undefined,
): Pairs {
  const gaps = new Map<string, Array<readonly [number: string, now: string]>>()
  for (const [before, now] of latest) {
    const [, card = '', number] = QUESTION.exec(before) ?? []
    if (number !== undefined) addTo(gaps, card, [number, now])
  }
  return [...remembered].flatMap(([first, then]) => {
    const now = latest.get(then)
    if (now !== undefined) return [[first, now] as const]
    const [, card = '', number] = QUESTION.exec(then) ?? []
    // Of a card only some gaps may be there still. The card may come back, too.
    if (number === undefined)
      return [
        [first, movedTo(then) ?? then] as const,
        ...(gaps.get(then) ?? []).map(([each, gap]) => [first + each, gap] as const),
      ]
    const whole = latest.get(card) ?? movedTo(card)
    return [[first, whole === undefined ? then : whole + number] as const]
  })
}
