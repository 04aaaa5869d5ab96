/**
 * How rare a term is, as BM25 has it (Robertson and Zaragoza, 2009), with the one added that keeps
 * it above zero.
 * @param having how many of the topics have it
 */
export const rarity = (having: number, topics: number): number =>
  Math.log(1 + (topics - having + 0.5) / (having + 0.5))

/** What a weight of one is kept as: weights are kept as whole numbers from 1 to 255. */
const SCALE = { name: 30, passage: 5 } as const

/** A weight in a name or passage as an index keeps it. */
export const asWeight = (kind: keyof typeof SCALE, weight: number): number =>
  Math.max(1, Math.min(255, Math.round(SCALE[kind] * weight)))

/** The weight that is kept as this number. */
export const fromWeight = (kind: keyof typeof SCALE, kept: number): number => kept / SCALE[kind]

/** The numbers of which the weights in a shipped index are multiples, so that they pack well. */
const COARSE = { name: 3, passage: 2 } as const

/** From here on the weights of passages are multiples of twice and four times that: a quarter more or less says little. */
const COARSER = [8, 16] as const

/** A kept weight as a shipped index has it. */
export function coarse(kind: keyof typeof COARSE, kept: number): number {
  const doubled = kind === 'passage' ? COARSER.filter((from) => kept > from).length : 0
  const step = COARSE[kind] * 2 ** doubled
  return Math.max(step, Math.min(Math.floor(255 / step), Math.round(kept / step)) * step)
}
