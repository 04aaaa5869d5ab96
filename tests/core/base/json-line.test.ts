import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CONTROLS } from '../../../src/core/base/control-characters.ts'
import { jsonLine } from '../../../src/core/base/json-line.ts'

it('a line of JSON has escapes for what could steer a terminal, and nothing else changes', () => {
  expect(
    jsonLine({ a: ['\u001b\u009b8m', 'x\u202e\u2028\ufeff\u007f\n'], '\u200f': '节点 👩‍🚀' }),
  ).toBe('{"a":["\\u001b\\u009b8m","x\\u202e\\u2028\\ufeff\\u007f\\n"],"\\u200f":"节点 👩‍🚀"}')
})

it('a line of JSON parses to the value it was made of, and has no control character', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom('\\u202e', '\u202e', '"\u009b"', '\\\u2028', '\u007f'),
  )
  fc.assert(
    fc.property(fc.jsonValue(), fc.dictionary(text, fc.array(text)), (value, texts) => {
      const line = jsonLine([value, texts])
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify([value, texts])))
      expect(line.match(CONTROLS)).toBe(null)
    }),
  )
})
