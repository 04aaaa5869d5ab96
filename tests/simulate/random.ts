import type { MakeWay } from './way.ts'

/** A random question; all are equally likely. */
export const random: MakeWay = (questions, dice) => ({
  begin: () => undefined,
  next: () => questions[Math.floor(dice() * questions.length)],
  answered: () => undefined,
})
