import { describe, expect, it } from 'vitest'
import { pagerOf } from '../../src/output/pager.ts'

describe('the pager that is used', () => {
  it.each<[environment: Record<string, string>, setting: string | undefined, chosen: unknown]>([
    [{}, undefined, { command: undefined, by: undefined }],
    [{ PAGER: 'bat -p' }, undefined, { command: 'bat -p', by: 'PAGER' }],
    [{ PAGER: 'bat' }, 'less -S', { command: 'less -S', by: 'setting' }],
    [{ PAGER: 'bat' }, 'off', undefined],
    [{ PAGER: 'bat' }, 'cat', undefined],
    [{ PAGER: '' }, undefined, undefined],
    [{ PAGER: ' cat ' }, undefined, undefined],
    // Systems set these, and they show no colours; who writes them here means them.
    [{ PAGER: 'more' }, undefined, { command: undefined, by: undefined }],
    [{ PAGER: '/usr/bin/most -s' }, undefined, { command: undefined, by: undefined }],
    [{ PAGER: 'C:\\Windows\\more.com' }, undefined, { command: undefined, by: undefined }],
    [{ PAGER: 'moreutils-pager' }, undefined, { command: 'moreutils-pager', by: 'PAGER' }],
    [{}, 'more', { command: 'more', by: 'setting' }],
    [{ TERM: 'dumb', PAGER: 'less' }, 'less', undefined],
  ])('with %j and the setting %j', (environment, pager, chosen) =>
    expect(pagerOf(environment, pager === undefined ? {} : { pager })).toEqual(chosen),
  )
})
