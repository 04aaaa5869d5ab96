import { lazy } from '../../core/base/collections.ts'
import type { Words } from '../words.ts'

/** The words of what leaves the program. */
export const exporting = lazy((): Words['exporting'] => ({
  written: (path) => `已写入：${path}`,
  noCards: (n, format, those) =>
    `略去 ${n} 张卡片：${format} 放不下题目。有题目的格式：${those.replaceAll(', ', '、')}。`,
  ankiHint: (basic, cloze) =>
    `在 Anki 中选择“文件 › 导入”。其中要有名为“${basic}”和“${cloze}”的笔记模板；如果名称不同，请用 --note-types 给出。`,
  cards: { question: '问：', right: '答：', why: '解析：' },
  anki: {
    allRight: '选出所有正确的。',
    allOf: (n) => `说出全部 ${n} 个。`,
    pairs: '哪个字母对应哪个数字？',
  },
}))
