import type { LogEvent } from '../../src/core/log/event.ts'
import { theMap } from './outlines.ts'
import { type Fake, NOW } from './world.ts'

const DAY = 86_400_000

/** Answers of some weeks to questions of the map, the last ones wrong. */
const REVIEWS: readonly LogEvent[] = theMap()
  .questions()
  .slice(0, 40)
  .flatMap(({ topic, id }, i) =>
    [20, 9, 2].map(
      (days): LogEvent => ({
        ...{
          event: 'review',
          id: `${i}-${days}`,
          at: NOW - days * DAY + i * 60_000,
          outline: 'kubernetes',
        },
        ...{
          question: id.includes('/') ? id : `${topic}/${id}`,
          rating: days === 2 ? 1 : 3,
          correct: days !== 2,
        },
        ...{ given: 'something else', took: 9000, predicted: 0.9 },
      }),
    ),
  )

/** The map with a log, and one command line for each way in which a command prints a page; what `flags` prints is to be pasted, and is as
 * wide as it is. */
export const STUDIED: Fake = { library: theMap(), events: REVIEWS }

export const LINES: readonly (readonly string[])[] = [
  [],
  ['tree'],
  ['tree', '--mastery'],
  ['explain', 'kube-proxy'],
  ['explain', 'pod', '--related'],
  ['explain', 'rbac', '--k8s', '1.30'],
  ['explain', 'nothing-of-that-name'],
  ['explain', 'endpoint missing'],
  ['search', 'why', 'does', 'a', 'pod', 'stay', 'pending'],
  ['graph', 'deployment'],
  ['graph', 'coredns'],
  ['path', 'kubelet', 'etcd'],
  ['compare', 'deployment', 'statefulset'],
  ['compare', 'kubelet'],
  ['trace'],
  ['trace', 'drain'],
  ['changes'],
  ['changes', 'kubernetes', '--since', '2021'],
  ['course'],
  ['course', 'pod', '--all'],
  ['plan', '--exam', 'KCNA', '--date', '2026-12-20'],
  ['undo', '3'],
  ['status'],
  ['stats'],
  ['progress'],
  ['progress', 'suspended'],
  ['settings'],
  ['quiz', '--count', '2', '--seed', '1'],
]
