import type { Question } from '../model/question.ts'

/**
 * The order a drill asks in: known and new mixed. Each question takes its turn, but two of one topic do not follow each other where another
 * can stand between, and a question about a known topic brings those about known topics it is mixed up with to
 * its side: telling alike things apart is learned from seeing them together (Rohrer, Educ. Psychol. Rev. 24 (2012) 355).
 * @param known questions answered before, in order of need
 * @param fresh questions never answered, in the order they are to be met
 */
export function interleave(
  known: readonly Question[],
  fresh: readonly Question[],
  confused: (topic: string) => readonly string[],
): Question[] {
  const left = [...known]
  const out: Question[] = []
  while (left.length > 0) {
    const last = out.at(-1)
    const rivals = last ? confused(last.topic) : []
    const rival = left.findIndex(({ topic }) => rivals.includes(topic))
    const other = left.findIndex(({ topic }) => topic !== last?.topic)
    out.push(left.splice(Math.max(0, rival === -1 ? other : rival), 1)[0] as Question)
  }
  return mix(out, fresh)
}

/**
 * Two lists as one, each in its order, the first one leading and both spread over the whole: whoever stops early has
 * had some of each.
 */
function mix<T>(leading: readonly T[], other: readonly T[]): T[] {
  const places = [
    ...leading.map((item, i) => ({ item, at: i / leading.length })),
    ...other.map((item, i) => ({ item, at: (i + 0.5) / other.length })),
  ]
  return places.sort((a, b) => a.at - b.at).map(({ item }) => item)
}
