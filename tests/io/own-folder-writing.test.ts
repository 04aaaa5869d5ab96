import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeOwn } from '../../src/io/own-folder-writing.ts'
import { emptyFolder } from '../support/places.ts'

it('a file that is too large is not written, and what was there stays', () => {
  const folder = join(emptyFolder(), 'own')
  const place = { folder, user: process.geteuid?.() }
  const write = (text: string, largest?: number): void =>
    writeOwn(place, 'a', [Buffer.from(text), Buffer.from('!')], {
      ...{ unique: '1', now: Date.now() },
      ...(largest !== undefined && { largest }),
    })
  write('abc', 3)
  expect(existsSync(folder)).toBe(false)
  write('abc', 4)
  write('defg', 4)
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('abc!')
  write('defg')
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('defg!')
})
