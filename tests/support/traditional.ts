import { translateMap } from '../../src/build/outline.ts'
import { translate } from '../../src/build/translate.ts'
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
