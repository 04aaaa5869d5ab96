import type { Format } from './format.ts'
import { markdown } from './markdown.ts'
import { yaml } from './yaml.ts'

/** Every format that an outline may have. */
const FORMATS: readonly Format[] = [yaml, markdown]

/** The format of a file, by the ending of its name; undefined if no format has that ending. */
export function formatOf(file: string): Format | undefined {
  const dot = file.lastIndexOf('.')
  // Without a dot there is no ending: a file that is called `md` is not Markdown.
  const ending = dot === -1 ? undefined : file.slice(dot + 1).toLowerCase()
  return FORMATS.find(({ endings }) => ending !== undefined && endings.includes(ending))
}

/** The format of a file that is named as an outline: YAML if its ending is not known. */
export const formatOrYaml = (file: string): Format => formatOf(file) ?? yaml
