import { sanitizeLine } from '../core/base/control-characters.ts'
import type { Theme } from './theme.ts'
import { UNLIMITED, width } from './width.ts'

/**
 * A piece of text that is never broken: a Latin word, or one Chinese character with its
 * punctuation.
 */
interface Unit {
  readonly shown: string
  readonly columns: number
  /** Whether there is a space before it; the space is dropped at the beginning of a line. */
  readonly spaced: boolean
}

/** What neither begins nor ends with a blank, and has nothing to paint or to take out. */
const AS_IT_IS = /^[!-_a-~](?:[ -_a-~]*[!-_a-~])?$/

/** Characters that may not begin a line, and those that may not end one (GB/T 15834, and the kinsoku rule). */
const CLOSING = /^[，。、；：？！）》」』】”’…—,.;:?!)\]}%]+$/u
const OPENING = /[（《「『【“‘([{]$/u
/** Written where it is used: to read all of a script takes longer than to load this file. */
const isWide = (character: string): boolean =>
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(character)

/**
 * Breaks a text into lines of at most that many columns. Latin words stay whole; Chinese breaks
 * between any two characters, but not before closing or after opening punctuation; the theme paints
 * `` `code` ``. A word wider than the line is cut.
 */
export function wrap(
  words: string,
  columns: number,
  theme: Pick<Theme, 'code' | 'codeMark'>,
): string[] {
  // Nothing to break and nothing to paint: the usual case for a pipe.
  const painted = theme.codeMark !== '`' && words.includes('`')
  if (columns === UNLIMITED && !painted) return [words]
  const room = Math.max(columns, 8)
  if (words.length <= room && AS_IT_IS.test(words) && !words.includes('  ')) return [words]
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const unit of units(sanitizeLine(words), theme, room)) {
    const gap = unit.spaced && line !== '' ? 1 : 0
    if (used + gap + unit.columns > room && line !== '') {
      lines.push(line)
      line = unit.shown
      used = unit.columns
    } else {
      line += (gap ? ' ' : '') + unit.shown
      used += gap + unit.columns
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

function units(words: string, theme: Pick<Theme, 'code' | 'codeMark'>, room: number): Unit[] {
  const out: Unit[] = []
  let spaced = false
  let glue = false
  const add = (shown: string, columns: number, ofNumber: boolean): void => {
    const last = out.at(-1)
    const gap = spaced ? ' ' : ''
    const fits = (last?.columns ?? 0) + gap.length + columns <= room
    const belongs = spaced ? ofNumber && /\d$/.test(last?.shown ?? '') : glue || CLOSING.test(shown)
    if (last && fits && belongs)
      out[out.length - 1] = {
        ...last,
        shown: last.shown + gap + shown,
        columns: last.columns + gap.length + columns,
      }
    else out.push({ shown, columns, spaced })
    spaced = false
    glue = OPENING.test(shown)
  }
  // Every second piece between backticks is code; a single backtick without its partner is just a
  // character.
  const pieces = words.split('`')
  const paired = pieces.length % 2 === 1
  pieces.forEach((piece, i) => {
    const code = paired && i % 2 === 1
    const text = paired || i === 0 ? piece : `\`${piece}`
    const runs = (code ? theme.codeMark + text + theme.codeMark : text).match(/\s+|\S+/gu) ?? []
    for (const run of runs) {
      if (/^\s/.test(run)) {
        spaced = true
        continue
      }
      for (const part of code ? [run] : split(run))
        for (const piece of cut(part, room)) {
          const shown = code ? theme.code(piece) : piece
          add(shown, width(shown), isUnit(run))
        }
    }
  })
  return out
}

/** Splits a run without spaces into single wide characters and the Latin words between them. */
function split(run: string): string[] {
  const parts: string[] = []
  let latin = ''
  for (const character of run) {
    if (isWide(character)) {
      if (latin !== '') parts.push(latin)
      latin = ''
      parts.push(character)
    } else latin += character
  }
  if (latin !== '') parts.push(latin)
  return parts
}

/** A sign that belongs to the number before it. */
const isUnit = (run: string): boolean => /^%[).,:;]{0,3}$/.test(run)

/** Behind these a word that no line holds can be broken: the signs between the parts of addresses, paths and names. */
const JOINTS = /[/\-#?&.=_:,;@+]/

/** Cuts a word that is wider than the line, behind a sign if there is one. */
function cut(word: string, room: number): string[] {
  if (word.length <= room && width(word) <= room) return [word]
  const cuts: string[] = []
  let taken = ''
  let used = 0
  for (const character of word) {
    const columns = width(character)
    if (used + columns > room) {
      const end = jointIn(taken, character)
      cuts.push(taken.slice(0, end))
      taken = taken.slice(end)
      used = width(taken)
    }
    taken += character
    used += columns
  }
  if (taken !== '') cuts.push(taken)
  return cuts
}

/** Where a piece ends behind its last sign, but not in a number; its length if there is no such place. */
function jointIn(piece: string, next: string): number {
  const isJoint = (end: number): boolean =>
    JOINTS.test(piece[end - 1] ?? '') &&
    !(/\d/.test(piece[end - 2] ?? '') && /\d/.test(piece[end] ?? next))
  for (let end = piece.length; end > 0; end--) if (isJoint(end)) return end
  return piece.length
}
