import { lazy } from '../../core/base/collections.ts'
import type { Words } from '../words.ts'

/** The words of `k8smap plan`, in Chinese. */
export const plan = lazy((): Words['plan'] => ({
  tooFar: (date: string, most: number) =>
    `日志中有一份考试日为 ${date} 的计划，距今超过 ${most} 天，因此不予执行。`,
  day: (date: string, days: number) =>
    `考试日：${date}，${days < 0 ? '就是昨天' : days === 0 ? '就是今天' : days === 1 ? '就是明天' : `还有 ${days} 天`}`,
  load: (fresh: number, due: number, minutes: number, busiest: number) =>
    `今天新学 ${fresh} 题，每天最多复习 ${due} 题，每天约需 ${minutes} 分钟；最忙的一天约 ${busiest} 分钟。`,
  loadToday: (fresh: number, due: number, minutes: number) =>
    `今天新学 ${fresh} 题${due === 0 ? '' : `，复习 ${due} 题`}，约需 ${minutes} 分钟。`,
  drills: {
    found: (n: number) => `考试之前每天练习 ${n} 分钟：按预测正好够用，可用 --minutes 另设。`,
    set: (n: number) => `考试之前每天练习 ${n} 分钟。`,
  },
  unbound: (limit: number) =>
    `按计划新学不受 k8smap settings new（每天 ${limit} 题）限制，那只在没有计划时有效；减少 --minutes 可以少学。`,
  short: (minutes: number, share: string, wish: string) =>
    `这个计划达不到期望的记忆率（${wish}）：每天 ${minutes} 分钟，届时约能记住 ${share}。`,
  narrow: (minutes: number, share: string) =>
    `每天 ${minutes} 分钟，这个计划学不完所有的题：全部题目届时约能记住 ${share}。`,
  ways: '可以改为：',
  instead: {
    minutes: (n: number, share: string) =>
      `每天 ${n} 分钟：约能记住 ${share}。k8smap plan --minutes ${n}`,
    date: (date: string) => `每天的时间不变，考试改到 ${date}：k8smap plan --date ${date}`,
    essentials: (n: number, level: number, share: string) =>
      `只求排在前面的要点：${level === 1 ? '第 1 级' : `第 1 到 ${level} 级`}的 ${n} 道题，约能记住 ${share}`,
  },
  breadth: '有了考试日期，就以广度为先：练习还有时间，就出新题，即使后面几天已经排满。',
  unmet: (n: number, of: number) => `共 ${of} 题，预计到时约有 ${n} 题来不及学。`,
  most: (n: number) => `每天最多安排 ${n} 道新题，排不下时先舍去占分较少的题。`,
  perDay: '每天的题量',
  legend: {
    day: (fresh: string, due: string) => `${fresh} 新题 + ${due} 复习（当天）`,
    days: (fresh: string, due: string) => `${fresh} 新题 + ${due} 复习（从该日起的日均题数）`,
  },
  expected: '预计考试当天还记得',
  met: (n: number, of: number) => `已学 ${n}/${of}`,
  shared: '同一道题可能计入几个领域。',
  bare: (domains: string) => `以下领域没有题目，不计入：${domains}`,
  overall: (share: string) => `按领域加权：${share}`,
  forecast:
    '预测的是这些题目还记得多少，不是对成绩的保证；前提是每天按计划练习，遗忘的快慢也与模型的估计相符。',
  kept: '考试之前，k8smap quiz 会按这个计划出题。用 k8smap plan --stop 可以放弃计划。',
  none: '目前没有备考计划。用 k8smap plan --exam <考试> --date <日期> 可以制订。',
  replaced: (exam: string, date: string) => `它取代了原来的备考计划：${exam}，${date}。`,
  stopped: (exam: string, date: string, again: string) =>
    `已放弃备考计划：${exam}，${date}。要恢复，请运行 ${again}。`,
}))
