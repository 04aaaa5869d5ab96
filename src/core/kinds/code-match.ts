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
    /^[a-z]+[A-Z]/.test(first)
  )
}

/**
 * Whether code was typed letter for letter: case aside, with or without the path before it, the
 * dashes of a flag, or a value behind it. There is no plural of it, and no slip: `pods/logs` is
 * another thing than `pods/log`.
 * @param exact case counts as well
 */
export function isSameCode(given: string, accepted: string, exact: boolean): boolean {
  const form = (code: string): string => {
    const plain = tidy(code)
      .replaceAll(' ', '')
      .replace(/\[\*?\]/g, '')
      .replace(/(?<=.)\/$/, '')
      .replace(/^\{(.*)\}$/, '$1')
    return exact ? plain : plain.toLowerCase()
  }
  const [typed, meant] = [form(given), form(accepted)]
  if (meant === '' || typed === '') return false
  // Which entry of a list it is counts where the answer says it.
  const path = /\[\d/.test(meant) ? typed : typed.replace(/\[\d{1,9}\]/g, '')
  const candidates = [path, ...(hasValue(meant) ? [] : withoutValue(path))]
  const isPath = isOfObject(given) || isOfObject(accepted)
  return candidates.some(
    (each) =>
      each === meant ||
      isBare(each, meant) ||
      isBare(meant, each) ||
      isFileOf(meant, each) ||
      (isPath && (isFieldOf(each, meant) || isFieldOf(meant, each))),
  )
}

const hasValue = (code: string): boolean => /[:=]/.test(code)

/** Code without its value; a field that is set to false says the opposite. */
function withoutValue(code: string): string[] {
  const match = /^([^:=]+)(:|=)([^:=]+)$/.exec(code)
  if (!match || (match[2] === ':' && match[3] === 'false')) return []
  return [match[1] as string]
}

/** A path of fields: `spec.containers.securityContext.runAsNonRoot`. */
const FIELDS = /^\.?[a-z][a-z\d]*(?:\.[a-z][a-z\d]*)*(?::.*)?$/i

/** The fields that every object has at its top, and those of the objects that grant rights. */
const TOP =
  /^\s*[`"']?\.?(?:spec|status|metadata|data|stringData|rules|subjects|webhooks|template)\b/i

/** Whether a path is one of fields: `kubernetes.default` is a name in DNS. */
const isOfObject = (path: string): boolean => TOP.test(path) || /[a-z][A-Z]/.test(path)

/** Endings of host names, API groups and files: their last part is no name of the whole. */
const ENDINGS =
  /\.(?:io|com|org|dev|net|local|svc|ya?ml|json|conf|toml|crt|key|pem|log|sock|service|d|db)$/

/** Whether a file was typed with the folders it is in. */
const isFileOf = (file: string, path: string): boolean =>
  ENDINGS.test(file) && /^[~/]/.test(path) && path.endsWith(`/${file}`)

/** Whether the first is the second without the dashes of a flag, or the root of a path. */
const isBare = (short: string, long: string): boolean =>
  ['-', '--', '/', '.'].some((start) => start + short === long)

/** Whether the first is the last part of a path of fields. */
const isFieldOf = (field: string, path: string): boolean =>
  path.endsWith(`.${field}`) && FIELDS.test(path) && !ENDINGS.test(path)
