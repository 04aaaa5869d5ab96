import { lazy } from '../../core/base/collections.ts'
import { spaced } from '../../core/base/punctuation.ts'
import type { Words } from '../words.ts'

/** The words of the knowledge graph: flows, paths, comparisons, changes. */
export const graph = lazy((): Words['graph'] => ({
  flows: (n) => `${n} 个流程`,
  flow: (id) => `流程 ${id}`,
  flowsOf: (title) => `${title} 参与的流程：`,
  meanwhile: '（同时）',
  why: '原因',
  see: '可见',
  breaks: '若出错',
  onward: (commands) => `接着看：${commands.join(' · ')}`,
  steps: (numbers, all) => (numbers.length === 0 ? `共 ${all} 步` : `第 ${numbers.join('、')} 步`),
  takesPart: '参与的流程',
  dependents: '依赖它的',
  further: '再依赖这些的',
  more: (n) => `另有 ${n} 个`,
  which: (phrase) => spaced(['后者', phrase]),
  comma: '，',
  stop: '。',
  way: (n) => `${n} 步`,
  unconnected: (from, to) => `这份大纲里没有任何关系把 ${from} 与 ${to} 连起来。`,
  nearest: (to, near) => `相连的主题中离 ${to} 最近的是 ${near}`,
  isolated: (title) => `${title} 没有任何关系。`,
  itself: (title) => `${title} 是同一个主题，无路可走。`,
  compare: {
    together: (names: readonly string[]) =>
      spaced([
        ...names.flatMap((name, i) => (i > 0 ? ['和', name] : [name])),
        '在同一个主题中讲解。',
      ]),
    tells: '区别',
    within: (name, title) => `${name}（见“${title}”）`,
    natures: '各是什么',
    place: '在大纲中的位置',
    runs: '在哪里运行',
    talks: '与谁通信',
    differ: '只提到其中一方的',
    share: '共同之处',
    between: '彼此之间',
    gone: '如果没有它',
    mixedUp: '常见的混淆',
    flows: '共同参与的流程',
    nothing: '未提及',
    confusions: (title) => `容易与 ${title} 混淆的主题`,
    none: (title) => `没有记载什么容易与 ${title} 混淆。`,
    asked: (ask) => `问：${ask}`,
  },
  natures: {
    component: '组件',
    controller: '控制器',
    object: 'API 对象',
    protocol: '协议或接口',
    tool: '工具',
  },
  at: {
    'not-yet': (v) => `${v} 尚未如此`,
    'old-name': (v) => `${v} 仍用旧名`,
    'still-there': (v) => `${v} 仍在`,
    'not-deprecated': (v) => `${v} 尚未弃用`,
    before: (v, words) => `${v} 之前：${words}`,
    note: (v, today) => `已标出地图所载 ${v} 的不同之处；其余内容均为 ${today}。`,
    nothing: (v) => `这里没有记载 ${v} 有何不同。`,
  },
  changes: {
    since: '自此成立',
    renamed: '改名',
    deprecated: '弃用',
    removed: '移除',
    before: (words) => `此前：${words}`,
    none: (title, from, to) => {
      const when = [from && `自 ${from} 起`, to && `截至 ${to}`].filter((each) => each !== '')
      return `${[...when, `没有记载“${title}”及其下内容的变化`].join('，')}。`
    },
    count: (n, from, to) => `从 ${from} 到 ${to} 共 ${n} 处变化。`,
    lines: (counts) => `2021 年的大纲与今天逐行对照：${counts}。`,
    verdict: (n, verdict) => `${n} 行${verdict}`,
  },
  drawn: (path) => `已画好：${path}`,
  again: '见上',
  optional: '可选',
}))
