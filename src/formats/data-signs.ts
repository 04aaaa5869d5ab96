import { countBy } from '../core/base/collections.ts'
import { type DocumentNode, type Entry, entry, type Scalar } from '../core/document/node.ts'
import { type Problem, problem } from '../core/document/problem.ts'
import { shortList } from '../core/document/short.ts'
import { isNothing } from './records.ts'

/** A name as programs give it to a field: a title begins with a capital, or has blanks. */
const FIELD = /^[a-z_$@][\w.$@-]*$/
/** Words that are values to a program. */
const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'yes', 'no', 'on', 'off'])

/** Whether a value is no words: a truth value, a number, a version, a path, an address. */
const isValue = (value: string): boolean =>
  CONSTANTS.has(value) || (!/\s/.test(value) && /[/\\$@=\d]|\w\.\w/.test(value))

/** A document is data if at least so many of its keys, and so large a part of them, are fields. */
const LEAST = 2
const PART = 1 / 4
/** How many keys a finding names. */
const MOST_NAMED = 8

/**
 * The finding that a document is data and no outline; undefined if it may be one. In the smallest
 * form, titles have lists below them. Data has fields: keys that are names of a program's, with a
 * value that is no words, or that are in several tables with one value each.
 */
export function dataFinding(document: DocumentNode): Problem | undefined {
  const known = knownKind(document)
  if (known) return found(known)
  const entries: Entry[] = []
  collect(document, entries)
  const noted = new Set(entries.flatMap(notedIn))
  const fields = entries.filter(
    (each) =>
      FIELD.test(each.key.value) &&
      each.value.kind === 'scalar' &&
      !isNothing(each.value) &&
      !noted.has(each),
  )
  const counts = countBy(fields, ({ key }) => key.value)
  const signs = fields.filter(
    ({ key, value }) =>
      (counts.get(key.value) ?? 0) > 1 || (value.kind === 'scalar' && isValue(value.value)),
  )
  return signs.length >= LEAST && signs.length >= entries.length * PART
    ? found(signs.map(({ key }) => key))
    : undefined
}

function found(keys: readonly Scalar[]): Problem {
  const names = [...new Set(keys.map(({ value }) => value))]
  const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : names
  return problem('looks-like-data', (keys[0] as Scalar).at, { keys: shortList(shown, ', ') })
}

/**
 * What is beside lists of words below a title with a capital is said of it: `composers` and `years` of `Baroque`. Programs
 * begin the names of what has such fields in lower case.
 */
const notedIn = ({ key, value }: Entry): readonly Entry[] =>
  value.kind === 'table' &&
  /^[\p{Lu}\p{Lo}]/u.test(key.value) &&
  value.entries.some(({ value: list }) => list.kind === 'list' && list.items.every(isWord))
    ? value.entries
    : []

const isWord = (node: DocumentNode): boolean =>
  node.kind === 'scalar' && !isValue(node.value) && !isNothing(node)

/** Adds all entries within a node. Its depth is bounded by the reader of YAML. */
function collect(node: DocumentNode, into: Entry[]): void {
  if (node.kind === 'list') for (const item of node.items) collect(item, into)
  if (node.kind !== 'table') return
  for (const each of node.entries) {
    into.push(each)
    collect(each.value, into)
  }
}

/** The keys that tell a file of Kubernetes, Docker Compose, GitHub or OpenAPI from all others. */
function knownKind(document: DocumentNode): readonly Scalar[] | undefined {
  if (document.kind !== 'table') return undefined
  const keys = new Map(document.entries.map(({ key }) => [key.value, key]))
  const named = (...names: readonly string[]): readonly Scalar[] | undefined => {
    const present = names.flatMap((name) => keys.get(name) ?? [])
    return present.length === names.length ? present : undefined
  }
  const isText = (key: string): boolean => entry(document, key)?.kind === 'scalar'
  const services = entry(document, 'services')
  return (
    (isText('apiVersion') && isText('kind') && named('apiVersion', 'kind')) ||
    (entry(document, 'jobs')?.kind === 'table' && named('on', 'jobs')) ||
    (isText('openapi') && named('openapi', 'paths')) ||
    (services?.kind === 'table' &&
      services.entries.some(({ value }) => entry(value, 'image') || entry(value, 'build')) &&
      named('services')) ||
    undefined
  )
}
