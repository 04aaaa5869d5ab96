import { describe, expect, it } from 'vitest'
import { sanitizeLine, sanitizeText } from '../../../src/core/base/control-characters.ts'

/** The code points up to U+FFFF that a function takes out, as ranges in hexadecimal. */
function takenOut(clean: (words: string) => string): string {
  const ranges: Array<[from: number, to: number]> = []
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code)
    if (clean(character) === character) continue
    const last = ranges.at(-1)
    if (last?.[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  const hex = (code: number): string => code.toString(16)
  return ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(' ')
}

describe('a line from outside', () => {
  it('loses what could steer a terminal, break the line or turn text around', () => {
    expect(takenOut(sanitizeLine)).toBe('0-1f 7f-9f 61c 200e-200f 2028-202e 2066-2069 feff')
    expect(sanitizeLine('\ufeffa\u001b[31mb\r\nc\u202e')).toBe(
      '\ufffda\ufffd[31mb\ufffd\ufffdc\ufffd',
    )
  })

  it('has a space for each tab', () => expect(sanitizeLine('a\tb\t\t')).toBe('a b  '))
})

describe('a text from outside', () => {
  it('loses the same, and keeps its tabs and line feeds', () =>
    expect(takenOut(sanitizeText)).toBe('0-8 b-1f 7f-9f 61c 200e-200f 2028-202e 2066-2069 feff'))

  it('keeps a carriage return only as a part of a line end', () => {
    expect(sanitizeText('a\tb\r\nc\r\r\nd\re\r')).toBe('a\tb\r\nc\ufffd\r\nd\ufffde\ufffd')
  })
})
