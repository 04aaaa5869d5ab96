import { describe, expect, it } from 'vitest'
import { sanitize, sanitizeLine } from '../../../src/core/base/control-characters.ts'

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

describe('text from outside', () => {
  it('loses what could steer a terminal or turn text around', () => {
    expect(takenOut(sanitize)).toBe('0-8 b-1f 7f-9f 61c 200e-200f 202a-202e 2066-2069')
    expect(sanitize('a\u001b[31mb\r\n\tc\u202e')).toBe('a\ufffd[31mb\ufffd\n\tc\ufffd')
  })

  it('loses in a single line what breaks it or is not seen, too', () => {
    expect(takenOut(sanitizeLine)).toBe('0-1f 7f-9f 61c 200e-200f 2028-202e 2066-2069 feff')
    expect(sanitizeLine('\ufeffa\tb\nc\u001b')).toBe('\ufffda\ufffdb\ufffdc\ufffd')
  })
})
