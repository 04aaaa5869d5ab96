import type { Args } from '../args.ts'
import type { Words } from '../words.ts'

/** Names that were joined for every language, joined as Chinese joins them. */
const listed = (names: string | number | undefined, separator: ', ' | '; ' = ', '): string =>
  String(names).replaceAll(separator, separator === ', ' ? '、' : '；')

export const failures: Words['failures'] = {
  'unknown-topic': (a: Args) => `没有叫“${a['term']}”的主题。`,
  'ambiguous-topic': (a: Args) => `“${a['term']}”可能指多个主题：${listed(a['topics'])}。`,
  'nothing-found': (a: Args) => `没有内容提到“${a['term']}”。`,
  'nothing-to-ask': (a: Args) => `“${a['topic']}”目前还没有可出的题。`,
  'outline-missing': (a: Args) => `在 ${a['path']} 找不到大纲。`,
  'outline-too-large': (a: Args) =>
    `${a['path']} 太大，不像大纲：${a['size']} MB，最多读取 ${a['most']} MB。`,
  'outline-unreadable': (a: Args) => `无法读取 ${a['path']}：${a['reason']}。`,
  'outline-broken': (a: Args) => `${a['path']} 无法使用：共 ${a['errors']} 处错误。`,
  'map-missing': (a: Args) => `内置大纲尚未构建：缺少 ${a['path']}。请运行：npm run build`,
  'bad-setting': (a: Args) =>
    a['reason'] !== undefined
      ? `无法读取 ${a['path']}：${a['reason']}。`
      : `${a['name'] === '' ? '设置' : `${a['name']} `}不能是“${a['value']}”（${a['path']}）。可用值：${listed(a['allowed'])}。`,
  'setting-not-kept': (a: Args) => `无法把设置保存到 ${a['path']}：${a['reason']}。`,
  'nothing-to-resume': (_: Args) => '没有可以继续的练习。',
  'nothing-to-undo': (_: Args) => '没有可以撤回的答案。',
  'unknown-exam': (a: Args) =>
    a['known'] === ''
      ? `没有考试“${a['exam']}”：这份大纲没有列出任何考试。`
      : `没有考试“${a['exam']}”。可用的考试：${listed(a['known'])}。`,
  'log-not-kept': (a: Args) => `无法保存到 ${a['path']}：${a['reason']}。`,
  'no-log': (a: Args) => `${a['path']} 不是 k8smap 的日志：没有一行可以识别。`,
  'log-unreadable': (a: Args) => `无法读取 ${a['path']}：${a['reason']}。`,
  'day-passed': (a: Args) => `考试日期要晚于今天，不能是 ${a['date']}。`,
  'day-too-far': (a: Args) => `${a['date']} 太远，备考计划最多提前 ${a['most']} 天。`,
  'bad-date': (a: Args) => `“${a['value']}”不是有效的日期，请写成 2027-03-01 的形式。`,
  'answer-not-kept': (a: Args) =>
    `这个答案未能保存到 ${a['path']}（${a['reason']}），不计入进度。之前的答案都已保存。`,
  'needs-option': (a: Args) => `${a['option']} 要和 ${a['other']} 一起使用。`,
  'not-together': (a: Args) => `${a['option']} 和 ${a['other']} 不能同时使用。`,
  'unknown-command': (a: Args) =>
    `没有“${a['command']}”这个命令。可用命令：${listed(a['known'])}。`,
  'unknown-option': (a: Args) =>
    `这里没有“${a['option']}”这个选项。可用选项：${listed(a['known'])}。`,
  'missing-value': (a: Args) => `选项 ${a['option']} 需要一个值。`,
  'missing-argument': (a: Args) => `缺少参数：<${a['name']}>。`,
  'too-many-arguments': (a: Args) => `参数太多：不需要“${a['argument']}”。`,
  'bad-choice': (a: Args) =>
    `${a['option']} 不能是“${a['value']}”。可用值：${listed(a['allowed'])}。`,
  'bad-number': (a: Args) =>
    `${a['option']} 不能是“${a['value']}”。可用值：${a['least']} 到 ${a['most']} 的整数。`,
  interrupted: (_: Args) => '已中断。',
}

export const shapes: Words['shapes'] = {
  text: (_: Args) => '应为文本：一个字符串，或 {en: …, zh: …}',
  list: (_: Args) => '应为列表',
  table: (_: Args) => '应为键值表',
  key: (_: Args) => '键必须是普通文本',
  title: (_: Args) => '应为标题：“标题”“id | 标题”或“id | English | 中文”',
  items: (a: Args) => `应有 ${a['least']} 到 ${a['most']} 项`,
  'more-wrong': (a: Args) => `至少应有 ${a['least']} 个错误选项`,
  'more-right': (a: Args) => `至少应有 ${a['least']} 个正确选项`,
}

export const problems: Words['problems'] = {
  'not-yaml': (a: Args) => `不是合法的 YAML：${a['reason']}`,
  'not-utf8': (_: Args) => '不是 UTF-8 文本',
  empty: (_: Args) => '文档是空的',
  alias: (_: Args) => '大纲不支持 YAML 锚点和别名（&、*），请直接写出内容',
  'too-deep': (_: Args) => '嵌套太深：大纲最多约 200 层',
  'too-many': (a: Args) => `条目太多，不像大纲：最多读取 ${a['most']} 条`,
  'not-an-outline': (_: Args) => '大纲应是标题列表，或以“format: 1”开头',
  'no-tree': (_: Args) => '这里没有树：找不到任何标题',
  'unknown-format': (a: Args) => `不认识格式 ${a['format']}，只支持格式 1`,
  'duplicate-key': (a: Args) => `键“${a['key']}”重复出现`,
  'duplicate-id': (a: Args) => `“${a['id']}”已被占用，见 ${a['file']}:${a['line']}`,
  'bad-id': (a: Args) => `“${a['id']}”不能用作 id：请用字母、数字和连字符`,
  'unknown-key': (a: Args) => `键“${a['key']}”在这里没有意义；可用的键：${listed(a['known'])}`,
  'missing-key': (a: Args) => `这里缺少“${a['key']}”`,
  'wrong-shape': (a: Args) => `结构不对：${shapes[a['wanted'] as keyof typeof shapes](a)}`,
  'wrong-value': (a: Args) => `这里不能是“${a['value']}”；可用值：${listed(a['allowed'])}`,
  'unknown-topic': (a: Args) => `树中没有主题“${a['topic']}”`,
  'unknown-relation': (a: Args) => `没有“${a['type']}”这种关系；可用的关系：${listed(a['known'])}`,
  'unknown-fact': (a: Args) => `这个主题没有事实“${a['fact']}”`,
  'unknown-exam': (a: Args) => `没有“${a['exam']}”这门考试；可用的考试：${listed(a['known'])}`,
  'unknown-domain': (a: Args) =>
    `考试 ${a['exam']} 没有“${a['domain']}”这个领域；可用的领域：${listed(a['known'], '; ')}`,
  cycle: (a: Args) => `“${a['type']}”关系形成了循环：${a['cycle']}`,
  'hole-count': (_: Args) => '填空题在每种语言里都必须有且只有一个空：____',
  'empty-title': (_: Args) => '标题是空的',
  'control-character': (_: Args) => '已去掉这段文字中的控制字符',
  'missing-language': (a: Args) =>
    `这段文字缺少${a['language'] === 'zh' ? '中文' : '英文'}（${a['language']}）`,
  'missing-source': (_: Args) => '没有注明出处',
  'unknown-source': (a: Args) =>
    `“${a['source']}”不是可识别的出处形式（/docs/…#…、RFC 7348、KEP-3866、veth(4)、https://…）`,
  'ambiguous-name': (a: Args) => `名称“${a['name']}”已经指向 ${a['topic']}`,
  'answer-in-stem': (a: Args) => `题干里已经说出了答案：“${a['answer']}”`,
}
