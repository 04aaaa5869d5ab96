import type { Question } from '../model/question.ts'

/**
 * The order of a drill: known and new questions mixed. Each question has its turn, but two on one
 * topic are kept apart if another question can come between them. A question about a known topic
 * brings questions about known topics that are confused with it to its side: people learn to tell
 * similar things apart when they see them together (Rohrer, Educ. Psychol. Rev. 24 (2012) 355).
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
 * Merges two lists, each in its order. The first one leads and both are spread over the whole: a
 * learner who stops early has met some of each.
 */
function mix<T>(leading: readonly T[], other: readonly T[]): T[] {
  const places = [
    ...leading.map((item, i) => ({ item, at: i / leading.length })),
    ...other.map((item, i) => ({ item, at: (i + 0.5) / other.length })),
  ]
  return places.sort((a, b) => a.at - b.at).map(({ item }) => item)
}
