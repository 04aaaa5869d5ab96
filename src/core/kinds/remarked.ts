import { isCode } from './code-match.ts'

/** What joins a remark to the name before it. */
type Joint = 'same' | 'claim' | 'pause' | 'comma' | 'example' | 'relation' | 'brackets'

/** A name with what is said of it. */
export interface Remarked {
  readonly name: string
  readonly remark: string
  readonly joint: Joint
}

/** What says that the name before it and what follows are one thing. */
const SAME =
  /[,，;；]? (?:i\.e\.,?|that is(?: to say)?,?|namely|aka) |[,，;；。]? ?(?:即|也就是|就是) ?/gi
/** What leads to a claim about the name before it. */
const CLAIM =
  /[,，;；]? (?:because|since|as (?:it|they|the|there)\b|so that|so|which|that(?! is\b)|whose|who) |[,，;；] ?(?:which|so that|so|as|who|whose|hence|therefore) |[,，;；。]? ?(?:因为|所以|由于|因此) ?|[:：] ?(?![/\d])| (?=(?:is|are|was|were|has|have|holds|shows|makes|keeps|gives|lets|does|must|can|will|would|rotates|serves)\b)/giu
/** What is between it and a sentence on it, or another name. */
const PAUSE = /[;；。] ?|\. (?=[A-Z])| [-–—]{1,2} /gu
/** What leads to an example of it. */
const EXAMPLE =
  /[,，]? ?(?:\b(?:such as|e\.g\.,?|for example,?|for instance,?|like) |(?:例如|比如|譬如) ?)/gi
/** What leads to where it is, from whom, with what. */
const RELATION =
  / (?=(?:in|on|of|for|from|with|by|over|under|until|through|via|during|as|within|inside|at|owned|running|between) )/gi
const COMMA = /[,，、] ?/g

const JOINTS: ReadonlyArray<readonly [Joint, RegExp]> = [
  ['example', EXAMPLE],
  ['same', SAME],
  ['claim', CLAIM],
  ['pause', PAUSE],
  ['comma', COMMA],
  ['relation', RELATION],
]

/** What leads from a reason to what follows from it: `a majority, so 4`. */
const RESULT =
  /[,，;；:：] ?(?:and )?(?:so|hence|therefore|thus|that makes|which makes|it(?:['’]s| is) called|所以|因此|故|即|也就是|就是)[ :：]?(?:it is |it['’]s |that is |是)?/gi

/** How many places of an answer are tried for each way to join: each is compared with what is accepted. */
const MOST = 5

/** The ways to take an answer for a name with a remark behind it. */
export function remarkedIn(answer: string): Remarked[] {
  const results = [...answer.matchAll(RESULT)]
    .slice(-MOST)
    .map(
      ({ index, 0: between }): Remarked => ({
        name: answer.slice(index + between.length).trim(),
        remark: answer.slice(0, index).trim(),
        joint: 'claim',
      }),
    )
    .filter(({ remark }) => /\d/.test(remark) || !/(?:^|\s)\S*(?:[A-Z\d:=/.`_]|--)/.test(remark))
  const remarked = JOINTS.flatMap(([joint, sign]) =>
    [...answer.matchAll(sign)]
      // Behind a field and a colon is its value.
      .filter(
        ({ index, 0: sign }) => index > 0 && !(/^[:：]/.test(sign) && isValued(answer, index)),
      )
      .slice(0, MOST)
      .map(({ index, 0: between }) => ({
        name: answer.slice(0, index).trim(),
        remark: answer.slice(index + between.length).trim(),
        joint,
      })),
  )
  return [...remarked, ...results].filter(
    ({ name, remark }) => name !== '' && remark !== '' && !isOpen(name),
  )
}

/** Whether a bracket is open at the end. */
const isOpen = (words: string): boolean =>
  Math.max(words.lastIndexOf('('), words.lastIndexOf('（')) >
  Math.max(words.lastIndexOf(')'), words.lastIndexOf('）'))

/** Whether what is around a colon is a field and its value, or two names. */
const isValued = (answer: string, colon: number): boolean =>
  isCode(answer.slice(0, colon)) || !/[\s\p{Script=Han}]/u.test(answer.slice(colon + 1).trim())
