import type { ScriptTable } from '../core/base/script.ts'
import { applied, type Patch, patchFor } from '../core/base/script-patch.ts'
import { conversionOf, tableFor } from '../core/base/script-table.ts'
import {
  DERIVED,
  isText,
  type Language,
  sourceOf,
  type Text,
  WRITTEN,
  wordsIn,
} from '../core/base/text.ts'

/**
 * A value with its texts taken out, language by language: what is alike lies together, which makes it a
 * fifth smaller when it is compressed. A derived language is only what differs from its source.
 */
export interface TextColumns {
  /** The value; a mark is where a text was. */
  readonly shape: unknown
  /** The texts in the order of their marks; 0 is the same as in the first language. */
  readonly written: ReadonlyArray<ReadonlyArray<string | 0>>
  readonly derived: Readonly<Partial<Record<Language, DerivedColumn>>>
}

interface DerivedColumn {
  readonly table: ScriptTable
  readonly patches: readonly Patch[]
}

/** Takes the place of a text. No string from outside has this character: `harmless` replaces it. */
const MARK = '\u0000'

/** A value (as JSON has it) in columns, with the texts of these languages. */
export function inColumns(value: unknown, languages: readonly Language[]): TextColumns {
  const texts: Text[] = []
  const shape = mapped(value, (each) => {
    if (typeof each !== 'object' || !isText(each)) return undefined
    texts.push(each)
    return MARK
  })
  const [first, ...others] = WRITTEN
  const column = (language: Language): string[] => texts.map((text) => wordsIn(text, language))
  const plain = first ? column(first) : []
  return {
    shape,
    written: [
      plain,
      ...others.map((each) => column(each).map((words, i) => (words === plain[i] ? 0 : words))),
    ],
    derived: Object.fromEntries(
      DERIVED.filter((each) => languages.includes(each)).map((language) => {
        const [from, to] = [column(sourceOf(language) ?? 'en'), column(language)]
        const table = tableFor(from, to)
        const convert = conversionOf(table)
        return [
          language,
          { table, patches: from.map((words, i) => patchFor(words, to[i] ?? '', convert)) },
        ]
      }),
    ),
  }
}

/** The value that was put in columns. */
export function fromColumns({ shape, written, derived }: TextColumns): unknown {
  const scripts = Object.entries(derived).map(([language, { table, patches }]) => ({
    ...{ language, patches, convert: conversionOf(table) },
    source: sourceOf(language as Language) ?? 'en',
  }))
  let next = 0
  return mapped(shape, (each) => {
    if (each !== MARK) return undefined
    const i = next++
    const said = WRITTEN.map((language, j) => {
      const own = written[j]?.[i] ?? 0
      return [language, own === 0 ? (written[0]?.[i] ?? '') : own]
    })
    const text = Object.fromEntries(said) as Text
    const more = scripts.map(({ language, patches, convert, source }) => [
      language,
      applied(patches[i] ?? 0, wordsIn(text, source), convert),
    ])
    return { ...text, ...Object.fromEntries(more) }
  })
}

/** A value in which some parts are replaced, in the order of JSON; undefined leaves a part as it is. */
function mapped(value: unknown, change: (value: object | string) => unknown): unknown {
  if ((typeof value !== 'object' && typeof value !== 'string') || value === null) return value
  const changed = change(value)
  if (changed !== undefined || typeof value === 'string') return changed ?? value
  if (Array.isArray(value)) return value.map((each) => mapped(each, change))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, change)]))
}
