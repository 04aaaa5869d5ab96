/** What is before the words of an item, and which kind of sign it is. */
export interface Bullet {
  readonly sign: string
  /** Items with signs of one kind are beside each other. */
  readonly kind: string
}

/** Each kind of sign before an item, with the blanks after it. */
const BULLETS: ReadonlyArray<readonly [kind: string, sign: RegExp]> = [
  ['bullet', /^(?:[-*+–—]\s+|[•·●○◦▪■□‣⁃]\s*|\*(?=[^\s*][^*]*$))(?:\[[ xX]\]\s+)?/],
  ['chinese', /^[一二三四五六七八九十百]{1,4}(?:[、．]\s*|\.\s+)/],
  ['chinese in brackets', /^[(（][一二三四五六七八九十百]{1,4}[)）]\s*/],
  ['number', /^\d{1,4}(?:[、．]\s*|\.\s+)/],
  ['number in brackets', /^(?:[(（]\d{1,4}[)）]\s*|\d{1,4}[)）]\s*)/],
  ['number in a circle', /^[①-⑳]\s*/],
  ['two numbers', /^\d{1,3}\.\d{1,3}(?:、\s*|\.\s+)/],
  ['three numbers', /^\d{1,3}\.\d{1,3}\.\d{1,3}(?:、\s*|\.\s+)/],
  ['hash', /^#{1,6}\s+/],
  ['letter', /^[a-zA-Z][.)]\s+/],
]

/** The sign before an item's words; undefined if it has none. */
export function bulletOf(words: string): Bullet | undefined {
  for (const [kind, pattern] of BULLETS) {
    const sign = pattern.exec(words)?.[0]
    if (sign !== undefined) return { sign, kind }
  }
  return undefined
}

/** Whether a line is only signs: a rule, an empty item. */
export const isOnlySigns = (words: string): boolean =>
  !/[\p{L}\p{N}\p{S}]/u.test(words) || /^([=~_*+-])\1{2,}$/.test(words)

/** A title between two rows of signs: `--- Tea ---`. */
const BANNER = /^(?:[-=*~_#]{3,})\s*(?=[^\s\-=*~_#])/

/** The words between two rows of signs; undefined if the line is no such title. */
export function bannerIn(words: string): string | undefined {
  const start = BANNER.exec(words)?.[0].length
  let end = words.length
  while ('-=*~_#'.includes(words[end - 1] ?? ' ')) end--
  return start === undefined || words.length - end < 3 ? undefined : words.slice(start, end).trim()
}
