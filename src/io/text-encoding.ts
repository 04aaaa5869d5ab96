import { isUtf8 } from 'node:buffer'

/** A text, and its encoding if that is neither UTF-8 nor one that the text's own mark names. */
export interface DecodedText {
  readonly text: string
  readonly encoding?: string
}

/** Bytes that cannot be read for sure. */
export interface Undecoded {
  /** The encoding that they look like, as iconv calls it; '' if they look like none. */
  readonly looksLike: string
  /** The same bytes as UTF-8, with U+FFFD for what is not. */
  readonly lossy: string
}

/**
 * The text of a file: UTF-8; UTF-16, with or without its mark; what an XML declaration names; or
 * GB18030, where the bytes make it plain. In any other encoding the same bytes could be other words.
 */
export function decodedText(bytes: Buffer): DecodedText | Undecoded {
  const mayBeWide = bytes.includes(0)
  const isUnicode = isUtf8(bytes)
  // A byte that a program left in a text is no half of a character.
  if (isUnicode && (!mayBeWide || zerosIn(bytes) < bytes.length * FEW_ZEROS))
    return { text: bytes.toString('utf8') }
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1]
  const encoding =
    marked ??
    (mayBeWide ? wideIn(bytes) : (declaredIn(bytes) ?? (isGb(bytes) ? 'GB18030' : undefined)))
  const text = encoding === undefined ? undefined : decodedAs(encoding, bytes)
  if (text !== undefined && encoding !== undefined)
    return marked === undefined ? { text, encoding } : { text }
  const lossy = bytes.toString('utf8')
  return isUnicode
    ? { text: lossy }
    : { looksLike: mayBeWide ? '' : looksLike(bytes, lossy), lossy }
}

/** The marks at the beginning of a text in UTF-16 (Unicode 16, 23.8). */
const MARKS = [
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
] as const

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Not so encoded, or not known by that name.
    return undefined
  }
}

/** What an XML declaration says: such a document says it of itself. */
const declaredIn = (bytes: Buffer): string | undefined =>
  /^<\?xml[^>]{0,100}encoding\s?=\s?["']([\w-]{1,30})["']/
    .exec(bytes.toString('latin1', 0, HEAD))?.[1]
    ?.toUpperCase()

const HEAD = 200

/** Of UTF-16 that is UTF-8 as well nearly all is ASCII, and half of it zero. */
const FEW_ZEROS = 0.25

const zerosIn = (bytes: Uint8Array): number =>
  bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)

/** UTF-16 without its mark: only that has zero bytes, in every other place, where it is ASCII. */
function wideIn(bytes: Buffer): 'UTF-16LE' | 'UTF-16BE' | undefined {
  let [even, odd] = [0, 0]
  for (let i = 0; i < bytes.length; i++)
    if (bytes[i] === 0)
      if (i % 2 === 0) even++
      else odd++
  const [rare, often] = even < odd ? [even, odd] : [odd, even]
  if (rare * 20 > often) return undefined
  const encoding = even < odd ? 'UTF-16LE' : 'UTF-16BE'
  // Other bytes with zeros among them are no text.
  return NO_TEXT.test(decodedAs(encoding, bytes) ?? '\0') ? undefined : encoding
}

/** Characters that no text has. */
const NO_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]/

/** Of all bytes that are not ASCII, so many are in pairs of everyday Chinese. */
const PLAIN = 0.9
/** Two characters could still be two letters of Europe beside each other. */
const LEAST = 2
/** From so many characters on, so many are in the half of the alphabet that Korean does not fill. */
const MANY = 8
const LATER = 0.05
/** The last row of Korean syllables (KS X 1001). */
const KOREAN = 0xc8

/**
 * Whether bytes are plainly Chinese in GB2312, GBK or GB18030: nearly all that are not ASCII are in
 * pairs that are characters of everyday Chinese (rows 16 to 55 of GB2312) or its punctuation. Big5
 * has half of its second bytes below those, Japanese uses the rows of kana, Korean only the first
 * rows, and letters of Europe come one by one.
 */
function isGb(bytes: Uint8Array): boolean {
  let [high, plain, hanzi, later] = [0, 0, 0, 0]
  eachPair(bytes, (first, second) => {
    high += second < 0x80 ? 1 : 2
    if (second < 0xa1) return
    const isHanzi = first >= 0xb0 && first <= 0xd7
    if (isHanzi) hanzi++
    if (isHanzi && first > KOREAN) later++
    if (isHanzi || first === 0xa1 || first === 0xa3) plain += 2
  })
  const isChinese = hanzi < MANY || later >= hanzi * LATER
  return hanzi >= LEAST && plain >= high * PLAIN && isChinese
}

/** Visits what is not ASCII as characters of two bytes, of which the second may look like ASCII. */
function eachPair(bytes: Uint8Array, visit: (first: number, second: number) => void): void {
  for (let i = 0; i < bytes.length; i++) {
    const first = bytes[i] as number
    if (first < 0x80) continue
    const second = bytes[i + 1] ?? 0
    visit(first, second)
    if (second >= 0x40) i++
  }
}

/** An encoding that a text may be in. */
interface Candidate {
  readonly name: string
  /** Characters that most of such a text has, besides ASCII, and at least how much of it. */
  readonly usual: RegExp
  readonly share: number
  /** Characters of it come one by one, between those of ASCII. */
  readonly isApart?: boolean
}

/** From the strictest on. Half of Japanese is no kana. */
const CANDIDATES: readonly Candidate[] = [
  { name: 'SHIFT_JIS', usual: /[\u3041-\u30ff]/g, share: 0.2 },
  { name: 'EUC-JP', usual: /[\u3041-\u30ff]/g, share: 0.2 },
  { name: 'EUC-KR', usual: /[\uac00-\ud7a3]/g, share: 0.7 },
  { name: 'BIG5', usual: /[\u4e00-\u9fff]/g, share: 0.6 },
  // Two letters of Europe with one of ASCII behind each could be Chinese.
  { name: 'WINDOWS-1252', usual: /[\u0080-\u00ff\u2013-\u20ac]/g, share: 0.9, isApart: true },
  // Nearly all letters are small ones, which in the other encoding are capitals.
  { name: 'WINDOWS-1251', usual: /[\u0430-\u044f]/g, share: 0.7 },
  { name: 'KOI8-R', usual: /[\u0430-\u044f]/g, share: 0.7 },
  { name: 'GB18030', usual: /[\u4e00-\u9fff]/g, share: 0.6 },
  // A letter of Europe is among those of ASCII; of a run, as in Cyrillic, only the first counts.
  { name: 'WINDOWS-1252', usual: /(?<![\u0080-\uffff])[\u00a0-\u00ff\u2013-\u20ac]/g, share: 0.7 },
]
/** How much of a text is looked at for that. */
const SAMPLE = 65_536
/** With fewer bytes besides ASCII, a text could be anything. */
const TOO_FEW = 8

/** What a text looks like; '' if it is UTF-8 with a fault, or too short to tell. */
function looksLike(bytes: Buffer, lossy: string): string {
  const end = bytes.length > SAMPLE ? bytes.lastIndexOf(0x0a, SAMPLE) + 1 : bytes.length
  const sample = bytes.subarray(0, end || SAMPLE)
  const start = lossy.slice(0, SAMPLE)
  const faults = start.match(/\ufffd/g)?.length ?? 0
  const right = start.match(/[\u0080-\ufffc]/g)?.length ?? 0
  const high = sample.reduce((count, byte) => count + (byte >> 7), 0)
  if (right > faults || (high < TOO_FEW && right > 0)) return ''
  return CANDIDATES.find((each) => isMostly(each, sample, high))?.name ?? ''
}

function isMostly(
  { name, usual, share, isApart }: Candidate,
  bytes: Uint8Array,
  high: number,
): boolean {
  const text = decodedAs(name, bytes)
  if (text === undefined || (high < TOO_FEW && name !== 'WINDOWS-1252')) return false
  if (name === 'BIG5' && !hasBig5(bytes)) return false
  if (isApart && apartIn(bytes) < high * APART) return false
  const foreign = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  const found = text.match(usual)?.length ?? 0
  return found > 0 && found >= foreign * share
}

/** Of all bytes that are not ASCII, so many are beside a letter that is, or alone. */
const APART = 0.85

/** How many bytes that are not ASCII are beside a letter of ASCII, or between two bytes that are. */
function apartIn(bytes: Uint8Array): number {
  const isHigh = (byte = 0): boolean => byte >= 0x80
  const isLetter = (byte = 0): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
  return bytes.reduce((count, byte, i) => {
    const [before, behind] = [bytes[i - 1], bytes[i + 1]]
    const isApart = isLetter(before) || isLetter(behind) || !(isHigh(before) || isHigh(behind))
    return isHigh(byte) && isApart ? count + 1 : count
  }, 0)
}

/** Whether nearly all characters are in the first half of Big5, which has the everyday ones. */
function hasBig5(bytes: Uint8Array): boolean {
  let [all, usual] = [0, 0]
  eachPair(bytes, (first) => {
    all++
    if (first >= 0xa1 && first <= 0xc6) usual++
  })
  return usual >= all * PLAIN
}
