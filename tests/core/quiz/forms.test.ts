import { describe, expect, it } from 'vitest'
import type { Text } from '../../../src/core/base/text.ts'
import { formOf, STABLE } from '../../../src/core/quiz/forms.ts'
import { choice, items, right, typed, wrong } from '../../support/questions.ts'
import { outlineOf } from '../../support/trees.ts'

const outline = outlineOf(
  `
root
  api-server | API server | API 服务器
  gate-a | Admission gate (one) | 准入门
  gate-b | Admission gate (two) | 准入闸
  taint | Taint | 污点
  twin-a | Twin thing
  twin-b | Twin thing
`,
  { 'api-server': { aliases: ['kas'] } },
)
const FIRM = { stability: STABLE }
const picked = (words: string | Text) =>
  choice('root/1', { fact: 'root/f', options: [wrong('no'), right(words), wrong('never')] })
/**
 * The typed form of a stable choice with this right option: the accepted answers, the shown one
 * first.
 */
const formed = (words: string | Text) => {
  const form = formOf(outline, picked(words), FIRM)
  return form.type === 'typed' ? [form.answer, ...form.accepted] : form.type
}

describe('a stable choice', () => {
  it('is to be typed, under the same id and with all that it had', () => {
    const question = picked('etcd')
    const { options: _, ...common } = question
    expect(formOf(outline, question, FIRM)).toEqual({
      ...common,
      ...{ type: 'typed', answer: { en: 'etcd', zh: 'etcd' }, accepted: ['etcd'] },
    })
    const { fact: __, ...bare } = question
    expect(formOf(outline, bare, FIRM)).not.toHaveProperty('fact')
  })

  it.each([undefined, { stability: 6.999 }, { stability: 0 }])(
    'is not stable with a memory of %j',
    (memory) => {
      const question = picked('etcd')
      expect(formOf(outline, question, memory)).toBe(question)
    },
  )

  const same = (en: string): Text => ({ en, zh: en })
  it.each<[string, string | Text, Text, string[]]>([
    ['a number', '2379', same('2379'), ['2379']],
    ['code', '`kubectl`', same('kubectl'), ['kubectl', '`kubectl`']],
    ['an article before it', 'the kubelet', same('kubelet'), ['kubelet', 'the kubelet']],
    ['another article', ' An Ingress ', same('Ingress'), ['Ingress', ' An Ingress ']],
    ['its', 'its label', same('label'), ['label', 'its label']],
    ['no article', 'theatre', same('theatre'), ['theatre']],
    ['24 characters', 'a'.repeat(24), same('a'.repeat(24)), ['a'.repeat(24)]],
    [
      'a word in each language',
      { en: 'label', zh: '标签' },
      { en: 'label', zh: '标签' },
      ['label', '标签'],
    ],
    [
      'Chinese with spaces beside Latin words',
      { en: 'sandbox', zh: 'Pod 沙箱 x' },
      { en: 'sandbox', zh: 'Pod 沙箱 x' },
      ['sandbox', 'Pod 沙箱 x'],
    ],
    [
      'a topic’s name of two words',
      'the API server',
      same('API server'),
      ['API server', 'the API server', 'API 服务器', 'api-server'],
    ],
    [
      'a topic’s alias: it only leads to the topic, which may be more than that',
      'kas',
      same('kas'),
      ['kas'],
    ],
    [
      'a name in one language only',
      { en: 'mark', zh: '污点' },
      { en: 'mark', zh: '污点' },
      ['mark', '污点', 'Taint', 'taint'],
    ],
  ])('is to be typed: %s', (_, words, answer, accepted) =>
    expect(formed(words)).toEqual([answer, ...accepted]),
  )

  it.each<[string, string | Text]>([
    ['25 characters', 'a'.repeat(25)],
    ['two words', 'leader election'],
    ['a tab between', 'leader\telection'],
    ['two words in one language', { en: 'leader election', zh: '选主' }],
    ['too long in one language', { en: 'x', zh: '选'.repeat(25) }],
    ['a line end in Chinese', '选主\n选主'],
    ['the name of two topics', 'Twin thing'],
    ['a part of two topics’ names', 'Admission gate'],
  ])('stays a choice: %s', (_, words) => expect(formed(words)).toBe('choice'))

  it.each<string | Text>([
    'Which of these addresses is a private one?',
    'Which of the following runs on a node?',
    { en: 'Which key may a team not make up?', zh: '下列哪个键不该由团队自行使用？' },
    { en: 'Which name was it?', zh: '是下面哪个名称？' },
    { en: 'Which one was it?', zh: '以下哪個是？' },
    'Welche der folgenden Städte liegt am Rhein?',
    'Laquelle des villes suivantes est en Bretagne ?',
    '次のうち、正しいものはどれか。',
  ])('stays a choice where its ask points at its options: %j', (ask) => {
    const question = { ...picked('etcd'), ask: typeof ask === 'string' ? same(ask) : ask }
    expect(formOf(outline, question, FIRM)).toBe(question)
  })

  it('is to be typed where these are other things than its options', () => {
    const ask = same('These arguments never changed, nor did those of the node. Which one was it?')
    expect(formOf(outline, { ...picked('etcd'), ask }, FIRM).type).toBe('typed')
  })

  it('stays a choice where its data says that it is only picked', () => {
    const question = { ...picked('etcd'), picked: true as const }
    expect(formOf(outline, question, FIRM)).toBe(question)
  })

  it('takes what its data says to be right besides', () => {
    const option = { ...right('largest'), also: ['highest', 'maximum'] }
    const form = formOf(outline, choice('root/1', { options: [wrong('no'), option] }), FIRM)
    expect(form).toMatchObject({ accepted: ['largest', 'highest', 'maximum'] })
  })

  it('takes the abbreviation of a topic, and no alias that only leads to it or is another one’s', () => {
    const claims = outlineOf(
      `
root
  pvc | PersistentVolumeClaim
  big | Big Green Pod
  bad | Bad Green Pod
`,
      {
        pvc: { aliases: ['PVC', 'claim', 'PV'] },
        big: { aliases: ['BGP'] },
        bad: { aliases: ['BGP'] },
      },
    )
    const accepted = (words: string) => formOf(claims, picked(words), FIRM)
    expect(accepted('PersistentVolumeClaim')).toMatchObject({
      accepted: ['PersistentVolumeClaim', 'PVC', 'pvc'],
    })
    expect(accepted('Big Green Pod')).toMatchObject({ accepted: ['Big Green Pod', 'big'] })
  })

  it('stays one without a right option', () => {
    const question = choice('root/1', { options: [wrong('a'), wrong('b')] })
    expect(formOf(outline, question, FIRM)).toBe(question)
  })

  it.each([
    choice('root/1', { type: 'tell-apart' }),
    choice('root/1', { type: 'several' }),
    typed('root/1'),
    items('order', 'root/1', ['a', 'b']),
  ])('is the only kind that changes: $type does not', (question) =>
    expect(formOf(outline, question, FIRM)).toBe(question),
  )
})
