import { lazy } from '../../core/base/collections.ts'
import type { Words } from '../words.ts'

/** What a placement says, in Chinese. */
export const placement = lazy((): Words['placement'] => ({
  start: (most: number) =>
    `最多 ${most} 题，看看你已经会哪些。过程中不公布对错。不会就直说，同样有用。`,
  goesOn: (n: number) => `已答 ${n} 题，接着往下。（用 --fresh 可重新开始。）`,
  help: ['“不知道”和答案一样有用。'],
  keys: ['u  撤回上一个答案', 'q  到此为止，查看结论'],
  controls: '? 帮助 · q 到此为止',
  notes: {
    'not-in-placement': '摸底时不能使用。不会就直说。',
    'unknown-unit': '请输入单元的序号，例如 3 或 3 12。',
  },
  heading: '各单元的掌握情况和可能性：',
  verdicts: {
    known: '已掌握',
    unsure: '不确定：默认要学，可以改',
    'to-learn': '要学',
  },
  more: (n: number) => `还有 ${n} 个单元要学（按 a 列出）`,
  yours: {
    known: (title: string) => `${title}（你说：已掌握）`,
    'to-learn': (title: string) => `${title}（你说：要学）`,
  },
  correct: '输入序号改判 · a 全部单元 · 回车保存 · q 放弃',
  correctLine: '输入序号改判 · a 全部单元 · 空行保存 · q 放弃',
  known: (units: number, all: number) => `共 ${all} 个单元，${units} 个按已掌握处理。`,
  onTrial: (units: number, topics: number) =>
    `暂按已掌握处理：${units} 个单元，${topics} 个主题。这些主题不再讲解，以后每个主题出一道难题；一旦答错，整个单元重新学习。`,
  noneKnown: '没有按已掌握处理的单元，从头开始学。',
  undo: (command: string) => `用 ${command} 可撤回。`,
  unfinished: (n: number) =>
    n === 0
      ? '没有作答，因此没有结论。'
      : `还没有结论。已保存 ${n} 个答案，再次运行同一命令即可继续。`,
  notKept: '这次摸底没有留下记录。',
}))
