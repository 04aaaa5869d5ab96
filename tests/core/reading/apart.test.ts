import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apart, together } from '../../../src/core/reading/apart.ts'

it('takes the words of both languages out of a value', () =>
  expect(
    apart({
      id: 'a',
      title: { en: 'Tea', zh: '茶' },
      rest: [{ text: { en: 'x', zh: 'x' }, isRight: true }, 3],
      own: { en: 'Tea', zh: '茶', 'zh-Hant': '茶葉' },
    }),
  ).toEqual({
    shape:
      '{"id":"a","title":null,"rest":[{"text":null,"isRight":true},3],"own":{"en":"Tea","zh":"茶","zh-Hant":"茶葉"}}',
    words: { en: '["Tea","x"]', zh: '["茶","x"]' },
  }))

const text = fc.record({ en: fc.string(), zh: fc.string() })
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    ...[fc.string(), fc.integer(), fc.boolean(), text],
    fc.array(tie('any')),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('any'),
    ),
  ),
})).any

it('and puts it together as it was, in its order', () =>
  fc.assert(
    fc.property(value, (each) => {
      const again = together(apart(each))
      expect(again).toEqual(each)
      expect(JSON.stringify(again)).toBe(JSON.stringify(each))
    }),
  ))
