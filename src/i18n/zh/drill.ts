import { lazy } from '../../core/base/collections.ts'
import type { Words } from '../words.ts'
import { why } from './reasons.ts'

/** What is said where a topic is picked, in Chinese. */
export const picker = lazy((): Words['picker'] => ({
  which: '选择哪个主题？',
  with: (title) => `${title} 与哪个主题比较？`,
  nothing: '没有这个名称的主题。',
  keys: '输入文字搜索 · 方向键移动 · 回车选定 · Esc 退出',
  lines: '输入名称或其中一部分，或列表中的序号；空行退出。',
  more: (n: number) => `还有 ${n} 个：请输入更多文字。`,
}))

/** What a drill says, in Chinese. */
export const quiz = lazy((): Words['quiz'] => ({
  heading: (n: number, of: number) => `${n}/${of}`,
  headingInWords: (n: number, of: number) => `第 ${n} 题，共 ${of} 题`,
  again: '重答',
  hints: {
    key: (n: number) => `1-${n}`,
    keys: '输入序号，按回车',
    order: '按顺序输入序号，按回车',
    line: '输入答案，按回车',
    names: '全部列出，用逗号分隔，按回车',
    match: '按 1c 2a 3b 的形式配对，按回车',
  },
  dontKnowKey: (key: string) => `${key} 不知道`,
  dontKnowLine: '留空表示不知道',
  moreLines: (n: number) => `还有 ${n} 行：按 w 查看全部`,
  widerKey: 'w 查看行的其余部分',
  controls: (canPut: boolean) => `h 提示 · ${canPut ? 'k 已掌握 · ' : ''}? 帮助 · q 结束`,
  keysHere: (keys: string) => `这里可用的按键：${keys}`,
  answering: {
    key: (n: number) =>
      `按一个键作答：1 到 ${n}，0 表示“不知道”。字母都是下面列出的按键，不会当作答案。`,
    numberOrWords: '输入选项的序号，或直接输入答案。',
    line: (how: string) => `作答方式：${how}。`,
    forgiven:
      '大小写、空格和连字符不影响判分，也可以用别名或另一种语言作答；参数和字段要照原样写。',
    nothing: (hasNumbers: boolean) => `空行${hasNumbers ? '或 0 ' : ''}表示“不知道”。`,
    elsewhere: '怎样作答，写在每道题下面的一行。',
  },
  help: [
    '新内容先讲后考；新题和答错的题会在练习末尾再问一遍。等到新题答对一次就能记住好几天，便只再问答错的。',
    '评分分四档：答错、看提示后答对、想了很久答对、立刻答对。答得越好，隔得越久才再次出现。',
  ],
  keys: [
    'h  看一条提示，再按看下一条',
    'u  撤回上一个答案，再按撤回更前一个',
    '!  “我答对了”或“我答错了”：上一题以你的判断为准',
    'e  查看上一题所属主题的页面',
    'o  在编辑器里打开这道题所在的位置（仅限自己的大纲）',
    'w  查看超出右边的部分，再按继续向右，到头后回到最左',
    'f  标记上一题有问题，并写明原因（用 k8smap flags 列出）',
    'k  已经掌握，少问这道题',
    's  搁置这道题（用 k8smap progress suspended 列出）',
    'q  结束，已答的题全部保存（用 k8smap quiz --resume 接着练）；按 Ctrl-C 中断的，再次运行同一命令即可接着练',
  ],
  afterwards: (correct: boolean, can: { readonly page: boolean; readonly put: boolean }) =>
    `! ${correct ? '其实我答错了' : '其实我答对了'} · u 撤回${can.page ? ' · e 主题页面' : ''} · f 标记${can.put ? ' · k 已掌握 · s 搁置' : ''}`,
  left: (minutes: number) => `· 剩余 ${minutes} 分钟`,
  newTopic: '新主题',
  remember: '记住',
  guess: '猜一猜：这道题还没有学过。',
  goOn: {
    key: '按任意键继续',
    line: '按回车继续',
    lesson: '回车继续 · e 查看整页 · q 结束',
  },
  more: (n: number) => `另有 ${n} 个`,
  howSure: '有多大把握？1 猜的 · 2 比较有把握 · 3 很有把握',
  whatIsWrong: (ask: string, isLast: boolean) =>
    `“${ask}”有什么问题？（留空则不标记${isLast ? '；以“.”开头则标记屏幕上的这道题' : ''}。）`,
  wasSure: '这一题你原本很有把握。停下来想一想：这种错误纠正之后记得最牢。',
  surprises: '下面这些题你很有把握，却答错了：',
  hint: {
    place: (path: string, beside: string) =>
      `在树中的位置：${path === '' ? '最顶层' : `“${path}”之下`}${beside === '' ? '' : `；同级：${beside}`}`,
    letters: (letters: string) => `开头是：${letters}`,
    not: (options: string) => `可以排除：${options}`,
    howMany: (n: number) => `其中有 ${n} 项正确。`,
    first: (item: string) => `排在最前的是：${item}`,
    pair: (answer: string, pair: string) => `其中一对：${answer}，${pair}`,
  },
  notes: {
    'no-hint': '没有更多提示了。',
    'nothing-to-undo': '这里没有可以撤回的答案。',
    'nothing-to-overrule': '还没有答过题，无从改判。',
    'no-flag': '没有标记任何题。',
    'nothing-to-flag': '还没有答过题，没有可标记的题。',
    'no-page': '还没有答过题，没有页面可看。',
    'no-material': '这道题没有附输出或文件。',
    'not-put': '本次练习不影响复习安排，因此不能搁置题目或记为掌握。',
    'not-flagged': '标记未能保存：日志无法写入。',
    'unknown-command': '没有这个命令；命令名后面不能再写别的。',
    'time-over': '时间到。',
    'time-short': '剩下的时间不够再答一题。',
    undone: (ask: string) => (ask === '' ? '已撤回上一个答案。' : `已撤回：${ask}`),
    written: {
      opened: (place: string) => `已打开 ${place}。改动从下一次练习起生效。`,
      there: (place: string) => `写在 ${place}。`,
    },
    'not-yours': '这份大纲是 k8smap 自带的，没有可打开的文件；题目有问题请按 f 反馈。',
    overruled: (correct: boolean, comesBack: string) =>
      `已按${correct ? '答对' : '答错'}计入${comesBack === '' ? '' : `，${comesBack}`}。`,
    flagged: (ask: string) => `已标记：${ask}`,
    known: (when: string) =>
      `已记为掌握${when === '' ? '' : `，${when}再次出现`}。按 u 或用 k8smap undo 可撤回。`,
    putAway:
      '已搁置，以后不再问这道题。按 u 可撤回；用 k8smap progress suspended 可列出并恢复搁置的题。',
    leech:
      '这道题已经忘了八次以上，先搁置三周。按 u 可撤回；用 k8smap progress suspended 可列出并恢复搁置的题。',
    confused: (topic: string) => `它常与“${topic}”混淆，不妨对照着看。`,
    putBack: (ask: string) => (ask === '' ? '那道题恢复提问。' : `恢复提问：${ask}`),
    broughtBack: (unit: string) => `“${unit}”原本视为已掌握；这一单元的内容会照常讲解。`,
    resumed: (left: number) => `接着上次的练习，还剩 ${left} 题。（用 --fresh 可另开一次练习。）`,
  },
  missed: '答错的题：',
  future: (n: number, when: string) =>
    `有 ${n} 次作答的日期在未来（${when}），说明当时的时钟不准。这些作答按“此刻之前”计入；在当时作答的设备上，用 k8smap undo 可从最后一次起逐次撤回。`,
  openElsewhere: (pid: number) => `这次练习已在别处打开（进程 ${pid}），这里另开一次。`,
  perhapsOpen: (pid: number) =>
    `这次练习可能已在别处打开（进程 ${pid}），这里另开一次。用 k8smap quiz --resume 可以继续那一次。`,
  unsaid: (n: number) => `有一份模拟试卷尚未交卷，其中 ${n} 个答案暂不计入。`,
  another: (left: number) =>
    `另有一次中断的练习，还剩 ${left} 题，用 k8smap quiz --resume 可以继续。`,
  welcomeBack: '欢迎回来。先从最值得复习的题开始，其余的不着急。',
  behind: (due: number, days: number | undefined, isWilling: boolean) =>
    `到期 ${due} 道题，今天的时间不够。${
      days === undefined ? '要两周以上' : `大约要 ${days} 天`
    }才能赶上进度${isWilling ? '。' : '，在此之前少学或不学新题。'}`,
  full: '接下来几天已经排满，今天不学新题，先提前复习这些。',
  enoughNew: (n: number) =>
    `今天的 ${n} 道新题已经学完，也没有到期的题，先提前复习这些。（用 --new 可以继续学新题。）`,
  planned: (exam: string, days: number, begins: number | undefined) =>
    `按备考计划练习：${days < 0 ? `昨天考了 ${exam}` : days === 0 ? `今天考 ${exam}` : days === 1 ? `明天考 ${exam}` : `距 ${exam} 还有 ${days} 天`}${begins ? `，这次大约新学 ${begins} 题` : ''}。`,
  right: '正确。',
  wrong: '不正确。',
  dontKnow: '这一题没答上来。',
  partly: (share: number) => `部分正确：${Math.round(share * 100)}%。`,
  yours: '你的答案',
  expected: '正确答案',
  extra: (name: string) => `${name}：不在其中`,
  missing: '遗漏',
  source: (source: string) => `出处：${source}`,
  comesBack: (when: string) => `${when}再次出现`,
  comesBackSoon: '本次练习中还会出现',
  dueAgain: (when: string) => `${when}到期`,
  complaints: {
    'not-an-option': (n: number) => `请输入 1 到 ${n} 之间的数字。`,
    'not-an-order': (n: number) => `请输入 1 到 ${n} 的全部数字，每个一次。`,
    'not-a-matching': (_: number) => '请用序号和字母配对，如 1c 2a 3b；序号和字母都不能重复。',
  },
  summary: (asked: number, correct: number) => `共 ${asked} 题，一次答对 ${correct} 题。`,
  stopped: (left: number) => `练习提前结束，还剩 ${left} 题。`,
  kept: (left: number) => `练习提前结束，还剩 ${left} 题。已答的题全部保存。`,
  putHere: (n: number): string =>
    `有 ${n} 道题已搁置或记为掌握；再次运行 k8smap quiz 会换上别的题。`,
  spare: (left: number, of: number): string =>
    `${of} 分钟还剩 ${left} 分钟：只要接下来几天排得下，再次运行同一命令即可继续。`,
  resumable: '用 k8smap quiz --resume 可以继续。',
  goesOn: '再次运行同一命令即可继续。',
  notKept: (path: string, reason: string) =>
    `警告：无法在 ${path} 保存答案：${why(reason)}，本次练习不会留下记录。`,
  skipped: (file: string, lines: string, reason: string) =>
    `${file}：已跳过第 ${lines.replaceAll(', ', '、')} 行（${reason}），文件内容保持不变。`,
  unreadable: (file: string) => `${file} 无法读取，本次不计入。`,
  cramming: '突击练习：不记录作答，也不影响复习安排。',
  relearning: '没有到期的题，这次重新学习已经忘得差不多的内容。',
  ahead: '这里没有到期的题，也没有新题，先提前复习这些。',
  torn: '不完整',
  malformed: '不是有效的事件',
}))
