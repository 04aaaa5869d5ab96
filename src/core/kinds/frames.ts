import { hasHan, type Script } from '../base/script.ts'
import { contradicts } from './opposites.ts'
import { type Background, isKnown, saidWordsIn } from './told.ts'

/** The most words, and the most Chinese characters, that lead to a name. */
const MOST_WORDS = 8
const MOST_HAN = 14

/** What denies the name behind it, or says another thing than it: a lead with such a word is none. */
const OTHER =
  /\b(?:not|no|never|none|nor|or|and|but|except|without|besides|instead|rather|unless|like|than|other|another|old|former|before|after|opposite|against|un\w+|non-?\w*|replac\w+|exclud\w+|ignor\w+|remov\w+|delet\w+)\b|n['’]t\b|[不非没无未除别外勿反替或和前后]/i

/** What begins the words that lead to a name. */
const BEGINS =
  /^(?:it|they|this|that|these|he|she|one|you|we|the|its|an?|his|their|for|from|in|into|by|via|with|at|on|to|as|under|through|set|use|using|run|add|lower|raise|change|edit|check|members|part|probably|with|each|all|both|kind|name|type|value|field|flag|only)$/i

/** What says of a noun what it belongs to: behind it comes an owner, which is another thing. */
const OWNED = /\bof (?:the |an? |its )?$/i

/** What a frame is judged by. */
interface Framing {
  readonly told: Background
  readonly script: Script
  /** Whether words are the name of something else, or a wrong answer that is known. */
  readonly isElse: (words: string) => boolean
}

/**
 * The names to which an answer leads in words of the question, with what may be behind them in Chinese: `It needs X`,
 * `members of X`, `the env variable X`, 通过监视 X, X 字段.
 */
export function framedIn(answer: string, framing: Framing): string[] {
  // What is in brackets is compared with the whole of what is before them.
  if (/[()（）,，、;；:：。|]/.test(answer)) return []
  return [...ledIn(answer, framing), ...(hasHan(answer) ? heldIn(answer, framing) : [])]
}

function ledIn(answer: string, framing: Framing): string[] {
  const words = answer.split(/ +/)
  const found: string[] = []
  if (!BEGINS.test(words[0] ?? '')) return []
  for (let size = 1; size < words.length && size <= MOST_WORDS; size++) {
    const lead = `${words.slice(0, size).join(' ')} `
    if (OTHER.test(lead)) break
    if (/^(?:the|an?|its?) $/i.test(lead)) continue
    if (OWNED.test(lead) && !/\bpart of /i.test(lead) && !isAsked(lead, framing.told)) continue
    const name = words.slice(size).join(' ')
    if (mayLead(lead, name) && isTold(lead, framing)) found.push(name)
  }
  return found
}

/** What leads to a number and makes no other one of it, as `at most` would. */
const TO_NUMBER =
  /(?:\b(?:is|are|was|were|be|only|makes|equals|version|minor)|[为是有共成])[:：]? ?$/i

const mayLead = (lead: string, name: string): boolean =>
  // The kubelet's file is another file.
  !/['’]s /.test(lead) && (!/^(?:\d|[零一二两三四五六七八九十])/.test(name) || TO_NUMBER.test(lead))

/** Whether the question has these words: “Members of which group …”. */
const isAsked = (lead: string, { near }: Background): boolean =>
  near().text.includes(lead.replace(/(?:the |an? )$/i, '').toLowerCase())

/** The names within Chinese words, which say nothing but what is told. */
function heldIn(answer: string, framing: Framing): string[] {
  const found: string[] = []
  const starts = [0]
  for (let at = 1; at < Math.min(answer.length, MOST_HAN); at++)
    if (
      isEdge(answer, at) &&
      // A Chinese name behind a Latin one is another name: Pod 亲和性 is none of a node.
      (!hasHan(answer[at] ?? '') || LEADS.test(answer.slice(0, at))) &&
      mayLead(answer.slice(0, at), answer.slice(at)) &&
      !OTHER.test(answer.slice(0, at))
    )
      starts.push(at)
  const ends = [answer.length]
  for (let at = answer.length - 1; at > Math.max(1, answer.length - MOST_HAN); at--)
    if (isEdge(answer, at)) ends.push(at)
  for (const start of starts) {
    if (start > 0 && !isTold(answer.slice(0, start), framing)) continue
    for (const end of ends) {
      const rest = answer.slice(end)
      // Behind a number other words make another one of it.
      if (
        /\d ?$/.test(answer.slice(0, end)) &&
        !/[a-z]/i.test(answer.slice(start, end)) &&
        rest !== ''
      )
        continue
      if (end <= start || (start === 0 && end === answer.length)) continue
      if (rest === '' || (!OTHER.test(rest) && isTold(rest, framing)))
        found.push(answer.slice(start, end).trim())
    }
  }
  return found
}

/** What leads to a name in Chinese. */
const LEADS = /[的是为叫用由到在以返]$/

/** Whether a name in Latin letters or digits begins or ends here, or a Chinese one behind a word that leads to it. */
const isEdge = (answer: string, at: number): boolean =>
  hasHan(answer[at - 1] ?? '') !== hasHan(answer[at] ?? '') || LEADS.test(answer[at - 1] ?? '')

const isTold = (words: string, { told, script, isElse }: Framing): boolean => {
  const said = saidWordsIn([words], script)
  return (
    isKnown(said, told.near()) &&
    !contradicts(said.text, told.answers()) &&
    !partsOf(words).some((part) => isElse(part) && !told.ask().includes(part.toLowerCase()))
  )
}

/** What may be a name in words: up to four of them beside each other, or what is Chinese or not. */
function partsOf(lead: string): string[] {
  const words = lead.match(/[\p{Script=Han}]+|[^\s\p{Script=Han},，;；:：]+/gu) ?? []
  return words.flatMap((_, i) => [1, 2, 3, 4].map((size) => words.slice(i, i + size).join(' ')))
}
