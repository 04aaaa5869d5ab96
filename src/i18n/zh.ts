import type { Words } from './words.ts'
import { course } from './zh/course.ts'
import { picker, quiz } from './zh/drill.ts'
import { exam } from './zh/exam.ts'
import { exporting } from './zh/exporting.ts'
import { failures, problems, shapes } from './zh/failures.ts'
import { graph } from './zh/graph.ts'
import { help } from './zh/help.ts'
import { languages } from './zh/languages.ts'
import { page } from './zh/page.ts'
import { placement } from './zh/placement.ts'
import { plan } from './zh/plan.ts'
import { progress } from './zh/progress.ts'
import { stats } from './zh/stats.ts'

/** Every word of the interface in Chinese. */
export const zh: Words = {
  comma: '、',
  colon: '：',
  quoted: (words: string) => `“${words}”`,
  command: (line) => `k8smap ${line}`,
  languages,
  get help() {
    return help()
  },
  get failures() {
    return failures()
  },
  didYouMean: (names: readonly string[]) => `是不是要找：${names.join('、')}？`,
  seeHelp: (command) => `更多帮助：${command} --help`,
  isTopic: (title, command) => `“${title}”是一个主题：${command}`,
  bug: (message: string) => `k8smap 自身出错，不是你的操作问题：${message}`,
  get problems() {
    return problems()
  },
  get shapes() {
    return shapes()
  },
  levels: { error: '错误', warning: '警告', note: '提示' },
  check: {
    fine: (topics: number, files: number) => `没有问题：${files} 个文件，${topics} 个主题。`,
    summary: (errors: number, warnings: number, notes: number) =>
      `${errors} 处错误，${warnings} 处警告${notes > 0 ? `，${notes} 条提示` : ''}。`,
  },
  import: {
    gone: (topics: string, backup: string) =>
      `笔记里没有、因此不再保留的主题：${topics}。它们还在 ${backup} 里。`,
    kept: (topics: string) => `笔记里已经没有、但因为你补充过内容而保留的主题：${topics}。`,
    disputed: (parts: string) => `你和笔记都改过，保留你的版本：${parts}。`,
    unrecorded: (path: string, topics: string) =>
      `${path} 由旧版本写成，无法分辨哪些是你补充的，因此全部保留${topics === '' ? '' : `，包括笔记里没有的（${topics}）`}；以后就能分辨了。`,
    unchanged: (path: string) => `无需改动：${path} 已是最新。`,
    comments: (comments: number, backup: string) =>
      `${comments} 条注释（#）无法保留，原来的内容还在 ${backup} 里。`,
    done: (topics: number, cards: number, path: string, see: string) =>
      `已把 ${topics} 个主题${cards > 0 ? `、${cards} 张卡片` : ''}写入 ${path}。查看：${see}`,
  },
  working: {
    log: '正在读取日志',
    outline: '正在读取大纲',
    index: '正在建立索引',
    export: '正在生成文件',
  },
  verdicts: {
    heading: '章节标题',
    still_true: '✓ 仍然正确',
    nuance: '~ 大体正确，需要补充说明',
    incomplete: '† 不完整',
    renamed: '† 已改名',
    outdated: '† 已过时',
    opinion: '作者 2021 年的观点',
  },
  tree: {
    legend: '† 2021 年大纲中的这一行如今已不正确；用 k8smap explain <主题> 查看',
  },
  topic: {
    facts: '事实',
    cards: '卡片',
    looksLike: '在集群中的样子',
    gone: '如果没有它',
    without: { stops: '停摆', 'goes-on': '照常', notice: '迹象' },
    related: '关系',
    then: '当年与今天',
    in2021: '2021 大纲',
    verdict: '结论',
    today: '今天',
    confused: '容易混淆',
    below: '下级主题',
    exams: '考试范围',
    sources: '出处',
    links: '延伸阅读',
    since: (v: string) => `${v} 起`,
    renamed: (v: string) => `${v} 改名`,
    deprecated: (v: string) => `${v} 弃用`,
    removed: (v: string) => `${v} 移除`,
    several: (term: string) => `“${term}”可能指：`,
    guessed: (term: string, title: string) => `“${term}”按“${title}”处理。`,
  },
  baseline: (of: string, released: string, days: number) =>
    `${of}，${released} 发布${
      days < 1 ? '' : days < 60 ? `，距今 ${days} 天` : `，距今 ${Math.round(days / 30.44)} 个月`
    }`,
  search: {
    more: (n: number) => `还有 ${n} 条答案，可用 --limit 显示更多。`,
    onward: (commands: readonly string[]) => `接下来：${commands.join(' · ')}`,
    instead: '相关内容：',
  },
  home: {
    baseline: (baseline: string) => `地图对应 ${baseline}。`,
    due: (n: number) => (n === 0 ? '现在没有到期的题。' : `现在有 ${n} 道题到期。`),
    sunk: (n: number) => `有 ${n} 道题已经遗忘，需要重新学习。`,
    next: (when: string) => `下一道题 ${when}到期。`,
    fresh: (n: number) => (n === 0 ? '没有新题了。' : `有 ${n} 道新题可学。`),
    streak: (days: number) => `已连续学习 ${days} 天。`,
    plan: (exam: string, days: number) =>
      `${days < 0 ? `昨天考了 ${exam}` : days === 0 ? `今天考 ${exam}` : days === 1 ? `明天考 ${exam}` : `距 ${exam} 考试还有 ${days} 天`}，详见 k8smap plan。`,
    mastery: '掌握程度',
    unit: (title: string) => `学习路线的下一单元：${title}（k8smap course）。`,
    weakest: (title: string) => `已学分支中最薄弱的：${title}`,
    start: '还没有做过练习。',
    placement: {
      new: '已经会一些？先摸底：k8smap quiz --placement',
      left: '摸底还没有结论，可以接着做：k8smap quiz --placement',
    },
    verbs: '接下来：',
    see: '看图',
    ask: '查询',
    beAsked: '练习',
  },
  flags: {
    title: (n: number) => `${n} 道已标记的题`,
    outline: '大纲',
    gone: '这道题已不在大纲里。',
    none: '没有标记的题。练习中按 f 可以标记。',
    cleared: (n: number) => `已取消 ${n} 个标记。`,
  },
  status: {
    due: (n: number) => `到期 ${n} 道`,
    sunk: (n: number) => `需重学 ${n} 道`,
    fresh: (n: number) => `新题 ${n} 道`,
    next: (when: string) => `下一题 ${when}到期`,
  },
  get graph() {
    return graph()
  },
  get exporting() {
    return exporting()
  },
  get page() {
    return page()
  },
  get progress() {
    return progress()
  },
  settings: {
    on: '开',
    off: '关',
    from: { default: '默认', file: '已设置', environment: '来自环境变量' },
    hidden: (variable: string) => `环境变量 ${variable} 已设置，优先于这里的值。`,
    withoutPlan: '这个数目在没有备考计划时有效：有了计划（k8smap plan），新学的题数由计划决定。',
    setIn: (path: string, command: string) => `该值在 ${path} 中设置：${command}`,
    setBy: (variable: string) => `该值由环境变量 ${variable} 设置。`,
    noPager: (command: string, reason: string) => `无法启动分页器“${command}”（${reason}）。`,
  },
  get placement() {
    return placement()
  },
  get plan() {
    return plan()
  },
  get course() {
    return course()
  },
  get picker() {
    return picker()
  },
  get quiz() {
    return quiz()
  },
  get exam() {
    return exam()
  },
  get stats() {
    return stats()
  },
  when: {
    now: '1 分钟内',
    minutes: (n: number) => `${n} 分钟后`,
    hours: (n: number) => `${n} 小时后`,
    days: (n: number) => `${n} 天后`,
    months: (n: number) => `${n} 个月后`,
    years: (n: number) => `${n} 年后`,
    about: {
      days: (n: number) => `约 ${n} 天后`,
      months: (n: number) => `约 ${n} 个月后`,
      years: (n: number) => `约 ${n} 年后`,
    },
  },
}
