import { sanitizeLine } from '../core/base/control-characters.ts'
import { isPage } from '../core/document/source.ts'
import { type Page, room } from './page.ts'
import { PLAIN } from './theme.ts'
import { width } from './width.ts'
import { wrap } from './wrap.ts'

/**
 * An address behind a mark: whole if a line holds it, if need be a line of its own, so that it can be copied; a longer one
 * is broken behind its signs. Each piece is a link to all of it, on a terminal that shows links.
 */
export function addressLines(page: Page, address: string, mark = '  '): string[] {
  const { link, linked } = page.theme
  const paint = (words: string): string =>
    isPage(address) ? linked(link(words), address) : link(words)
  const shown = sanitizeLine(address)
  const isBelow = width(mark + shown) > page.columns && width(INDENT + shown) <= page.columns
  if (isBelow && mark.trim() !== '') return [mark.trimEnd(), INDENT + paint(shown)]
  return wrap(shown, room(page, mark.length), PLAIN).map(
    (line, i) => (i === 0 ? mark : ' '.repeat(mark.length)) + paint(line),
  )
}

const INDENT = '  '
