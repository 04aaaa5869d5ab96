import { dump, load } from 'js-yaml'
import type { Values } from './written-form.ts'

/** A table as YAML, in blocks; long texts stay on one line, as editors wrap them. */
export const yamlText = (values: Values): string => dump(values, { lineWidth: -1, noRefs: true })

/** The table that a text in YAML holds; an empty one if it holds something else. */
export function yamlValues(text: string): Values {
  const value: unknown = load(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Values)
    : {}
}
