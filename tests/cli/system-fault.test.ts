import { describe, expect, it } from 'vitest'
import { systemFault } from '../../src/cli/system-fault.ts'
import { Failure } from '../../src/errors.ts'
import { library, SMALL } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const errorOf = (parts: object): Error => Object.assign(new Error('words'), parts)

describe('a fault of the system', () => {
  it.each<[string, string]>([
    ['ENOSPC', 'space'],
    ['EDQUOT', 'space'],
    ['EFBIG', 'space'],
    ['EACCES', 'rights'],
    ['EPERM', 'rights'],
    ['EROFS', 'rights'],
    ['EMFILE', 'fewer-files'],
    ['ENFILE', 'fewer-files'],
    ['ENOENT', 'path'],
    ['ENOTDIR', 'path'],
    ['EISDIR', 'path'],
    ['ELOOP', 'path'],
    ['ENAMETOOLONG', 'path'],
    ['EIO', 'device'],
    ['ENXIO', 'device'],
    ['ENODEV', 'device'],
    ['ESTALE', 'device'],
    ['ETIMEDOUT', 'device'],
    ['E2BIG', 'none'],
  ])('is known by its code: %s, %s', (code, remedy) => {
    expect({ ...systemFault(errorOf({ code, syscall: 'open', path: '/x' })) }).toEqual({
      name: 'Failure',
      code: 'system-fault',
      args: { what: 'open /x', reason: code, remedy },
      exit: 1,
    })
    expect(systemFault(errorOf({ code, syscall: 'write' }))?.args.what).toBe('write')
  })

  it.each<[string, unknown]>([
    ['an error without a code', new Error('ENOSPC')],
    ['a code without a system call', errorOf({ code: 'ENOSPC' })],
    ['a system call without a code', errorOf({ syscall: 'open' })],
    ['a number for a code', errorOf({ code: 28, syscall: 'open' })],
    ['a code of Node', errorOf({ code: 'ERR_INVALID_ARG_TYPE', syscall: 'open' })],
    ['a code in the middle of words', errorOf({ code: 'xENOSPC', syscall: 'open' })],
    ['no error', { code: 'ENOSPC', syscall: 'open' }],
    ['nothing', undefined],
  ])('is not %s', (_, error) => expect(systemFault(error)).toBeUndefined())
})

const small = library(SMALL)

describe('a run that meets one', () => {
  const fake = (error: Error) => ({
    library: small,
    lines: ['x'],
    refuse: { from: 1, error },
  })

  it('says so on one line, with what to do, and not that it is its own fault', async () => {
    const error = errorOf({ code: 'EIO', syscall: 'read', path: '/data/x' })
    const { exit, err } = await runIn(fake(error), 'quiz', 'kube-scheduler', '--seed', '2')
    expect([exit, err]).toEqual([
      1,
      'read /data/x failed: the disk does not answer (EIO). The disk or the terminal does not answer: look whether it is still there.\n',
    ])
  })

  it('says so in Chinese', async () => {
    const error = errorOf({ code: 'EROFS', syscall: 'open', path: '/data/x' })
    const chinese = { ...fake(error), environment: { LANG: 'zh_CN.UTF-8' } }
    const { exit, err } = await runIn(chinese, 'quiz', 'kube-scheduler', '--seed', '2')
    expect([exit, err]).toEqual([
      1,
      'open /data/x 失败：那里是只读的（EROFS）。系统不允许这项操作，请检查权限。\n',
    ])
  })

  it('shows where any other error was thrown', async () => {
    const { exit, err } = await runIn(fake(new Error('odd')), 'quiz', 'kube-scheduler')
    expect(exit).toBe(1)
    expect(err).toMatch(/^k8smap has failed, and that is its own fault: Error: odd\n {4}at /)
  })
})

describe('a run without a home', () => {
  const homeless = {
    library: small,
    settingsFailure: { read: new Failure('no-home'), write: new Failure('no-home') },
  }
  const words =
    'There is no home folder to keep anything in: set K8SMAP_HOME to the whole path of a folder.\n'

  it('looks topics up as if nothing was set', async () => {
    const { exit, err, out } = await runIn(homeless, 'tree', '-L', '0')
    const usual = await runIn({ library: small }, 'tree', '-L', '0')
    expect({ exit, err, out }).toEqual({ exit: 0, err: '', out: usual.out })
  })

  it('says so where something is to be set', async () => {
    const { exit, err, out } = await runIn(homeless, 'settings', 'lang', 'zh')
    expect({ exit, err, out }).toEqual({ exit: 1, err: words, out: '' })
  })

  it('still reports a variable that is wrong', async () => {
    const wrong = { ...homeless, environment: { K8SMAP_RETENTION: '2' } }
    const { exit, err } = await runIn(wrong, 'tree')
    expect([exit, err]).toEqual([
      2,
      'K8SMAP_RETENTION cannot be “2”. Allowed: auto, 0.7 – 0.99, 70 – 99 %.\nMore: k8smap --help\n',
    ])
  })
})

describe('a run with a relative K8SMAP_HOME', () => {
  const lost = {
    library: small,
    settingsFailure: { read: new Failure('relative-home', { path: 'here' }) },
  }

  it.each(['tree', 'quiz', 'settings'])('does not begin: %s', async (command) => {
    const { exit, err, out } = await runIn(lost, command)
    expect({ exit, err, out }).toEqual({
      exit: 2,
      err: 'K8SMAP_HOME cannot be “here”: in every folder that would be another place. Set it to a whole path, from the root on.\nMore: k8smap --help\n',
      out: '',
    })
  })

  it('says so in Chinese', async () => {
    const { err } = await runIn({ ...lost, environment: { LANG: 'zh_CN.UTF-8' } }, 'tree')
    expect(err).toBe(
      'K8SMAP_HOME 不能是相对路径“here”：换一个目录运行，数据就会存到别处。请改用绝对路径。\n更多帮助：k8smap --help\n',
    )
  })

  it('shows its help', async () => {
    const { exit, err, out } = await runIn(lost, '--version')
    expect([exit, err, out]).toEqual([0, '', '0.0.0-test\n'])
  })
})
