import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/core/base/hash.ts'
import type { Review } from '../../src/core/log/event.ts'
import { deviceIn } from '../../src/io/device.ts'
import { journal } from '../../src/io/journal.ts'
import { emptyFolder, hasModes, isRoot, makePipe, withoutBirthTimes } from '../support/places.ts'

const ID = { a: `${'a1'.repeat(16)}\n`, b: `${'b2'.repeat(16)}\n`, none: '' }
const LAPTOP = { host: 'Laptop.local', home: '/home/ada', id: ID.a }

type Machine = typeof LAPTOP

/** Whether the disk says when a folder was made. */
const knowsBirthTimes = statSync(emptyFolder(), { bigint: true }).birthtimeNs > 0n

const dataFolder = (): string => {
  const folder = join(emptyFolder(), 'data')
  mkdirSync(folder)
  return folder
}
const nameIn = (folder: string, machine: Machine = LAPTOP): string =>
  deviceIn(folder, '1', () => machine).name()
/** Writes as that machine, so that the device's file is there, and returns its name. */
const writeIn = (folder: string, machine: Machine = LAPTOP): string => {
  const log = journal(folder, 1, { device: deviceIn(folder, '1', () => machine) })
  log.obstacle()
  log.append(review)
  return log.device
}
const review: Review = {
  event: 'review',
  id: '1',
  at: 1_700_000_000_000,
  outline: 'o',
  question: 'q',
  rating: 3,
  correct: true,
  given: '',
  took: 1,
}
/** The name that earlier versions derived. */
const derived = ({ host, home, id }: Machine): string =>
  `${host.toLowerCase().replace('.', '-')}-${fingerprint(`${host}\n${home}\n${id}`)}`
const claimIn = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(folder, `device-${name}.json`), 'utf8'))
const folderMark = (folder: string): string => {
  const { ino, birthtimeNs } = statSync(folder, { bigint: true })
  return `folder:${fingerprint(birthtimeNs > 0n ? `${ino}\n${birthtimeNs}` : String(ino))}`
}
const machineMark = ({ id, home }: Machine): string =>
  `machine:${fingerprint(`${id.trim()}\n${home}`)}`
const putClaim = (folder: string, name: string, content: unknown): void =>
  writeFileSync(
    join(folder, `device-${name}.json`),
    typeof content === 'string' ? content : JSON.stringify(content),
  )
/** A folder as a sync tool brings it to another disk: the same files, and nothing else. */
const synced = (folder: string): string => {
  const copy = join(emptyFolder(), 'data')
  cpSync(folder, copy, { recursive: true })
  return copy
}

describe('a device', () => {
  it('has the host in its name, and asking for it writes nothing', () => {
    const folder = dataFolder()
    expect(nameIn(folder)).toBe(derived(LAPTOP))
    expect(readdirSync(folder)).toEqual([])
    expect(nameIn(join(folder, 'missing'))).toBe(derived(LAPTOP))
    expect(nameIn(folder, { ...LAPTOP, host: '我的电脑' })).toMatch(/^device-[0-9a-f]{8}$/)
    expect(nameIn(folder, { ...LAPTOP, host: `-${'x.'.repeat(40)}` })).toMatch(
      /^(?:x-){12}-[0-9a-f]{8}$/,
    )
  })

  it('writes its file with its first event, and not again', () => {
    const folder = dataFolder()
    const name = writeIn(folder)
    expect(readdirSync(folder).sort()).toEqual([`device-${name}.json`, `reviews-${name}.jsonl`])
    expect(claimIn(folder, name)).toEqual({
      v: 1,
      name,
      marks: [folderMark(folder), machineMark(LAPTOP)],
    })
    const { ino, mode } = statSync(join(folder, `device-${name}.json`))
    if (hasModes) expect(mode & 0o777).toBe(0o600)
    writeIn(folder)
    if (hasModes) expect(statSync(join(folder, `device-${name}.json`)).ino).toBe(ino)
  })

  it('has a name of its own in a log that begins with it', () => {
    const folder = join(emptyFolder(), 'not', 'there', 'yet')
    const name = writeIn(folder)
    expect(nameIn(folder, { ...LAPTOP, host: 'elsewhere' })).toBe(name)
  })

  it.each<[string, Machine]>([
    ['its host name', { ...LAPTOP, host: 'laptop.fritz.box' }],
    ['its home', { ...LAPTOP, home: '/Home/Ada/' }],
    ['its container', { host: '4f1c9e', home: '/root', id: ID.b }],
    ['its container, which has no id', { host: '4f1c9e', home: '/root', id: '' }],
  ])('keeps its name when %s changes', (_, machine) => {
    if (!knowsBirthTimes) return
    const folder = dataFolder()
    const name = writeIn(folder)
    expect(nameIn(folder, machine)).toBe(name)
    expect(writeIn(folder, machine)).toBe(name)
    expect(readdirSync(folder).sort()).toEqual([`device-${name}.json`, `reviews-${name}.jsonl`])
  })

  it('is known by its folder’s inode where nothing says when it was made, on one machine', () => {
    withoutBirthTimes(() => {
      const folder = dataFolder()
      const name = writeIn(folder)
      const { ino } = statSync(folder, { bigint: true })
      expect(claimIn(folder, name)).toMatchObject({
        marks: [`folder:${fingerprint(String(ino))}`, machineMark(LAPTOP)],
      })
      expect(nameIn(folder, { ...LAPTOP, host: 'other' })).toBe(name)
      expect(nameIn(folder, { host: 'other', home: '/o', id: '' })).toBe(name)
      // Another machine may have a folder with the same inode, as one does that mounts the folder.
      const other = { ...LAPTOP, host: 'other', id: ID.b }
      expect(nameIn(folder, other)).toBe(derived(other))
      expect(nameIn(folder, { ...LAPTOP, id: ID.b })).not.toBe(name)
    })
  })

  it('keeps its name when its folder is moved, on this disk or to another one', () => {
    const folder = dataFolder()
    const name = writeIn(folder)
    const moved = join(emptyFolder(), 'moved')
    renameSync(folder, moved)
    expect(nameIn(moved, { ...LAPTOP, host: 'other', home: '/other' })).toBe(name)
    const restored = synced(moved)
    rmSync(moved, { recursive: true })
    expect(nameIn(restored, { ...LAPTOP, host: 'other' })).toBe(name)
    // From now on it is known by that folder too.
    writeIn(restored, { ...LAPTOP, host: 'other' })
    expect(claimIn(restored, name)).toMatchObject({
      marks: [expect.stringMatching(/^folder/), folderMark(restored), machineMark(LAPTOP)],
    })
    expect(nameIn(restored, { ...LAPTOP, id: '' })).toBe(name)
  })

  it('goes on with a log of an earlier version', () => {
    const folder = dataFolder()
    writeFileSync(join(folder, `reviews-${derived(LAPTOP)}.jsonl`), '')
    writeFileSync(join(folder, 'reviews-phone-12345678.jsonl'), '')
    expect(writeIn(folder)).toBe(derived(LAPTOP))
    expect(nameIn(folder, { ...LAPTOP, host: 'other' })).toBe(derived(LAPTOP))
  })

  it('keeps the latest marks if it is moved again and again', () => {
    const folder = dataFolder()
    const name = writeIn(folder)
    for (let i = 0; i < 20; i++) writeIn(folder, { ...LAPTOP, home: `/home/${i}` })
    const { marks } = claimIn(folder, name) as { marks: string[] }
    expect(marks).toHaveLength(16)
    expect(marks).toContain(folderMark(folder))
    expect(marks).toContain(machineMark({ ...LAPTOP, home: '/home/19' }))
    expect(marks).not.toContain(machineMark({ ...LAPTOP, home: '/home/0' }))
  })
})

describe('two devices that sync a folder', () => {
  it.each<[string, Machine]>([
    ['another machine', { host: 'desktop', home: '/home/ada', id: ID.b }],
    ['a machine of the same name', { ...LAPTOP, id: ID.b }],
    ['a machine without an id', { host: 'mac', home: '/Users/ada', id: '' }],
  ])('have two names: %s', (_, other) => {
    const folder = dataFolder()
    const name = writeIn(folder)
    const copy = synced(folder)
    const second = writeIn(copy, other)
    expect(second).not.toBe(name)
    // Both keep their names when everything is synced back.
    cpSync(copy, folder, { recursive: true })
    expect([nameIn(folder), nameIn(copy, other)]).toEqual([name, second])
  })

  it('have two names even if their machines say the same of themselves', () => {
    const twin = { ...LAPTOP, id: '' }
    const folder = dataFolder()
    const name = writeIn(folder, twin)
    const copy = synced(folder)
    const second = nameIn(copy, twin)
    expect(second).toMatch(/^laptop-local-[0-9a-f]{8}$/)
    expect(second).not.toBe(name)
    // A drill without an answer leaves an empty log, and the next one has the same name.
    journal(copy, 1, { device: deviceIn(copy, '1', () => twin) }).obstacle()
    expect(nameIn(copy, twin)).toBe(second)
    expect(writeIn(copy, twin)).toBe(second)
    const third = synced(copy)
    expect(new Set([name, second, writeIn(third, twin)]).size).toBe(3)
  })

  it('give way to a name that another device took meanwhile', () => {
    const folder = dataFolder()
    const device = deviceIn(folder, '1', () => LAPTOP)
    const name = device.name()
    putClaim(folder, name, { v: 1, name, marks: ['folder:00000000'] })
    device.keep()
    expect(claimIn(folder, name)).toEqual({ v: 1, name, marks: ['folder:00000000'] })
    expect(nameIn(folder)).not.toBe(name)
  })
})

describe('the file of a device', () => {
  const other = { host: 'other', home: '/o', id: '' }

  it.each<[string, (folder: string) => unknown]>([
    ['no JSON', () => '{"v":1,"na'],
    ['empty', () => ''],
    ['null', () => null],
    ['of a later version', (folder) => ({ v: 2, name: 'x', marks: [folderMark(folder)] })],
    ['of another name', (folder) => ({ v: 1, name: 'y', marks: [folderMark(folder)] })],
    ['without a name', (folder) => ({ v: 1, marks: [folderMark(folder)] })],
    ['without marks', () => ({ v: 1, name: 'x' })],
    ['with marks of another kind', () => ({ v: 1, name: 'x', marks: [1, null, 'folder:x', {}] })],
  ])('that is damaged counts for nothing: %s', (_, content) => {
    const folder = dataFolder()
    putClaim(folder, 'x', content(folder))
    expect(nameIn(folder, other)).toBe(derived(other))
  })

  it('that is damaged is written again', () => {
    const folder = dataFolder()
    const name = writeIn(folder)
    putClaim(folder, name, '{"v":1,')
    expect(writeIn(folder)).toBe(name)
    expect(claimIn(folder, name)).toMatchObject({
      name,
      marks: [folderMark(folder), machineMark(LAPTOP)],
    })
  })

  it.each(['..', '../x', 'a.b', '-a', 'a b', 'a\nb', 'a'.repeat(65), '', '\u202ea'])(
    'never gives a name that is no name: %j',
    (name) => {
      const folder = dataFolder()
      // Under each name that a file can have, and under one that every file can.
      for (const file of ['x', ...(/[/\n]/.test(name) ? [] : [name])])
        putClaim(folder, file, { v: 1, name, marks: [folderMark(folder)] })
      expect(nameIn(folder, other)).toBe(derived(other))
    },
  )

  it('may have a name in any script, of 64 characters at most', () => {
    for (const name of ['电脑-2', 'a'.repeat(64)]) {
      const folder = dataFolder()
      putClaim(folder, name, { v: 1, name, marks: [folderMark(folder)] })
      expect(nameIn(folder, other)).toBe(name)
    }
  })

  it.skipIf(!hasModes)('is read only if it is a file of that size', () => {
    const folder = dataFolder()
    const marks = [folderMark(folder)]
    makePipe(join(folder, 'device-a.json'))
    symlinkSync('/dev/zero', join(folder, 'device-b.json'))
    mkdirSync(join(folder, 'device-c.json'))
    putClaim(folder, 'd', { v: 1, name: 'd', marks })
    truncateSync(join(folder, 'device-d.json'), 1 << 30)
    expect(nameIn(folder, other)).toBe(derived(other))
    putClaim(folder, 'e', { v: 1, name: 'e', marks })
    expect(nameIn(folder, other)).toBe('e')
  })

  it('of the folder counts more than one of the machine; then the first one counts', () => {
    const folder = dataFolder()
    const [here, machine] = [folderMark(folder), machineMark(LAPTOP)]
    const put = (name: string, ...marks: string[]): void =>
      putClaim(folder, name, { v: 1, name, marks })
    put('a', 'folder:00000000', 'machine:00000000')
    expect(nameIn(folder)).toBe(derived(LAPTOP))
    put('z', machine)
    expect(nameIn(folder)).toBe('z')
    put('x', here, 'machine:00000000')
    put('y', here)
    expect(nameIn(folder)).toBe('x')
    put('w', here, machine)
    expect(nameIn(folder)).toBe('w')
  })

  it.skipIf(!hasModes || isRoot)('that cannot be written is no obstacle', () => {
    const folder = dataFolder()
    writeFileSync(join(folder, `reviews-${derived(LAPTOP)}.jsonl`), '')
    chmodSync(folder, 0o500)
    const log = journal(folder, 1, { device: deviceIn(folder, '1', () => LAPTOP) })
    log.append(review)
    expect(log.read().events).toEqual([review])
    chmodSync(folder, 0o700)
    expect(readdirSync(folder)).toEqual([`reviews-${derived(LAPTOP)}.jsonl`])
  })

  it('that is in the way of one is no obstacle', () => {
    const folder = dataFolder()
    mkdirSync(join(folder, `device-${derived(LAPTOP)}.json`))
    expect(writeIn(folder)).toBe(derived(LAPTOP))
    expect(existsSync(join(folder, `reviews-${derived(LAPTOP)}.jsonl`))).toBe(true)
  })
})

it('this device has a name', () => {
  const folder = dataFolder()
  const log = journal(folder, 1)
  expect(log.device).toMatch(/^[a-z0-9][a-z0-9-]*-[0-9a-f]{8}$/)
  log.append(review)
  expect(readdirSync(folder).sort()).toEqual([
    `device-${log.device}.json`,
    `reviews-${log.device}.jsonl`,
  ])
})
