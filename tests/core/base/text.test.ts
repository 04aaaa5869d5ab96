import { describe, expect, it } from 'vitest'
import {
  combine,
  isEmpty,
  isLanguage,
  joinTexts,
  LANGUAGES,
  languageOfLocale,
  mapText,
  same,
  sourceOf,
  type Text,
  textOf,
  WRITTEN,
  wordings,
  wordsIn,
} from '../../../src/core/base/text.ts'

const pod: Text = { en: 'node', zh: '节点' }
/** A text that has Traditional Chinese too, as the build makes it. */
const both: Text = { en: 'node', zh: '节点', 'zh-Hant': '節點' }

describe('the languages', () => {
  it('are in one list, in the order they are shown', () => {
    expect(LANGUAGES).toEqual(['en', 'zh', 'zh-Hant'])
    expect(WRITTEN).toEqual(['en', 'zh'])
    expect(LANGUAGES.map(sourceOf)).toEqual([undefined, undefined, 'zh'])
  })

  it.each([
    ['en', true],
    ['zh-Hant', true],
    ['zh-hant', false],
    ['fr', false],
    ['toString', false],
    ['', false],
  ])('%j is one: %s', (name, is) => expect(isLanguage(name)).toBe(is))

  it.each([
    ['en_US.UTF-8', 'en'],
    ['EN', 'en'],
    ['de_DE', undefined],
    ['C', undefined],
    ['', undefined],
    ['zh', 'zh'],
    ['zh_CN.UTF-8', 'zh'],
    ['ZH_SG', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh_TW.UTF-8', 'zh-Hant'],
    ['zh-tw', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh_hant', 'zh-Hant'],
    ['zh_TWX', 'zh'],
    ['xzh_TW', undefined],
  ] as const)('the locale %j means %s', (locale, language) =>
    expect(languageOfLocale(locale)).toBe(language),
  )
})

describe('a text', () => {
  it('is made language by language', () => {
    expect(textOf((language) => `in ${language}`)).toEqual({ en: 'in en', zh: 'in zh' })
    expect(same('etcd')).toEqual({ en: 'etcd', zh: 'etcd' })
  })

  it.each([
    [both, ['node', '节点', '節點']],
    // A derived language that was not asked for falls back to the one it is made from.
    [pod, ['node', '节点', '节点']],
    [{ en: '', zh: '', 'zh-Hant': '' }, ['', '', '']],
  ] as Array<[Text, string[]]>)('%j is read in every language', (text, words) =>
    expect(LANGUAGES.map((each) => wordsIn(text, each))).toEqual(words),
  )

  it('is changed in every language it has, and in no other', () => {
    const quoted = (words: string, language: string) => `${language}:“${words}”`
    expect(mapText(pod, quoted)).toEqual({ en: 'en:“node”', zh: 'zh:“节点”' })
    expect(mapText(both, quoted)).toEqual({
      ...{ en: 'en:“node”', zh: 'zh:“节点”' },
      'zh-Hant': 'zh-Hant:“節點”',
    })
  })

  it('is made of several, in every language one of them has', () => {
    const list = (words: readonly string[], language: string) => `${language}: ${words.join('+')}`
    expect(combine([pod, same('etcd')], list)).toEqual({ en: 'en: node+etcd', zh: 'zh: 节点+etcd' })
    expect(combine([pod, both], list)).toEqual({
      ...{ en: 'en: node+node', zh: 'zh: 节点+节点' },
      'zh-Hant': 'zh-Hant: 节点+節點',
    })
    expect(combine([], list)).toEqual({ en: 'en: ', zh: 'zh: ' })
  })

  it('is joined in each language’s manner', () => {
    const comma: Text = { en: ', ', zh: '、' }
    expect(joinTexts([pod, same('Pod'), pod], comma)).toEqual({
      en: 'node, Pod, node',
      zh: '节点、Pod、节点',
    })
    expect(joinTexts([both, same('Pod')], comma)).toEqual({
      ...{ en: 'node, Pod', zh: '节点、Pod' },
      'zh-Hant': '節點、Pod',
    })
    expect(joinTexts([pod], comma)).toEqual(pod)
    expect(joinTexts([], comma)).toEqual(same(''))
  })

  it('has its wordings once each', () => {
    expect(wordings(pod)).toEqual(['node', '节点'])
    expect(wordings(both)).toEqual(['node', '节点', '節點'])
    expect(wordings(same('etcd'))).toEqual(['etcd'])
  })

  it.each([
    [same(''), true],
    [{ en: 'x', zh: '' }, false],
    [{ en: '', zh: 'x' }, false],
    [same(' '), false],
  ])('%j is empty: %s', (text, is) => expect(isEmpty(text)).toBe(is))
})
