import { describe, expect, it } from 'vitest'
import { asWritten } from '../../../src/core/base/script.ts'
import { meaningsOf } from '../../../src/core/lookup/meanings.ts'
import { simplified } from '../../../src/io/script.ts'
import { library } from '../../support/outlines.ts'

const source = 'source: KEP-1'
const LIBRARY = library(`
format: 1
tree:
  - root:
      - drain
      - rollout
      - taint
      - other
topics:
  drain:
    found-by: [Empty a machine, kubectl uncordon, 節點維護]
  rollout:
    facts:
      - { id: a, text: '\`maxSurge: 25%\` is a share.', ${source} }
      - { id: b, text: '\`--max-pods=110\`, \`maxSurge\`.', ${source} }
      - { id: c, text: '\`kubectl uncordon\` is of another topic.', ${source} }
    then: { line: '功能：滚动更新*', verdict: still_true, now: So. }
  taint:
    facts:
      - { id: a, text: '\`maxSurge\` once, \`a\`, \`path\` and \`spec.x\`.', ${source} }
      - { id: b, text: '\`spec.x\` again.', ${source} }
  other:
    summary: '\`spec.x\` too.'
`)
const IDS = [...LIBRARY.outline.topics.keys()]
const meant = (name: string, script = asWritten) =>
  meaningsOf(LIBRARY, script)
    .get(name)
    ?.map((number) => IDS[number])

describe('what means a topic besides its names', () => {
  it.each<[string, string[] | undefined]>([
    ['emptyamachine', ['drain']],
    // What a topic is found by counts before code that another one speaks of.
    ['kubectluncordon', ['drain']],
    ['功能滚动更新', ['rollout']],
    // Code, without its value too; half of the mentions of the one that has most are enough.
    ['maxsurge25', ['rollout']],
    ['maxsurge', ['rollout', 'taint']],
    ['maxpods', ['rollout']],
    ['specx', ['taint', 'other']],
    // A word is no code.
    ['a', undefined],
    ['path', undefined],
    ['nothing', undefined],
  ])('%s is of %j', (name, topics) => expect(meant(name)).toEqual(topics))

  it('is there in Simplified characters too', () => {
    expect(meant('节点维护')).toBeUndefined()
    expect(meant('节点维护', simplified)).toEqual(['drain'])
    expect(meant('節點維護', simplified)).toEqual(['drain'])
  })

  it('is no code that more than five topics speak of', () => {
    const topics = Array.from({ length: 6 }, (_, i) => `t${i}`)
    const many = (n: number) =>
      meaningsOf(
        library(
          `format: 1\ntree: [root: [${topics.join(', ')}]]\ntopics:\n${topics
            .slice(0, n)
            .map((id) => `  ${id}: { summary: '\`aField\`' }`)
            .join('\n')}`,
        ),
        asWritten,
      ).get('afield')
    expect(many(5)).toHaveLength(5)
    expect(many(6)).toBeUndefined()
  })
})
