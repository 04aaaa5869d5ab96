/** A count in signs that are also words, so that it is one only where others go on from it. */
export interface RowCount {
  readonly kind: 'formal' | 'stem'
  /** The count with its sign and the blanks behind it. */
  readonly sign: string
  readonly value: number
}

/** Formal numerals in both scripts, each with its digit. */
const FORMAL: ReadonlyMap<string, number> = new Map(
  ['壹', '貳贰', '參叄叁', '肆', '伍', '陸陆', '柒', '捌', '玖'].flatMap((forms, i) =>
    [...forms].map((form) => [form, i + 1] as const),
  ),
)
/** The ten that count parts of contracts and articles. */
const STEMS = '甲乙丙丁戊己庚辛壬癸'
/** What two of them are followed by, they are words of a sentence: 甲、乙两地, 陸、海、空軍. */
const COUNT =
  /^(?:([壹貳贰參叄叁肆伍陸陆柒捌玖拾]{1,3})|([甲乙丙丁戊己庚辛壬癸]))[、．](?![甲乙丙丁戊己庚辛壬癸]|\p{Script=Han}、)[ \u3000]{0,3}/u

/** The formal numeral (`壹、`) or heavenly stem (`甲、`) that a line begins with; undefined if it has none. */
export function rowCountIn(words: string): RowCount | undefined {
  const [sign, formal, stem = ''] = COUNT.exec(words) ?? []
  if (sign === undefined) return undefined
  if (formal === undefined) return { kind: 'stem', sign, value: STEMS.indexOf(stem) + 1 }
  const value = formalValue(formal)
  return value === undefined ? undefined : { kind: 'formal', sign, value }
}

/** The value of a formal numeral below 100: 拾貳 is 12. */
function formalValue(numeral: string): number | undefined {
  const [ones = '', tens] = numeral.split('拾').reverse()
  const digit = ones === '' ? 0 : FORMAL.get(ones)
  const ten = tens === undefined ? 0 : tens === '' ? 1 : FORMAL.get(tens)
  return digit === undefined || ten === undefined ? undefined : ten * 10 + digit
}
