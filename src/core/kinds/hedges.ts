import { withoutArticle } from '../base/english.ts'

/** What says in English that what follows is another guess: `possibly`, `no:`, `it could also be`. */
const GUESS =
  /^(?:and |but |or )?(?:(?:most )?(?:possibly|probably|potentially|conceivably|presumably|alternatively|likely|maybe|perhaps)\b|(?:more |less )likely\b|(?:no|nope|wait|oh|sorry|correction|scratch that)(?= ?[,:;—–-])|failing that\b|(?:it|that|this|they) (?:could|might|may|can|would) (?:also|as well|just as well|equally|possibly) be\b)[ ,:;—–-]*/i

/** The same in Chinese: 也可能是, 要不就是, 也可以是. */
const HAN_GUESS =
  /^(?:[也亦还又或更]?有?(?:可能|也许|或许|兴许|大概|说不定|没准|恐怕|估计|多半)|[也亦还](?:可以|能)(?=是|为)|要么|要不然?|再?不然(?:的话)?(?=就?是|[A-Za-z])|再不然|否则(?=就?是)|(?:(?:如果|若|要是)?不(?:行|对|是|成|可以)|(?:如果|若|要是)不)(?:的话)?[，, ]?(?=[就则那]|[A-Za-z-])[就则那]?|(?:并?且|与|跟|及)(?= ?[A-Za-z\d/-][^\p{Script=Han}]{0,40}$)|或者说|抑或|还是(?=[^，。]{1,12}$))[也就还会]?[是为叫]?[，,：: ]*/u

/** What sets right what was said, says it again, or adds to it: `actually`, 其实是, 还有, `of course`. */
const MENDS =
  /^(?:and |but |or )?(?:actually|really|in fact|in reality|rather|otherwise|else|then|if not|i think|i guess|i believe|in addition|(?:as )?well as|along with|additionally|besides|moreover|furthermore|sometimes|at times|obviously|of course|for sure|surely|certainly|definitely|clearly|no doubt)\b[ ,:;—–-]*|^(?:it|that|this|they) (?:could|might|may) be\b ?|^(?:其实|实际上|事实上|准确地?说|确切地?说|应该?|还有|以及|有时候?|再?加上?|外加|也有|其次|另外|同时|甚至|连同|再不|再?不然|否则)[也就还]?[是为叫]?[，,：: ]*|^(?:肯定|当然|一定|显然|绝对|必然|毫?无疑问?)(?:就?[是为] ?|$)|^(?:没错|对)$/iu

/** What gives a reason, or what follows from it: a guess at that is no other answer. */
const REASON =
  /^(?:because|since|due|so|as|to|for|when|if|while|in order)\b|^(?:因为|由于|因|所以|为了|以便|这样)/i

/** What begins or makes a statement, and no name. */
const STATES =
  /^(?:by|with|from|of|in|on|until|over|at|through|under|via|where|only|all|both|each|every|is|are|was|were|has|have|it|they|this|that|there|the \S+ \S+ \S+|an? \S+ \S+ \S+|[a-z]+ed|[a-z]+ing|lost|gone|kept|set|run)\b|[的会被让使]|^\p{Script=Han}{7}|^\S+ (?:is|are|was|were|has|have|can|must|will|[a-z]+s (?:the|an?|its?))\b/u

/**
 * Whether a remark is another guess behind a hedge, `possibly Y`, 也可能是 Y, or puts right what was said, `actually Y`,
 * where Y is no right answer. A learner who is only unsure of what is right, or of why it is, makes no second guess.
 */
export function isHedged(words: string, isRight: (words: string) => boolean): boolean {
  for (const [hedge, isGuess] of HEDGES) {
    const [lead = ''] = hedge.exec(words) ?? []
    const rest = words.slice(lead.length).trim()
    if (lead === '' || rest === '' || REASON.test(rest)) continue
    if (isRight(rest) || isRight(withoutArticle(rest))) return false
    if (isGuess || isHedged(rest, isRight) || !STATES.test(rest)) return true
  }
  return false
}

const HEDGES: ReadonlyArray<readonly [RegExp, boolean]> = [
  [GUESS, true],
  [HAN_GUESS, true],
  [MENDS, false],
]

/** What says no more than how sure one is: `just a guess`, 没记错的话. */
const UNSURE =
  /^(?:(?:(?:just |only )?a )?guess|correct|right|sure|正确|if i remember (?:it )?(?:right|correctly|well)|不太?确定|猜的|(?:如果)?我?没有?记错(?:的话)?)$/i

/** Whether a remark only says how sure one is: `X, probably`. */
export const isOnlyHedge = (words: string): boolean =>
  UNSURE.test(words) || HEDGES.some(([hedge]) => hedge.exec(words)?.[0] === words)
