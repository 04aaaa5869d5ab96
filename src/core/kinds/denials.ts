/** Words that alone say of a name before them that it is not right. */
const REFUSES =
  /^(?:not|wrong|incorrect|useless|invalid|unused|untrue|mistaken|nonsense|unnecessary|unneeded)$/i
/** The same where more words are behind them, or a sign before them: `kubectl get no` lists nodes. */
const DENIES = /^(?:never|no|none|nothing|cannot|neither|nor|[a-z]+n['’]t)$/i
/** Where a question asks what is wrong, the answer may say so. */
const ASKS_WRONG = /\b(?:wrong|invalid|unused|useless|unnecessary)\b|[错误]|[没无]用/i

/** Words that say only that a name is right, or is wanted. */
const SAYS =
  /^(?:it|that|this|is|are|was|were|be|being|would|will|could|can|may|might|must|should|do|does|did|the|an?|one|any|at|all|for|more|longer|really|correct|right|true|valid|used|needed|wanted|useful|answer)?$/i

/** The same characters of Chinese: 不, 没, 错, and 是, 对, 用, 行. */
const HAN_TURNS = /[不没无非未]|错误?|误/gu
const HAN_SAYS = /[不没无非未错误这那它个是就都可也还并完全的了啊呢吗对行用有效需要能算正确]/u

/** What is between a name and what is said of it. */
const BETWEEN = /[\s,，;；:：。.(（–—-]{1,6}$/u

/** Whether a question asks what is wrong. */
export const asksWhatIsWrong = (ask: string): boolean => ASKS_WRONG.test(ask)

/**
 * What may be a name before words that say it is not right, and nothing else: `X is not right`, `X (wrong)`, X 不对.
 * Empty where nothing denies what is before it.
 * @param answer in Simplified characters
 */
export function deniedIn(answer: string): string[] {
  const found: string[] = []
  const words = answer.trim().split(/\s+/)
  let isDenied = false
  for (let at = words.length - 1; at > 0; at--) {
    const word = (words[at] ?? '').replace(/^[(（–—-]{1,3}|[).,;:!?）。！]{1,6}$/gu, '')
    const before = words[at - 1] ?? ''
    const isSigned = /^[(（–—-]/.test(words[at] ?? '') || /[,;:.!–—-]$|^do(?:es)?$/i.test(before)
    const isLast = at === words.length - 1
    if (REFUSES.test(word) || ((!isLast || isSigned) && DENIES.test(word))) isDenied = !isDenied
    else if (!SAYS.test(word)) break
    if (isDenied) found.push(words.slice(0, at).join(' '))
  }
  const text = answer.replace(/[\s)）。！!]{1,6}$/u, '')
  for (let at = text.length - 1; at > 0 && HAN_SAYS.test(text[at] ?? ''); at--)
    if ((text.slice(at).match(HAN_TURNS) ?? []).length % 2 === 1) found.push(text.slice(0, at))
  return found.map((name) => name.replace(BETWEEN, '')).filter((name) => name !== '')
}
