import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../core/model/library.ts'
import { type Compiled, PARTS, restore } from '../core/reading/compiled.ts'
import { Failure } from '../errors.ts'
import { readBytes } from './byte-range.ts'

const ENDINGS: Readonly<Partial<Record<keyof Compiled, string>>> = {
  topics: 'jsonl',
  knowledge: 'jsonl',
  names: 'txt',
}

/** The files of a compiled outline, by its parts. */
export const COMPILED = Object.fromEntries(
  PARTS.map((part) => [part, `${part}.${ENDINGS[part] ?? 'json'}`]),
) as Readonly<Record<keyof Compiled, string>>

/**
 * A shipped outline. One topic's knowledge is read by its byte range, so that a look-up reads
 * little.
 */
export function openCompiled(folder: string): Library {
  const file = (name: keyof typeof COMPILED): string => join(folder, COMPILED[name])
  const text = (name: keyof typeof COMPILED) => () => readFileSync(file(name), 'utf8')
  return restore({
    outline: () => {
      try {
        return readFileSync(file('outline'), 'utf8')
      } catch {
        throw new Failure('map-missing', { path: file('outline') })
      }
    },
    ...{ topics: lines(file('topics')), names: text('names'), knowledge: lines(file('knowledge')) },
    ...{ relations: text('relations'), flows: text('flows'), questions: text('questions') },
    joining: text('joining'),
    ...{ asks: text('asks'), mistakes: text('mistakes') },
    ...{ exams: text('exams'), curriculum: text('curriculum'), heirs: text('heirs') },
  })
}

/** Reads ranges of a file. */
function lines(path: string): (offset: number, length: number) => string {
  let asked = 0
  let whole: Buffer | undefined
  return (offset, length) => {
    // A command that asks for a third topic will probably ask for all of them.
    if (++asked > 2) {
      whole ??= readFileSync(path)
      return whole.toString('utf8', offset, offset + length)
    }
    return readBytes(path, offset, length).toString('utf8')
  }
}
