import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/errors.ts'
import { savedIn, saveFile } from '../../src/io/save.ts'

const folder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'save-')))
const isWindows = process.platform === 'win32'

describe('a file that a person asked for', () => {
  it('is written, for others to read as far as the umask allows', () => {
    const path = join(folder(), 'x.md')
    expect(savedIn(path)).toBeUndefined()
    saveFile(path, 'new\n', 'u')
    expect(savedIn(path)).toBe('new\n')
    if (!isWindows) expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask())
  })

  it.skipIf(isWindows)(
    'takes the place of what was there, with its mode, and leaves nothing beside it',
    () => {
      const inside = folder()
      const path = join(inside, 'x.md')
      writeFileSync(path, 'old\n')
      chmodSync(path, 0o640)
      const { ino } = statSync(path)
      saveFile(path, 'new\n', 'u')
      expect(readFileSync(path, 'utf8')).toBe('new\n')
      expect(statSync(path).mode & 0o777).toBe(0o640)
      // Another file: whoever reads the old one goes on reading all of it.
      expect(statSync(path).ino).not.toBe(ino)
      expect(readdirSync(inside)).toEqual(['x.md'])
    },
  )

  it.skipIf(isWindows)('is what a link leads to, also if there is nothing yet', () => {
    const inside = folder()
    symlinkSync('real.md', join(inside, 'link.md'))
    for (const text of ['first\n', 'second\n']) {
      saveFile(join(inside, 'link.md'), text, 'u')
      expect(lstatSync(join(inside, 'link.md')).isSymbolicLink()).toBe(true)
      expect(readFileSync(join(inside, 'real.md'), 'utf8')).toBe(text)
    }
  })

  it.skipIf(isWindows)('may be a device, which stays one', () => {
    saveFile('/dev/null', 'gone\n', 'u')
    expect(statSync('/dev/null').isFile()).toBe(false)
  })

  it('cannot be a folder, or be in one that is not there', () => {
    const inside = folder()
    for (const path of [inside, join(inside, 'no', 'x.md')])
      expect(() => saveFile(path, 'x', 'u')).toThrow(Failure)
    expect(readdirSync(inside)).toEqual([])
  })
})
