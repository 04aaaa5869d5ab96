/** A value that YAML and JSON can hold. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value }

/** A table of such values. */
export type Values = Readonly<Record<string, Value>>

/** Whether a value is a table. */
export const isValues = (value: Value | undefined): value is Values =>
  typeof value === 'object' && !Array.isArray(value)

/** The table at a key; an empty one if there is none. */
export function tableIn(values: Values, key: string): Values {
  const value = Object.hasOwn(values, key) ? values[key] : undefined
  return isValues(value) ? value : {}
}

/** The members of a list; a single value is a list of one, and nothing an empty one. */
export function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value as Value]
}
