import { fold } from '../model/names.ts'
import { leafOf } from './code-match.ts'
import type { Matching } from './name-match.ts'
import { kinship } from './siblings.ts'
import type { Background } from './told.ts'

/** What every object of the API has under `metadata`: any other field there does not exist. */
const OF_METADATA: ReadonlySet<string> = new Set(
  'name generatename namespace labels annotations finalizers ownerreferences managedfields uid generation resourceversion creationtimestamp deletiontimestamp deletiongraceperiodseconds selflink'.split(
    ' ',
  ),
)

/** A path of fields from the top of an object. */
const PATH = /(?<![\w.-])\.?((?:metadata|spec|status)(?:\.[a-z]\w{0,60}){1,9})(?![\w(/])/gi

/** A path of fields from wherever it begins. */
const ANY_PATH = /(?<![\w./~$-])\.?([a-z]\w{0,60}(?:\.[a-z]\w{0,60}){1,9})(?![\w(/-]|\.\w)/gi

/** Words that say in which part of an object a field is: `under metadata`, `in the status`, status 中. */
const WITHIN =
  /\b(?:in|under|of) (?:the |its |an object['’]s )?\x60?(metadata|spec|status)\b(?!\.)|\x60?\b(metadata|spec|status)\x60? ?[的中里下]/gi

/** A file with the folders it is in. */
const FILE = /(?<![\w.*\]})/~-])~?(?:\/[\w.-]{1,60}){2,12}(?![\w/*])/g

const plain = (path: string): string => path.toLowerCase().replace(/\[[^\]]{0,12}\]/g, '')

/**
 * Whether a field was typed with a path that it does not have, or a file in a folder in which it is not, as far as what is
 * accepted, the question and its fact say where it is.
 */
export function isInWrongPlace(given: string, told: Background): boolean {
  return isInWrongFolder(given, told) || isUnderWrongField(given, told)
}

function isInWrongFolder(given: string, told: Background): boolean {
  const files = filesIn(given)
  const known = [...filesIn(told.answers()), ...filesIn(told.core())]
  return files.some((file) => {
    const same = known.filter((each) => fileOf(each) === fileOf(file))
    return same.length > 0 && !same.includes(file)
  })
}

const filesIn = (text: string): string[] =>
  [...text.toLowerCase().matchAll(FILE)].map(([each]) => each)

const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function isUnderWrongField(given: string, told: Background): boolean {
  if (isElsewhere(given, told)) return true
  const [path] = pathsIn(given, PATH)
  if (path === undefined) return false
  const fields = path.split('.')
  const [top = '', second = ''] = fields
  const core = plain(told.core())
  // What is accepted may say it itself.
  if (top === 'metadata' && !OF_METADATA.has(second) && !told.answers().includes('metadata'))
    return true
  const same = pathsIn(core, PATH).filter((each) => leafOf(each) === leafOf(path))
  if (same.length > 0) return !same.some((each) => isEndOf(each, path) || isEndOf(path, each))
  const parts = [...core.matchAll(WITHIN)].map(([, a, b]) => a ?? b ?? '')
  return parts.length > 0 && !parts.some((part) => fields.includes(part))
}

/**
 * Whether a field was typed with another path than all that are accepted have that end in it. A field that is an ordinary
 * word, `host` or `name`, is in several places.
 */
function isElsewhere(given: string, told: Background): boolean {
  const paths = pathsIn(given.replace(KIND, ''), ANY_PATH).filter((path) => {
    const at = given.toLowerCase().lastIndexOf(leafOf(path))
    return /[a-z][A-Z]/.test(given.slice(at, at + leafOf(path).length))
  })
  if (paths.length === 0) return false
  const accepted = pathsIn(told.answers(), ANY_PATH).map(inSingular)
  return paths.some((each) => {
    const path = inSingular(withoutKind(each, told))
    const same = accepted.filter((other) => leafOf(other) === leafOf(path))
    return same.length > 0 && !same.some((other) => isWithin(path, other) || isEndOf(other, path))
  })
}

/** The kind of an object before a path: `Service.spec.ports`. */
const KIND = /(?<![\w.])[A-Z]\w{0,60}\.(?=[a-z])/g

const pathsIn = (text: string, pattern: RegExp): string[] =>
  [...plain(text).matchAll(pattern)].map(([, path = '']) => path)

/** A path with the names of its lists in the singular, and every list of containers as one: all have the same fields. */
const inSingular = (path: string): string =>
  path
    .split('.')
    .map((field) => field.replace(/^(?:init|ephemeral)(?=containers?$)/, '').replace(/s$/, ''))
    .join('.')

/** A path without the kind of an object before it, where the question names that: `deployment.strategy`. */
function withoutKind(path: string, told: Background): string {
  const [first = '', ...rest] = path.split('.')
  const isNamed = inSingular(told.ask().replace(/[^\w]+/g, '.'))
    .split('.')
    .includes(inSingular(first))
  return isNamed ? rest.join('.') : path
}

const isEndOf = (end: string, path: string): boolean => end === path || path.endsWith(`.${end}`)

/** Whether all fields of a path are in another one, in this order. */
function isWithin(path: string, other: string): boolean {
  const fields = path.split('.')
  for (const each of other.split('.')) if (each === fields[0]) fields.shift()
  return fields.length === 0
}

/** Fields in which most others are. */
const PARENTS = /^(?:spec|status|metadata|template|resources|limits|requests|containers)$/i

/** Whether fields with signs between them are one path, and not two guesses: `postStart/preStop`. */
export function mayBePath(
  given: string,
  path: string,
  { told, isAnother = () => false }: Pick<Matching, 'told' | 'isAnother'>,
): boolean {
  if (!/[>→/]/.test(given)) return true
  if (/^(?:not?|never|or|other)\b/i.test(given)) return false
  if (told?.answers().includes(path.toLowerCase())) return true
  const fields = path.split('.')
  const leaf = fields.pop() ?? ''
  return (
    !given.includes('/') &&
    fields.every(
      (field) =>
        PARENTS.test(field) ||
        ((told?.near().words.has(field.toLowerCase()) ?? true) &&
          !(isAnother(fold(field)) || kinship(field, leaf) === 'siblings')),
    )
  )
}
