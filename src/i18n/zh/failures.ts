import { say } from '../../core/base/codes.ts'
import { lazy } from '../../core/base/collections.ts'
import type { SkippedKind, YamlFault } from '../../core/document/problem.ts'
import type { Remedy } from '../../errors.ts'
import type { Words } from '../words.ts'
import { languages } from './languages.ts'
import { why } from './reasons.ts'

/** Names joined by a language-neutral separator, joined with Chinese punctuation instead. */
const listed = (names: string, separator: ', ' | '; ' = ', '): string =>
  names.replaceAll(separator, separator === ', ' ? '、' : '；')

/** What to do about a fault of the system, in Chinese. */
const remedies: Readonly<Record<Remedy, string>> = {
  space: '空间已满，请先腾出空间再试。',
  rights: '系统不允许这项操作，请检查权限。',
  'fewer-files': '打开的文件太多，请关闭其他程序，或调高上限（ulimit -n）。',
  path: '请检查这个路径是否正确。',
  device: '磁盘或终端没有响应，请确认它还在。',
  none: '这是系统的问题，不是 k8smap 的问题。',
}

/** A Chinese sentence for every failure. */
export const failures = lazy((): Words['failures'] => ({
  'unknown-topic': (a) => `没有叫“${a.term}”的主题。`,
  'ambiguous-topic': (a) => `“${a.term}”可能指多个主题：${listed(a.topics)}。`,
  'nothing-found': (a) =>
    `没有内容提到“${a.term}”。${a.changes ? `某个版本有哪些变化：${a.changes}` : ''}`,
  'no-flow': ({ topic }) => `“${topic}”没有参与任何流程。k8smap trace 列出全部流程。`,
  'no-relations': ({ topic }) => `${topic} 没有可画的关系。`,
  'same-topic': ({ topic, title }) => `两个名称都指“${title}”。查看：k8smap explain ${topic}`,
  unconnected: ({ from, to, nearest }) =>
    `这份大纲里没有关系把 ${from} 与 ${to} 连起来。${
      nearest === ''
        ? `${from} 没有任何关系。`
        : `与 ${from} 相连的主题中，离 ${to} 最近的是 ${nearest}。`
    }`,
  'release-unknown': (a) => `${a.release} 比这份大纲新（大纲对应 ${a.newest}），没有关于它的内容。`,
  'not-saved': (a) => `无法写入 ${a.path}：${why(a.reason)}。`,
  'picture-too-large': (a) =>
    `${a.topics} 个主题太多，无法排成 SVG：最多 ${a.most} 个。请减小 --depth，或改用 *.dot（Graphviz）。`,
  'second-missing': ({ topic }) => `这些词合起来是一个主题的名称：${topic}。还缺另一个主题。`,
  'reversed-range': (a) => `${a.from} 比 ${a.to} 晚，两者之间什么也没有。`,
  'nothing-to-ask': (a) => `“${a.topic}”目前还没有可出的题。`,
  'nothing-due': (a) =>
    `“${a.topic}”现在没有到期的题。不加 --due 则会出新题，或提前复习接下来的题。`,
  'nothing-new': (a) => `“${a.topic}”没有新题：符合要求的题都已做过。`,
  'outline-missing': (a) => `在 ${a.path} 找不到大纲。`,
  'outline-lost': (a) => `${a.path} 是一个链接，但它指向的文件不存在。`,
  'outline-no-file': (a) => `${a.path} 不是普通文件。大纲写作“-”时，读取标准输入。`,
  'outline-too-large': (a) => `${a.path} 太大，不像大纲：${a.size} MB，最多读取 ${a.most} MB。`,
  'outline-unreadable': (a) => `无法读取 ${a.path}：${why(a.reason)}。`,
  'outline-broken': (a) => `${a.path} 无法使用：共 ${a.errors} 处错误。`,
  'map-missing': (a) => `内置大纲尚未构建：缺少 ${a.path}。请运行：npm run build`,
  'bad-setting': (a) =>
    `${a.name === '' ? '设置' : `${a.name} `}不能是“${a.value}”（${a.path}）。可用值：${listed(a.allowed)}。`,
  'settings-unreadable': (a) => `无法读取 ${a.path}：${why(a.reason)}。`,
  'setting-not-kept': (a) => `无法把设置保存到 ${a.path}：${why(a.reason)}。`,
  'nothing-to-resume': () => '没有可以继续的练习。',
  'branch-too-large': ({ topics, most }) =>
    `这个分支有 ${topics} 个主题，最多可重置 ${most} 个。请重置更小的分支，或整份大纲。`,
  'unknown-outline': ({ outline, known }) =>
    `日志中没有大纲“${outline}”。${known === '' ? '' : `现有大纲：${listed(known)}。`}`,
  'ambiguous-outline': (a) => `“${a.outline}”可能指多份大纲：${listed(a.known)}。`,
  'same-outline': ({ outline }) => `${outline} 不能并入自身。`,
  'drill-open': ({ pid }) => `这次练习已在别处打开（进程 ${pid}）。请在那边继续，或先在那边结束。`,
  'drill-resumed-elsewhere': () =>
    '这次练习已在别处继续，因此这个回答没有保存。此前的回答都已保存。',
  'nothing-to-undo': ({ elsewhere, there }) =>
    elsewhere === 0
      ? there === ''
        ? '没有可以撤回的答案。'
        : `这份大纲里没有可以撤回的答案；撤回在另一份大纲里的作答：${there}`
      : `本机没有可以撤回的答案：已有的 ${elsewhere} 次作答来自其他设备，或是目录复制过来之前所答，只能在原处撤回。`,
  'not-put-away': (a) => `“${a.name}”没有搁置的题。`,
  'unknown-exam': (a) =>
    a.known === ''
      ? `没有考试“${a.exam}”：这份大纲没有列出任何考试。`
      : `没有考试“${a.exam}”。可用的考试：${listed(a.known)}。`,
  'unknown-exam-domain': (a) =>
    `${a.exam} 没有“${a.domain}”这个领域。可用的领域：${listed(a.known.zh, '; ')}。`,
  'no-paper': (a) => `${a.exam} 还没有交过卷。`,
  'nothing-missed': (a) => `${a.exam} 最近一份试卷的题目都已答对，没有剩下的错题。`,
  'log-not-kept': (a) => `无法保存到 ${a.path}：${why(a.reason)}。`,
  'no-log': (a) => `${a.path} 不是 k8smap 的日志：没有找到任何记录。`,
  'log-unreadable': (a) => `无法读取 ${a.path}：${why(a.reason)}。`,
  'no-optimiser': ({ install }) =>
    `这里没有安装 FSRS 的优化器：它是 k8smap 的可选组件，没有它其余功能照常可用。安装命令：${install}`,
  'fit-failed': ({ reason }) => `优化器没能拟合出权重：${reason}`,
  'day-passed': (a) => `考试日期要晚于今天，不能是 ${a.date}。`,
  'day-too-far': (a) => `${a.date} 太远，备考计划最多提前 ${a.most} 天。`,
  'bad-date': (a) => `“${a.value}”不是有效的日期，请写成 2027-03-01 的形式。`,
  'answer-not-kept': (a) =>
    `这个答案未能保存到 ${a.path}，不计入进度：${why(a.reason)}。之前的答案都已保存。`,
  'needs-option': (a) => `${a.option} 要和 ${a.other} 一起使用。`,
  'already-there': (a) => `${a.path} 已经存在。加上 ${a.option} 可以更新它，你补充的内容会保留。`,
  'nothing-kept': () => '标准输入的大纲没有名字，答题记录无处保存：请先存成文件。',
  'own-notes': (a) => `${a.path} 就是笔记本身：请把大纲写到另一个文件。`,
  'not-imported': (a) => `${a.path} 不是可以更新的 YAML 大纲，没有改动任何内容：请写到另一个文件。`,
  'already-full': (a) => `${a.path} 已经是完整格式，直接用 --outline 打开即可。`,
  'not-together': (a) => `${a.option} 和 ${a.other} 不能同时使用。`,
  'unknown-command': (a) => `没有“${a.command}”这个命令。可用命令：${listed(a.known)}。`,
  'unknown-option': (a) =>
    `这里没有“${a.option}”这个选项。可用选项：${listed(a.known)}。${a.words === undefined ? '' : `以短横开头的词写在 -- 之后：k8smap ${a.words} -- …`}`,
  'option-too-early': (a) => `${a.option} 要写在命令后面：k8smap ${a.command} ${a.option}。`,
  'missing-value': (a) => `选项 ${a.option} 需要一个值。`,
  'missing-argument': (a) => `缺少参数：<${a.name}>。`,
  'needs-terminal': (a) => `${a.option} 只能在终端中交互使用。`,
  'no-source': (a) => `“${a.topic}”的内容都没有注明出处。`,
  'too-many-arguments': (a) => `参数太多：不需要“${a.argument}”。`,
  'only-two': (a) => `这里只取两个主题，而这是 ${a.names.length} 个：${a.names.join('、')}。`,
  'bad-choice': (a) => `${a.option} 不能是“${a.value}”。可用值：${listed(a.allowed)}。`,
  'not-a-version': (a) =>
    `${a.option} 不能是“${a.value}”：要写一个版本，如 v1.31${a.year === '' ? '' : `，或写 ${a.year} 对照旧大纲`}。`,
  'no-dates': (a) =>
    `变化按版本记载，没有日期：请用版本代替 ${a.year}，如 --since 1.30。--since ${a.old} 逐行对照旧大纲。`,
  'not-two-names': (a) =>
    `--note-types 不能是“${a.value}”：要写两个名称，用逗号隔开，先是问答模板，再是填空模板，如 问答题,填空题。`,
  'bad-number': (a) => `${a.option} 不能是“${a.value}”。可用值：${a.least} 到 ${a.most} 的整数。`,
  'relative-home': (a) =>
    `K8SMAP_HOME 不能是相对路径“${a.path}”：换一个目录运行，数据就会存到别处。请改用绝对路径。`,
  'no-home': () => '找不到存放数据的主目录，请把 K8SMAP_HOME 设为一个目录的绝对路径。',
  'system-fault': (a) => `${a.what} 失败：${why(a.reason)}。${remedies[a.remedy]}`,
  interrupted: () => '已中断。',
}))

/** What is wanted where a document has another shape, in Chinese. */
export const shapes = lazy((): Words['shapes'] => ({
  text: () => '应为文本：一个字符串，或 {en: …, zh: …}',
  list: () => '应为列表',
  table: () => '应为键值表',
  key: () => '键必须是普通文本',
  title: () => '应为标题：“标题”“id | 标题”或“id | English | 中文”',
  items: (a) => `应有 ${a.least} 到 ${a.most} 项`,
  'more-wrong': (a) => `至少应有 ${a.least} 个错误选项`,
  'more-right': (a) => `至少应有 ${a.least} 个正确选项`,
}))

/** 笔记里没有读入的内容，连同数目。 */
const skippedOf: { readonly [W in SkippedKind]: (count: number) => string } = {
  prose: (n) => `${n} 行正文`,
  code: (n) => `${n} 段代码`,
  table: (n) => `${n} 张没有名称的表格`,
  html: (n) => `${n} 处 HTML`,
  picture: (n) => `${n} 张图片`,
  contents: (n) => `${n} 份目录`,
  property: (n) => `${n} 个属性`,
  value: (n) => `${n} 个没有文字的值`,
  file: (n) => `${n} 个文件`,
}

/** A Chinese sentence for what is wrong with a text that is not YAML. */
const yamlFaults: { readonly [F in YamlFault]: (sign: string, reason: string) => string } = {
  colon: () => '一行里有第二个后跟空格的冒号；请给含冒号的文字加上引号',
  sign: (sign) => `以 ${sign} 开头的文字要加引号`,
  quote: () => "引号结束后还有文字；请把整段文字放进同一对引号，单引号内的 ' 要写两遍",
  open: (sign) => `这里的 ${sign} 没有闭合`,
  tab: () => '不能用制表符缩进；请用空格',
  escape: () => '双引号内的反斜杠有特殊含义；请写两遍，或改用单引号',
  mixed: () => '同一层的各行要么都是键（后跟冒号和空格），要么都是列表项（以短横开头）',
  indent: () => '缩进与前后各行不一致',
  other: (_, reason) => `无法解析（${reason}）`,
}

/** A Chinese reason why a file of an outline is not read, where the system's code says it. */
const FILE_REASONS: Readonly<Record<string, string>> = {
  ENOENT: '链接指向的文件不存在',
  EILSEQ: '文件名不是 UTF-8；请改名',
}

/** A Chinese sentence for every finding in an outline. */
export const problems = lazy((): Words['problems'] => ({
  'not-yaml': (a) => `不是合法的 YAML：${yamlFaults[a.fault](a.sign, a.reason)}`,
  'not-utf8': ({ looksLike }) =>
    looksLike === ''
      ? '不是 UTF-8 文本：请另存为 UTF-8，或用命令转换：iconv -f 原编码 -t UTF-8 文件 > 新文件'
      : `不是 UTF-8 文本，看起来是 ${looksLike}。转换为 UTF-8 的命令：iconv -f ${looksLike} -t UTF-8 文件 > 新文件`,
  'read-as': ({ encoding, count }) =>
    count === 1
      ? `不是 UTF-8 文本，已按 ${encoding} 读取`
      : `有 ${count} 个文件不是 UTF-8 文本，已按 ${encoding} 读取，第一个在这里`,
  'unread-kind': (a) =>
    `k8smap 不读${a.kind === '' ? '这类文件' : ` ${a.kind} 文件`}；能读的有 ${a.known}`,
  'large-content': (a) => `解压后的内容过大：最多读取 ${a.most} MB`,
  'file-unreadable': (a) => FILE_REASONS[a.reason] ?? `无法读取：${a.reason}`,
  unreadable: (a) => `这不是 ${a.format}：${a.reason}`,
  'bare-words': (a) => `这不是 JSON：“${a.words}”没有加引号。JSON 不允许注释，如有注释请删去`,
  'document-type': () =>
    '不读文档类型声明（<!DOCTYPE …>）：它可以引用其他文件，也可以无限膨胀；请删去',
  'looks-like-data': (a) => `这看起来是数据，不是大纲：${a.keys} 都是带值的键。大纲是一列标题`,
  empty: () => '文档是空的',
  alias: () => '大纲不支持 YAML 锚点和别名（&、*），请直接写出内容',
  'too-deep': () => '嵌套太深：大纲最多约 200 层',
  'too-many': (a) => `条目太多，不像大纲：最多读取 ${a.most} 条`,
  'not-an-outline': () => '大纲应是标题列表，或以“format: 1”开头',
  'no-tree': () => '这里没有树：找不到任何标题',
  'unknown-format': (a) => `不认识格式 ${a.format}，只支持格式 1`,
  'duplicate-key': (a) => `键“${a.key}”重复出现`,
  'duplicate-id': (a) => `“${a.id}”已被占用，见 ${a.file}:${a.line}`,
  'repeated-id': (a) =>
    `${a.line}:${a.column} 处的标题已经用了 id“${a.id}”：这个标题另取 id，上级写作“${a.id}”的内容放在前者之下`,
  'bad-id': (a) => `“${a.id}”不能用作 id：请用字母、数字和连字符`,
  'unknown-key': (a) => `键“${a.key}”在这里没有意义；可用的键：${listed(a.known)}`,
  'missing-key': (a) => `这里缺少“${a.key}”`,
  'wrong-shape': (a) => `结构不对：${say(shapes(), a.wanted, a)}`,
  'wrong-value': (a) => `这里不能是“${a.value}”；可用值：${listed(a.allowed)}`,
  'unknown-topic': (a) => `树中没有主题“${a.topic}”`,
  'unknown-parent': (a) => `找不到上级“${a.parent}”：${a.count} 个主题改放在最上层，第一个在这里`,
  'unknown-relation': (a) => `没有“${a.type}”这种关系；可用的关系：${listed(a.known)}`,
  'unknown-fact': (a) => `这个主题没有事实“${a.fact}”`,
  'unknown-exam': (a) => `没有“${a.exam}”这门考试；可用的考试：${listed(a.known)}`,
  'unknown-domain': (a) =>
    `考试 ${a.exam} 没有“${a.domain}”这个领域；可用的领域：${listed(a.known, '; ')}`,
  'retired-in-use': ({ id }) => `“${id}”已声明停用，但大纲中仍在使用`,
  'unknown-heir': ({ id }) =>
    `“${id}”不能作为接替者：本大纲没有这个 id，或者一个是主题、另一个是题目`,
  'unasked-fact': (a) => `没有题目考查事实“${a.fact}”，因此无法讲授`,
  'needs-later': (a) => `第 ${a.own} 级的主题不能以第 ${a.level} 级的“${a.topic}”为前提`,
  'mixed-levels': (a) => `单元“${a.unit}”中的主题级别不一：${a.levels}`,
  'self-reference': (a) => `“${a.topic}”不能与自己有关系：请改写成别的主题`,
  cycle: (a) => `“${a.type}”关系形成了循环：${a.cycle}`,
  'contradicted-ask': ({ topic }) => `这里对“${topic}”的说法与大纲中的关系不符`,
  'unrelated-step': (a) => `这一步从“${a.topic}”到“${a.other}”，而两者之间没有任何关系`,
  'hole-count': () => '填空题在每种语言里都必须有且只有一个空：____',
  'long-material': (a) => `题目展示的内容须为 1 到 ${a.lines} 行，每行最多 ${a.columns} 个字符`,
  'empty-title': () => '标题是空的',
  'control-character': () => '已去掉这段文字中的控制字符',
  'missing-language': (a) => `这段文字缺少${languages[a.language]}（${a.language}）`,
  'no-old-name': () => '有“renamed”就要有“before”，写明原来的名称',
  'missing-source': () => '没有注明出处',
  'unknown-source': (a) =>
    `“${a.source}”不是可识别的出处形式（/docs/…#…、RFC 7348、KEP-3866、veth(4)、https://…）`,
  'ambiguous-name': (a) => `名称“${a.name}”已经指向 ${a.topic}`,
  'answer-in-stem': (a) => `题干里已经说出了答案：“${a.answer}”`,
  'wordless-heading': () => '这个标题没有文字，已略过',
  'first-row': () => '这一行按普通数据读入；如果它是表头，请把其中一列叫做“标题”或“问题”',
  skipped: (a) => `${skippedOf[a.what](a.count)}没有读入，第一处在这里`,
  'skipped-file': ({ found }) => `这个文件已略过：${say(problems(), found.code, found.args)}`,
  'other-files': ({ count, kinds }) =>
    `${count} 个其他类型的文件没有读入，第一个在这里：${listed(kinds)}`,
  'unasked-card': () => '这张卡片不会出题：答案太长，不便键入，可供选择的其他答案又太少',
  'more-findings': (a) => `另有 ${a.count} 处问题，没有一一列出`,
}))
