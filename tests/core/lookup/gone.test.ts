import { describe, expect, it } from 'vitest'
import { lazy } from '../../../src/core/base/collections.ts'
import { search } from '../../../src/core/lookup/search.ts'
import { meansFor } from '../../support/lookups.ts'
import { theMap } from '../../support/outlines.ts'

describe('a component that is supposed to be gone', () => {
  const map = lazy(() => meansFor(theMap()))
  const shown = (words: string) =>
    search(theMap(), map(), words)
      .slice(0, 2)
      .map(({ topic, passage }) => `${topic.id} ${passage().aspect?.replace('without-', '')}`)

  it.each([
    ['what happens if the scheduler dies', 'kube-scheduler'],
    ['without kube-scheduler', 'kube-scheduler'],
    ['what breaks if the scheduler is down', 'kube-scheduler'],
    ['what stops without the scheduler', 'kube-scheduler'],
    ['scheduler crashed', 'kube-scheduler'],
    ['what if there is no scheduler', 'kube-scheduler'],
    ['what happens if the API server goes down', 'kube-apiserver'],
    ['etcd is gone', 'etcd'],
    ['kubelet is not running', 'kubelet'],
    ['kube-proxy 挂了会怎样', 'kube-proxy'],
    ['coredns 挂了会怎样', 'coredns'],
    ['kubelet 停了', 'kubelet'],
    ['没有调度器会怎么样', 'kube-scheduler'],
    ['准入 webhook 挂了会怎样', 'admission-webhook'],
    ['如果 coredns 宕机', 'coredns'],
  ])('has what stops, and then what goes on: %s', (words, id) =>
    expect(shown(words)).toEqual([`${id} stops`, `${id} goes-on`]),
  )

  it.each([
    ['kube-proxy crashed, does traffic still flow', 'kube-proxy'],
    ['api server is down what still works', 'kube-apiserver'],
    ['containerd 挂了 pod 还在跑吗', 'containerd'],
  ])('has what goes on first, where that is asked: %s', (words, id) =>
    expect(shown(words)).toEqual([`${id} goes-on`, `${id} stops`]),
  )

  it('has how it is noticed, where that is asked', () =>
    expect(shown('how do I notice that the scheduler is down')).toEqual([
      'kube-scheduler notice',
      'kube-scheduler stops',
    ]))

  it.each([
    // What it does or does not do is something else.
    'kubelet stopped posting node status',
    'etcd member failed to start',
    'etcd 故障恢复',
    // How it is mended, or why it happened.
    'why is coredns down',
    'etcd 挂了怎么恢复',
    // It is there.
    'kube-proxy is running',
    // A tool, and what is done without a component.
    'kubeadm init fails',
    'start a pod without api server',
    // The outline does not say what happens then.
    'what happens if a Pod dies',
  ])('is not what is asked about: %s', (words) =>
    expect(shown(words).filter((each) => / (?:stops|goes-on)$/.test(each))).toEqual([]),
  )

  it('takes no longer for many names and cues', () => {
    const words = 'scheduler is not etcd without '.repeat(33)
    const start = process.cpuUsage().user
    search(theMap(), map(), words)
    expect(process.cpuUsage().user - start).toBeLessThan(2_000_000)
  })
})
