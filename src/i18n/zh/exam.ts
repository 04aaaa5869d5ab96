import { lazy } from '../../core/base/collections.ts'
import type { Words } from '../words.ts'

/** What an exam says, in Chinese. */
export const exam = lazy((): Words['exam'] => ({
  about: (questions: number, minutes: number | undefined) =>
    `模拟考试：共 ${questions} 题${minutes === undefined ? '' : `，限时 ${minutes} 分钟`}。交卷之前不提示对错。`,
  domain: (domain: string) => `只考这个领域：${domain}。`,
  pass: (score: string) => `正式考试的及格线是 ${score}。`,
  handsOn:
    '正式考试是实操：在命令行里完成任务。这份试卷只考背后的知识，测不出你会不会动手、做得有多快。',
  movesHere: '可以前后翻看；交卷之前，答案随时可以改。',
  keys: [
    '< >  上一题、下一题（单键作答时也可用左右方向键）',
    'g  跳到某一题：g 12',
    'm  标记这一题，稍后再看；再按取消标记',
    'o  总览：哪些已答、已标记、未答',
    'w  查看超出右边的部分，再按继续向右',
    'f  报告这一题有问题，并写明原因',
    'q  交卷；还有未答的题时会再确认一次',
    'Ctrl-C  中断：不计分，一天之内再次运行同一命令可用剩余的时间接着考',
  ],
  begin: '按回车开始计时',
  controls: '< > 上一题、下一题 · g 跳转 · m 标记 · o 总览 · ? 帮助 · q 交卷',
  marked: '已标记',
  given: (answer: string) => `你的答案：${answer}`,
  dontKnow: '你的答案：不知道',
  goto: (of: number) => `跳到第几题？（1 到 ${of}）`,
  overview: (answered: number, of: number) => `试卷：共 ${of} 题，已答 ${answered} 题`,
  rows: { answered: '已答', marked: '已标记', open: '未答' },
  none: '无',
  onOverview: '输入题号：跳到该题 · 回车：下一道未答的题 · ? 帮助 · q 交卷',
  warning: (open: number) => `还有 ${open} 题未答。再输入一次 q 就交卷。`,
  allAnswered: '所有题都已作答。按 q 交卷。',
  notes: {
    marked: (n: number) => `已标记第 ${n} 题。`,
    unmarked: (n: number) => `已取消第 ${n} 题的标记。`,
    'not-here': '要先回到某一题。',
    'no-question': (of: number) => `这份试卷的题号是 1 到 ${of}。`,
  },
  result: (title: string, score: string) => `${title}：${score}（按考试领域加权）`,
  interval: (low: string, high: string) =>
    `这么长的试卷只能粗略衡量：置信水平 95% 的区间是 ${low} 到 ${high}。`,
  verdict: (passed: boolean, isSure: boolean, mark: string) =>
    `${passed ? '及格' : '不及格'}：及格线是 ${mark}。${isSure ? '得分与及格线相差足够大，可以下此结论。' : '但题量不足以下定论，换一份试卷结果可能不同。'}`,
  verdictHandsOn: (passed: boolean, mark: string) =>
    `${passed ? '达到' : '未达到'}正式考试的及格线 ${mark}；但那是命令行实操的及格线，这份试卷测不出实操能力。`,
  luck: (score: string) => `全凭猜测，平均能得 ${score}。`,
  noneAsked: (domains: string) => `这次没有考到：${domains}。`,
  count: (correct: number, of: number, open: number) =>
    `共 ${of} 题，答对 ${correct} 题${open === 0 ? '' : `，未答 ${open} 题`}。`,
  misses: (command: string, hasOpen: boolean) =>
    `答错的题已列入复习安排。现在就练${hasOpen ? '（连同没有作答的题）' : ''}：${command}`,
  abandoned: (answered: number, of: number) =>
    `没有交卷：共 ${of} 题，已答 ${answered} 题，不计分。`,
  kept: '已答的题全部保存。',
}))
