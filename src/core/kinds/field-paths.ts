import type { Background } from './told.ts'

/** What every object of the API has under `metadata`: any other field there does not exist. */
const OF_METADATA: ReadonlySet<string> = new Set(
  'name generatename namespace labels annotations finalizers ownerreferences managedfields uid generation resourceversion creationtimestamp deletiontimestamp deletiongraceperiodseconds selflink'.split(
    ' ',
  ),
)

/** A path of fields from the top of an object. */
const PATH = /(?<![\w.-])\.?((?:metadata|spec|status)(?:\.[a-z]\w{0,60}){1,9})(?![\w(/])/gi

/** Words that say in which part of an object a field is: `under metadata`, `in the status`, status 中. */
const WITHIN =
  /\b(?:in|under|of) (?:the |its |an object['’]s )?\x60?(metadata|spec|status)\b(?!\.)|\x60?\b(metadata|spec|status)\x60? ?[的中里下]/gi

const plain = (path: string): string => path.toLowerCase().replace(/\[[^\]]{0,12}\]/g, '')

/** Whether a field was typed with a path that it does not have, as far as its question and its fact say where it is. */
export function isInWrongPlace(given: string, told: Background): boolean {
  const [path] = [...plain(given).matchAll(PATH)].map(([, each = '']) => each)
  if (path === undefined) return false
  const fields = path.split('.')
  const [top = '', second = ''] = fields
  const core = plain(told.core())
  // What is accepted may say it itself.
  if (top === 'metadata' && !OF_METADATA.has(second) && !told.answers().includes('metadata'))
    return true
  const said = [...core.matchAll(PATH)].map(([, each = '']) => each)
  const same = said.filter((each) => each.split('.').at(-1) === fields.at(-1))
  if (same.length > 0) return !same.some((each) => isEndOf(each, path) || isEndOf(path, each))
  const parts = [...core.matchAll(WITHIN)].map(([, a, b]) => a ?? b ?? '')
  return parts.length > 0 && !parts.some((part) => fields.includes(part))
}

const isEndOf = (end: string, path: string): boolean => end === path || path.endsWith(`.${end}`)
