import type { Text } from '../../src/core/base/text.ts'
import type { Asked } from '../../src/core/kinds/kind.ts'
import type {
  ChoiceQuestion,
  ItemsQuestion,
  MatchQuestion,
  Question,
  TypedQuestion,
} from '../../src/core/model/question.ts'
import { text } from './pages.ts'
import { items, right, wrong } from './questions.ts'

const common = (id: string) => ({
  ...{ id: `sched/${id}`, topic: 'sched', origin: 'written' as const },
  source: 'KEP-785',
  explain: text('The scheduler filters first.', '调度器先过滤。'),
})

const FILTER = text('filtering the nodes', '过滤节点', '過濾節點')
const SCORE = text('scoring the nodes that are left over', '给剩下的节点打分', '給剩下的節點評分')
const BIND = text('`binding` the Pod', '`binding`：绑定 Pod', '`binding`：綁定 Pod')

export const CHOICE: ChoiceQuestion = {
  ...common('first'),
  type: 'choice',
  ask: text(
    'Which step of `kube-scheduler` comes first for a new Pod?',
    '对于新的 Pod，`kube-scheduler` 的哪一步在先？',
    '對於新的 Pod，`kube-scheduler` 的哪一步在先？',
  ),
  options: [
    right(FILTER),
    { ...wrong(SCORE), why: text('It comes second.', '它在后。') },
    wrong(BIND),
  ],
}

export const SEVERAL: ChoiceQuestion = {
  ...common('steps'),
  type: 'several',
  ask: text('Which steps are there?', '有哪些步骤？'),
  options: [right(FILTER), right(SCORE), wrong(BIND)],
}

export const TYPED: TypedQuestion = {
  ...common('name'),
  type: 'typed',
  ask: text('What picks the node?', '谁选择节点？'),
  answer: text('kube-scheduler', '调度器'),
  accepted: ['kube-scheduler', '调度器'],
}

export const ORDER: ItemsQuestion = {
  ...items('order', 'sched/order', [FILTER, SCORE, BIND]),
  ask: text('Put the steps in order.', '给步骤排序。'),
}

export const LIST: ItemsQuestion = {
  ...items('list', 'sched/list', [FILTER, SCORE, BIND]),
  ask: text('Name the steps.', '列出各步骤。'),
}

const PORT = text('10259', '10259')
export const MATCH: MatchQuestion = {
  ...common('match'),
  type: 'match',
  ask: text('What listens where?', '谁监听哪个端口？'),
  pairs: [
    { left: text('kube-scheduler', '调度器'), right: PORT },
    {
      left: text('any Service of type NodePort', '任何 NodePort 类型的 Service'),
      right: text('one of 30000 to 32767 by default', '默认是 30000 到 32767 之一'),
    },
  ],
  extra: [text('6443', '6443')],
}

/** A question with its options in the order they were written. */
export function askedOf<Q extends Question>(question: Q): Asked<Q> {
  const shown = (): { options: readonly Text[]; left: readonly Text[] } => {
    switch (question.type) {
      case 'choice':
      case 'several':
      case 'tell-apart':
        return { options: question.options.map((each) => each.text), left: [] }
      case 'order':
        return { options: question.items.map((each) => each.text), left: [] }
      case 'match':
        return {
          options: [...question.pairs.map((pair) => pair.right), ...question.extra],
          left: question.pairs.map((pair) => pair.left),
        }
      default:
        return { options: [], left: [] }
    }
  }
  return { question, ...shown() }
}
