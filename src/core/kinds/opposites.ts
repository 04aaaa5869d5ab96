/**
 * Pairs of opposites in both languages: what is told has one of them only, and a remark with the other one says the
 * contrary of it.
 */
const PAIRS: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/\b(?:up|upwards?|above)\b|向上/, /\b(?:down|downwards?|below)\b|向下/],
  [/\b(?:source|src|snat)\b|源/, /\b(?:destination|dest|dst|dnat)\b|目的|目标地/],
  [
    /\b(?:public|everybody|everyone|anybody)\b|公钥|公开/,
    /\b(?:private|secret|only)\b|私钥|私有|只有/,
  ],
  [
    /\b(?:least|fewest|low(?:er|est)|small(?:er|est)|minimum|fewer|less)\b|最[少小低]|[更较][小低少]/,
    /\b(?:most|high(?:er|est)|larg(?:er|est)|greatest|maximum|more|bigger|biggest)\b|最[多大高]|[更较][大高多]/,
  ],
  [
    /\b(?:fullest|dens(?:e|ely|est)|packs?|packed|fills? up)\b|最满|集中/,
    /\b(?:emptiest|free|spreads?|least)\b|最空|分散/,
  ],
  [
    /\b(?:inside|inner|inbound|incoming|ingress)\b|内部|入站/,
    /\b(?:outside|outer|outbound|outgoing|egress)\b|外部|出站/,
  ],
  [/\b(?:before|earlier|prior)\b|之前|以前/, /\b(?:after|later|afterwards)\b|之后|以后/],
  [/\b(?:read|reads|reading)\b|读/, /\b(?:writes?|writing|written)\b|写/],
  [
    /\b(?:encrypts?|encrypted|ciphers?|aes)\b|加密/,
    /\b(?:plain(?:text)?|unencrypted|clear ?text|signs?|signature)\b|明文|签名/,
  ],
  [
    /\b(?:allows?|permits?|accepts?|admits?)\b|允许|接受/,
    /\b(?:den(?:y|ies|ied)|forbids?|rejects?|refuses?|blocks?|drops?|discards?)\b|拒绝|禁止|丢弃/,
  ],
  [
    /\b(?:deletes?|destroys?|removes?|evicts?)\b|删除|驱逐/,
    /\b(?:creates?|keeps?|leaves?|ignores?|prevents?|stays?)\b|创建|保留|忽略/,
  ],
  [
    /\b(?:ignores?|skips?|overrides?|bypass(?:es)?|disregards?)\b|忽略|无视|绕过/,
    /\b(?:respects?|honou?rs?|obeys?|counts?|compares?|equals?)\b|遵守|尊重/,
  ],
  [/\b(?:enables?|enabled)\b|启用|开启/, /\b(?:disables?|disabled)\b|禁用|关闭/],
  [/\b(?:first|earliest|oldest)\b|最先|最早/, /\b(?:last|latest|newest)\b|最后|最新/],
  [/\b(?:local|locally)\b|本地/, /\b(?:remote|remotely)\b|远程/],
  [/\b(?:same|equals?|identical)\b|相同|一样/, /\b(?:different|differs?|unequal|below)\b|不同/],
  [
    /\b(?:parallel|simultaneously|concurrently|at once|together)\b|同时|并行/,
    /\b(?:one by one|one after|step|gradually|in turn|sequential(?:ly)?|few|some)\b|依次|逐个|逐步/,
  ],
  [
    /\b(?:immediate(?:ly)?|at once|instantly)\b|立即|马上/,
    /\b(?:waits?|delays?|delayed|later|first)\b|等待|延迟|等到/,
  ],
  [
    /\b(?:in sync|equal|match(?:es)?)\b|一致/,
    /\b(?:drifts?|differs?|deviates?|strays?)\b|漂移|偏离/,
  ],
  [/\b(?:stable|ga)\b|稳定/, /\b(?:alpha|beta)\b/],
  [/\b(?:still)\b|仍/, /\b(?:removed|former(?:ly)?|was|until)\b|移除|曾/],
  [/\b(?:temporary|temporarily)\b|临时/, /\b(?:permanent(?:ly)?|for good)\b|永久/],
  [/\b(?:required|mandatory)\b|必需|必须/, /\b(?:optional)\b|可选/],
  [/\b(?:succeeds?|success(?:ful)?)\b|成功/, /\b(?:fails?|failed|failure)\b|失败/],
  [
    /\b(?:increases?|raises?|grows?)\b|增[加大]/,
    /\b(?:decreases?|reduces?|lowers?|shrinks?)\b|减[少小]/,
  ],
  [/\b(?:disks?)\b|磁盘/, /\b(?:memory|ram|tmpfs)\b|内存/],
  [/\b(?:hides?|hidden|loses?)\b|隐藏|丢失/, /\b(?:shows?|sees?|keeps?|preserves?)\b|看到|保留/],
  [/\bdown\b|停机/, /\b(?:running|up)\b/],
  [/\b(?:half|minority)\b|一半|少数/, /\b(?:majority)\b|多数/],
  [/\b(?:vertical(?:ly)?)\b|垂直|纵向/, /\b(?:horizontal(?:ly)?)\b|水平|横向/],
  [/\b(?:imperative(?:ly)?)\b|命令式/, /\b(?:declarative(?:ly)?)\b|声明式/],
]

/**
 * Whether some words have one of two opposites where what is told has only the other one: “rounded down” of what is
 * rounded up.
 * @param said in lower case
 * @param told in lower case
 */
export const contradicts = (said: string, told: string): boolean =>
  PAIRS.some(([one, other]) => isOther(said, told, one, other) || isOther(said, told, other, one))

const isOther = (said: string, told: string, one: RegExp, other: RegExp): boolean =>
  one.test(said) && !other.test(said) && !one.test(told) && other.test(told)
