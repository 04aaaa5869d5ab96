import { describe, expect, it } from 'vitest'
import { releasesIn } from '../../src/usage/release-words.ts'

describe('releases in words', () => {
  it.each([
    ['1.24', '1.24 to 1.24'],
    ['v1.24', '1.24 to 1.24'],
    ['in 1.24', '1.24 to 1.24'],
    ['v1.31.2', '1.31 to 1.31'],
    ['since v1.30', '1.30 on'],
    ['after 1.30', '1.30 on'],
    ['1.24 to 1.26', '1.24 to 1.26'],
    ['from v1.24 to v1.26', '1.24 to 1.26'],
    ['1.24-1.26', '1.24 to 1.26'],
    ['1.24..1.26', '1.24 to 1.26'],
    ['从 1.24 到 1.26', '1.24 to 1.26'],
    ['从v1.30', '1.30 on'],
    ['1.30 以来', '1.30 on'],
    ['1.24 1.26', '1.24 to 1.26'],
    ['what changed in 1.29', '1.29 to 1.29'],
    ['removed in 1.25', '1.25 to 1.25'],
    ['1.29 有什么变化', '1.29 to 1.29'],
    ['1.33有什么变化', '1.33 to 1.33'],
    ['1.33有什麼變化', '1.33 to 1.33'],
    ['1.33有哪些新功能', '1.33 to 1.33'],
    ['features of 1.35', '1.35 to 1.35'],
    ['new features in 1.35', '1.35 to 1.35'],
    ['v1.36 的变化', '1.36 to 1.36'],
    ['在 v1.36 中的变化', '1.36 to 1.36'],
    ['until 1.26', 'up to 1.26'],
    ['1.26 以前', 'up to 1.26'],
    ['between 1.24 and 1.26', '1.24 to 1.26'],
    ['k8s 1.30', '1.30 to 1.30'],
    ['since version 1.30', '1.30 on'],
    ['1.35+', '1.35 on'],
    ['1.30以后', '1.30 on'],
    ['ingress 1.24', 'ingress: 1.24 to 1.24'],
    ['1.24 ingress', 'ingress: 1.24 to 1.24'],
    ['since 1.36 ingress', 'ingress: 1.36 on'],
    ['until v1.36 kube-proxy', 'kube-proxy: up to 1.36'],
    ['kube-proxy since 1.30', 'kube-proxy: 1.30 on'],
    ['network 1.24 to 1.26', 'network: 1.24 to 1.26'],
    ['kube-proxy 从 1.30 起', 'kube-proxy: 1.30 on'],
    ['网络从1.24到1.26的变化', '网络: 1.24 to 1.26'],
    ['to-do 1.30', 'to-do: 1.30 to 1.30'],
  ])('%s', (words, wanted) => {
    const said = releasesIn(words)
    const [since, until] = [said?.since?.join('.'), said?.until?.join('.')]
    const range =
      since === undefined ? `up to ${until}` : `${since} ${until ? `to ${until}` : 'on'}`
    expect(said?.rest ? `${said.rest}: ${range}` : range).toBe(wanted)
  })

  it.each(['', 'ingress', '1', 'http1.1', 'v', '2021', 'since', '1.2.3.4'])(
    'are not in %j',
    (words) => expect(releasesIn(words)).toBeUndefined(),
  )
})
