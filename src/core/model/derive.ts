import { lazy, once } from '../base/collections.ts'
import { type Derived, isText, sourceOf, type Text, textOf } from '../base/text.ts'
import type { Library } from './library.ts'

/** A language to be derived, and a function that turns words of its written language into it. */
export interface Derivation {
  readonly language: Derived
  readonly say: (words: string) => string
}

/**
 * The value with the derived language added to every text; words already written in that language
 * stay.
 */
export function deriveTexts<T>(value: T, { language, say }: Derivation): T {
  const source = sourceOf(language) ?? 'en'
  return withTexts(value, (text) => ({
    ...text,
    [language]: text[language] ?? say(text[source]),
  }))
}

/**
 * The value with each text in the written languages alone. A sentence of several texts has a derived
 * language if one of them has, and then says the others in the language they are written in.
 */
export const writtenTexts = <T>(value: T): T =>
  withTexts(value, (text) => textOf((language) => text[language]))

/** The value with each of its texts changed, however deep. */
function withTexts<T>(value: T, change: (text: Text) => Text): T {
  const changed = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each
    if (Array.isArray(each)) return each.map(changed)
    if (isText(each)) return change(each)
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, changed(inner)]))
  }
  return changed(value) as T
}

/**
 * The library with the derived language added to every text. Each part is derived when it is asked
 * for.
 */
export function deriveLibrary(library: Library, derivation: Derivation): Library {
  const derived = <T>(value: T): T => deriveTexts(value, derivation)
  const { outline } = library
  return {
    outline: {
      ...outline,
      topics: new Map([...outline.topics].map(([id, topic]) => [id, derived(topic)])),
      ...(outline.baseline && { baseline: derived(outline.baseline) }),
      relationTypes: new Map(
        [...outline.relationTypes].map(([type, words]) => [type, derived(words)]),
      ),
    },
    knowledge: once((id: string) => derived(library.knowledge(id))),
    incoming: library.incoming,
    relations: library.relations,
    flows: lazy(() => derived(library.flows())),
    asks: library.asks,
    mistakes: lazy(() => derived(library.mistakes())),
    place: once((id: string) => derived(library.place(id))),
    questions: lazy(() => derived(library.questions())),
    ...(library.made && { made: lazy(() => derived(library.made?.() ?? [])) }),
    exams: lazy(() => derived(library.exams())),
    curriculum: lazy(() => {
      const { units, ...rest } = library.curriculum()
      return { ...rest, units: derived(units) }
    }),
    heirs: library.heirs,
    ...(library.writtenAt && { writtenAt: library.writtenAt }),
  }
}
