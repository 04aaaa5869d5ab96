import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { BIN, home, k8smap } from '../support/package.ts'
import { hasModes } from '../support/places.ts'

/** What V8 compiled is kept in the cache folder, and is only taken from there while it is one's own. */

const WORD = 8
const aligned = (length: number): number => Math.ceil(length / WORD) * WORD
const codeIn = (where: string): string => join(where, 'cache', 'code')

interface Contents {
  key: string
  scripts: Array<{ name: string; size: number; changed: number; run: number[]; length: number }>
}

const contentsOf = (file: string): Contents => {
  const bytes = readFileSync(file)
  return JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32LE())) as Contents
}

/** A file of code with one script, as the program writes it. */
function written(contents: Contents, code: Buffer): Buffer {
  const text = Buffer.from(JSON.stringify(contents))
  const begin = Buffer.alloc(aligned(4 + text.length))
  begin.writeUInt32LE(text.length)
  text.copy(begin, 4)
  const whole = Buffer.alloc(aligned(code.length))
  code.copy(whole)
  return Buffer.concat([begin, whole, whole])
}

/** Code of another program that V8 takes for that of main.js: it only compares the length. */
function poison(): Buffer {
  const { length } = readFileSync(join(BIN, '../../dist/main.js'), 'latin1')
  const script = new Script(`(function(){console.log('poisoned')})`.padEnd(length))
  script.runInThisContext()
  return script.createCachedData()
}

/** A home whose code of `tree` is poisoned, and the path of that code. */
function poisoned(): { readonly where: string; readonly file: string } {
  const where = home()
  k8smap(['tree', 'etcd'], { home: where })
  const file = join(codeIn(where), 'tree')
  const { key, scripts } = contentsOf(file)
  const code = poison()
  const main = scripts.filter(({ name }) => name === 'main.js')
  const contents = { key, scripts: main.map((each) => ({ ...each, length: code.length })) }
  writeFileSync(file, written(contents, code), { mode: 0o600 })
  return { where, file }
}

const TREE = 'etcd\n├── etcd maintenance\n'
const tree = (where: string, environment: Record<string, string> = {}) => {
  const { stdout, stderr, status } = k8smap(['tree', 'etcd'], { home: where, environment })
  return { stdout, stderr, status }
}
const RIGHT = tree(home())
const CODE_RAN = { stdout: 'poisoned\n', stderr: '', status: 0 }

it('the tests below have a command that works', () =>
  expect(RIGHT).toEqual({
    stdout: expect.stringContaining(TREE.slice(0, 4)),
    stderr: '',
    status: 0,
  }))

describe('code that was compiled', () => {
  it('is kept for each command, for its owner alone, with no other file', () => {
    const where = home()
    expect(tree(where)).toEqual(RIGHT)
    expect(readdirSync(codeIn(where))).toEqual(['tree'])
    const file = join(codeIn(where), 'tree')
    if (hasModes) {
      expect(statSync(codeIn(where)).mode & 0o777).toBe(0o700)
      expect(statSync(file).mode & 0o777).toBe(0o600)
    }
    const before = statSync(file)
    expect(tree(where)).toEqual(RIGHT)
    // It is not written again.
    expect(statSync(file).mtimeMs).toBe(before.mtimeMs)
    for (const argv of [['--help'], ['tree', '--help'], ['status', '--short'], ['help', 'tree']])
      k8smap(argv, { home: where })
    expect(readdirSync(codeIn(where)).sort()).toEqual(['help', 'k8smap', 'status', 'tree'])
  })

  it('is run at the next start', () => {
    const { where } = poisoned()
    expect(tree(where)).toEqual(CODE_RAN)
  })

  it('is neither read nor kept where Node’s own is switched off', () => {
    const { where, file } = poisoned()
    const off = { NODE_DISABLE_COMPILE_CACHE: '1' }
    const before = readFileSync(file)
    expect(tree(where, off)).toEqual(RIGHT)
    expect(readFileSync(file)).toEqual(before)
    const empty = home()
    expect(tree(empty, off)).toEqual(RIGHT)
    expect(existsSync(codeIn(empty))).toBe(false)
  })

  it('of a command that failed is not kept', () => {
    const where = home()
    expect(k8smap(['banana'], { home: where }).status).toBe(2)
    expect(k8smap(['explain', 'banana'], { home: where }).status).toBe(1)
    expect(existsSync(codeIn(where))).toBe(false)
  })

  it('that is old is made again: it may lack what only some options need', () => {
    const where = home()
    tree(where)
    const file = join(codeIn(where), 'tree')
    utimesSync(file, 1_000_000_000, 1_000_000_000)
    const forgotten = join(codeIn(where), 'gone')
    writeFileSync(forgotten, '')
    utimesSync(forgotten, 1_000_000_000, 1_000_000_000)
    expect(tree(where)).toEqual(RIGHT)
    expect(statSync(file).mtimeMs).toBeGreaterThan(1_000_000_000_000)
    // What nothing uses any more is taken away then.
    expect(readdirSync(codeIn(where))).toEqual(['tree'])
  })

  it('grows by what another start needs', () => {
    const where = home()
    tree(where)
    const file = join(codeIn(where), 'tree')
    const names = () => contentsOf(file).scripts.map(({ name }) => name.replace(/-.*/, ''))
    expect(names()).toEqual(['main.js'])
    k8smap(['tree', 'etcd', '--lang', 'zh'], { home: where })
    expect(names()).toEqual(['main.js', 'zh'])
    const { mtimeMs } = statSync(file)
    tree(where)
    expect(statSync(file).mtimeMs).toBe(mtimeMs)
  })

  it('grows by the modules that another start runs, and loses none', () => {
    const where = home()
    const file = join(codeIn(where), 'explain')
    const run = () => contentsOf(file).scripts.find(({ name }) => name === 'main.js')?.run ?? []
    const explain = (name: string) =>
      expect(k8smap(['explain', name], { home: where }).status).toBe(0)
    explain('etcd')
    const plain = run()
    explain('kube-scheduelr')
    const more = run()
    expect(more.slice(0, plain.length)).toEqual(plain)
    expect(more.length).toBeGreaterThan(plain.length)
    expect(new Set(more).size).toBe(more.length)
    const { mtimeMs } = statSync(file)
    for (const name of ['etcd', 'kube-scheduelr']) explain(name)
    expect(statSync(file).mtimeMs).toBe(mtimeMs)
  })
})

/** Each makes something of poisoned code that may not be run. */
const FORBIDDEN: Readonly<Record<string, (where: string, file: string) => void>> = {
  'in a folder that its group may write in': (where) => chmodSync(codeIn(where), 0o770),
  'in a folder that others may look into': (where) => chmodSync(codeIn(where), 0o705),
  'that its group may write': (_, file) => chmodSync(file, 0o620),
  'that others may read': (_, file) => chmodSync(file, 0o604),
  'in a folder that is a link': (where) => {
    renameSync(codeIn(where), join(where, 'elsewhere'))
    symlinkSync(join(where, 'elsewhere'), codeIn(where))
  },
  'that is a link': (where, file) => {
    renameSync(file, join(where, 'elsewhere'))
    symlinkSync(join(where, 'elsewhere'), file)
  },
}

/** Each makes a file of poisoned code one that is not to be used, but made again. */
const DAMAGED: Readonly<Record<string, (file: string) => void>> = {
  'of another build': (file) => {
    const bytes = readFileSync(file)
    bytes[4 + bytes.toString('utf8', 4).indexOf(':"') + 2]! ^= 1
    writeFileSync(file, bytes)
  },
  'of a script that was changed': (file) => {
    const { key, scripts } = contentsOf(file)
    const changed = scripts.map((each) => ({ ...each, changed: each.changed + 1 }))
    writeFileSync(file, written({ key, scripts: changed }, poison()))
  },
  'with a damaged byte': (file) => {
    const bytes = readFileSync(file)
    bytes[bytes.length - 100]! ^= 1
    writeFileSync(file, bytes)
  },
  'cut short': (file) => truncateSync(file, statSync(file).size - WORD),
  'with zeros at its end, as after a power cut': (file) => {
    const { size } = statSync(file)
    truncateSync(file, size >> 1)
    truncateSync(file, size)
  },
  'of zeros': (file) => {
    truncateSync(file, 0)
    truncateSync(file, 300_000)
  },
  'that is empty': (file) => truncateSync(file, 0),
  'that is garbage': (file) => writeFileSync(file, Buffer.alloc(300_000, 'garbage')),
  'that is a gigabyte': (file) => {
    truncateSync(file, 0)
    truncateSync(file, 1 << 30)
  },
  'whose contents are no list': (file) =>
    writeFileSync(file, written({ key: contentsOf(file).key, scripts: null } as never, poison())),
  'whose script is said to be endless': (file) => {
    const { key, scripts } = contentsOf(file)
    const endless = scripts.map((each) => ({ ...each, length: 2 ** 52 }))
    writeFileSync(file, written({ key, scripts: endless }, poison()))
  },
}

describe.runIf(hasModes)('code is not run', () => {
  it.each(Object.keys(FORBIDDEN))('%s', (what) => {
    const { where, file } = poisoned()
    FORBIDDEN[what]?.(where, file)
    expect(tree(where)).toEqual(RIGHT)
  })

  it.runIf(process.getuid?.() === 0).each(['folder', 'file'])(
    'of another owner: the %s',
    (which) => {
      const { where, file } = poisoned()
      chownSync(which === 'file' ? file : codeIn(where), 12_345, 12_345)
      expect(tree(where)).toEqual(RIGHT)
    },
  )

  it('that is a pipe, and nothing waits for its other end', () => {
    const { where, file } = poisoned()
    rmSync(file)
    expect(spawnSync('mkfifo', [file]).status).toBe(0)
    expect(tree(where)).toEqual(RIGHT)
    expect(statSync(file).isFile()).toBe(true)
  })
})

describe('code is not run, and made again,', () => {
  it.each(Object.keys(DAMAGED))('%s', (what) => {
    const { where, file } = poisoned()
    DAMAGED[what]?.(file)
    expect(tree(where)).toEqual(RIGHT)
    expect(contentsOf(file).scripts.map(({ name }) => name)).toEqual(['main.js'])
    const { mtimeMs } = statSync(file)
    expect(tree(where)).toEqual(RIGHT)
    expect(statSync(file).mtimeMs).toBe(mtimeMs)
  })
})

describe('where nothing can be kept, everything works', () => {
  it('in place of the folder is a file', () => {
    const where = home()
    writeFileSync(join(where, 'cache'), '')
    expect(tree(where)).toEqual(RIGHT)
    expect(readFileSync(join(where, 'cache'), 'utf8')).toBe('')
  })

  it('in place of the file is a folder', () => {
    const where = home()
    mkdirSync(join(codeIn(where), 'tree'), { recursive: true, mode: 0o700 })
    expect(tree(where)).toEqual(RIGHT)
    expect(readdirSync(codeIn(where))).toEqual(['tree'])
  })

  it.runIf(process.getuid?.() === 0)('the home is another user’s: nothing is left in it', () => {
    const where = home()
    chownSync(where, 12_345, 12_345)
    expect(tree(where)).toEqual(RIGHT)
    expect(readdirSync(where)).toEqual([])
  })

  it.runIf(hasModes && process.getuid?.() !== 0)('the folder may not be written in', () => {
    const where = home()
    mkdirSync(codeIn(where), { recursive: true, mode: 0o700 })
    chmodSync(codeIn(where), 0o500)
    expect(tree(where)).toEqual(RIGHT)
  })
})

it('code is kept as a whole by processes that start at once', async () => {
  const where = home()
  const runs = Array.from(
    { length: 6 },
    () =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, [BIN, 'tree', 'etcd'], {
          env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', K8SMAP_HOME: where },
        })
        let said = ''
        child.stdout.on('data', (piece) => {
          said += piece
        })
        child.stderr.on('data', (piece) => {
          said += piece
        })
        child.on('close', () => resolve(said))
      }),
  )
  expect(new Set(await Promise.all(runs))).toEqual(new Set([RIGHT.stdout]))
  expect(readdirSync(codeIn(where))).toEqual(['tree'])
  expect(tree(where)).toEqual(RIGHT)
})
