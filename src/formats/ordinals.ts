/**
 * What an ordinal with a dot is before, in lower case: months in German, Danish, Norwegian, Czech, Slovak, Polish, Hungarian,
 * Croatian and Slovene, and centuries.
 */
const NAMES: ReadonlySet<string> = new Set(
  (
    'januar jänner februar feber märz april mai juni juli august september oktober november dezember ' +
    'jan feb apr jun jul aug sep sept okt nov dez marts mars maj desember december ' +
    'ledna února března dubna května června července srpna září října listopadu prosince ' +
    'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra ' +
    'stycznia lutego kwietnia maja czerwca lipca sierpnia września października listopada grudnia ' +
    'január február március április május június július augusztus szeptember október ' +
    'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenoga prosinca ' +
    'januarja februarja aprila junija julija avgusta oktobra ' +
    'jahrhundert jahrhunderts jahrhunderte jh jhd jahrtausend jahrtausends århundrede århundre ' +
    'století stol storočie stoletje stoljeće század weltkrieg weltkriegs weltkrieges'
  ).split(' '),
)

/** Of Finnish months only their end is looked at: `9. marraskuuta`. */
const FINNISH = /^(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuuta$/

/**
 * The word behind a number with a dot that makes an ordinal of it, in lower case: `november` of `November 1989`.
 * Undefined if the number may count lines.
 * @param rest what is behind the number
 */
export function ordinalBefore(rest: string): string | undefined {
  const word = /^[*_[=]{0,3}(\p{L}{2,20})(?!\p{L})/u.exec(rest.trimStart())?.[1]?.toLowerCase()
  return word !== undefined && (NAMES.has(word) || FINNISH.test(word)) ? word : undefined
}

/** A number with a dot, and what is behind it. */
interface Numbered {
  readonly number: number
  readonly rest: string
}

/**
 * Which of the numbers before lines count them, and which are a part of what they are before: `9. November`, `20. Jahrhundert`.
 * Numbers that go on from each other, or count down to 1, count, if they do not all begin before a month further on than 1, or before the same one.
 * @param mayRepeat whether a list may have the same number before all its items
 * @returns for each number, in order, what it is: it counts, is a part of a name by its word, or is alone
 */
export function numbersMeant(
  numbers: readonly Numbered[],
  mayRepeat: boolean,
): ReadonlyArray<'count' | 'ordinal' | 'alone'> {
  const meanings: Array<'count' | 'ordinal' | 'alone'> = []
  const downTo = countdownEnds(numbers)
  for (let start = 0; start < numbers.length; ) {
    let end = start + 1
    while (end < numbers.length && follows(numbers[end - 1], numbers[end], mayRepeat)) end++
    if (end - start === 1) end = downTo[start] ?? end
    const words = numbers.slice(start, end).map(({ rest }) => ordinalBefore(rest))
    const isNamed = words.every((word) => word !== undefined)
    const isOne = new Set(words).size === 1
    const isCount = end - start > 1 && (!isNamed || ((numbers[start]?.number ?? 0) < 2 && !isOne))
    for (const word of words)
      meanings.push(isCount ? 'count' : word === undefined ? 'alone' : 'ordinal')
    start = end
  }
  return meanings
}

/** Fewer numbers that count down may be dates. */
const LEAST_DOWN = 3

/** For each number, the index behind those that count down to 1 from it on; behind itself if they do not. */
function countdownEnds(numbers: readonly Numbered[]): readonly number[] {
  const ends = numbers.map((_, i) => i + 1)
  for (let i = numbers.length - 2; i >= 0; i--)
    if (numbers[i + 1]?.number === (numbers[i]?.number ?? 0) - 1) ends[i] = ends[i + 1] as number
  return ends.map((end, i) =>
    end - i >= LEAST_DOWN && numbers[end - 1]?.number === 1 ? end : i + 1,
  )
}

/** Whether a number goes on from another one. */
const follows = (
  before: Numbered | undefined,
  next: Numbered | undefined,
  mayRepeat: boolean,
): boolean =>
  before !== undefined &&
  next !== undefined &&
  (next.number === before.number + 1 || (mayRepeat && next.number === before.number))

/** The lines of a text whose number is a part of their words, by these. */
export function ordinalLines(lines: readonly { readonly words: string }[]): ReadonlySet<string> {
  const numbered = lines.flatMap(({ words }) => {
    const [sign, number] = /^(\d{1,4})\. {1,3}/.exec(words) ?? []
    if (sign === undefined) return []
    return [{ words, number: Number(number), rest: words.slice(sign.length) }]
  })
  const meanings = numbersMeant(numbered, true)
  return new Set(numbered.flatMap(({ words }, i) => (meanings[i] === 'ordinal' ? [words] : [])))
}
