import { sanitizeLine, sanitizeText } from '../core/base/control-characters.ts'
import type { Sink } from '../ports.ts'
import { type Theme, theme } from '../view/theme.ts'

/** The one way to a stream: whatever is written through it is harmless on a terminal. */
export interface Door {
  /** The stream's theme. What its paints add passes; no other escape sequence does. */
  readonly theme: Theme
  /** A line, made harmless; a line end in it is one of the characters that are taken out. */
  readonly harmless: (line: string) => string
  /** Writes lines, each with its end; nothing if there are none. */
  readonly write: (lines: readonly string[]) => void
  /** Writes a piece of a text that other programs read: its tabs and line ends stay. */
  readonly writeText: (piece: string) => void
}

/** Begins each of the theme's escape sequences (CSI, ECMA-48). */
const CSI = '\u001b['

/**
 * The door of a stream. The theme's escape sequences are signed until they are written, so that
 * none from outside can pass for one of them.
 * @param secret a whole number below 2^32 that nobody outside this run knows
 */
export async function doorTo(sink: Sink, secret: number): Promise<Door> {
  const bare = await theme(sink.colour)
  const signed = CSI + signatureOf(secret)
  const harmless =
    sink.colour === 0
      ? sanitizeLine
      : (line: string): string => line.split(signed).map(sanitizeLine).join(CSI)
  return {
    theme: sink.colour === 0 ? bare : signedTheme(bare, { signed, harmless }),
    harmless,
    write: (lines) => {
      if (lines.length > 0) sink.write(`${lines.map(harmless).join('\n')}\n`)
    },
    writeText: (piece) => sink.write(sanitizeText(piece)),
  }
}

/** Writes text of several lines that needs no theme: commander's help. */
export const textTo =
  (sink: Sink) =>
  (text: string): void =>
    sink.write(text.split('\n').map(sanitizeLine).join('\n'))

/**
 * A secret as parameters of an escape sequence, each of four digits at most: a longer one would be
 * counted as columns.
 */
const signatureOf = (secret: number): string =>
  [secret / 1e8, secret / 1e4, secret].map((part) => `${Math.floor(part) % 1e4};`).join('')

/**
 * A theme that signs what it adds. A paint makes the words harmless first: the style below it must
 * find no escape sequences in them but its own.
 */
function signedTheme(
  bare: Theme,
  { signed, harmless }: { readonly signed: string; readonly harmless: (line: string) => string },
): Theme {
  const paints = Object.entries(bare).map(([name, paint]) => [
    name,
    typeof paint === 'string'
      ? paint
      : (words: string) => paint(harmless(words)).replaceAll(CSI, signed),
  ])
  return Object.fromEntries(paints) as Theme
}
