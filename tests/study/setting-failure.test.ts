import { expect, it } from 'vitest'
import { complaintOf } from '../../src/study/setting-failure.ts'

const bad = { name: 'new', value: 'x', allowed: '0 – 1000' }

it('a setting that cannot be is told of by where it stands', () => {
  const told = (['environment', 'file', 'default'] as const).map((origin) => {
    const { code, args } = complaintOf({ ...bad, origin }, '/settings.json')
    return { code, args }
  })
  const inFile = { code: 'bad-setting', args: { path: '/settings.json', ...bad } }
  expect(told).toEqual([
    { code: 'bad-choice', args: { option: 'K8SMAP_NEW', value: 'x', allowed: '0 – 1000' } },
    inFile,
    inFile,
  ])
})
