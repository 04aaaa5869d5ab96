import { withoutArticle } from '../base/english.ts'
import { fold } from '../model/names.ts'
import { EMPTY_WORDS } from './asked-words.ts'

/** What says that something is so unless somebody changes it: `X by default`, `it defaults to X`, 默认是 X. */
const DEFAULT =
  /^(?:by default,? |(?:it )?defaults? to |(?:the )?default(?: [a-z]{2,20})? is |(?:the )?default[,:] |(?:默认|预设)(?:情况下)?的?(?:(?:端口|连接埠|类型|策略|值) ?(?=[A-Za-z\d])|(?:端口|连接埠|类型|策略|值)?(?:就?[是为]|[:,，]) ?| ?(?=\d)))|,? by default$/i

/** What says that it is the one who does it: `X does`, 由 X 完成, X 负责. */
const DOES =
  /^由 ?| (?:does|do)(?: (?:it|that|this|so))?$|(?<![不非没无未])来?(?:完成|负责|执行|做)的?$/gi

/** What says where it is or as what: 在 X 中, 作为 X, 以 X 的形式. */
const FRAME = /^(?:在|作为|以) ?(.{1,60}?) ?(?:[中里上内]|的?形式)?$/u

/** `A of the B` and `B's A` are `B A`: `address of the client`. */
const OF = /^(?:the |an? )?(\S.{0,40}?) of (?:the |an? |its )?(\S.{0,40})$/i
const POSSESSIVE = /^(?:the |an? |its )?(\S.{0,40}?)['’]s (\S.{0,40})$/i

/** A field and what it is in: X 的 F, X 里的 F, `F in X`, `F of the X`. */
const FIELD_OF = /^([A-Za-z][\w.]{0,60}) ?(?:的|[里中下]的?|里面的) ?([A-Za-z][\w.]{0,60})$/u
const FIELD_IN = /^([A-Za-z][\w.]{0,60}) (?:in|of|under|inside) (?:the )?([A-Za-z][\w.]{0,60})$/i

/** What asks, in Chinese, with the verb that is before it: 表示哪种, 还缺什么, 终止于哪个. */
const ASKING = /(\p{Script=Han}{1,4})(?:哪|什么|多少|几|何种)/gu

/** Chinese words that turn what is beside them into its contrary. */
const DENIES = /[不非没无别勿除]/u

/** What is being done, in English, by what is asked for: `is failing`. */
const DOING = /\b(?:is|are) ([a-z]{2,20}?)ing\b/gi

/**
 * What is left of an answer without one or another thing that it says beside a name: that it is so by default, where it
 * is, and the question's own verb. Only what is left is compared, so what is taken off must never make another thing of
 * a right one.
 * @param asks the question, in every language it is written in, as the answer in Simplified characters
 */
export function withoutAsides(answer: string, asks: readonly string[]): string[] {
  const plain = answer.trim().replace(DEFAULT, '').replace(DOES, '').trim()
  const shorter = [plain, ...withoutVerb(plain, asks)]
  const found = [...shorter, ...shorter.flatMap((each) => FRAME.exec(each)?.[1] ?? [])]
  return [...new Set(found)].filter((each) => each !== '' && each !== answer)
}

/** An answer without the verb with which the question asks, on either side of it: 表示与, `a failing probe`. */
function withoutVerb(answer: string, asks: readonly string[]): string[] {
  const found: string[] = []
  for (const ask of asks) {
    for (const [, words = ''] of ask.matchAll(ASKING))
      for (let size = words.length; size > 0; size--) {
        const verb = words.slice(-size)
        if (DENIES.test(verb)) continue
        if (answer.startsWith(verb)) found.push(answer.slice(size).replace(/^[少了着于] ?/u, ''))
        const plain = verb.replace(/[于在]$/u, '')
        if (plain.length > 1 && answer.endsWith(plain)) found.push(answer.slice(0, -plain.length))
      }
    for (const [, stem = ''] of ask.matchAll(DOING)) {
      const words = answer.split(' ')
      const isVerb = (word = ''): boolean =>
        [stem, `${stem}s`, `${stem}ing`].includes(word.toLowerCase())
      const [first, ...rest] = words.filter((word, i) => i > 0 || !/^(?:the|an?)$/i.test(word))
      if (isVerb(first)) found.push(rest.join(' '))
      if (isVerb(words.at(-1))) found.push(words.slice(0, -1).join(' ').replace(/ is$/i, ''))
    }
  }
  return found.map((each) => each.trim())
}

/** The same thing with its owner first, and no word between: `client address` for `address of the client`. */
export function withOwnerFirst(answer: string): string[] {
  const [, thing, owner] = OF.exec(answer) ?? []
  const [, whose, what] = POSSESSIVE.exec(answer) ?? []
  const of = thing === undefined || owner === undefined ? [] : [`${owner} ${thing}`]
  return whose === undefined || what === undefined ? of : [...of, `${whose} ${what}`]
}

/** Fields with an arrow or a slash between them: `resources -> limits -> memory`. */
const FIELDS_IN =
  /^\.?[A-Za-z][\w.[\]*]{0,60}(?: ?(?:[-=]?>|→) ?[A-Za-z][\w.[\]*]{0,60}){1,9}$|^[A-Za-z]\w{0,60}(?: ?\/ ?[A-Za-z]\w{0,60}){1,9}$/

/** A field behind what it is in, as a path: `status.declaredFeatures`. Undefined if an answer is something else. */
export function asPath(answer: string): string | undefined {
  if (FIELDS_IN.test(answer)) return answer.replace(/ ?(?:[-=]?>|→|\/) ?/g, '.')
  const [, outer, field] = FIELD_OF.exec(answer) ?? []
  if (outer !== undefined && field !== undefined) return `${outer}.${field}`
  const [, inner, parent] = FIELD_IN.exec(answer) ?? []
  return inner === undefined || parent === undefined ? undefined : `${parent}.${inner}`
}

/** What leads to an example of a thing, and to what it does. */
const EXAMPLE = /[,，]? ?(?:\b(?:such as|e\.g\.|for example) |(?:例如|比如|譬如) ?)/i
const CLAUSE = /(?<! (?:in|on|of|for|to|at)),? (?:that|which) (?=[a-z])/i
/** What leads to where a thing is, or what it is for. */
const RELATION = / (?:in|on|for|to|owned by|running on) /i

/** The name of a kind of things, in several words or in Chinese. */
const KIND = /\S \S|\p{Script=Han}/u

/** What a thing does, in Chinese, before it: 挂载 Secret 的 Pod. An owner is no such clause: Alice 的私钥. */
const CLAUSE_BEFORE = /^\p{Script=Han}{2,4} ?(?:([A-Za-z][A-Za-z-]{2,40})|它们?) ?的 ?(?=\S)/u

/** What denies what is beside it, or says another thing. */
const OTHER = /\b(?:not|never|except|unless|or|instead|rather|but)\b|n't\b|[不非没无别除或]/i

/** More words are a sentence, of which this cannot tell what it says. */
const MOST_WORDS = 10

/** A name and what is said of it without brackets. */
interface Described {
  readonly name: string
  /** Words of which each must be one of the question, folded: `kube-proxy on worker-1` is another one. */
  readonly said: readonly string[]
  /** What must be the name of a topic, folded. */
  readonly named?: string
  /** What says something of the name that may be wrong. */
  readonly isClaim?: true
}

/**
 * The names with which an answer may begin, or in Chinese end, if what else it says of them denies nothing: `an Ingress
 * controller such as Traefik`, `a Pod that mounts them`, 挂载 Secret 的 Pod.
 */
export function describedIn(answer: string): Described[] {
  const found: Described[] = []
  for (const sign of [EXAMPLE, CLAUSE, RELATION]) {
    const { index = 0, 0: lead = '' } = sign.exec(answer) ?? {}
    const words = answer.slice(index + lead.length).split(' ')
    if (index === 0 || OTHER.test(words.join(' ')) || words.length > MOST_WORDS) continue
    const name = answer.slice(0, index)
    const said = sign === RELATION ? words.filter((word) => !EMPTY_WORDS.has(word)).map(fold) : []
    // An example is one of a kind, which has a name of several words: `TCP, e.g. UDP` is two guesses.
    if (sign !== EXAMPLE || KIND.test(withoutArticle(name)))
      found.push({ name, said, ...(sign !== RELATION && { isClaim: true as const }) })
  }
  const [lead = '', object] = CLAUSE_BEFORE.exec(answer) ?? []
  const name = answer.slice(lead.length)
  if (lead !== '' && !OTHER.test(lead))
    found.push({ name, said: [], ...(object !== undefined && { named: fold(object) }) })
  return found
}
