import { userInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { folderFor } from '../../src/io/folders.ts'
import { systemOf } from '../../src/io/places.ts'
import { thrownBy } from '../support/places.ts'

type Environment = Readonly<Record<string, string>>

const all = (
  platform: string,
  environment: Environment,
  account: string | undefined = undefined,
): string[] =>
  (['data', 'config', 'cache'] as const).map((purpose) =>
    folderFor(purpose, environment, { platform, accountHome: () => account }),
  )

describe('the folders', () => {
  it.each<[string, string, Environment, string[]]>([
    [
      'on Linux',
      'linux',
      { HOME: '/home/a' },
      ['/home/a/.local/share/k8smap', '/home/a/.config/k8smap', '/home/a/.cache/k8smap'],
    ],
    [
      'where XDG has them',
      'freebsd',
      { HOME: '/home/a', XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c/', XDG_CACHE_HOME: '/e' },
      ['/d/k8smap', '/c/k8smap', '/e/k8smap'],
    ],
    [
      'in the home if what XDG has is relative or empty',
      'linux',
      { HOME: '/h', XDG_DATA_HOME: 'd', XDG_CONFIG_HOME: './c', XDG_CACHE_HOME: '' },
      ['/h/.local/share/k8smap', '/h/.config/k8smap', '/h/.cache/k8smap'],
    ],
    [
      'on macOS, which has no XDG',
      'darwin',
      { HOME: '/Users/a', XDG_DATA_HOME: '/d' },
      [
        '/Users/a/Library/Application Support/k8smap',
        '/Users/a/Library/Preferences/k8smap',
        '/Users/a/Library/Caches/k8smap',
      ],
    ],
    [
      'on Windows',
      'win32',
      { USERPROFILE: 'C:\\Users\\a', HOME: '/x', APPDATA: 'D:\\r', LOCALAPPDATA: 'l' },
      [
        'C:\\Users\\a\\AppData\\Local\\k8smap\\Data',
        'D:\\r\\k8smap\\Config',
        'C:\\Users\\a\\AppData\\Local\\k8smap\\Cache',
      ],
    ],
    [
      'where K8SMAP_HOME has them',
      'linux',
      { K8SMAP_HOME: '/k', HOME: '/home/a', XDG_DATA_HOME: '/d' },
      ['/k/data', '/k/config', '/k/cache'],
    ],
    [
      'where K8SMAP_HOME has them on Windows',
      'win32',
      { K8SMAP_HOME: 'D:\\k', USERPROFILE: 'C:\\a' },
      ['D:\\k\\data', 'D:\\k\\config', 'D:\\k\\cache'],
    ],
    [
      'in the home if K8SMAP_HOME is empty',
      'linux',
      { K8SMAP_HOME: '', HOME: '/h' },
      ['/h/.local/share/k8smap', '/h/.config/k8smap', '/h/.cache/k8smap'],
    ],
  ])('are %s', (_, platform, environment, folders) =>
    expect(all(platform, environment)).toEqual(folders),
  )

  it.each<[string, Environment]>([
    ['unset', {}],
    ['empty', { HOME: '' }],
    ['relative', { HOME: 'here' }],
    ['not expanded', { HOME: '~' }],
  ])('are in the home of the account if HOME is %s', (_, environment) =>
    expect(all('linux', environment, '/home/account')).toEqual([
      '/home/account/.local/share/k8smap',
      '/home/account/.config/k8smap',
      '/home/account/.cache/k8smap',
    ]),
  )

  it.each([undefined, '', 'here'])('are nowhere without a home: %s', (account) => {
    expect(thrownBy(() => all('linux', { HOME: '' }, account))).toMatchObject({
      code: 'no-home',
      exit: 1,
    })
    expect(
      all('linux', { XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c', XDG_CACHE_HOME: '/e' }, account),
    ).toEqual(['/d/k8smap', '/c/k8smap', '/e/k8smap'])
  })

  it.each([
    ['linux', 'k'],
    ['linux', './k'],
    ['linux', '~/k'],
    ['win32', 'C:k'],
    ['darwin', '../k'],
  ])('are refused on %s if K8SMAP_HOME is %s', (platform, path) =>
    expect(
      thrownBy(() => all(platform, { K8SMAP_HOME: path, HOME: '/h', USERPROFILE: 'C:\\h' })),
    ).toMatchObject({ code: 'relative-home', args: { path }, exit: 2 }),
  )

  it('are of this system and this account where the environment says nothing', () => {
    const { homedir } = userInfo()
    const system = systemOf(process)
    expect(system.platform).toBe(process.platform)
    expect(system.accountHome()).toBe(homedir)
    const nobody = { platform: 'linux', getBuiltinModule: () => undefined }
    expect(systemOf(nobody as never).accountHome()).toBeUndefined()
  })
})
