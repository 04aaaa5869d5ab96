import { describe, expect, it } from 'vitest'
import { baselineWords } from '../../src/view/baseline.ts'
import { pageOf, text } from '../support/pages.ts'

const baseline = { of: text('Kubernetes v1.37', 'Kubernetes v1.37'), released: '2026-08-26' }
const on = (day: number, lang: 'en' | 'zh', zone = () => 0) =>
  baselineWords(pageOf(lang), baseline, { now: Date.UTC(2026, 7, 26 + day, 23), zone })

describe('what the outline describes', () => {
  it('is said with its age, in days and then in months', () =>
    expect([0, 1, 59, 60, 800].map((day) => on(day, 'en'))).toEqual([
      'Kubernetes v1.37, released 2026-08-26',
      'Kubernetes v1.37, released 2026-08-26, 1 day ago',
      'Kubernetes v1.37, released 2026-08-26, 59 days ago',
      'Kubernetes v1.37, released 2026-08-26, 2 months ago',
      'Kubernetes v1.37, released 2026-08-26, 26 months ago',
    ]))

  it('is said in Chinese', () =>
    expect([0, 1, 92].map((day) => on(day, 'zh'))).toEqual([
      'Kubernetes v1.37，2026-08-26 发布',
      'Kubernetes v1.37，2026-08-26 发布，距今 1 天',
      'Kubernetes v1.37，2026-08-26 发布，距今 3 个月',
    ]))

  it('has the age of the learner’s own day, and none before the release', () => {
    expect(on(0, 'en', () => 120)).toBe('Kubernetes v1.37, released 2026-08-26, 1 day ago')
    expect(on(-9, 'en')).toBe('Kubernetes v1.37, released 2026-08-26')
  })
})
