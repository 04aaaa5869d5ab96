import { simplifiedName } from '../core/document/simplified-name.ts'

/** A column's name, and what is behind it in brackets. */
const REMARKED = /^([^()（）[\]【】]{1,60})[(（[【]([^()（）[\]【】]{1,80})[)）\]】]$/
/** Where a form says whether something has to be there. */
const WANTED =
  /required|optional|mandatory|pflicht|obligat|facultati|facoltativ|opcional|obrigat|obbligat|必填|选填|可选|可不填|可空|必須|必须|任意|필수|선택/
/** The letter or number of an option with brackets, or with the one behind it: `Choice (a)`, `a)`. */
const SIGNED = /^([^()（）]{0,20})[(（]?([a-h1-9ア-ク])[)）]$/

/** A column's name without case, blanks, hyphens, underscores and marks of what is wanted, in Simplified characters. */
export function columnKey(words: string): string {
  const key = simplifiedName(words.toLowerCase().replace(/[\s_*＊-]+/g, ''))
    .replace(/[:：.]$/, '')
    .replace('(s)', 's')
  const [, name = '', remark = ''] = REMARKED.exec(key) ?? []
  return (WANTED.test(remark) ? name : key).replace(SIGNED, '$1$2')
}

/**
 * The keys of all columns. In a table of questions, what is in brackets behind a name (`Answer (A-D)`) is a remark, unless
 * another column has that name.
 */
export function columnKeys(
  header: readonly string[],
  isQuestion: (key: string) => boolean,
): readonly string[] {
  const keys = header.map(columnKey)
  const bare = keys.map((key) => columnKey(REMARKED.exec(key)?.[1] ?? key))
  if (!bare.some(isQuestion)) return keys
  return keys.map((key, i) => {
    const name = bare[i] as string
    return name !== 'id' && !keys.includes(name) && bare.indexOf(name) === i ? name : key
  })
}
