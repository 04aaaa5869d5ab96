import { lazy } from '../../core/base/collections.ts'
import type { Words } from '../words.ts'

/** The words of `k8smap stats`, in Chinese. */
export const stats = lazy((): Words['stats'] => ({
  none: (command: string) => `这里还没有作答记录，暂时无图可画。从 \`${command}\` 开始吧。`,
  unanswered: (met: number, of: number) =>
    `还没有作答；${of} 道题中已学 ${met} 道${met === 0 ? '' : '，都是你记为掌握的'}。`,
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
    fits: (how?: string) => `预测与你的情况相符${how ? `（复习间隔已${how}）` : ''}。`,
    more: (how?: string) => `你记得比预测的牢${how ? `，复习间隔已${how}` : ''}。`,
    less: (how?: string) => `你忘得比预测的快${how ? `，复习间隔已${how}` : ''}。`,
    unsure: (how?: string) =>
      `作答次数还太少，暂时看不出准不准${how ? `；目前复习间隔${how}` : ''}。`,
  },
  shorter: (share: string) => `缩短为 ${share}`,
  longer: (share: string) => `延长为 ${share}`,
  waits: (how: string) => `复习间隔已${how}。`,
  memory: '你的记忆',
  fitted: (n: number) => `复习安排已按你的 ${n} 次作答拟合。`,
  fittable: (n: number, command: string) =>
    `新增的 ${n} 次作答可用来推算你的遗忘快慢：运行 \`${command}\` 重新拟合复习安排，每月一次即可。`,
  forecast: '未来到期',
  forecastNote: '按不再学新题计算；早已到期的算在今天。',
  today: '今天',
  due: (today: number, week: number, all: number, days: number) =>
    `今天 ${today} 题，7 天内 ${week} 题，${days} 天内 ${all} 题。`,
  sunk: (now: number, week: number, all: number, days: number) =>
    `忘得太多、需要先讲再学的：现在 ${now} 题；如果一直不答，7 天内 ${week} 题，${days} 天内 ${all} 题。`,
  columns: (due: string, sunk: string) => `${due} 到期  ${sunk} 需重学`,
  noneDue: (days: number) => `${days} 天内没有到期的题。`,
  trade: '每天要花多少时间',
  tradeNote: (met: number, own: string, isAuto: boolean) =>
    `按 ${met} 道会再出的题、今后半年的日均值、不再学新题计算：左边是记忆率降到多少时到期复习。${own} 是${isAuto ? '目前的值，随答对多少自动调整' : '你现在的设置'}（k8smap settings retention）。`,
  tradeHead: ['每天', '记得'],
  minutes: (n: string) => `${n} 分钟`,
  noReviews: '不复习',
  mastery: '掌握程度',
  masteryNote: '现在还记得多少；没学过的和上次答错的按零计。',
  weakest: '最薄弱的主题',
  weakestNote: '学过的题现在还记得多少；上次答错的按零计。',
  met: (n: number) => `已学 ${n} 题`,
  leeches: '最难记住的题',
  leechNote: '一忘再忘的题，与其再答一遍，不如先去读懂。',
  away: (n: number) => `已搁置（${n} 题）`,
  awayNote: '恢复之前不再出这些题。',
  putAway: (date: string, isLeech: boolean) =>
    `${date} 搁置，${isLeech ? '因为忘得次数太多；三周后自动恢复' : '应你的要求'}`,
  moreAway: (n: number) => `另有 ${n} 题，见 \`k8smap progress suspended\``,
  fit: {
    few: (n: number, needed: number) =>
      `目前可用的作答有 ${n} 次，拟合至少需要 ${needed} 次，还差 ${needed - n} 次。题目隔一天或更久再次作答，才算可用。`,
    tried: (older: number, newer: number) =>
      `先按较早的 ${older} 次作答拟合，再用较新的 ${newer} 次检验（越小越好）：`,
    head: ['对数损失', '偏差'],
    inForce: '现用的',
    fitted: '拟合的',
    points: (n: string) => `${n} 个百分点`,
    taken: (n: number) => `拟合的权重预测得更准。现已按全部 ${n} 次作答拟合，从现在起使用。`,
    refused: '拟合的权重没有明显更准，因此一切照旧。作答多了以后可能不同。',
    stays: '到期时间都不变：每道题从下一次作答起才按新权重安排。',
    moved: '所有到期时间立即按新权重重排。',
    undo: '用 k8smap undo 可撤回。',
  },
  lapses: (lapses: number, reviews: number) => `答过 ${reviews} 次，忘过 ${lapses} 次`,
}))
