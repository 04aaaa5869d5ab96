import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../core/model/library.ts'
import { restore } from '../core/reading/compiled.ts'
import { Failure } from '../errors.ts'
import { readBytes } from './byte-range.ts'

/** The files of a compiled outline, by name. */
export const COMPILED = {
  outline: 'outline.json',
  knowledge: 'knowledge.jsonl',
  questions: 'questions.json',
  exams: 'exams.json',
  curriculum: 'curriculum.json',
  heirs: 'heirs.json',
} as const

/**
 * A shipped outline. One topic's knowledge is read by its byte range, so that a look-up reads
 * little.
 */
export function openCompiled(folder: string): Library {
  const file = (name: keyof typeof COMPILED): string => join(folder, COMPILED[name])
  let asked = 0
  let whole: Buffer | undefined
  return restore({
    outline: () => {
      try {
        return readFileSync(file('outline'), 'utf8')
      } catch {
        throw new Failure('map-missing', { path: file('outline') })
      }
    },
    knowledge: (offset, length) => {
      // A command that asks for a third topic will probably ask for all of them.
      if (++asked > 2) {
        whole ??= readFileSync(file('knowledge'))
        return whole.toString('utf8', offset, offset + length)
      }
      return readBytes(file('knowledge'), offset, length).toString('utf8')
    },
    questions: () => readFileSync(file('questions'), 'utf8'),
    exams: () => readFileSync(file('exams'), 'utf8'),
    curriculum: () => readFileSync(file('curriculum'), 'utf8'),
    heirs: () => readFileSync(file('heirs'), 'utf8'),
  })
}
