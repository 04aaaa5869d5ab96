import { describe, expect, it } from 'vitest'
import { commandPasted, topicOfVerb, topicPasted } from '../../../src/core/lookup/pasted.ts'
import type { Topic } from '../../../src/core/model/topic.ts'
import { outlineOf } from '../../support/trees.ts'

const { topics } = outlineOf('root\n  ctl\n  drain\n  logs\n  pending\n  image\n  both')
const MEANS: Readonly<Record<string, readonly string[]>> = {
  ctl: ['ctl'],
  'ctl drain': ['drain'],
  'ctl logs': ['logs', 'both'],
  'ctl get': ['pending'],
  'ctl get image': ['image'],
  'ctl a b c d e': ['drain'],
  'ctl a b c d e f': ['logs'],
  FailedThing: ['pending'],
  StillFailed: ['pending'],
  ImageBackOff: ['image'],
  Double: ['both'],
  ABcde: ['image'],
  failed: ['both'],
}
const about = (line: string): string | undefined =>
  topicPasted(line, {
    meant: (words) => (MEANS[words] ?? []).map((id) => topics.get(id) as Topic),
    isTool: ({ id }) => id === 'ctl',
  })?.id

describe('a line from a terminal', () => {
  it.each([
    ['Error: ImageBackOff', 'image'],
    ['  Warning  FailedThing\t3m  0/3 nodes', 'pending'],
    ['"ImageBackOff":', 'image'],
    ['FailedThing, StillFailed', 'pending'],
    ['是 ABcde 吗', 'image'],
    ['ctl drain node-1 --force', 'drain'],
    ['$ ctl drain node-1', 'drain'],
    ['ctl -n x get', 'ctl'],
    ['ctl get it', 'pending'],
    ['ctl a b c d e f g', 'drain'],
  ])('%j is about %s', (line, id) => expect(about(line)).toBe(id))

  it.each([
    ...[
      '',
      '   ',
      'failed',
      'the failed one',
      'Double it',
      'ABcd',
      'ctl',
      'ctl frob it',
      'ctl logs web',
    ],
    ...[
      'FailedThing ImageBackOff',
      'NotKnown',
      'ctl ImageBackOff',
      `${'a '.repeat(100)}ImageBackOff`,
    ],
  ])('%j is about nothing', (line) => expect(about(line)).toBeUndefined())
})

it('a command is of its longest beginning, and other lines are none', () => {
  const command = (line: string) =>
    commandPasted(line, {
      meant: (words) => (MEANS[words] ?? []).map((id) => topics.get(id) as Topic),
      isTool: ({ id }) => id === 'ctl',
    })
  expect(command('ctl drain node-1')?.topic?.id).toBe('drain')
  expect(command('ctl logs web')).toEqual({ topic: undefined, words: ['ctl', 'logs'] })
  expect(command('ctl frob it')).toEqual({})
  expect(command('Error: ImageBackOff')).toBeUndefined()
})

it.each([
  ['ctl drain node-1 --force', 'drain'],
  ['ctl get image web', 'image'],
  // The verb works on any object, and an option is no verb.
  ['ctl get it', undefined],
  ['ctl -n x drain node-1', undefined],
  ['Error: ImageBackOff', undefined],
])('the verb of %j says that it is about %s', (line, id) =>
  expect(
    topicOfVerb(line, {
      meant: (words) => (MEANS[words] ?? []).map((each) => topics.get(each) as Topic),
      isTool: (topic) => topic.id === 'ctl',
    })?.id,
  ).toBe(id),
)
