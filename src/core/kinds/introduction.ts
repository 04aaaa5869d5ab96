import { hasHan } from '../base/script.ts'
import { tidy } from './quantity.ts'
import { kinship } from './siblings.ts'

/** What leads to an answer and says nothing of it: `it's`, `the answer is`, `I think it is`. */
const ENGLISH =
  /^(?:(?:well|so|i (?:think|believe|guess|suppose|would say)|i['’]d say|(?:i(?:['’]m| am) )?(?:quite |pretty |fairly )?(?:sure|certain)|probably|maybe|perhaps|obviously|of course|surely|certainly|definitely|clearly|undoubtedly|no doubt),? +(?:that +)?)?(?:(?:i|we|you|one|it)(?:['’]d| would| must| have to| has to)? (?:needs?|use)(?: to use)? +|(?:must|has to|could|might) be +|(?:it|that|this|the status)(?: is(?: set to| called)?| must be called| stays(?: at| in)?| remains(?: at| in)?| shows| reads| uses| means| stands for|['’]s| must be| should be)? +|they(?: are|['’]re) +|is(?:n['’]t)? it +|(?:the |my )?(?:answer|guess)(?: is| ?[:=]) *|a: *)?/i

/** What something does or is made to do, with what it does it to: `stays Pending`, `move to nftables`. */
const DOES =
  /^(?:it |they |that )?(?:(?:will )?(?:stays?|remains?)(?: at| in)?|(?:is |are )?still(?: in)?|becomes?|turns?(?: into)?|goes (?:in)?to|(?:switch|move|migrate|change)(?:(?:e?s|e?d)? over)?(?:e?s|e?d)? to|calls|runs|uses) +/i

/** The same in Chinese: 仍然是, 变成, 改用. */
const HAN_DOES =
  /^(?:它|[这這]|那)?(?:(?:[还還]|仍|[依一]|始)[然旧直终終]?[是为為在]|[变變][成为為]|[进進]入|保持|停留?在|改[用成为為]|[换換][到成用]|[切迁遷][换換移]?[到至]|[发發]生了?|[调調]用|默[认認](?:[是为為]|值是?)?) ?/u

/** The same in Chinese, up to a verb or a colon: 我觉得是, 答案是, 应该是, 它叫. */
const CHINESE =
  /^(?:我[想猜]|我[觉覺]得|我[认認][为為]|我(?=[确確肯感记記]))?[，, ]?(?:(?:正[确確])?答案?|它|[这這]|那)?(?:[应應][该該]|就|可能|大概率?|感[觉覺]|[记記]得|印象中|肯定|[当當]然|一定|[显顯]然|[绝絕][对對]|毫?[无無]疑[问問]?|[确確]定|估[计計]|好像|多半|必[须須定]|准)?(?:仍?是|仍?[为為]|叫做?|[显顯]示|[隶隸]?[属屬]于|停在|[:：]) ?/u
const GUESSED = /^(?:我[想猜]|我[觉覺]得|我[认認][为為]|可能|大概|[应應][该該])[，, ]?/u

/** What is wanted or used, in Chinese: 需要用. */
const HAN_NEEDS = /^(?:我们?|我們|你|它|[这這][里裡])?(?:需要|得|必[须須])(?:使?用)? ?/u

/** What ends an answer, and says how certain it is: 调度器吧. */
const TAIL =
  /(?<=.)(?:[吧呢啊呀哦嘛呗唄吗嗎么]|[，, ] ?(?:[没沒][错錯]|for sure|of course|maybe|perhaps|most likely|i (?:think|guess|believe|suppose|hope))| (?:is|are) (?:right|correct))$/iu

/** What ends the thing that is denied: what is behind it is said of the one that is meant, or is meant instead. */
const BEHIND_DENIED =
  /[,，] ?(?!\d)|[;；。?？!！…)）] ?|[.:] | [-–—] | (?:but|(?:or |and )?(?:maybe|perhaps|probably|possibly|also)) |(?<=.)(?=就是|而是)/iu

/** What is denied where it is no thing: `not quite`, `not sure whether it is Y`. */
const NO_THING =
  /^(?:quite|exactly|really|yet|any ?more|that (?:i|it)|heard|exists?|(?:\S{1,12} )?(?:sure|certain)(?= ))\b/i

/** What is meant instead: `, or Y`, ，是 Y. */
const INSTEAD = /^(?:or |或|(?:而|[应應][该該]?|就)?[是用](?!因))/i

/** What is between the thing that is meant and the one that is not. */
const CONTRAST =
  /[ (](?:not(?! (?:only|just|merely|simply)\b)|instead of|rather than) |, (?:and )?(?:never|no longer) |(?:而不是|不是|而非)(?![只仅僅光])/i

/** What comes before `not` where it denies the thing that is meant itself: `X is not needed`, `X not involved`. */
const DENIES_MEANT = /\b(?:is|are|was|were|be|do|does|did|has|have|can|will|would|should|must)$/i

/** What denies the thing that comes first, and what is between that and the one that is meant: `not iptables but nftables`. */
const DENIED_FIRST =
  /^(?:(?:not(?! (?:only|just|merely|simply)\b)|instead of|rather than) |(?:[并並]?不[是用]|[并並]?非)(?![只仅僅光]))/i
const MEANT_NEXT =
  /[,;:] (?:but )?(?:rather |it is |it['’]s )?| but |[，,；;] ?(?:而?[是用]|[应應][该該]?是)?|而[是用]/i

/** An answer without what introduces it, and what ends it: `it's X`, `I think X`, 答案是 X, X 吧. */
export function withoutIntroduction(answer: string): string {
  const text = tidy(answer.trim().replace(/[?？]$/u, ''))
    .replace(/^\*\*([^*]+)\*\*$/, '$1')
    .replace(TAIL, '')
  const plain = [ENGLISH, DOES, CHINESE, HAN_DOES, HAN_NEEDS, GUESSED].reduce(
    (rest, lead) => rest.replace(lead, ''),
    text,
  )
  return plain === '' ? answer : plain
}

/**
 * The thing that is meant and the one that is not, where an answer tells them apart: `nftables, not iptables`, and what
 * is behind both, if there is anything. Undefined if it does not.
 */
export function contrastIn(
  answer: string,
): readonly [meant: string, denied: string, more?: string] | undefined {
  const rest = answer.replace(DENIED_FIRST, '')
  const next = rest === answer ? null : MEANT_NEXT.exec(rest)
  if (next)
    return [rest.slice(next.index + next[0].length).trim(), rest.slice(0, next.index).trim()]
  const between = CONTRAST.exec(answer)
  if (!between) return undefined
  const before = answer.slice(0, between.index).trim()
  const meant = before.replace(/(?:[,，、(（][也并]?|,? and)$/u, '').trim()
  const behind = answer
    .slice(between.index + between[0].length)
    .trim()
    .replace(/[)）]$/u, '')
  const end = BEHIND_DENIED.exec(behind)
  const denied = behind.slice(0, end?.index).trim()
  const more = end ? behind.slice(end.index + end[0].length).trim() : ''
  const isOfMeant =
    between[0] === ' not ' &&
    (DENIES_MEANT.test(meant) || (/[\w)]$/.test(before) && /^[a-z]{3,}ed$/.test(denied)))
  if (meant === '' || denied === '' || isOfMeant || NO_THING.test(behind)) return undefined
  if (INSTEAD.test(more)) return undefined
  return more === '' ? [meant, denied] : [meant, denied, more]
}

/** What begins a reason: `because`, 因为. */
const REASON =
  /[,，;；]? (?:because|since|i\.e\.) |[,，;；] ?(?:which|as it|so that) |[,，;；。] ?(?:因[为為]|即|所以|也就是|由于)/i

/** An answer with its reason in brackets, where it has one: `kubelet, because …`. Undefined if it has none. */
export function withReason(answer: string): string | undefined {
  const { index, 0: sign = '' } = REASON.exec(answer) ?? {}
  if (index === undefined || index === 0 || /[()（）]/.test(answer)) return undefined
  return `${answer.slice(0, index)} (${answer.slice(index + sign.length)})`
}

/** A field that is set in words: `set X to V`, `X must be V`, X 设为 V. */
const SET =
  /^(?:(?:set|change|设置|修改|把|将|將) ?)?([A-Za-z][\w.[\]/-]*)(?: (?:is )?(?:set|changed) to | to | is | must be | should be | ?(?:字段)?[,，]? ?(?:要?[设設](?:置)?[为為成]|改[为為成]|必须[为為是]|值?[为為是]) ?)`?(\S+?)`?$/i

/** The same with a colon: `X: V`. Undefined if it is something else: `change notAfter to notBefore` puts another field there. */
export function asField(answer: string): string | undefined {
  const [, field, value] = SET.exec(tidy(answer)) ?? []
  if (field === undefined || value === undefined || kinship(field, value) === 'siblings')
    return undefined
  return `${field}: ${value}`
}

/** A sum in digits and its result: `4 × 90 / 60 = 6`. */
const SUM =
  /^(?:ceil|round|floor)?[\d\s.,()（）⌈⌉]+[×x*+/÷-][\d\s.,×x*+/÷()（）⌈⌉-]*[=＝]\s*(\d[\d.,]*%?\s?(?:\p{Script=Han}{0,2}|[a-z]{1,12}))$/iu

/** The result of a sum; undefined if an answer is none. */
export const resultIn = (answer: string): string | undefined => SUM.exec(answer.trim())?.[1]

/** Two halves of an answer, each in its own language: 宽限期 grace period. */
export function halvesIn(answer: string): ReadonlyArray<readonly [string, string]> {
  const words = answer.trim().split(/ +/)
  if (words.length > 8) return []
  return words.slice(1).flatMap((_, i) => {
    const [left, right] = [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]
    return hasHan(left) === hasHan(right) ? [] : [[left, right] as const]
  })
}
