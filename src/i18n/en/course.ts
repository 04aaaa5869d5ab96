import { lazy } from '../../core/base/collections.ts'
import { s } from '../plural.ts'

/** The words of `k8smap course`. */
export const course = lazy(() => ({
  title: (outline: string) => `${outline}: the course`,
  sum: (
    units: readonly [done: number, of: number],
    topics: readonly [met: number, of: number],
    share: string,
  ) =>
    `${units[0]} of ${s(units[1], 'unit')} done, ${topics[0]} of ${s(topics[1], 'topic')} met; ${share} of all questions known now.`,
  level: (n: 1 | 2 | 3) =>
    `Level ${n}: ${{ 1: 'what everybody needs', 2: 'working knowledge', 3: 'depth' }[n]}`,
  levelDone: (done: number, of: number) => `${done}/${of} done`,
  folded: {
    done: (n: number) => `${s(n, 'unit')} done`,
    trial: (n: number) => `${s(n, 'unit')} known on trial`,
  },
  more: (n: number) => `and ${n} more`,
  met: (n: number, of: number) => `${n}/${of} met`,
  unit: (met: number, of: number, share: string) =>
    `${met} of ${s(of, 'topic')} met; ${share} of its questions known now.`,
  facts: (n: number, of: number) => `${n}/${s(of, 'first fact')}`,
  questions: (n: number, of: number) => `${n}/${s(of, 'question')}`,
  needs: 'needs',
  before: (unit: string) => `Before it: ${unit}`,
  after: (unit: string) => `After it: ${unit}`,
  why: (reasons: readonly string[]) => `Next, because ${reasons.join('; ')}.`,
  reasons: {
    begun: 'you have begun it',
    tree: 'the outline names no order, so it is followed from the top down',
    level1: 'the essentials of every branch come before the depth of one',
    level2: 'all essentials are known, and working knowledge comes before depth',
    level3: 'essentials and working knowledge are known',
    known: (topics: string) => `you know what it needs (${topics})`,
    missing: (topics: string) => `it needs what you do not know yet (${topics})`,
  },
  some: (topics: string, more: number) => `${topics} and ${more} more`,
  legend: {
    next: 'next',
    done: 'done',
    begun: 'begun',
    open: 'to come',
    trial: 'known on trial',
    silent: 'nothing to ask',
  },
  done: 'All units are done; k8smap quiz keeps them known.',
  empty: 'There is nothing to ask here, so there is no course.',
  goOn: (topic: string) =>
    `k8smap quiz goes on from here; k8smap course ${topic} shows a unit, --all shows every one.`,
}))
