import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locked } from '../../src/io/lock.ts'
import { emptyFolder, thrownBy } from '../support/places.ts'

describe('a lock', () => {
  it('is a file beside the one it is about, while something is done', () => {
    const where = emptyFolder()
    const file = join(where, 'deep', 'x.json')
    expect(locked(file, () => readdirSync(join(where, 'deep')))).toEqual(['x.json.lock'])
    expect(readdirSync(join(where, 'deep'))).toEqual([])
    expect(
      thrownBy(() =>
        locked(file, () => {
          throw new Error('no')
        }),
      ),
    ).toMatchObject({ message: 'no' })
    expect(readdirSync(join(where, 'deep'))).toEqual([])
  })

  it('that was left behind is taken over', () => {
    const file = join(emptyFolder(), 'x.json')
    writeFileSync(`${file}.lock`, '')
    expect(locked(file, () => 'done')).toBe('done')
  })

  it('is no obstacle where it cannot be made', () => {
    const file = join(emptyFolder(), 'x.json')
    mkdirSync(`${file}.lock`)
    expect(locked(file, () => 'done')).toBe('done')
    writeFileSync(file, '')
    expect(locked(join(file, 'below'), () => 'done')).toBe('done')
    expect(readdirSync(`${file}.lock`)).toEqual([])
  })

  it('keeps processes apart: none takes back what another one adds', async () => {
    const file = join(emptyFolder(), 'x.txt')
    writeFileSync(file, '')
    const script = `
      import { readFileSync, writeFileSync } from 'node:fs'
      import { locked } from ${JSON.stringify(resolve('src/io/lock.ts'))}
      for (let i = 0; i < 20; i++)
        locked(process.argv[1], () => writeFileSync(process.argv[1], readFileSync(process.argv[1], 'utf8') + 'x'))`
    const run = () =>
      new Promise((done) => {
        const argv = ['--import', 'tsx', '--input-type=module', '-e', script, file]
        spawn(process.execPath, argv, { stdio: 'inherit' }).on('close', done)
      })
    expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0])
    expect(readFileSync(file, 'utf8')).toHaveLength(60)
  })
})
