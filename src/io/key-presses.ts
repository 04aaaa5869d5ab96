/** What a terminal sends for the keys that are no answer. */
export const CTRL_C = '\u0003'
export const CTRL_D = '\u0004'
export const CTRL_Z = '\u001a'

/** One press of a key: an escape sequence (arrows, function keys) counts as one. */
const PRESS = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.|[^[O])?|[\s\S]/gu

/** The presses in what a terminal sent at once: fast typing and pasting send several together. */
export const pressesIn = (chunk: string): readonly string[] => chunk.match(PRESS) ?? []

/**
 * The key of a press as an answer names it: lower case, full-width characters as the plain ones. readline gives a name
 * only where a key is a letter or digit; `?` and its full-width twin come as a sequence.
 */
export const keyOf = ({
  sequence,
  name,
}: {
  readonly sequence?: string | undefined
  readonly name?: string | undefined
}): string => (sequence ?? name ?? '').normalize('NFKC').toLowerCase()
