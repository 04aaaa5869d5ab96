import type { Words } from '../words.ts'

/** The words of `k8smap stats`, in Chinese. */
export const stats: Words['stats'] = {
  none: (command: string) => `这里还没有作答记录，暂时无图可画。从 \`${command}\` 开始吧。`,
  answers: (n: number, right: string, met: number, of: number) =>
    `共作答 ${n} 次，正确率 ${right}；${of} 道题中已学 ${met} 道。`,
  studied: (days: number, since: string) => `自 ${since} 起，学习了 ${days} 天。`,
  took: (time: string, most: number) => `作答用时 ${time}（每次最多按 ${most} 分钟计）。`,
  duration: (hours: number, minutes: number) =>
    hours > 0 ? `${hours} 小时 ${minutes} 分钟` : `${minutes} 分钟`,
  streak: (current: number, longest: number) =>
    `${current > 0 ? `已连续学习 ${current} 天，` : ''}最长连续学习 ${longest} 天。`,
  days: '每日作答',
  aDay: '作答次数：',
  atLeast: (n: number) => `≥${n}`,
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  recall: { week: '每周记忆率', month: '每月记忆率' },
  recallNote: (mark: string) => `隔一天或更久再答时还记得多少。${mark} 是当时的预测。`,
  recallHead: ['实际', '预测', '次数'],
  calibration: '预测准不准',
  calibrated: (predicted: string, right: string, verdict: string) =>
    `总体预测 ${predicted}，实际 ${right}。${verdict}`,
  verdicts: {
    fits: '预测与你的情况相符。',
    more: '你记得比预测的牢。',
    less: '你忘得比预测的快。',
    unsure: '作答次数还太少，暂时看不出准不准。',
  },
  forecast: '未来到期',
  forecastNote: '按不再学新题计算；早已到期的算在今天。',
  today: '今天',
  due: (today: number, week: number, all: number, days: number) =>
    `今天 ${today} 题，7 天内 ${week} 题，${days} 天内 ${all} 题。`,
  noneDue: (days: number) => `${days} 天内没有到期的题。`,
  mastery: '掌握程度',
  masteryNote: '现在还记得多少；没学过的按零计。',
  weakest: '最薄弱的主题',
  weakestNote: '学过的题现在还记得多少。',
  met: (n: number) => `已学 ${n} 题`,
  leeches: '最难记住的题',
  leechNote: '一忘再忘的题，与其再答一遍，不如先去读懂。',
  lapses: (lapses: number, reviews: number) => `答过 ${reviews} 次，忘过 ${lapses} 次`,
}
