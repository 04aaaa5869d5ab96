import type { Format } from './format.ts'
import { markdown } from './markdown.ts'
import { yaml } from './yaml.ts'

/** Every format that an outline may have; the first one is that of a file without a known ending. */
const FORMATS: readonly Format[] = [yaml, markdown]

/** The format of a file, by the ending of its name; undefined if no format has that ending. */
export function formatOf(file: string): Format | undefined {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  return FORMATS.find(({ endings }) => endings.includes(ending))
}

/** The format of a file that an outline is asked of by name, whatever its ending. */
export const formatOrFirst = (file: string): Format => formatOf(file) ?? (FORMATS[0] as Format)
