import { hasHan } from '../core/base/script.ts'
import { columnNamed, isLanguageName } from './csv-columns.ts'
import { isKindName } from './csv-kinds.ts'

/** What the columns are called that are against each other: their rows are no pairs. */
const OPPOSITES: ReadonlySet<string> = new Set([
  ...['pros cons', 'pro contra', 'advantages disadvantages', 'strengths weaknesses'],
  ...['benefits drawbacks', 'benefits risks', "do don't", "dos don'ts", "do's don'ts"],
  ...['vorteile nachteile', 'stärken schwächen', 'avantages inconvénients', 'ventajas desventajas'],
  ...['优点 缺点', '優點 缺點', '优势 劣势', '優勢 劣勢', '利 弊', '长处 短处', '長處 短處'],
])

/** Of the rows, one in so many has two phrases with a word in common. */
const PART = 3
/** The most characters of a side's name. */
const LONGEST_SIDE = 40

/**
 * How the two columns of a table are compared: row by row, or as two lists; undefined if the second says
 * what the first is. Sides are named in the title above (`Mitosis vs meiosis`), are opposites (`Pros`, `Cons`), or many rows
 * say nearly the same of both (`2 daughter cells`, `4 daughter cells`).
 * @param above the title that the table is below
 */
export function howCompared(
  names: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
  above: string,
): 'rows' | 'lists' | undefined {
  const [one = '', other = '', ...more] = names.map((name) => name.toLowerCase())
  if (more.length > 0 || !isSide(one) || !isSide(other) || one === other) return undefined
  if (OPPOSITES.has(`${one} ${other}`) || OPPOSITES.has(`${other} ${one}`)) return 'lists'
  if ([one, other].every((name) => isNamed(above.toLowerCase(), name))) return 'rows'
  const alike = rows.filter(([a = '', b = '']) => areAlike(a.toLowerCase(), b.toLowerCase()))
  return alike.length > 0 && alike.length * PART >= rows.length ? 'rows' : undefined
}

/** Whether a name may be one of two things that are compared: it is not what columns are called. */
const isSide = (name: string): boolean =>
  /\p{L}/u.test(name) &&
  name.length <= LONGEST_SIDE &&
  columnNamed(name) === undefined &&
  !isLanguageName(name) &&
  !isKindName(name)

/** Whether words name something: in Chinese nothing is between two words. */
const isNamed = (words: string, name: string): boolean =>
  name.length > 1 &&
  (/^\p{Script=Han}/u.test(name)
    ? words.includes(name)
    : ` ${wordsOf(words).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `))

const wordsOf = (words: string): readonly string[] => words.split(/[^\p{L}\p{N}]+/u)

/** Whether two cells are different phrases with a word in common. */
function areAlike(one: string, other: string): boolean {
  const words = partsOf(one)
  const others = partsOf(other)
  if (one === other || words.length < 2 || others.length < 2) return false
  const known = new Set(words.filter((word) => word.length > 3 || hasHan(word)))
  return others.some((word) => known.has(word))
}

/** The words of a phrase; of Chinese, two characters each, and of a short word none. */
const partsOf = (phrase: string): readonly string[] =>
  wordsOf(phrase.slice(0, 200)).flatMap((word) => {
    if (!hasHan(word)) return word === '' ? [] : [word]
    return word.length < 4 ? [] : [...word].slice(1).map((each, i) => `${word[i]}${each}`)
  })
