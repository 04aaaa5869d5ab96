import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openRegular, readRegular } from '../../src/io/own-files.ts'
import { emptyFolder, hasModes, makePipe, thrownBy } from '../support/places.ts'

const refused = (path: string, most = 100): unknown => {
  const error = thrownBy(() => readRegular(path, most)) as NodeJS.ErrnoException | undefined
  return error?.code
}

describe('a file of k8smap’s own', () => {
  it.each([0, 1, 4095, 4096, 4097, 10_000])('of %i bytes is read to its end', (size) => {
    const path = join(emptyFolder(), 'x')
    const bytes = Buffer.from(Array.from({ length: size }, (_, i) => i % 251))
    writeFileSync(path, bytes)
    expect(readRegular(path, size)).toEqual(bytes)
    if (size > 0) expect(refused(path, size - 1)).toBe('EFBIG')
  })

  it('is read through a link', () => {
    const where = emptyFolder()
    writeFileSync(join(where, 'x'), 'words')
    symlinkSync(join(where, 'x'), join(where, 'link'))
    expect(readRegular(join(where, 'link'), 100).toString()).toBe('words')
  })

  it('that is missing is missing', () => expect(refused(join(emptyFolder(), 'x'))).toBe('ENOENT'))

  it('that is a folder is refused', () => {
    const where = emptyFolder()
    expect(refused(where)).toBe('EISDIR')
    mkdirSync(join(where, 'inner'))
    symlinkSync(join(where, 'inner'), join(where, 'link'))
    expect(refused(join(where, 'link'))).toBe('EISDIR')
  })

  it.skipIf(!hasModes)('that is a pipe, a device or a socket is refused', async () => {
    const where = emptyFolder()
    makePipe(join(where, 'pipe'))
    symlinkSync(join(where, 'pipe'), join(where, 'link'))
    symlinkSync('/dev/zero', join(where, 'zero'))
    const socket = createServer()
    await new Promise<void>((done) => socket.listen(join(where, 'socket'), done))
    for (const name of ['pipe', 'link', 'zero', 'socket'])
      expect([name, refused(join(where, name))]).toEqual([name, 'EINVAL'])
    for (const name of ['pipe', 'zero']) {
      const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT
      const error = thrownBy(() => openRegular(join(where, name), flags))
      expect(error).toMatchObject({ code: 'EINVAL', syscall: 'open', path: join(where, name) })
    }
    socket.close()
  })

  it.skipIf(!existsSync('/proc/self/pagemap'))('that says 0 bytes and never ends is refused', () =>
    expect(refused('/proc/self/pagemap', 1 << 20)).toBe('EFBIG'),
  )

  it.skipIf(!existsSync('/proc/self/status'))('that says 0 bytes and has some is read', () =>
    expect(readRegular('/proc/self/status', 1 << 16).toString()).toMatch(/^Name:[\s\S]+\n$/),
  )

  it.skipIf(!hasModes)('is made for its owner alone', () => {
    const path = join(emptyFolder(), 'x')
    closeSync(openRegular(path, constants.O_RDWR | constants.O_CREAT))
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
})
