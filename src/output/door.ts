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
/** Begins a link, before its parameters (OSC 8), and what ends its address: BEL would be shown by some pagers. */
const LINK = '\u001b]8;'
const END = '\u001b\\'

/** What an address has as it is written in a link: no space, no control character, nothing beyond ASCII. */
const ADDRESS = /^[!-~]{1,2048}$/

/** What follows the sign of a link: its address up to the end, and the words behind it. */
function linkIn(part: string, harmless: (words: string) => string): string {
  const end = part.indexOf(END)
  const address = part.slice(0, Math.max(0, end))
  if (end < 0 || (address !== '' && !ADDRESS.test(address))) return harmless(part)
  return `${LINK};${address}${END}${harmless(part.slice(end + END.length))}`
}

/** An address of the web as it can be in a link; undefined if it is none. */
function written(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined
  const { href } = new URL(address)
  return ADDRESS.test(href) ? href : undefined
}

/**
 * The door of a stream. The theme's escape sequences are signed until they are written, so that
 * none from outside can pass for one of them.
 * @param secret a whole number below 2^32 that nobody outside this run knows
 */
export async function doorTo(sink: Sink, secret: number): Promise<Door> {
  const bare = await theme(sink.colour)
  const signed = CSI + signatureOf(secret)
  const link = `${LINK}${signatureOf(secret).replaceAll(';', '')};`
  const coloured = (line: string): string => line.split(signed).map(sanitizeLine).join(CSI)
  const harmless =
    sink.colour === 0
      ? sanitizeLine
      : (line: string): string => {
          const [before = '', ...parts] = line.split(link)
          return coloured(before) + parts.map((part) => linkIn(part, coloured)).join('')
        }
  return {
    theme:
      sink.colour === 0 ? bare : signedTheme(bare, { signed, harmless, link, links: sink.links }),
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

/** What a theme's sequences are signed with. */
interface Signing {
  readonly signed: string
  /** The signed beginning of a link. */
  readonly link: string
  readonly links: () => boolean
  readonly harmless: (line: string) => string
}

/**
 * A theme that signs what it adds. A paint makes the words harmless first: the style below it must
 * find no escape sequences in them but its own. The words of a link are painted before.
 */
function signedTheme(bare: Theme, { signed, link, links, harmless }: Signing): Theme {
  const { linked: _, codeMark, ...paints } = bare
  const signing = Object.entries(paints).map(([name, paint]) => [
    name,
    (words: string) => paint(harmless(words)).replaceAll(CSI, signed),
  ])
  return {
    ...(Object.fromEntries(signing) as typeof paints),
    codeMark,
    linked: (words, address) => {
      const target = links() ? written(address) : undefined
      return target === undefined ? words : `${link}${target}${END}${words}${link}${END}`
    },
  }
}
