import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { toTraditional } from './traditional.ts'

/** A module name that ends with it asks for the module with its Chinese made Traditional. */
const MARK = '?zh-Hant'

/**
 * Serves `./zh.ts?zh-Hant`, and every file that it imports, as the Simplified file with its Chinese
 * made Traditional. A plugin for both rolldown and vitest, so that the tests run what the build
 * makes. Source code needs no special care: everything that is not Chinese stays as it is.
 */
export const derivedWords = {
  name: 'derived-words',
  enforce: 'pre' as const,
  resolveId(id: string, importer: string | undefined): string | null {
    const isAsked = id.endsWith(MARK)
    if (!isAsked && !(importer?.endsWith(MARK) && id.startsWith('.'))) return null
    const folder = dirname(importer ?? '')
    return `${resolve(folder, isAsked ? id.slice(0, -MARK.length) : id)}${MARK}`
  },
  load(id: string): { code: string; moduleType: 'ts' } | null {
    if (!id.endsWith(MARK)) return null
    return {
      code: toTraditional(readFileSync(id.slice(0, -MARK.length), 'utf8')),
      moduleType: 'ts',
    }
  },
}
