import { describe, expect, it } from 'vitest'
import type { Text } from '../../src/core/base/text.ts'
import { stepSentence } from '../../src/core/model/flow.ts'
import type { Question } from '../../src/core/model/question.ts'
import { theMap } from '../support/outlines.ts'

/**
 * One word for one thing: the official term (Kubernetes' Chinese documentation and glossary) and
 * what is written for it elsewhere. A learner may type the others; they are aliases and answers.
 */
const TERMS: ReadonlyArray<readonly [term: string, others: RegExp]> = [
  ['次要版本', /次版本/],
  ['制备', /置备|动态供应|动态供给/],
  ['集群作用域', /集群范围|集群级别|集群级的|集群级资源/],
  ['名字空间作用域', /名字空间范围|名字空间级|名字空间级别/],
  ['名字空间', /命名空间/],
  ['参数', /命令行标志|启动标志|该标志|标志位?`--/],
  ['裸金属', /裸机/],
  ['双协议栈', /双栈/],
  ['驱逐', /(?<!驱)逐出/],
  ['默认', /缺省/],
  ['腾空', /排空节点|节点排空/],
  ['控制平面', /控制面(?!板)/],
  ['数据平面', /数据面/],
  ['节点', /结点/],
  ['调度器', /调度程序/],
  ['凭据', /凭证/],
  ['身份认证', /身份验证/],
  ['服务账号', /服务账户|服务帐户|服务帐号/],
  ['定制资源', /自定义资源/],
  ['垃圾收集', /垃圾回收/],
  ['选择算符', /(?<!字段)选择器/],
  ['准入控制器', /准入控制插件/],
  ['容忍度', /污点容忍/],
  ['持久卷申领', /持久卷声明/],
  ['工作负载', /工作负荷/],
  ['副本', /复本/],
  ['集群', /群集/],
  ['亲和性', /亲和力/],
  ['ReplicaSet、DaemonSet、StatefulSet', /副本集|守护进程集|有状态集/],
  ['Ingress 控制器', /入口控制器/],
  ['使之实现', /成真(?!实)/],
  ['意图、期望', /愿望/],
  ['挂接', /附着/],
  ['封锁', /(?:被隔离的|隔离)节点/],
]

const library = theMap()

/** All that a question says, but for what is accepted beside its answer. */
const saidIn = (question: Question): Array<readonly [where: string, text: Text]> => [
  [`${question.id} ask`, question.ask],
  [`${question.id} explain`, question.explain],
  ...('answer' in question ? [[`${question.id} answer`, question.answer] as const] : []),
  ...('items' in question
    ? question.items.map(({ text }) => [`${question.id} item`, text] as const)
    : []),
  ...('options' in question
    ? question.options.flatMap(({ text, why }) => [
        [`${question.id} option`, text] as const,
        ...(why ? [[`${question.id} why`, why] as const] : []),
      ])
    : []),
]

const texts: Array<readonly [where: string, zh: string]> = [
  ...[...library.outline.topics.values()].flatMap(({ id, title }) => {
    const { summary, facts, then, confused } = library.knowledge(id)
    return [
      [`${id} title`, title.zh] as const,
      [`${id} summary`, summary.zh] as const,
      ...facts.map((fact) => [fact.id, fact.text.zh] as const),
      ...(then ? [[`${id} then`, then.now.zh] as const] : []),
      ...confused.map(({ topic, tell }) => [`${id} confused ${topic}`, tell.zh] as const),
    ]
  }),
  ...library
    .flows()
    .flatMap(({ id, title, summary, steps }) => [
      [`${id} title`, title.zh] as const,
      [`${id} summary`, summary.zh] as const,
      ...steps.flatMap((step) =>
        [stepSentence(library.outline, step), step.why, step.see?.text, step.breaks?.text].flatMap(
          (text) => (text ? [[`${id}#${step.id}`, text.zh] as const] : []),
        ),
      ),
    ]),
  ...library
    .questions()
    .flatMap(saidIn)
    .map(([where, { zh }]) => [where, zh] as const),
]

describe('the Chinese of the map', () => {
  it.each(TERMS)('says %s', (_, others) =>
    expect(
      texts.filter(([, zh]) => others.test(zh)).map(([where, zh]) => `${where}: ${zh}`),
    ).toEqual([]),
  )

  it('writes a percent sign and brackets as Chinese does', () =>
    expect(texts.filter(([, zh]) => /\d %/.test(zh)).map(([where]) => where)).toEqual([]))

  /** 仓库 alone, and not that of images, of charts or of Git. */
  const STORE = /(?<!镜像|代码|chart |Chart |Helm |Git )仓库/

  it('does not call a repository and a registry the same in one question', () => {
    const mixed = library.questions().filter((question) => {
      const said = saidIn(question).map(([, text]) => text)
      const isCalledSo = (word: RegExp): boolean =>
        said.some(({ en, zh }) => word.test(en) && STORE.test(zh))
      return isCalledSo(/repositor/i) && isCalledSo(/registr/i)
    })
    expect(mixed.map(({ id }) => id)).toEqual([])
  })
})
