import { codeSpansIn } from '../base/code-spans.ts'
import { hasHan } from '../base/script.ts'
import { tidy } from './quantity.ts'

/** `CI/CD`, `L4/L7`: two abbreviations are words. */
const ABBREVIATIONS = /^[A-Z\d]{1,5}\/[A-Z\d]{1,5}$/

/**
 * Whether an answer is code: a flag, a path, a key, a field (`targetPort`, `pods/log`,
 * `kubernetes.io/tls`). Names of objects and programs are not: `ReplicaSet`, `kube-proxy`.
 */
export function isCode(answer: string): boolean {
  const text = tidy(answer)
  if (hasHan(text) || ABBREVIATIONS.test(text)) return false
  const [first = '', ...more] = text.split(' ')
  // A field with its value, `hostNetwork: true`, has a space; a sentence has more of them.
  if (more.length > 1 || (more.length === 1 && !/[:=]$/.test(first))) return false
  return (
    /^--?[a-z]/i.test(first) ||
    /[/\\=$@{}[\]<>*_]/.test(first) ||
    /[a-z\d][.:][a-z\d]/i.test(first) ||
    // `kOps` and `eBPF` are names, not fields.
    /^[a-z]{2,}\d*[A-Z]/.test(first)
  )
}

/** What code is compared beside. */
interface CodeContext {
  /** Case counts as well. */
  readonly exact?: boolean
  /** The question: a value that is typed behind a field must not contradict it. */
  readonly asks?: readonly string[]
  /** All that is accepted, the answer first: a value behind a field must not contradict one that is. */
  readonly all?: readonly string[]
}

/**
 * Whether code was typed letter for letter: case aside, with or without the path before it, the
 * dashes of a flag, or a value behind it. There is no plural of it, and no slip: `pods/logs` is
 * another thing than `pods/log`.
 */
export function isSameCode(
  given: string,
  accepted: string,
  { exact = false, asks = [], all = [accepted] }: CodeContext = {},
): boolean {
  const [typed, meant] = [formOf(valued(given), exact), formOf(accepted, exact)]
  if (meant === '' || typed === '') return false
  // Which entry of a list it is counts where the answer says it.
  const path = /\[\d/.test(meant) ? typed : typed.replace(/\[\d{1,9}\]/g, '')
  // A condition is no field, but is true.
  const mayHaveValue =
    !hasValue(meant) && (isField(accepted) || /[:=]true$/i.test(path)) && !isWithAnother(given)
  const candidates = [
    path,
    ...(mayHaveValue ? withoutValue(path, asks, all) : []),
    ...(meant.startsWith('/') ? withoutServer(path) : []),
  ]
  const isPath = isWhole(given) && (isOfObject(given) || isOfObject(accepted))
  const main = formOf(all[0] ?? '', exact)
  return candidates.some(
    (each) =>
      each === meant ||
      isBare(each, meant) ||
      isBare(meant, each) ||
      (!/[\s,，;；、]/u.test(given.trim()) && isFileOf(meant, each)) ||
      (isPath &&
        (isFieldOf(meant, each) ||
          // Of a path the end may be said alone that the answer has, and not `name` of `imagePullSecrets.name`.
          (isFieldOf(each, meant) && (!isCode(all[0] ?? '') || leafOf(each) === leafOf(main))))),
  )
}

/**
 * A flag with its value behind a blank, as `--range 10.0.0.0/24`, or a field with a number, with the sign that may be there
 * instead. Three flags of kubectl need no value and so have none behind a blank: with `--cascade orphan`, `orphan` is one more
 * object to be deleted (NoOptDefVal in kubectl's delete_flags.go and helpers.go). A shell takes away the quotes of a value.
 */
const valued = (code: string): string =>
  tidy(code)
    .replace(
      /^([—–]|--)(?!(?:cascade|dry-run|validate)\s)([a-z][\w-]{0,60})\s(?![[{<]-)(?=[^\s(（-][\x21-\x7e]*$)(?!(?:or|and|not)\s)/i,
      '$1$2=',
    )
    .replace(/^([a-z]{1,30}[A-Z]\w{0,60})\s(?=(?:\d{1,9}|true|false)$)/, '$1=')
    .replace(/^(--[a-z][\w-]{0,60}=)["']([^"']{1,200})["']?$/i, '$1$2')

/** Whether there is no blank within code but around the sign before a value: `not .spec.replicas` is no path. */
const isWhole = (code: string): boolean => !/[^\s:=,]\s+[^\s:=,]/.test(tidy(code))

/** The last field of a path, without its value. */
export const leafOf = (path: string): string => path.split(':', 1)[0]?.split('.').at(-1) ?? ''

/** A field, a flag or a variable, behind which a value may be, and no value or host: `spec.replicas`, `--v`. */
const isField = (code: string): boolean =>
  /^[`"']?(?:\.|--?)?(?:[a-z_]|[A-Z_]+[`"']?$)/.test(code) && !ENDINGS.test(code)

/** Whether two texts have the same letters and signs, case and spaces aside. */
export const isSameLetters = (given: string, accepted: string): boolean =>
  formOf(given, false) === formOf(accepted, false)

/** Code without spaces, quotation marks, and the brackets of a list. */
function formOf(code: string, exact: boolean): string {
  // A keyboard makes one dash of two.
  const plain = tidy(code)
    .replace(/^[—–]{1,2}/, '--')
    // Where case counts, a blank between two words does, too.
    .replace(exact ? /(?<![\w-]) | (?![\w-])/g : / /g, '')
    .replace(/\[\*?\]/g, '')
    .replace(/(?<=.)\/$/, '')
    .replace(/^\{(.*)\}$/, '$1')
  return exact ? plain : plain.toLowerCase()
}

const hasValue = (code: string): boolean => /[:=]/.test(code)

/** The value that a question says a field, a flag or a label gets: `set to 120`, `with the value ambient`, 设为 1. */
const GIVEN =
  /(?:\bset to|\bthe value|[设設][为為]|值[为為]) ?(?:\x60([^\x60]{1,40})\x60|(\d{1,9}|true|false)(?![\w.]))/giu

/**
 * Code without its value, unless that is another one than is accepted or than the question says, or another value of
 * the API than it names.
 */
function withoutValue(code: string, asks: readonly string[], all: readonly string[]): string[] {
  const [field, value] = parted(code) ?? []
  if (field === undefined || value === undefined) return []
  // `limits: memory` is another writing of a path, and no value of a field.
  const path = (all[0] ?? '').toLowerCase().split('.')
  const known = all.flatMap((each) => {
    const [other = '', said = ''] = parted(formOf(each, true)) ?? []
    const isSaid =
      (said !== '' || /[:=]\s?(?:""|'')$/.test(each)) && !path.includes(said.toLowerCase())
    return isSaid && leafOf(other).toLowerCase() === leafOf(field) ? [said] : []
  })
  const named = asks.flatMap(codeSpansIn)
  // A number or a name that the question names is no example.
  const isOff = (each: string): boolean => {
    const [number, typed] = [each, withoutQuotes(value)].map((one) => NUMBER_BEHIND.exec(one)?.[1])
    if (number === undefined) return named.includes(each) && !isOneValue(value, each)
    const isIn = (ask: string): boolean =>
      number.length > 1 ? ask.includes(number) : ask.split(/[^\w.]+/).includes(number)
    return number !== typed && asks.some(isIn)
  }
  const isWrong = known.length > 0 && known.every((each) => isAnother(value, each) || isOff(each))
  const isOfFlag = (each: string): boolean =>
    areOfOneKind(value, each) || (/^[\w.:=-]+$/.test(value) && isOff(each))
  if (isWrong && (!code.startsWith('-') || known.some(isOfFlag))) return []
  // Of several numbers the least is the bound: `-v=6` or higher shows the requests.
  const numbers = known.filter((each) => /^\d{1,9}$/.test(each)).map(Number)
  if (numbers.length > 2 && /^\d{1,9}$/.test(value) && Number(value) < Math.min(...numbers))
    return []
  const wanted = asks.flatMap((ask) => [...ask.matchAll(GIVEN)].map(([, a, b]) => a ?? b ?? ''))
  if (wanted.length > 0) return wanted.some((each) => isOneValue(value, each)) ? [field] : []
  const isSaid = (word: string): boolean => asks.some((ask) => ask.toLowerCase().includes(word))
  if (value === 'true' ? isSaid('false') && !isSaid('true') : value === 'false' && !isSaid('false'))
    return []
  const isNamed = named.some((each) => /^[A-Z][a-z]+(?:[A-Z][a-z]+)*$/.test(each))
  const isOther = !named.some((each) => each.toLowerCase() === value.toLowerCase())
  return isNamed && /^[a-z]{4,}$/i.test(value) && !/^(?:true|false)$/i.test(value) && isOther
    ? []
    : [field]
}

/** The number that a value is, or ends with: `2`, `kube=1.36`. */
const NUMBER_BEHIND = /(?:^|[:=v])(\d{1,9}(?:\.\d{1,9})?)$/

/** A field and the value behind it; undefined if there is none. */
const parted = (code: string): readonly [field: string, value: string] | undefined => {
  const [, field, value] = /^([^:=]+)[:=](.*)$/.exec(code) ?? []
  return field === undefined || value === undefined ? undefined : [field, value]
}

/** Without quotation marks, of which the last one may be gone with those around the whole. */
const withoutQuotes = (value: string): string => value.replace(/^['"]|['"]$/g, '')

const isOneValue = (a: string, b: string): boolean =>
  withoutQuotes(a).toLowerCase() === withoutQuotes(b).toLowerCase()

/**
 * Whether a value is another one than is accepted: of words each other one is, and of numbers zero, since most of them
 * are examples.
 */
function isAnother(value: string, accepted: string): boolean {
  const [a = '', b = ''] = [value, accepted].map(withoutQuotes)
  if (/^\d+%?$/.test(a) && /^\d+%?$/.test(b))
    return Number.parseInt(a, 10) > 0 !== Number.parseInt(b, 10) > 0
  return (/^(?:[a-z]+|[A-Z][A-Za-z]+)?$/.test(b) || areOfOneKind(a, b)) && !isOneValue(a, b)
}

/** Whether two values are of one kind, and have one half in common: `linux/arm64`, `linux/amd64`, `windows/amd64`. */
const areOfOneKind = (a: string, b: string): boolean => {
  const [one = [], other = []] = [a, b].map((value) =>
    /^([a-z]{2,20})\/(.*)$/.exec(withoutQuotes(value).toLowerCase())?.slice(1),
  )
  return one.some((half, i) => half === other[i])
}

/** A field and its value with another flag, another field, or a denial behind them: `--v=4 or --quiet`. */
const isWithAnother = (code: string): boolean => {
  const [field, value = ''] = parted(tidy(code).replace(QUOTED, 'x')) ?? []
  if (field === undefined) return false
  if (/(?:^|[\s,，;；])(?:not|nor)(?:\s|$)|^\s*or\s|不是|而非|并非/iu.test(value)) return true
  // What a map has, or a field in which others are, is said within it: `--system-reserved=cpu=1,memory=1Gi`.
  const isNested = /^\s*[\w.-]+[:=]/.test(value)
  const others = [...value.matchAll(FLAG_BEHIND), ...(isNested ? [] : value.matchAll(KEY_BEHIND))]
  return others.some(([, each = '']) => leafOf(each) !== leafOf(field.trim()))
}

/** What is within quotation marks or brackets is one value. */
const QUOTED = /\x22[^\x22]*\x22|\x27[^\x27]*\x27|\{[^{}]*\}|\[[^[\]]*\]/g

/** Behind a value a flag, and a field with its sign or with a capital in it. */
const FLAG_BEHIND = /[\s,，;；、/|&+或和与及是](--?[a-z][\w-]*)/giu
const KEY_BEHIND =
  /(?<=[^\s:=][\s,，;；、或和与及是])([a-z][\w.]*(?=\s?[:=])|[a-z]+[A-Z]\w*(?![\w.]))/gu

/** A path without what a request has before it: `GET /healthz`, `https://localhost:6443/healthz`. */
function withoutServer(code: string): string[] {
  const path = code.replace(/^get(?=[/h])/i, '').replace(/^https?:\/\/[^/]{1,100}/i, '')
  return path === code ? [] : [path]
}

/** A path of fields: `spec.containers.securityContext.runAsNonRoot`. */
const FIELDS = /^\.?[a-z][a-z\d]*(?:\.[a-z][a-z\d]*)*(?::.*)?$/i

/** The fields that every object has at its top, and those of the objects that grant rights. */
const TOP =
  /^\s*[\x60"']?\.?(?:spec|status|metadata|data|stringData|rules|subjects|webhooks|template)\b/i

/** Whether a path is one of fields: `kubernetes.default` is a name in DNS. */
const isOfObject = (path: string): boolean => TOP.test(path) || /[a-z][A-Z]/.test(path)

/** Endings of host names, API groups and files: their last part is no name of the whole. */
const ENDINGS =
  /\.(?:io|com|org|dev|net|local|svc|ya?ml|json|conf|toml|crt|key|pem|log|sock|service|d|db)$/

/** Whether a file was typed with the folders it is in. */
const isFileOf = (file: string, path: string): boolean =>
  ENDINGS.test(file) && /^[~/]/.test(path) && path.endsWith(`/${file}`)

/** Whether the first is the second without the dashes of a flag, the root of a path, or the sign before a value. */
const isBare = (short: string, long: string): boolean =>
  ['-', '--', '/', '.', ':', '?'].some((start) => start + short === long)

/** Whether the first is the last part of a path of fields. */
const isFieldOf = (field: string, path: string): boolean =>
  path.endsWith(`.${field.replace(/^\./, '')}`) && FIELDS.test(path) && !ENDINGS.test(path)
