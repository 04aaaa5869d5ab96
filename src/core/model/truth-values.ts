/** What a statement may be said to be, in the words of questions that ask whether it is true. */
const PAIRS: ReadonlyArray<readonly [right: string, wrong: string]> = [
  ['√', '×'],
  ['✓', '✗'],
  ['对', '错'],
  ['對', '錯'],
  ['正确', '错误'],
  ['正確', '錯誤'],
  ['是', '否'],
  ['True', 'False'],
  ['true', 'false'],
  ['Yes', 'No'],
  ['yes', 'no'],
  ['Right', 'Wrong'],
  ['right', 'wrong'],
  ['Correct', 'Incorrect'],
  ['correct', 'incorrect'],
]

/** The two things that a statement may be, if these words are one of them. */
export const truthValues = (words: string): readonly [right: string, wrong: string] | undefined =>
  PAIRS.find((pair) => pair.includes(words))

/** The opposite of such words; undefined for any others. */
export function oppositeOf(words: string): string | undefined {
  const bare = words.replace(/[.。]$/, '')
  return truthValues(bare)?.find((each) => each !== bare)
}

/** What a question begins with that asks for a thing: `In which lung`. */
const THING =
  /^(?:(?:in|on|at|to|for|from|of|by|with|under) )?(?:which|what|whose|whom?|how (?:many|much))\b(?! (?:if|about)\b)/i
/** The same in Chinese, anywhere in it. */
const CHINESE_THING = /什么|什麼|[哪谁誰]|多少|第几|第幾/
/** Where it is asked whether something is so, all the same. */
const WHETHER =
  /\b(?:true|right|correct|yes|t) ?(?:or|\/) ?(?:not|false|wrong|incorrect|no|f)\b|, (?:is|are|was|were|do|does|did|can|could|will|would|has|have|should|must|may)\b|[对對是](?:还是|還是|不)|是否|判[断斷]|[吗嗎么麼][?？]$/i

/** Whether a question asks for a thing (`Which lung has three lobes?`): an answer like `right` is no verdict then. */
export const asksForThing = (ask: string): boolean =>
  /[?？]["'”’」』)）]?$/.test(ask) &&
  (THING.test(ask) || CHINESE_THING.test(ask)) &&
  !WHETHER.test(ask)
