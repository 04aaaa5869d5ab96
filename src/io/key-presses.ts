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
