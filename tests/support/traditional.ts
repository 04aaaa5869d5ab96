import { translateMap } from '../../src/build/outline.ts'
import { translate } from '../../src/build/translate.ts'
import { hasHan } from '../../src/core/base/script.ts'
import type { Text } from '../../src/core/base/text.ts'
import { graphOf } from '../../src/core/graph/graph.ts'
import { sentenceOf } from '../../src/core/graph/sentences.ts'
import type { Library } from '../../src/core/model/library.ts'
import { openFiles } from '../../src/io/outline-files.ts'
import { simplified } from '../../src/io/script.ts'
import { theMap } from './outlines.ts'

let held: ReturnType<typeof translateMap> | undefined
/**
 * The map as the build makes it: once as it is written, but with answers accepted in either script,
 * and once in Traditional Chinese.
 */
export function theMaps(): { readonly written: Library; readonly traditional: Library } {
  const { library } = openFiles('data/outline-2021.yaml')
  held ??= translateMap(theMap(), library as Library)
  return { written: held.written, traditional: held.derived.get('zh-Hant') as Library }
}

/** A library as the build makes it, in both forms. */
export function bothScripts(library: Library): { written: Library; traditional: Library } {
  const rules = { script: simplified, quoted: () => false }
  const { written, derived } = translate(library, 'zh-Hant', rules)
  return { written, traditional: derived }
}

/** All strings in a value and their places, including the strings that its functions make. */
export function stringsIn(
  value: unknown,
  place = '',
): Array<readonly [place: string, words: string]> {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value === 'function') {
    // Stands for any argument of a sentence: each parameter accepts every use.
    const anything: unknown = new Proxy(() => '', {
      get: (_, key) => (key === Symbol.toPrimitive ? () => '1' : anything),
      apply: () => '1',
    })
    try {
      return stringsIn(value(anything, anything, anything, anything), `${place}()`)
    } catch {
      return [[place, String(value)]]
    }
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, `${place}.${key}`))
}

/** Every Traditional text of a library, also of its generated questions, and every title's aliases, with its place. */
export function traditionalTexts(library: Library): Array<readonly [place: string, words: string]> {
  const { outline } = library
  const all = {
    titles: [...outline.topics.values()].map(({ title, aliases }) => ({ title, aliases })),
    relations: [...outline.relationTypes],
    knowledge: [...outline.topics.keys()].map((id) => library.knowledge(id)),
    places: [...outline.topics.keys()].map((id) => library.place(id)),
    flows: library.flows(),
    links: linkTexts(library),
    mistakes: library.mistakes(),
    questions: library.questions(),
    made: library.made?.(),
    exams: library.exams(),
    curriculum: library.curriculum(),
  }
  return stringsIn(all).filter(
    ([place, words]) =>
      (place.endsWith('.zh-Hant') || /^\.titles\..*\.aliases\./.test(place)) && hasHan(words),
  )
}

/** What each relation says, as a sentence from either end. */
function linkTexts({ outline, relations }: Library): Text[] {
  const graph = graphOf({ outline, relations })
  return [...outline.topics.keys()].flatMap((id) =>
    graph.links(id).map((link) => sentenceOf(outline, link)),
  )
}
