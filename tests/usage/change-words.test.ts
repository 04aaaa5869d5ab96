import { expect, it } from 'vitest'
import { nameOf, type Release } from '../../src/core/model/release.ts'
import { changesAsked } from '../../src/usage/change-words.ts'

const named = (release: Release | undefined): string => (release ? nameOf(release) : '')

it.each([
  ['removed', 'removed'],
  ['removed in 1.25', 'removed v1.25–v1.25'],
  ['what was removed in 1.25', 'removed v1.25–v1.25'],
  ['which apis were removed in 1.22?', 'removed v1.22–v1.22'],
  ['api removals 1.22', 'removed v1.22–v1.22'],
  ['removed in 1.22 ingress', 'removed v1.22–v1.22: ingress'],
  ['ingress removed in 1.22', 'removed v1.22–v1.22: ingress'],
  ['network removed', 'removed: network'],
  ['when was dockershim removed', 'removed: dockershim'],
  ['deprecated since 1.30', 'deprecated v1.30–'],
  ['1.25 deprecations', 'deprecated v1.25–v1.25'],
  ['what’s renamed', 'renamed'],
  ['ga in 1.33', 'since v1.33–v1.33'],
  ['what went GA in 1.33', 'since v1.33–v1.33'],
  ['stable features in 1.33', 'since v1.33–v1.33'],
  ['graduated to stable in 1.33', 'since v1.33–v1.33'],
  ['when did sidecar go ga', 'since: sidecar'],
  ['is sidecar stable', 'since: sidecar'],
  ['beta in 1.36', 'beta v1.36–v1.36'],
  ['alpha features 1.36', 'alpha v1.36–v1.36'],
  ['1.22 移除', 'removed v1.22–v1.22'],
  ['1.22 移除了哪些 API', 'removed v1.22–v1.22'],
  ['已弃用', 'deprecated'],
  ['弃用', 'deprecated'],
  ['弃用的api', 'deprecated'],
  ['1.29之后删除了什么', 'removed v1.29–'],
  ['1.29以后移除了什么', 'removed v1.29–'],
  ['已棄用', 'deprecated'],
  ['存储 被移除的', 'removed: 存储'],
  ['1.33 稳定的功能', 'since v1.33–v1.33'],
  ['1.33 进入 GA', 'since v1.33–v1.33'],
  ['sidecar 什么时候进入 GA', 'since: sidecar'],
  ['什么时候弃用 endpoints', 'deprecated: endpoints'],
  ['since 2021', 'from 2021'],
  ['2021 年以来', 'from 2021'],
  ['network since 2023', 'from 2023: network'],
  ['network since 1.30', 'all v1.30–: network'],
  ['network', undefined],
  ['removedness', undefined],
  ['the removed taint', undefined],
  ['gateway 2021x', undefined],
])('what is asked of changes is said in %j', (words, wanted) => {
  const asked = changesAsked(words)
  const { event, releases, year, rest } = asked ?? {}
  const range = releases && ` ${named(releases.since)}–${named(releases.until)}`
  const what = `${event ?? (year ? `from ${year}` : 'all')}${range ?? ''}${rest && `: ${rest}`}`
  expect(asked && what).toBe(wanted)
})
