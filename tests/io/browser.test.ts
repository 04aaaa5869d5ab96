import { describe, expect, it } from 'vitest'
import { browse, openerFor, started } from '../../src/io/browser.ts'

const PATH = '/home/a b/$(x)&"; rm -rf ~/page.html'

describe('how a page is opened', () => {
  it.each([
    ['darwin', {}, ['open', PATH]],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', PATH]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', PATH]],
    ['linux', {}, undefined],
    ['linux', { DISPLAY: '' }, undefined],
    ['freebsd', { DISPLAY: ':0' }, ['xdg-open', PATH]],
  ])('on %s with %j', (platform, environment, opener) =>
    expect(openerFor(PATH, { platform, environment })).toEqual(opener),
  )

  it('on Windows without cmd, as an address in which nothing is a command', () =>
    expect(
      openerFor('C:\\Users\\a b\\x & calc %PATH%.html', { platform: 'win32', environment: {} }),
    ).toEqual([
      ...['rundll32', 'url.dll,FileProtocolHandler'],
      'file:///C:/Users/a%20b/x%20&%20calc%20%25PATH%25.html',
    ]))
})

describe('a program that opens a page', () => {
  const script = (code: string) => [process.execPath, '-e', code] as const

  it.each([
    ['ends well', script('process.exit(0)'), true],
    ['finds no browser', script('process.exit(3)'), false],
    ['is not installed', ['no-such-program-anywhere'] as const, false],
  ])('that %s', async (_, opener, isOpen) => expect(await started(opener)).toBe(isOpen))

  it('gets what it is given as it is: there is no shell', async () =>
    expect(
      await started([
        ...script(`process.exit(process.argv[1] === ${JSON.stringify(PATH)} ? 0 : 1)`),
        PATH,
      ]),
    ).toBe(true))

  it('that stays has opened it', async () =>
    expect(await started(script('setTimeout(() => undefined, 1000)'), 50)).toBe(true))

  it('is not started where nobody could see it', async () =>
    expect(await browse(PATH, { platform: 'linux', environment: {} })).toBe(false))
})
