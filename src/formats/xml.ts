import { SaxesParser } from 'saxes'
import type { Place } from '../core/document/node.ts'
import { placeFinder } from '../core/document/place-finder.ts'
import { type Problem, problem } from '../core/document/problem.ts'

/** An element where it begins. */
export interface XmlElement {
  readonly name: string
  /** The value of an attribute; '' if the element does not have it. */
  readonly attribute: (name: string) => string
  /** The names of its attributes, in their order. */
  readonly names: readonly string[]
  readonly at: Place
}

/** What happens while XML is read, in its order. What `open` returns ends the reading. */
export interface XmlReader {
  /** The name of the outermost element, if it has to be that one. */
  readonly root?: string
  readonly open: (element: XmlElement) => Problem | undefined
  readonly close: (name: string) => void
  /** A piece of the text of the innermost element that is open. */
  readonly text?: (words: string) => void
}

/** Elements within each other: far more than an outline's levels, with the markup of a note. */
const MOST_OPEN = 1000

/** Ends the reading. */
class Halt extends Error {
  readonly found: Problem

  constructor(found: Problem) {
    super(found.code)
    this.found = found
  }
}

/**
 * Reads XML; returns the problem that ended the reading. A document type is one: what it declares
 * could name other files, or expand without end. So only the five predefined entities and
 * references to characters mean anything.
 * @param format the name of the format, for the problem that it is not XML
 */
export function readXml(
  text: string,
  file: string,
  format: string,
  reader: XmlReader,
): Problem | undefined {
  // As XML itself reads line ends, and so that places are counted alike.
  const source = text.replace(/\r\n?/g, '\n')
  const placeAt = placeFinder(source, file)
  const parser = new SaxesParser({ xmlns: false, position: true })
  const here = (): Place => placeAt(Math.max(0, Math.min(parser.position, source.length) - 1))
  const halt = (found: Problem): never => {
    throw new Halt(found)
  }
  let at: Place = { file, line: 1, column: 1 }
  let depth = 0
  parser.on('error', ({ message }) =>
    halt(problem('unreadable', here(), { format, reason: message.replace(/^\d+:\d+: /, '') })),
  )
  parser.on('doctype', () => halt(problem('document-type', here())))
  parser.on('opentagstart', () => {
    at = placeAt(Math.max(0, source.lastIndexOf('<', parser.position - 2)))
    if (++depth > MOST_OPEN) halt(problem('too-deep', at))
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (depth === 1 && reader.root !== undefined && name !== reader.root)
      halt(problem('unreadable', at, { format, reason: `<${name}>` }))
    const found = reader.open({
      name,
      names: Object.keys(attributes),
      attribute: (each) => attributes[each] ?? '',
      at,
    })
    if (found) halt(found)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    reader.close(name)
  })
  parser.on('text', (words) => reader.text?.(words))
  parser.on('cdata', (words) => reader.text?.(words))
  try {
    parser.write(source).close()
    return undefined
  } catch (error) {
    if (error instanceof Halt) return error.found
    throw error
  }
}
