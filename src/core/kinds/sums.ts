import { numbersIn } from './told.ts'

/** What says that something is reckoned: `25% of 10`, `3.5 rounded up`. */
const SUM = /\d\s?[-+×*x/%=]|\bof \d|minus|plus|times|round|[取减加乘除]/i

/** Whether each number of a remark is told, or follows from told ones by a sum that is said. */
export function areNumbersTold(words: string, name: string, numbers: ReadonlySet<number>): boolean {
  const known = new Set([...numbers, ...numbersIn(name)])
  const said = numbersIn(words)
  const unknown = said.filter((each) => !known.has(each))
  if (unknown.some((each) => words.includes(`${each}%`))) return false
  if (unknown.length === 0)
    // A number alone is a second guess.
    return !/^\D{0,12}\d[\d.,]*\S{0,2}(?: [a-z]+)?$/i.test(words) || !/^\D{0,12}\d/.test(name)
  if (!SUM.test(words)) return false
  if (!unknown.every((each) => isResult(words, each))) return false
  const all = [...known, ...said]
  return unknown.every((each) =>
    all.some((a) => all.some((b) => a !== each && b !== each && resultsOf(a, b).includes(each))),
  )
}

/** Whether a number is said as what comes out: `= 3.5`, `rounded down 2`. */
const isResult = (words: string, number: number): boolean =>
  [
    ...words.matchAll(/(?:[=＝]|\b(?:is|are|makes|up|down|to)|[得为是即整])\s*(\d+(?:\.\d+)?)/gu),
  ].some(([, said]) => Number(said) === number)

/** What two numbers may make, rounded as well. */
const resultsOf = (a: number, b: number): number[] => {
  const exact = [a + b, a - b, a * b, (a * b) / 100, b === 0 ? 0 : a / b]
  return [...exact, ...exact.map(Math.ceil), ...exact.map(Math.floor)]
}
