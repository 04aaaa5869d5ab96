import { mapText, type Text } from '../core/base/text.ts'
import { linkOf } from '../core/document/source.ts'
import { addressLines } from './address.ts'
import type { Page } from './page.ts'

/**
 * The sources of a page, in one list at its end: statements stay readable, and a source of several
 * of them is listed once.
 */
export interface Sources {
  /** A text with the number of its source; without one if that is ''. */
  readonly numbered: (text: Text, source: string | undefined) => Text
  /** The list, with its heading; empty if there is no source. */
  readonly lines: (page: Page) => string[]
}

/** @param sources in the order of the page; each is listed once, and '' is none */
export function sourceList(sources: Iterable<string | undefined>): Sources {
  const listed = [...new Set(sources)].filter((source) => source !== undefined && source !== '')
  return {
    numbered: (text, source) => {
      const number = source === undefined ? -1 : listed.indexOf(source)
      return number < 0 ? text : mapText(text, (said) => `${said} [${number + 1}]`)
    },
    lines: (page) =>
      listed.length === 0
        ? []
        : [
            page.theme.heading(page.words.topic.sources),
            ...listed.flatMap((source, i) =>
              addressLines(page, linkOf(source as string), `  [${i + 1}] `),
            ),
          ],
  }
}
