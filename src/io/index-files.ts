import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Index } from '../core/lookup/index.ts'
import { decodeIndex, type IndexFiles } from '../core/lookup/index-file.ts'

/** The files of a shipped outline's index, by name. */
export const INDEX: Readonly<Record<keyof IndexFiles, string>> = {
  sizes: 'index.json',
  terms: 'index-terms.bin',
  counts: 'index-counts.bin',
  gaps: 'index-gaps.bin',
  weights: 'index-weights.bin',
  words: 'index-words.txt',
}

/** The index of a shipped outline. */
export function openIndex(folder: string): Index {
  const file = (name: keyof IndexFiles): string => join(folder, INDEX[name])
  return decodeIndex({
    sizes: () => readFileSync(file('sizes'), 'utf8'),
    terms: () => readFileSync(file('terms')),
    counts: () => readFileSync(file('counts')),
    gaps: () => readFileSync(file('gaps')),
    weights: () => readFileSync(file('weights')),
    words: () => readFileSync(file('words'), 'utf8'),
  })
}
