import type { Words } from '../words.ts'

export const plan: Words['plan'] = {
  day: (date: string, days: number) =>
    `考试日：${date}，${days === 0 ? '就是今天' : days === 1 ? '就是明天' : `还有 ${days} 天`}`,
  load: (fresh: number, due: number, minutes: number, busiest: number) =>
    `每天新学 ${fresh} 题，复习最多 ${due} 题，约需 ${minutes} 分钟，最忙的一天约 ${busiest} 分钟。`,
  unmet: (n: number, of: number) => `共 ${of} 题，预计到时约有 ${n} 题来不及学。`,
  most: (n: number) => `每天最多安排 ${n} 道新题，优先舍弃占分较少的题。`,
  perDay: '每天的题量',
  legend: '█ 新题 + ▓ 复习（从该日起的日均题数）',
  expected: '预计考试当天还能记住',
  met: (n: number, of: number) => `已学 ${n}/${of}`,
  bare: (domains: string) => `没有题目，不计入：${domains}`,
  overall: (share: string) => `按领域加权：${share}`,
  forecast:
    '这是对这些题目的预测，不是对成绩的保证：前提是每天都按计划练习，并且遗忘的快慢与模型的估计相符。',
  kept: '考试之前，k8smap quiz 会按这个计划出题。用 --stop 可以放弃计划。',
  none: '目前没有备考计划。用 k8smap plan --exam <考试> --date <日期> 可以制订。',
  stopped: (exam: string, date: string) => `已放弃备考计划：${exam}，${date}。`,
}
