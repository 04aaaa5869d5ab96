import { lazy } from '../../core/base/collections.ts'
import type { Words } from '../words.ts'

/** Where progress is, and what becomes of it, in Chinese. */
export const progress = lazy((): Words['progress'] => ({
  folder: (path: string) => `日志位于 ${path}`,
  outline: (id, n, reached) =>
    reached
      ? `  ${id}：掌握 ${reached.mastery}，${reached.questions} 道题已见过 ${reached.met} 道，${n} 次作答`
      : `  ${id}：${n} 次作答；在这里找不到它`,
  at: (id: string, path: string) => `${id}（${path}）`,
  merged: (path: string, news: number, known: number) =>
    `${path}：新增 ${news} 条记录，另有 ${known} 条已存在。`,
  orphan: (n: number, date: string) => `${n} 次作答，最近一次在 ${date}`,
  noOrphans: '答过的题都还在大纲里。',
  noneSuspended: '没有搁置的题。',
  since: {
    wish: (date: string) => `${date} 由你搁置`,
    leech: (date: string) => `屡次遗忘，${date} 搁置`,
  },
  comesBack: (when: string) => `${when}自动恢复`,
  restores: (command: string) =>
    `用 ${command} 可全部恢复；后面加上题目或主题的 id，则只恢复这些。`,
  restored: (n: number, undo: string) => `${n} 道题已恢复出题。用 ${undo} 可撤回。`,
  others: '其他大纲的作答：',
  adopts: (command: string) => `运行 ${command} 可并入本大纲。`,
  reset: (title: string, n: number, undo: string) =>
    `“${title}”从头开始：此前的 ${n} 次作答不再计入。用 ${undo} 可撤回。`,
  nothingToReset: (title: string) => `“${title}”还没有作答记录。`,
  adopted: (n: number, name: string, undo: string) =>
    `${name} 的 ${n} 次作答已并入本大纲。用 ${undo} 可撤回。`,
  adoptedBy: (n: number, name: string, by: string) =>
    `${name} 的 ${n} 次作答已并入 ${by}。打开该大纲后，用 undo 可撤回。`,
  nothingToAdopt: (name: string) => `没有可并入的：${name} 里没有新的作答。`,
  undoneSetting: {
    restore: '已撤回：恢复出题的题目又搁置了。',
    place: '已撤回：摸底结果不再计入。',
    fit: '已撤回：拟合的权重不再使用。',
  },
  undoneReset: (n: number) => `已撤回“从头开始”：${n} 次作答恢复计入。`,
  undoneAdoption: (n: number, name: string) => `已撤回并入：${name} 的 ${n} 次作答不再计入本大纲。`,
  adoptable: (n: number, name: string, adopt: string) =>
    `旧版本在文件名“${name}”下记有 ${n} 次作答。如果就是这份大纲，可用这条命令并入：${adopt}`,
  formerly: (n: number, id: string, adopt: string) =>
    `${id} 名下有 ${n} 次作答，可能是这份大纲写明 id 之前留下的。如果是，可用这条命令并入：${adopt}`,
  lookalike: (path: string, n: number, adopt: string) =>
    `这份大纲与 ${path}（${n} 次作答）相似，但可能只是副本，也可能是另一份大纲，因此从头开始。如需并入：${adopt}`,
  which: '这份大纲以前练过吗（当时文件在别处，或标题有所不同）？',
  candidate: (path: string, n: number, date: string) => `${path}：${n} 次作答，最近一次在 ${date}`,
  candidateUnanswered: (path: string) => `${path}：还没有作答记录`,
  another: '没有，这是另一份大纲',
}))
