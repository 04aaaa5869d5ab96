import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lazy, once } from '../core/base/collections.ts'
import type { Derived } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import { restore } from '../core/reading/compiled.ts'
import {
  type Compiled,
  type CompiledTexts,
  isByRange,
  PARTS,
  type PatchedPart,
} from '../core/reading/compiled-parts.ts'
import { deriver, type Patched } from '../core/reading/derived-parts.ts'
import { Failure } from '../errors.ts'
import { readBytes } from './byte-range.ts'

/** The files of a compiled outline, by its parts. */
export const COMPILED = Object.fromEntries(
  PARTS.map((part) => [
    part,
    `${part}.${isByRange(part) ? 'jsonl' : part.endsWith('names') ? 'txt' : 'json'}`,
  ]),
) as Readonly<Record<keyof Compiled, string>>

/** The file with the patches of a part, in the folder of a derived language. */
export const patchesFile = (part: PatchedPart): string => `${part}.patches.jsonl`

/** The file with the table of characters and words, in the folder of a derived language. */
export const TABLE = 'table.txt'

/** A shipped outline. What has a line for each topic is read by its range, so that a look-up reads little. */
export const openCompiled = (folder: string): Library => restore(textsIn(folder))

/** A shipped outline in a derived language, which has a folder of its own in that of the outline. */
export function openDerived(folder: string, language: Derived): Library {
  const own = join(folder, language)
  const { outline, topics, names, 'han-names': hanNames } = textsIn(own)
  const derive = lazy(() => deriver(readFileSync(join(own, TABLE), 'utf8'), language))
  const patches = once((part: PatchedPart) =>
    readFileSync(join(own, patchesFile(part)), 'utf8').split('\n'),
  )
  return restore(textsIn(folder), {
    ...{ language, outline, topics, names, 'han-names': hanNames },
    derive: (part, value, number) => {
      const line = patches(part)[number] || '[]'
      return derive()(value, JSON.parse(line) as Patched)
    },
  })
}

/** The texts of the files in a folder, each read when it is asked for. */
function textsIn(folder: string): CompiledTexts {
  const texts = PARTS.map((part) => {
    const file = join(folder, COMPILED[part])
    return [part, isByRange(part) ? lines(file) : () => textOf(part, file)] as const
  })
  return Object.fromEntries(texts) as unknown as CompiledTexts
}

function textOf(part: keyof Compiled, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    // It is read first: without it the package is not whole.
    if (part === 'outline') throw new Failure('map-missing', { path })
    throw error
  }
}

/** How far ahead is read at first, in bytes; what is asked for next is most often what comes next. */
const AHEAD = 1 << 19

/**
 * Reads ranges of a file: the third time it reads far ahead, all of a smaller file; each time it must
 * read again it reads twice as far.
 */
function lines(path: string): (offset: number, length: number) => string {
  let reads = 0
  let ahead = AHEAD
  let held: { readonly from: number; readonly bytes: Buffer } | undefined
  return (offset, length) => {
    if (!held || offset < held.from || offset + length > held.from + held.bytes.length) {
      // Most look-ups ask for one topic, or two.
      if (++reads <= 2) return readBytes(path, offset, length).toString('utf8')
      const isBefore = offset + length <= ahead || offset < (held?.from ?? 0)
      const begin = isBefore ? Math.max(0, offset + length - ahead) : offset
      held = { from: begin, bytes: readBytes(path, begin, Math.max(length, ahead)) }
      ahead *= 2
    }
    const at = offset - held.from
    return held.bytes.toString('utf8', at, at + length)
  }
}
