/** A field of an object. */
const FIELD = /^[a-z]+(?:[A-Z][a-z]*)+$/

/** Forms in which names are written that belong to one kind of things. */
const FORMS: readonly RegExp[] = [
  /^--?[a-z][\w-]*$/i,
  /^~?\/\S+$/,
  /^[\w.-]+=[\w.-]+$/,
  /^[a-z]\w*(?:\.\w+)+$/i,
  /^[a-z\d.-]+\/[\w.-]+$/i,
  /^[\w-]+(?::[\w-]+)+$/,
  /^[a-z]+\d+$/,
  FIELD,
  /^(?:[A-Z][a-z]+){2,}$/,
  /^[A-Z]{2,5}$/,
  /^[A-Za-z]+(?:-[A-Za-z]+)+$/,
]

/** A line for a prompt, of at least two words. */
const LINE = /^(?:kubectl|kubeadm|etcdctl|helm|crictl|docker|argocd|flux|istioctl)(?: \S+)+$/

/** What two names have in common: siblings have a part, others only the form in which they are written. */
type Likeness = 'siblings' | 'form' | 'none'

/** How alike two names are, of which none is a part of the other or short for it. */
export function kinship(one: string, other: string): Likeness {
  const [a, b] = [one, other].map((name) => name.replaceAll('`', '').trim()) as [string, string]
  const [inner, outer] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length)
  // `app=cart` is no part of `app=cart-svc`.
  if (outer?.includes(inner ?? '') && !(a !== b && /[=:]/.test(inner ?? ''))) return 'none'
  if (LINE.test(a) && LINE.test(b)) return a.split(' ')[0] === b.split(' ')[0] ? 'siblings' : 'form'
  const form = FORMS.find((each) => each.test(a))
  if (!form?.test(b)) return 'none'
  if (form === FORMS[0]) return 'siblings'
  const parts = new Set(partsOf(a))
  if (partsOf(b).some((part) => parts.has(part))) return 'siblings'
  // A field may be named beside the one that holds it: `volumeMounts (mountPath)`.
  return FIELD.test(a) ? 'none' : 'form'
}

/** The words within a name: `not` and `After`, `resources` and `limits`. */
const partsOf = (name: string): string[] =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z\d]+/g) ?? []).map((part) => part.toLowerCase())

/** How a word is written: with a capital first, with a hyphen or a digit. */
export const shapeOf = (word: string): string => `${/^[A-Z]/.test(word)} ${/[-\d]/.test(word)}`

/** Whether two single words are written alike. */
export const isWrittenLike = (a: string, b: string): boolean =>
  !/\s/.test(a + b) && shapeOf(a) === shapeOf(b)

/** Words and signs in brackets that join another name to the right one: `X (Y too)`, `X (= Y)`, X（又名 Y）. */
const JOINS =
  /^(?:[=≈] ?|(?:i\.?e\.?|called|aka|also|previously|formerly|now|was|deprecated|old|like|or) |(?:又[名叫称]|也叫|即|等[同于]|同于|也可以?|还是|或者?|旧名?) ?)|(?:[?？]| (?:too|maybe|as well)| ?也(?:可以?|行|对|是))$/giu

/** A name in brackets without what joins it to the one before them. */
export const withoutJoin = (words: string): string => words.replace(JOINS, '').trim()
