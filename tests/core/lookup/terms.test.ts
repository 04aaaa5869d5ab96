import { describe, expect, it } from 'vitest'
import { termReader } from '../../../src/core/lookup/terms.ts'

const reader = termReader({
  functionWords: { en: ['the', 'of', 'is', 'how'], zh: ['什么', '为什么', '的', '怎么办'] },
})

describe('the terms of a text', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['the of', []],
    ['Scheduling the schedulers', ['schedul', 'schedul']],
    // A name in parts is its parts and the whole.
    ['kube-scheduler', ['kube', 'schedul', 'kubeschedul']],
    ['maxSurge', ['max', 'surg', 'maxsurg']],
    ['spec.nodeName', ['spec', 'node', 'name', 'specnodenam']],
    ['v1.37', ['v1', '37', 'v137']],
    ['ｋｕｂｅｌｅｔ', ['kubelet']],
    // Forms of a short word.
    ['dies died die', ['die', 'die', 'die']],
    ['a node’s Pods', ['a', 'node', 'pod']],
    ['污点', ['污点']],
    ['为什么节点的磁盘满了', ['节点', '磁盘', '盘满', '满了']],
    ['证书过期怎么办', ['证书', '书过', '过期']],
    // A function word at the edge of another word is cut out; a character left alone is a term.
    ['锁的', ['锁']],
    ['Pod的IP', ['pod', 'ip']],
    ['给Pod打标签', ['pod', '给', '打标', '标签']],
    ['… ,。', []],
    // A character of two units is one, and so are its pairs.
    ['𠮷野家', ['𠮷野', '野家']],
    ['𠮷', ['𠮷']],
  ])('%j are %j', (text, terms) => expect(reader.terms(text)).toEqual(terms))

  it('are the same in any case and width', () =>
    expect(reader.terms('ＫＵＢＥ-Proxy')).toEqual(reader.terms('kube-proxy')))
})

it('the stems of a text are those of function words too, in their order', () =>
  expect(reader.stems('How is the kube-proxy dying 节点')).toEqual([
    ...['how', 'is', 'the', 'kube', 'proxi', 'dy'],
  ]))

it('the words of a text are as they are written, without function words', () =>
  expect(reader.words('The Schedulers of kube-proxy 节点')).toEqual([
    ...['schedulers', 'kube', 'proxy'],
  ]))

it('met are the words of all texts whose terms were asked for, each once', () => {
  const fresh = termReader({ functionWords: { en: ['the'], zh: [] } })
  fresh.terms('The Pods of kube-proxy')
  fresh.terms('节点 pods, Pods')
  fresh.words('not asked for')
  expect([...fresh.met()]).toEqual(['pods', 'of', 'kube', 'proxy'])
})

it('without function words in Chinese nothing is cut', () => {
  const bare = termReader({ functionWords: { en: [], zh: [] } })
  expect(bare.terms('什么的 the')).toEqual(['the', '什么', '么的'])
})
