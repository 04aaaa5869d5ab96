import { NO_CURRICULUM } from '../../src/core/model/curriculum.ts'
import type { Library } from '../../src/core/model/library.ts'
import { withKeys } from '../../src/core/model/names.ts'

/**
 * What must not reach a terminal: a title for the window, a cleared screen, hidden text by a
 * control sequence of one character and of two, what looks like the theme's bold, line ends of all
 * kinds, text turned around, and what nobody sees.
 */
export const HOSTILE =
  '\u001b]0;owned\u0007\u001b[2J\u009b8m\u001b[8m\u001b[1m\u202e\n# x\r\n\u2028\u2029\u0085\u2066\u200f\u061c\ufeff\u007f'

/** The characters that it is made of, as they are in no line. */
export const CONTROL =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/

/** The values of these keys are the program's own words: a reader takes no others. */
const OWN = new Set([
  ...['type', 'types', 'verdict', 'origin', 'nature', 'depends'],
  ...['since', 'deprecated', 'removed'],
])

/**
 * Puts something into a text, behind its first character: names that belong together, such as those
 * of a question and its topic, still do.
 */
export const into = (poison: string, text: string): string =>
  text === '' ? '' : text[0] + poison + text.slice(1)

/** A value with something in every text of it. */
function within<T>(value: T, poison: string): T {
  const inside = (each: unknown): unknown => {
    if (typeof each === 'string') return into(poison, each)
    if (Array.isArray(each)) return each.map(inside)
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(
      Object.entries(each).map(([key, of]) => [key, OWN.has(key) ? of : inside(of)]),
    )
  }
  return inside(value) as T
}

/** A library with something in every text and every name of it, which no reader would let through. */
export function poisoned(library: Library, poison: string): Library {
  const { id, root, topics, relationTypes } = library.outline
  const asBefore = (name: string): string => name.replaceAll(poison, '')
  return {
    outline: {
      ...within({ id, root }, poison),
      topics: new Map(
        [...topics].map(([name, topic]) => [
          into(poison, name),
          withKeys(within({ ...topic }, poison)),
        ]),
      ),
      relationTypes: new Map(
        [...relationTypes].map(([type, words]) => [type, within(words, poison)]),
      ),
    },
    heirs: () => new Map(),
    curriculum: () => NO_CURRICULUM,
    knowledge: (topic) => {
      const { exams, ...known } = library.knowledge(asBefore(topic))
      const names = Object.entries(exams).map(([exam, domains]) => [
        into(poison, exam),
        within(domains, poison),
      ])
      return { ...within(known, poison), exams: Object.fromEntries(names) }
    },
    incoming: (topic) => within(library.incoming(asBefore(topic)), poison),
    relations: () =>
      new Map(
        [...library.relations()].map(([topic, each]) => [
          into(poison, topic),
          within(each, poison),
        ]),
      ),
    asks: () => [],
    mistakes: () => within(library.mistakes(), poison),
    flows: () => within(library.flows(), poison),
    place: (topic) => within(library.place(asBefore(topic)), poison),
    questions: () => within(library.questions(), poison),
    exams: () => within(library.exams(), poison),
  }
}
