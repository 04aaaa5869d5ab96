import { dayOf, type MakeWay } from './way.ts'

/**
 * Sebastian Leitner's boxes (So lernt man lernen, 1972): a right answer moves a card one box up, a
 * wrong one back to the first. Leitner let the fullness of a box decide (Wikipedia, Leitner
 * system); today fixed days are used, and there is no standard for them: here every day, every 2nd,
 * 4th, 9th and 14th (usman.appscodestudio.com/leitner-system).
 */
const DAYS = [1, 2, 4, 9, 14] as const

/** The box after an answer; boxes count from 0, and cards stay in the last one. */
export const moved = (box: number, right: boolean): number =>
  right ? Math.min(box + 1, DAYS.length - 1) : 0

/** Days until a card in that box is shown again. */
export const waits = (box: number): number => DAYS[box] ?? DAYS[DAYS.length - 1]!

/**
 * Due cards first, low boxes before high ones, as the boxes were when the day began; then new cards
 * in tree order; if neither is left, the cards that become due next, so that every way of studying
 * gives the same number of answers.
 */
export const leitner: MakeWay = (questions) => {
  const places = new Map<string, { box: number; due: number; seen: number }>()
  return {
    begin: () => undefined,
    next: (at) => {
      const today = dayOf(at)
      const known = questions.flatMap((question) => {
        const place = places.get(question.id)
        return place && place.seen < today ? [{ question, ...place }] : []
      })
      const due = known
        .filter(({ due }) => due <= today)
        .sort((a, b) => a.box - b.box || a.due - b.due)
      return (
        due[0]?.question ??
        questions.find(({ id }) => !places.has(id)) ??
        known.sort((a, b) => a.due - b.due)[0]?.question
      )
    },
    answered: ({ id }, { right }, at) => {
      const today = dayOf(at)
      // A new card starts in the first box: its first answer moves it like any other.
      const box = moved(places.get(id)?.box ?? 0, right)
      places.set(id, { box, due: today + waits(box), seen: today })
    },
  }
}
