import { tidy } from './quantity.ts'

/** What leads to an answer and says nothing of it: `it's`, `the answer is`, `I think it is`. */
const ENGLISH =
  /^(?:(?:well|so|i (?:think|believe|guess|would say)|probably|maybe|perhaps),? +(?:that +)?)?(?:(?:it|that|this)(?: is|['’]s| must be| should be)? +|they(?: are|['’]re) +|(?:the |my )?answer(?: is| ?[:=]) *)?/i

/** The same in Chinese, up to a verb or a colon: 我觉得是, 答案是, 应该是, 它叫. */
const CHINESE =
  /^(?:我[想猜]|我[觉覺]得|我[认認][为為])?[，, ]?(?:(?:正[确確])?答案|它|[这這]|那)?(?:[应應][该該]|就|可能|大概)?(?:是|[为為]|叫做?|[:：]) ?/u
const GUESSED = /^(?:我[想猜]|我[觉覺]得|我[认認][为為]|可能|大概|[应應][该該])[，, ]?/u

/** What ends an answer that is not certain: 调度器吧. */
const TAIL = /(?<=.)[吧呢啊呀哦]$/u

/** What is between the thing that is meant and the one that is not. */
const CONTRAST =
  /[ (](?:not(?! (?:only|just|merely|simply)\b)|instead of|rather than) |(?:而不是|不是|而非)(?![只仅僅光])/i

/** An answer without what introduces it, and what ends it: `it's X`, `I think X`, 答案是 X, X 吧. */
export function withoutIntroduction(answer: string): string {
  const text = tidy(answer.trim().replace(/[?？]$/u, '')).replace(TAIL, '')
  const plain = [ENGLISH, CHINESE, GUESSED].reduce((rest, lead) => rest.replace(lead, ''), text)
  return plain === '' ? answer : plain
}

/**
 * The thing that is meant and the one that is not, where an answer tells them apart: `nftables, not iptables`.
 * Undefined if it does not.
 */
export function contrastIn(answer: string): readonly [meant: string, denied: string] | undefined {
  const between = CONTRAST.exec(answer)
  if (!between) return undefined
  const meant = answer
    .slice(0, between.index)
    .trim()
    .replace(/(?:[,，、(（]|,? and)$/u, '')
    .trim()
  const denied = answer
    .slice(between.index + between[0].length)
    .trim()
    .replace(/[)）]$/u, '')
  return meant === '' || denied === '' ? undefined : [meant, denied]
}
