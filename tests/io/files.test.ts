import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, replaceFile, syncFolder } from '../../src/io/files.ts'
import {
  emptyFolder,
  hasModes,
  isRoot,
  makePipe,
  outrun,
  syncedDuring,
  thrownBy,
} from '../support/places.ts'

const modeOf = (path: string): number => statSync(path).mode & 0o777
const inodeOf = (path: string): number => statSync(path).ino

describe.skipIf(!hasModes)('what k8smap makes', () => {
  it('is for its owner alone: folders, their parents, files', () => {
    const where = join(emptyFolder(), 'a')
    replaceFile(join(where, 'b', 'x'), 'words', '1')
    expect([where, join(where, 'b'), join(where, 'b', 'x')].map(modeOf)).toEqual([
      0o700, 0o700, 0o600,
    ])
  })

  it('may have been made a moment before by another process', () => {
    const where = join(emptyFolder(), 'a', 'b')
    outrun(() => makeFolder(where))
    expect(modeOf(where)).toBe(0o700)
    const file = join(emptyFolder(), 'file')
    writeFileSync(file, '')
    expect(thrownBy(() => makeFolder(file))).toMatchObject({ code: 'EEXIST' })
    expect(thrownBy(() => makeFolder(join(file, 'a')))).toMatchObject({ code: 'ENOTDIR' })
  })

  it.each([0o644, 0o600, 0o640])('keeps the mode it was given: %o', (mode) => {
    const where = emptyFolder()
    chmodSync(where, 0o755)
    writeFileSync(join(where, 'x'), 'old')
    chmodSync(join(where, 'x'), mode)
    replaceFile(join(where, 'x'), 'new', '1')
    makeFolder(where)
    expect([modeOf(where), modeOf(join(where, 'x'))]).toEqual([0o755, mode])
  })

  it('is on disk with its name: the folder is synced as well as the file', () => {
    const where = emptyFolder()
    const made = join(where, 'a')
    const synced = syncedDuring(() => replaceFile(join(made, 'x'), 'words', '1'))
    expect(synced).toEqual([inodeOf(where), inodeOf(join(made, 'x')), inodeOf(made)])
    const again = syncedDuring(() => replaceFile(join(made, 'x'), 'more', '1'))
    expect(again).toEqual([inodeOf(join(made, 'x')), inodeOf(made)])
  })

  it('may have the longest name that there is', () => {
    const where = emptyFolder()
    const names = ['x'.repeat(255), '图'.repeat(85), 'y'.repeat(210)]
    for (const name of names) replaceFile(join(where, name), name, '1')
    expect(readdirSync(where).sort()).toEqual([...names].sort())
  })

  it('never replaces what is not a file: a pipe, a device, a folder', () => {
    const where = emptyFolder()
    makePipe(join(where, 'pipe'))
    mkdirSync(join(where, 'folder'))
    symlinkSync('/dev/null', join(where, 'null'))
    for (const name of ['pipe', 'folder', 'null'])
      expect(thrownBy(() => replaceFile(join(where, name), 'x', '1'))).toMatchObject({
        code: 'EINVAL',
      })
    expect(readdirSync(where).sort()).toEqual(['folder', 'null', 'pipe'])
    expect(lstatSync(join(where, 'pipe')).isFIFO()).toBe(true)
    expect([readlinkSync(join(where, 'null')), statSync('/dev/null').isCharacterDevice()]).toEqual([
      '/dev/null',
      true,
    ])
  })

  it('never writes through a link that somebody put where the new file is written first', () => {
    const where = emptyFolder()
    writeFileSync(join(where, 'other'), 'mine')
    symlinkSync(join(where, 'other'), join(where, 'x.1.tmp'))
    replaceFile(join(where, 'x'), 'new', '1')
    expect(readdirSync(where).sort()).toEqual(['other', 'x'])
    expect([
      readFileSync(join(where, 'other'), 'utf8'),
      readFileSync(join(where, 'x'), 'utf8'),
    ]).toEqual(['mine', 'new'])
  })
})

describe('syncing a folder', () => {
  it('is reported if there is none', () =>
    expect(thrownBy(() => syncFolder(join(emptyFolder(), 'x')))).toMatchObject({ code: 'ENOENT' }))

  it.skipIf(!hasModes || isRoot)('is left out if it may not be read', () => {
    const where = emptyFolder()
    chmodSync(where, 0o300)
    expect(thrownBy(() => syncFolder(where))).toBeUndefined()
  })
})
