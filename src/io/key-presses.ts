import { asKeys } from '../core/base/typed-keys.ts'

/** What a terminal sends for the keys that are not answers. */
export const CTRL_C = '\u0003'
/** What a terminal sends for Ctrl-D. */
export const CTRL_D = '\u0004'
/** What a terminal sends for Ctrl-Z. */
export const CTRL_Z = '\u001a'

/** What a terminal sends for Escape alone. */
export const ESCAPE = '\u001b'

/** One key press: an escape sequence (arrows, function keys) counts as one. */
const PRESS = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.|[^[O])?|[\s\S]/gu

/**
 * The key presses in a chunk that a terminal sent at once: fast typing and pasting send several
 * together.
 */
export const pressesIn = (chunk: string): readonly string[] => chunk.match(PRESS) ?? []

/** What a terminal sends before a paste, if it marks one. */
export const PASTE = '\u001b[200~'

/** What ends a line, or is no part of any. */
const CONTROL = /^[\u0000-\u001f\u007f]$/
const LETTER = /^\p{L}$/u

/**
 * How many key presses at the beginning of what a terminal sent at once are a word, with the Enter behind it; 0 if none
 * are. Nobody presses keys with different letters at once, so they were pasted, or typed for a line; a key that is held
 * down is the same one, again and again.
 */
export function wordIn(presses: readonly string[]): number {
  const end = presses.findIndex((key) => CONTROL.test(key))
  const line = end === -1 ? presses : presses.slice(0, end)
  // An answer that is a number may be in front of the word: it was typed ahead, for the question before.
  if (!LETTER.test((line[0] === PASTE ? line[1] : line[0]) ?? '')) return 0
  const letters = new Set(line.filter((key) => LETTER.test(key)).map(asKeys))
  if (letters.size < 2) return 0
  return line.length + (/^[\r\n]$/.test(presses[end] ?? '') ? 1 : 0)
}

/**
 * The name of a key press as answers use it: lower case, what a Chinese input method sends as the plain key.
 * readline gives a name only for a letter or a digit; `?` and its full-width form come as a
 * sequence.
 */
export const keyOf = ({
  sequence,
  name,
}: {
  readonly sequence?: string | undefined
  readonly name?: string | undefined
}): string => ARROWS[name ?? ''] ?? asKeys(sequence ?? name ?? '')

/** Terminals send several sequences for an arrow; readline knows them all. */
const ARROWS: Readonly<Partial<Record<string, string>>> = { left: '<', right: '>' }
