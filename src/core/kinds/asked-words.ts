import { codeSpansIn } from '../base/code-spans.ts'
import { singularForms, withoutArticle } from '../base/english.ts'
import { HOLE } from '../base/punctuation.ts'
import { hasHan } from '../base/script.ts'
import { fold } from '../model/names.ts'
import { isCode } from './code-match.ts'
import { readNumber } from './numerals.ts'

/** Words for the form of an answer, which say nothing beside it: `the spec.replicas field`. */
const FORMS: ReadonlySet<string> = new Set(
  'field flag command subcommand object tool verb option parameter'.split(' '),
)

/** The same beside code, where they are no part of a name: a path vector is not a vector. */
const FORMS_OF_CODE: ReadonlySet<string> = new Set(
  'label annotation key path endpoint file directory url setting'.split(' '),
)

/** What a kind of the API is, behind its name, where a question asks for one: `ServiceExport custom resource`. */
const OF_KIND = / (?:(?:custom|api|kubernetes) )?(?:resources?|objects?|CRs?)$/i
const ASKS_FOR_KIND = /\b(?:objects?|kinds?|resources?)\b/i

/** What a question says, for an answer that repeats some of it. */
export interface AskedWords {
  /** Every word of it, folded, without its plural; pairs of words of Chinese are not words here. */
  readonly all: ReadonlySet<string>
  /** The words behind `which` or `how many`, folded: the kind of thing that is asked for. */
  readonly thing: ReadonlySet<string>
  /** The Chinese behind 哪个 or 多少. */
  readonly han: string
  /** All that it says, in every language it is written in. */
  readonly said: string
  /** The numbers that it says, in digits: `4 of 7` repeats one. */
  readonly numbers: ReadonlySet<string>
}

/** The most words between `which` and the end of what it asks for: `which kind of file system`. */
const REACH = 5

/** The words with which what is asked for has ended. */
const VERBS =
  /^(?:is|are|was|were|be|do|does|did|has|have|had|can|may|might|must|should|will|would|says?|means?|decides?|holds?|gives?|tells?|must|that|who|whose|in|on|at|by|for|from|with|to|if|when|so)$/i

/** Words that say nothing alone. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an the of one ones it its this that is are called named kind type sort each per in to for only just some out'.split(
    ' ',
  ),
)

/** Chinese words for the form of an answer, and those that only lead to it: 标签 `kubernetes.io/os`, 用 `-p`. */
const BESIDE_CODE =
  /字段|子命令|命令|参数|前缀|后缀|环境变量|变量|文件|关键字|选项|(?:定制|自定义)?资源|对象|类型|状态|组件|动词|标签|注解|路径|端点|目录|地址|设置|键|值|[这那]个|使用|通过|加上|应该?|执行|运行|[用加是为即叫的写该名]/gu

/** Chinese words that turn what is beside them into its contrary. */
const DENIES = /[不非没無无别勿除]/u

/** The most Chinese characters at either end of a Latin answer. */
const HAN_BEFORE = /^\p{Script=Han}{1,16}/u
const HAN_BEHIND = /\p{Script=Han}{1,16}$/u

/** What is chosen from a set of the API's own words: `Which value of volumeMode`, `which taint effect`. */
const VALUES = ['value', 'effect', 'phase', 'reason', 'operator']

/** Whether a question asks for a value of the API, which is letters and no word. */
export const asksForValue = ({ thing }: AskedWords): boolean =>
  VALUES.some((word) => thing.has(word))

/** What is written in one way, besides: `Which field`, `which verb`. */
const TOKENS = 'field verb flag subcommand key header parameter provider'.split(' ')

/** What somebody gives a name to and then types it: `in which namespace`, `which plugin`. */
const NAMED = /\b(?:which|what|whose) (?:[\w`]+ )?(?:namespace|context|plugin|option|configmap)\b/i

/** Whether a question asks for a name as it is typed, in which a hyphen is not a blank. */
export const asksForName = ({ said }: AskedWords): boolean => NAMED.test(said)

/** Whether a question asks for something that has one way to be written, letter by letter. */
export const asksForToken = (asked: AskedWords): boolean =>
  TOKENS.some((word) => asked.thing.has(word)) ||
  asksForName(asked) ||
  codeSpansIn(asked.said).some((code) => code.includes(HOLE))

/** Words of Chinese around an answer that say nothing of it: 只有 API 服务器, 某个 Pod, kubelet 的. */
const FILLER = /^(?:只有|仅有|某[个個]|一[个個]) ?|(?<=.) ?的$/gu

/**
 * What leads to a command, whose own words may be words of the question (`run kubeadm certs renew`), or
 * says whose a thing is: `k8s scheduler`, Kubernetes 的调度器.
 */
const LEADING =
  /^(?:(?:run|use|using|with|via|by|into|through|(?:on|at|over|as|under)(?= (?:an? |the )?[^\d\s])|(?:on|at)(?= \d)) (?:an? |the )?|(?:the |that |each )?(?:node|cluster|host|machine)['’]s (?:own )?|(?:kubernetes|k8s)(?: ?的 ?|['’]s | ))/i

/** What says where a thing is, in Chinese: 该节点上运行的 kubelet. */
const PLACE =
  /^(?:[该這这]个?|每个?)?(?:节点|集群|主机|控制平面|名字空间|命名空间)[上里中内]?(?:运行)?的 ?/u

/** What says where a thing is: `the kubelet on that node`. */
const WHERE =
  / (?:(?:that |which )?run(?:s|ning) )?(?:on|of|in) (?:(?:the|that|each|every|this|its) (?:(?:control[ -]plane |master )?node|cluster|host|machine|master)|(?:the|that|this|its) (?:namespace|control plane))$/i

/** An answer without what only leads to it. */
export const withoutLeadIn = (answer: string): string =>
  answer.trim().replace(LEADING, '').replace(PLACE, '').replace(WHERE, '')

/** What the ask says in every language it is written in. */
export function askedWords(asks: readonly string[]): AskedWords {
  const all = new Set<string>()
  const thing = new Set<string>()
  const han: string[] = []
  for (const ask of asks) {
    for (const word of latinWords(ask)) for (const form of singularForms(fold(word))) all.add(form)
    for (const { index, 0: asking } of ask.matchAll(
      /\b(?:which|what|whose|how many|(?:name|list|give) (?:the|all))\b/gi,
    )) {
      const words = latinWords(ask.slice(index + asking.length)).slice(0, REACH)
      const end = words.findIndex((word) => VERBS.test(word))
      for (const word of end < 0 ? words : words.slice(0, end))
        for (const form of singularForms(fold(word))) thing.add(form)
    }
    // “What is this kind of attack called?”, 这类攻击叫什么？
    for (const { index } of ask.matchAll(/\b(?:called|named)\b/gi))
      for (const word of latinWords(ask.slice(0, index)).slice(-REACH))
        if (!VERBS.test(word)) for (const form of singularForms(fold(word))) thing.add(form)
    for (const { index } of ask.matchAll(/(?:叫做?|称为|是)什[么麼]/g))
      han.push(ask.slice(Math.max(0, index - 8), index))
    for (const [, words = ''] of ask.matchAll(
      /(?:哪一?[个個种種类類项項条條些台段]?|什么|什麼|何种|多少|几|幾)\s*([^，。？！、；：]{1,12})/gu,
    ))
      han.push(words)
    for (const [, words = ''] of ask.matchAll(/____ ?(\p{Script=Han}{1,4})/gu)) han.push(words)
    // What is beside a hole may be typed with what fills it.
    const [left = '', ...right] = ask.split(HOLE)
    const beside =
      right.length === 0 ? [] : [latinWords(left).at(-1), latinWords(right[0] ?? '')[0]]
    for (const word of beside) for (const form of singularForms(fold(word ?? ''))) thing.add(form)
  }
  for (const word of EMPTY_WORDS) thing.delete(word)
  // A learner who repeats one of these denies what is beside it.
  for (const word of ['not', 'never', 'no']) for (const words of [all, thing]) words.delete(word)
  for (const ask of asks) {
    for (const [, word = ''] of ask.matchAll(LEFT_OUT))
      for (const form of singularForms(fold(word)))
        for (const words of [all, thing]) words.delete(form)
    for (const [, word = ''] of ask.matchAll(CALLED))
      for (const form of singularForms(fold(word))) thing.delete(form)
  }
  thing.delete('')
  const numbers = new Set(
    asks
      .flatMap((ask) => ask.match(/[a-z]+|\d+/gi) ?? [])
      .flatMap((word) => {
        const number = readNumber(word)
        return number?.rest === '' && !number.isArticle ? [String(number.value)] : []
      }),
  )
  return { all, thing, han: han.join(' '), said: asks.join(' '), numbers }
}

/** The name of another thing, of which the answer is told apart: “That is called stacked. What is the other called?” */
const CALLED = /\bcalled ([a-z-]{2,30})[,.;] /gi

/** A word that the question leaves out: `workers not counted`. */
const LEFT_OUT = /\b([a-z]{2,30}) (?:not (?:counted|included)|aside|excluded)\b/gi

const latinWords = (text: string): string[] =>
  text.match(/[A-Za-z][A-Za-z\d]*(?:-[A-Za-z\d]+)*/g) ?? []

/**
 * An answer without the words of the question at its ends: `the private half` where the question is
 * “which half”. Several wordings, the least cut first.
 */
export function withoutAsked(answer: string, { thing, han, said }: AskedWords): string[] {
  const found: string[] = []
  const words = answer.trim().split(/\s+/)
  // Code is never a word of the question that somebody repeats.
  const isAsked = (word: string): boolean =>
    !isCode(word) &&
    (EMPTY_WORDS.has(word.toLowerCase()) ||
      FORMS.has(word.toLowerCase()) ||
      singularForms(fold(word)).some((form) => thing.has(form)))
  const between = (isCut: (word: string) => boolean): readonly string[] => {
    let [start, end] = [0, words.length]
    while (start < end - 1 && isCut(words[start] as string)) start++
    while (end > start + 1 && isCut(words[end - 1] as string)) end--
    return words.slice(start, end)
  }
  const cut = between(isAsked)
  if (cut.length < words.length) found.push(cut.join(' '))
  const kind = withoutArticle(answer).replace(OF_KIND, '')
  if (ASKS_FOR_KIND.test(said) && kind !== withoutArticle(answer)) found.push(kind)
  const [code = '', ...more] = between(
    (word) => !isCode(word) && (isAsked(word) || FORMS_OF_CODE.has(word.toLowerCase())),
  )
  if (more.length === 0 && isCode(code) && words.length > 1) found.push(code)
  if (hasHan(answer))
    for (let size = Math.min(6, answer.length - 1); size >= 1; size--) {
      const tail = answer.slice(-size)
      if (hasHan(tail) && isHead(tail, han)) found.push(answer.slice(0, -size).trim())
    }
  const plain = answer.trim().replace(FILLER, '')
  if (plain !== answer.trim()) found.push(plain)
  const latin = latinPart(answer.trim(), said)
  if (latin !== undefined) found.push(latin)
  return found.filter((each) => each !== '')
}

/**
 * A Latin answer without the Chinese before and behind it, if that only says what form it has or
 * repeats the question: 节点标签 `kubernetes.io/os`. Undefined if it is something else.
 */
function latinPart(answer: string, said: string): string | undefined {
  const [before = '', behind = ''] = [HAN_BEFORE.exec(answer)?.[0], HAN_BEHIND.exec(answer)?.[0]]
  const part = answer.slice(before.length, answer.length - behind.length).trim()
  // Of a number, what is beside it is part of it: 4 多.
  if (before + behind === '' || !/[a-z]/i.test(part) || hasHan(part)) return undefined
  const isBeside = (words: string): boolean => {
    const rest = words.replace(BESIDE_CODE, '')
    return !DENIES.test(words) && (said.includes(words) || said.includes(rest))
  }
  return isBeside(before) && isBeside(behind) ? part : undefined
}

/** Whether these characters are what is asked for: one alone must come right behind 哪个. */
const isHead = (tail: string, han: string): boolean =>
  [...tail].length > 1 ? han.includes(tail) : han.split(' ').some((each) => each.startsWith(tail))
