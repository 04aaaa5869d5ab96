/**
 * What the columns of tables for learning are called, in lower case and in the singular. Words that are beside their
 * synonyms or opposites in a list of words (`cause`, `effect`) are none.
 */
const KINDS: ReadonlySet<string> = new Set(
  (
    'country capital continent currency language population area organ function location symptom disease treatment ' +
    'drug dose species genus element symbol compound formula unit quantity property example author title genre ' +
    'inventor scientist event date year dynasty treaty party case court holding command theme hanzi pinyin kanji reading radical acronym abbreviation ' +
    '国家 首都 省份 省会 简称 大洲 人口 面积 货币 语言 朝代 都城 开国皇帝 年份 时间 事件 战争 条约 人物 原因 影响 意义 ' +
    '诗名 作者 作品 名句 书名 体裁 出处 题材 器官 功能 作用 位置 疾病 症状 病因 治疗 药物 剂量 ' +
    '汉字 漢字 拼音 注音 部首 笔画 读音 词性 元素 符号 化学式 公式 单位 物理量 特点 用途 例子 命令'
  ).split(' '),
)

/** Whether words are what people call a column: `Country`, `Capitals`, `朝代`. */
export function isKindName(words: string): boolean {
  const name = words.trim().toLowerCase()
  return KINDS.has(name) || KINDS.has(name.replace(/s$/, ''))
}
