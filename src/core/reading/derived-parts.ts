import { lazy } from '../base/collections.ts'
import type { ScriptTable } from '../base/script.ts'
import { applied, type Patch, patchFor } from '../base/script-patch.ts'
import { conversionOf, tableFor } from '../base/script-table.ts'
import { type Derived, isText, sourceOf } from '../base/text.ts'
import { deriveTexts } from '../model/derive.ts'

/**
 * The texts of a compiled outline in a derived language, as what a table of characters and words does
 * not make of the written ones: as whole texts they would be more than half of the package.
 */

/**
 * What makes a value in the derived language of the written one: the patches of its texts, without
 * those at the end that change nothing, or the value itself where it has more of its own than texts.
 */
export type Patched = readonly Patch[] | { readonly whole: unknown }

/** Values as they are written, and the same with the derived language in their texts. */
type Values = readonly unknown[]

/** Both wordings of every text that has the derived language only in the derived value, in order. */
function pairsIn(written: unknown, derived: unknown, language: Derived): Array<[string, string]> {
  const source = sourceOf(language) ?? 'en'
  const pairs: Array<[string, string]> = []
  const visit = (one: unknown, other: unknown): void => {
    if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
      return
    if (!Array.isArray(one) && isText(one)) {
      const said = (other as Partial<Record<Derived, string>>)[language] ?? ''
      if (one[language] === undefined) pairs.push([one[source], said])
      return
    }
    for (const [key, inner] of Object.entries(one))
      visit(inner, (other as Record<string, unknown>)[key])
  }
  visit(written, derived)
  return pairs
}

/** A table for all values, and what makes each of the values of each part. */
export function patchesFor(
  parts: Readonly<Record<string, { readonly written: Values; readonly derived: Values }>>,
  language: Derived,
): {
  readonly table: ScriptTable
  readonly patches: Readonly<Record<string, readonly Patched[]>>
} {
  const paired = Object.entries(parts).map(
    ([part, { written, derived }]) =>
      [part, written.map((value, i) => pairsIn(value, derived[i], language))] as const,
  )
  const all = paired.flatMap(([, values]) => values.flat())
  const table = tableFor(
    all.map(([from]) => from),
    all.map(([, to]) => to),
  )
  const convert = conversionOf(table)
  const derive = deriver(table, language)
  const patches = paired.map(([part, values]) => {
    const { written = [], derived = [] } = parts[part] ?? {}
    const made = values.map((pairs, i): Patched => {
      const texts = withoutEnd(pairs.map((pair) => patchFor(...pair, convert)))
      const again = derive(written[i], texts)
      // A generated question may put its options in another order.
      return JSON.stringify(again) === JSON.stringify(derived[i]) ? texts : { whole: derived[i] }
    })
    return [part, made] as const
  })
  return { table, patches: Object.fromEntries(patches) }
}

/** Without the texts at the end that need no patch. */
function withoutEnd(patches: readonly Patch[]): readonly Patch[] {
  const last = patches.findLastIndex((patch) => patch !== 0)
  return patches.slice(0, last + 1)
}

/** Makes values in the derived language of written ones. */
export function deriver(
  table: ScriptTable,
  language: Derived,
): <T>(value: T, patched: Patched) => T {
  const convert = lazy(() => conversionOf(table))
  return <T>(value: T, patched: Patched): T => {
    if ('whole' in patched) return patched.whole as T
    let number = 0
    return deriveTexts(value, {
      language,
      say: (words) => applied(patched[number++] ?? 0, words, convert()),
    })
  }
}
