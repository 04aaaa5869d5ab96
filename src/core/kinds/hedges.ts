import { withoutArticle } from '../base/english.ts'
import type { Script } from '../base/script.ts'

/** What says in English that what follows is another guess: `possibly`, `no:`, `it could also be`. */
const GUESS =
  /^(?:and |but |or )?(?:(?:most )?(?:possibly|probably|potentially|conceivably|presumably|alternatively|likely|maybe|perhaps)\b|(?:more |less )likely\b|(?:no|nope|wait|oh|sorry|correction|scratch that)(?= ?[,:;—–-])|failing that\b|(?:it|that|this|they) (?:could|might|may|can|would) (?:also|as well|just as well|equally|possibly) be\b)[ ,:;—–-]*/i

/** The same in Chinese: 也可能是, 要不就是, 也可以是. */
const HAN_GUESS =
  /^(?:[也亦还又或更]?有?(?:可能|也许|或许|兴许|大概|说不定|没准|恐怕|估计|多半|好像|似乎)|[也亦还](?:可以|能)(?=是|为)|要么|要不然?|再?不然(?:的话)?(?=就?是|[A-Za-z])|再不然|否则(?=就?是)|(?:(?:如果|若|要是)?不(?:行|对|是|成|可以)|(?:如果|若|要是)不)(?:的话)?[，, ]?(?=[就则那是]|[A-Za-z-])[就则那]?|(?:并?且|与|跟|及)(?= ?[A-Za-z\d/-][^\p{Script=Han}]{0,40}$)|或者说|抑或|还是(?=[^，。]{1,12}$|[^，。\p{Script=Han}]{1,60}$))[也就还会]?[是为叫]?[，,：: ]*/u

/** What sets right what was said, says it again, or adds to it: `actually`, 其实是, 还有, `of course`. */
const MENDS =
  /^(?:and |but |or )?(?:actually|really|in fact|in reality|rather|otherwise|else|then|if not|i think|i guess|i believe|in addition|(?:as )?well as|along with|additionally|besides|moreover|furthermore|sometimes|at times|obviously|of course|for sure|surely|certainly|definitely|clearly|no doubt)\b[ ,:;—–-]*|^(?:unless )?(?:it|that|this|they)(?: (?:could|might|may) be\b|(?<=^unless \S{2,4})(?: is\b|['’]s\b)) ?|^(?:其实|实际上|事实上|准确地?说|确切地?说|应该?|还有|以及|有时候?|再?加上?|外加|也有|其次|另外|同时|甚至|连同|再不|再?不然|否则)[也就还]?[是为叫]?[，,：: ]*|^(?:肯定|当然|一定|显然|绝对|必然|毫?无疑问?)(?:就?[是为] ?|$)|^(?:没错|对)$/iu

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
  const [first] = words.matchAll(SIGN)
  const unsure = words.slice(0, first?.index)
  const leads = HEDGES.map(([hedge, isGuess]) => [hedge.exec(words)?.[0] ?? '', isGuess] as const)
  if (first && UNSURE.test(unsure)) leads.push([unsure + first[0], false])
  for (const [lead, isGuess] of leads) {
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

/** What says no more than how sure one is: `just a guess`, `but I'm not sure`, 没记错的话, 我不确定. */
const UNSURE =
  /^(?:(?:but |though )?(?:i(?:['’]m| am) )?(?:(?:not|fairly|pretty|quite|almost|very|100 ?%|too|so|entirely|really|absolutely) ){0,3}(?:sure|certain)|(?:(?:my|just|only|a|wild|i['’]m) ){0,3}guess(?:ing)?|i (?:hope|suppose|would say)|i['’]d say|(?:i )?don['’]t know for sure|iirc|afaik|correct|right|正确|(?:h|u)m{1,3}|if i (?:remember|recall) (?:it )?(?:right|correctly|well)|(?:但是?)?我?[也还]?不(?:[太大敢很]|是很|怎么)?(?:确定|肯定)|我?[乱瞎]?猜的?|我[觉想]得?|好像|嗯|不知道对不对|(?:如果)?我?没有?记错(?:的话)?)$/i

/** Whether a remark only says how sure one is: `X, probably`. */
export const isOnlyHedge = (words: string): boolean =>
  UNSURE.test(words) || HEDGES.some(([hedge]) => hedge.exec(words)?.[0] === words)

/** What asks whether an answer is right: `X, right?`, X，对吗？, `X, if I'm not mistaken`. */
const TAG =
  /(?<=.)(?:(?:[,，.;；?？!] ?| [(（]| [-–—] )(?:yes|ok(?:ay)?|eh|huh|right|correct|(?:is|isn['’]t) (?:it|that right)|am i (?:right|correct)|is it not|don['’]t you think)[?？]{1,3}[)）]?|[,，] ?(?:no[?？]{1,3}|isn['’]t it|am i right|is it not)| (?:right|correct|isn['’]t it)[?？]{1,3}|[,，。?？]? ?(?:(?<![不没道])[对對是](?:[吗嗎嘛么吧]|不[对對是])[?？]{0,3}|不?[对對是](?:[吗嗎么吧]|不)[?？]{1,3}))$|,? (?:if|unless) i(?:['’]m| am) (?:not )?(?:wrong|mistaken)$/iu

/** What is before a hedge at the end of an answer, and behind one that leads to it. */
const SIGN = /[,，;；。:：!！?？(（…] ?|\. | [-–—] /gu

/** An answer without what says before or behind it how sure one is of it, or asks whether it is right. */
export function withoutHedges(answer: string, script: Script): string {
  let text = answer.trim().replace(TAG, '')
  for (const { index, 0: sign } of [...text.matchAll(SIGN)].reverse()) {
    const last = text.slice(index + sign.length).replace(/[)）.。!！?？]{1,3}$/u, '')
    // `Left, right` and `Always, sometimes` may be two names.
    if (
      last !== '' &&
      (!isOnlyHedge(script(last)) || /^(?:right|correct|sometimes|at times)$/i.test(last))
    )
      break
    if (last !== '') text = text.slice(0, index)
  }
  const [first] = text.matchAll(SIGN)
  const lead =
    first && isOnlyHedge(script(text.slice(0, first.index))) ? first.index + first[0].length : 0
  const rest = text.slice(lead).replace(lead > 0 ? /^(?:but |但是?)/i : '', '')
  return rest.trim() === '' ? answer : rest.trim()
}
