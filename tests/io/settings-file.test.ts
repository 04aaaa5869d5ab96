import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cache } from '../../src/io/cache.ts'
import { replaceFile } from '../../src/io/files.ts'
import { settingsFile } from '../../src/io/settings-file.ts'
import { emptyFolder, hasModes, makePipe } from '../support/places.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'k8smap-'))
const thrown = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('a file’s replacement', () => {
  it('is replaced as a whole: a reader that has the old one open keeps the old one', () => {
    const where = folder()
    const file = join(where, 'deep', 'er', 'x.json')
    replaceFile(file, 'one', '1')
    expect(readFileSync(file, 'utf8')).toBe('one')
    const before = lstatSync(file).ino
    replaceFile(file, 'zwei 二', '1')
    expect(readFileSync(file, 'utf8')).toBe('zwei 二')
    if (process.platform !== 'win32') expect(lstatSync(file).ino).not.toBe(before)
    expect(readdirSync(join(where, 'deep', 'er'))).toEqual(['x.json'])
  })

  it('takes no notice of what a killed process left behind', () => {
    const where = folder()
    const file = join(where, 'x.json')
    writeFileSync(`${file}.1.tmp`, 'left behind, and longer than what follows')
    replaceFile(file, 'new', '1')
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(where)).toEqual(['x.json'])
  })

  it.skipIf(process.platform === 'win32')(
    'keeps a link a link: dotfiles are often kept elsewhere',
    () => {
      const where = folder()
      const real = join(where, 'dotfiles.json')
      const file = join(where, 'settings.json')
      writeFileSync(real, 'old')
      symlinkSync(real, file)
      replaceFile(file, 'new', '1')
      expect(lstatSync(file).isSymbolicLink()).toBe(true)
      expect(readFileSync(real, 'utf8')).toBe('new')
      expect(readdirSync(where).sort()).toEqual(['dotfiles.json', 'settings.json'])
    },
  )

  it('that fails leaves the old one, and nothing beside it', () => {
    const where = folder()
    const file = join(where, 'x.json')
    mkdirSync(file)
    expect(thrown(() => replaceFile(file, 'new', '1'))).toMatchObject({
      code: expect.stringMatching(/^E/),
    })
    expect(readdirSync(where)).toEqual(['x.json'])
  })

  it.skipIf(process.platform === 'win32')(
    'never is half of the text where the disk gets full',
    () => {
      const where = folder()
      const file = join(where, 'x.json')
      writeFileSync(file, 'old')
      // A limit on file sizes acts like a full disk: the first write stops halfway, without an
      // error.
      const program = `import { replaceFile } from ${JSON.stringify(join(process.cwd(), 'src/io/files.ts'))}
      process.on('SIGXFSZ', () => undefined)
      try { replaceFile(process.argv[2], 'x'.repeat(1_000_000), '1') } catch (error) { console.log(error.code) }`
      const script = join(where, 'script.ts')
      writeFileSync(script, program)
      const { stdout } = spawnSync(
        'sh',
        ['-c', 'ulimit -f 64 && exec "$0" --import tsx "$1" "$2"', process.execPath, script, file],
        { encoding: 'utf8', env: { ...process.env, TSX_DISABLE_CACHE: '1' } },
      )
      expect(stdout).toBe('EFBIG\n')
      expect(readFileSync(file, 'utf8')).toBe('old')
      expect(readdirSync(where).sort()).toEqual(['script.ts', 'x.json'])
    },
  )
})

describe('the settings file', () => {
  it('that is not there is no settings, and is made with its folder', () => {
    const path = join(folder(), 'config', 'settings.json')
    const file = settingsFile(path, 7)
    expect([file.path, file.read()]).toEqual([path, undefined])
    file.change((text) => `{}${text ?? ''}\n`)
    expect(file.read()).toBe('{}\n')
    expect(readdirSync(join(path, '..'))).toEqual(['settings.json'])
  })

  it('that cannot be read is reported with path and reason', () => {
    const path = folder()
    expect(thrown(() => settingsFile(path, 7).read())).toMatchObject({
      code: 'settings-unreadable',
      args: { path, reason: 'EISDIR' },
    })
  })

  it.skipIf(!hasModes)('that is a pipe or a device is refused: reading would not end', () => {
    const where = emptyFolder()
    makePipe(join(where, 'pipe'))
    symlinkSync('/dev/zero', join(where, 'zero'))
    for (const path of [join(where, 'pipe'), join(where, 'zero')])
      expect(thrown(() => settingsFile(path, 7).read())).toMatchObject({
        code: 'settings-unreadable',
        args: { path, reason: 'EINVAL' },
      })
  })

  it('that is larger than any settings is refused unread', () => {
    const path = join(emptyFolder(), 'settings.json')
    writeFileSync(path, ' '.repeat(1 << 20))
    expect(settingsFile(path, 7).read()).toHaveLength(1 << 20)
    truncateSync(path, 300 << 20)
    expect(thrown(() => settingsFile(path, 7).read())).toMatchObject({
      code: 'settings-unreadable',
      args: { path, reason: 'EFBIG' },
    })
  })

  it('that cannot be written is reported, and stays as it was', () => {
    const where = folder()
    writeFileSync(join(where, 'file'), 'x')
    const path = join(where, 'file', 'settings.json')
    expect(thrown(() => settingsFile(path, 7).change(() => '{}'))).toMatchObject({
      code: expect.stringMatching(/^setting(s-unreadable|-not-kept)$/),
      args: { path, reason: expect.stringMatching(/^(ENOTDIR|EEXIST|ENOENT)$/) },
    })
    expect(readdirSync(where)).toEqual(['file'])
  })

  it.skipIf(process.platform !== 'linux')(
    'that no folder can be made for is reported as well',
    () => {
      const path = '/proc/self/none/settings.json'
      expect(thrown(() => settingsFile(path, 7).change(() => '{}'))).toMatchObject({
        code: 'setting-not-kept',
        args: { path, reason: 'ENOENT' },
      })
    },
  )
})

describe('the cache', () => {
  it('gives back what was put into it, and nothing where there is nothing', () => {
    const where = join(folder(), 'cache')
    const held = cache(where, 7)
    expect(held.read('due.json')).toBeUndefined()
    expect(existsSync(where)).toBe(false)
    held.write('due.json', '到期')
    held.write('other.json', 'x')
    expect(cache(where, 8).read('due.json')).toBe('到期')
    held.write('due.json', '')
    expect(held.read('due.json')).toBe('')
    expect(readdirSync(where).sort()).toEqual(['due.json', 'other.json'])
  })

  it.skipIf(!hasModes)(
    'takes a pipe, a device and a huge file for nothing, and leaves them',
    () => {
      const where = emptyFolder()
      makePipe(join(where, 'pipe'))
      symlinkSync('/dev/zero', join(where, 'zero'))
      writeFileSync(join(where, 'huge'), '')
      truncateSync(join(where, 'huge'), (16 << 20) + 1)
      const held = cache(where, 7)
      expect(['pipe', 'zero', 'huge'].map(held.read)).toEqual([undefined, undefined, undefined])
      for (const name of ['pipe', 'zero']) held.write(name, 'x')
      expect(lstatSync(join(where, 'pipe')).isFIFO()).toBe(true)
      expect(lstatSync(join(where, 'zero')).isSymbolicLink()).toBe(true)
      held.write('huge', 'x')
      expect(held.read('huge')).toBe('x')
    },
  )

  it('is silent where nothing can be read or written', () => {
    const where = folder()
    mkdirSync(join(where, 'due.json'))
    writeFileSync(join(where, 'file'), '')
    for (const held of [cache(where, 7), cache(join(where, 'file'), 7)]) {
      held.write('due.json', 'x')
      expect(held.read('due.json')).toBeUndefined()
    }
    expect(readdirSync(where).sort()).toEqual(['due.json', 'file'])
  })
})
