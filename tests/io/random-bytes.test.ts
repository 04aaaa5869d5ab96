import { expect, it, vi } from 'vitest'
import { randomBytes } from '../../src/io/random-bytes.ts'

const world = (platform: NodeJS.Platform) => ({
  platform,
  getBuiltinModule: vi.fn(process.getBuiltinModule),
})

it('random bytes are others each time, whatever the system has for them', () => {
  for (const platform of ['linux', 'win32'] as const) {
    const all = Array.from({ length: 100 }, () => randomBytes(9, world(platform)))
    expect(new Set(all.map((each) => each.toString('hex'))).size).toBe(100)
    expect(all.every(({ length }) => length === 9)).toBe(true)
  }
})

it.skipIf(process.platform === 'win32')('Node’s module for them is not loaded', () => {
  const { getBuiltinModule, platform } = world(process.platform)
  randomBytes(9, { getBuiltinModule, platform })
  expect(getBuiltinModule).not.toHaveBeenCalled()
})
