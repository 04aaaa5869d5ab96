/** The right answer of a question in a list of answers behind the questions, by the number of the question. */
export type KeyedAnswer = readonly [number: number, right: string]

/** The title of a list of answers, alone or with the first of them on its line. */
const TITLE =
  /^(?:(?:Quiz|Test|Exam|Correct|Right|测验|练习题?|习题|测试题?|选择题|参考|標準|參考|标准|正确|正確|本章)\s{0,3})?(?:Answers?(?: keys?)?|Keys?|Solutions?|答案)(?:\s{0,3}(?:(?:and|&|with) explanations?|[与和及]解析|汇总|速查))?\s{0,3}(?:[:：]\s{0,3}|$)/i
/** One answer, or those of a range: `1. B`, `1-5 ABCDE`. */
const KEYED = /(\d{1,3})(?:[-~—–](\d{1,3}))?[ .、．:：)）|=-]{0,4}([A-H]{1,20})(?![A-Za-z])/gi
/** A line of nothing else. */
const ONLY_KEYED = /^[\d\sA-H.、．:：)）(（~—–,，;；|=-]{1,2000}$/i
/** An answer with why it is right: `1. B – because`, `1. B. Paris`. */
const EXPLAINED =
  /^(?:Q ?)?(\d{1,3}) ?[.、．:：)）-]\s{0,3}((?:[(（][A-H][)）]|[A-H](?=[.、．:：)）,，;；–—-]|\s[–—(（-]|$)).{0,2000})$/i

/** What is behind the title of a list of answers on its line; undefined if a line does not begin with one. */
export function behindKeyTitle(words: string): string | undefined {
  const found = TITLE.exec(words)?.[0]
  return found === undefined ? undefined : words.slice(found.length).trim()
}

/** The answers on a line of a list of answers; none if it is another line. */
export function keyedAnswers(line: string): readonly KeyedAnswer[] {
  const keyed = ONLY_KEYED.test(line) ? [...line.matchAll(KEYED)] : []
  if (keyed.length === 0) {
    const [, number, right] = EXPLAINED.exec(line) ?? []
    return right === undefined ? [] : [[Number(number), right]]
  }
  return keyed.flatMap(([, number, end, right = '']): KeyedAnswer[] => {
    const letters = right.toUpperCase()
    return end === undefined
      ? [[Number(number), letters]]
      : [...letters].map((letter, i) => [Number(number) + i, letter])
  })
}

/** How many questions may be without an answer in a list of answers. */
const MOST_AHEAD = 200

/**
 * Gives the answers of a list to the questions before it, both in their order.
 * @param open questions whose answer is not told yet
 * @param take whether the question takes the answer: it may have no such option
 * @returns the questions that are left
 */
export function answerOpen<T extends { readonly number: number | undefined }>(
  open: T[],
  answers: readonly KeyedAnswer[],
  take: (question: T, answer: KeyedAnswer) => boolean,
): T[] {
  let next = 0
  const told = new Set<T>()
  for (const answer of answers) {
    const [number] = answer
    const index = open.slice(next, next + MOST_AHEAD).findIndex((each) => each.number === number)
    const found = open[next + index]
    if (index === -1 || !found) continue
    next += index + 1
    if (take(found, answer)) told.add(found)
  }
  if (told.size === 0) return open
  return [...open.slice(0, next).filter((each) => !told.has(each)), ...open.slice(next)]
}
