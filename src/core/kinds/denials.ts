/** Words that alone say of a name before them that it is not right. */
const REFUSES =
  /^(?:not|nope|wrong|incorrect|useless|invalid|unused|untrue|mistaken|nonsense|unnecessary|unneeded|irrelevant|unrelated|excluded|mistake|bad|fake|opposite|x|[❌✗✘])$/i
/** The same where more words are behind them, or a sign before them: `kubectl get no` lists nodes. */
const DENIES = /^(?:never|no|none|nothing|cannot|neither|nor|[a-z]+n['’]t)$/i
/** Where a question asks what is wrong, the answer may say so. */
const ASKS_WRONG = /\b(?:wrong|invalid|unused|useless|unnecessary)\b|[错误]|[没无]用/i

/** Words that say only that a name is right, or is wanted. */
const SAYS =
  /^(?:it|that|this|is|are|was|were|be|being|would|will|could|can|may|might|must|should|do|does|did|the|an?|one|any|at|all|for|more|longer|really|correct|right|true|valid|used|needed|wanted|useful|answer|here|my|with|to|good|work|works|help|helps|apply|applies|has|involved|affected|blame|meant|asked|related|relevant|recommended|part|of|in)?$/i

/** The same characters of Chinese: 不, 没, 错, and 是, 对, 用, 行. */
const HAN_TURNS = /[不没无非未假]|错误?|误|相?反/gu
const HAN_SAYS =
  /[不没无非未错误假相反关以这那它个是就都可也还并完全的了啊呢吗吧对行用有效需要能算正确]/u

/** What is between a name and what is said of it. */
const BETWEEN = /[\s,，;；:：。.(（–—-]{1,6}$/u

/** Whether a question asks what is wrong. */
export const asksWhatIsWrong = (ask: string): boolean => ASKS_WRONG.test(ask)

/** Whether an answer says of what it names that it is right. */
export const isSaidRight = (answer: string): boolean =>
  /(?:(?:is|are) (?:all )?(?:right|correct|fine|ok)|没错|正确|没问题)[.。!！]?$/i.test(answer) &&
  !/\bnot\b|n['’]t\b|不/i.test(answer)

/** Where a question asks what is missing. */
const ASKS_MISSING = /\bmissing\b|\bbe added\b|\byou usually install\b|缺|补上/

/** Where a question asks what is down, missing or to blame, and what an answer may say of it then, behind its name. */
const FAULTS: ReadonlyArray<readonly [asks: RegExp, said: RegExp]> = [
  [
    /\bis down\b|\bfirst suspect\b|\bbe (?:examined|looked at)\b|\bexamine next|\blook at first|停机|怀疑|应.{0,2}检查/,
    /(?: (?:(?:is|has) (?:down|broken|stopped|failed|crashed)|(?:is|was|does)(?:n['’]t| not) (?:running|reachable|working|available|run|work|answer|respond)|failed)| ?(?:没有?在?运行|[挂坏停]了|不(?:可用|工作)))$/iu,
  ],
  [
    ASKS_MISSING,
    /(?: is (?:missing|gone)|(?: is not| isn['’]t) (?:there|set|installed|listed|reserved|running)| ?(?:没有?(?:安?装|写|预留|了)))$/iu,
  ],
  [
    /\b(?:is|the) wrong\b|\bto blame\b|\bthe (?:reason|mistake)\?|[写出]错|问题出在|原因在于/,
    /(?: (?:is (?:wrong|the reason|to blame)|(?:is not|does(?:n['’]t| not)|never) (?:right|correct|allowed|permitted|match|updates?)(?: the \S{1,12})?)| ?(?:不(?:对|匹配)|写?错了))$/iu,
  ],
  [
    /, and does not\?|\bbe changed\b/,
    /(?: (?:is wrong|(?:is not|does(?:n['’]t| not)|never) (?:right|correct|match)(?: the \S{1,12})?)| ?(?:不(?:对|匹配)|写?错了))$/iu,
  ],
  // What is to be raised is never too high; what is to be changed is, of the questions that there are, too low as well.
  [
    /\bbe (?:raised|changed)\b/,
    /(?: (?:is (?:wrong|too (?:low|small))|(?:is not|isn['’]t) (?:high |large )?enough)| ?(?:不够|太[小低]了?))$/iu,
  ],
]
/** What says before a name that it is missing. */
const LACKS =
  /^(?:(?:there is )?no |(?:没有|缺少?) ?)(?!.{1,80} (?:needed|required|allowed|missing)$)(?=.)/iu

/** A name without what is said to be wrong with it, where that is asked for: empty elsewhere, or where nothing is. */
export function faultyIn(answer: string, asks: readonly string[]): string[] {
  const last = asks.map((each) => each.split(/[.;] |[。；]/).at(-1) ?? '')
  const isAsked = (what: RegExp): boolean => last.some((each) => what.test(each))
  // Where nothing is wrong but to be changed, who says that a thing is not right denies it.
  if (/(?:right|correct)$/i.test(answer) && !last.some(asksWhatIsWrong)) return []
  const said = FAULTS.flatMap(([asked, said]) => (isAsked(asked) ? [said] : []))
  return [...said, ...(isAsked(ASKS_MISSING) ? [LACKS] : [])]
    .map((each) => answer.replace(each, ''))
    .filter(
      (name) =>
        name !== answer &&
        name !== '' &&
        !/[,，但可而过没未不]$| (?:not|never)$|n['’]t$/.test(name),
    )
}

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
