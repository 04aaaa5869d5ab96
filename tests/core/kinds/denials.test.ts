import { expect, it } from 'vitest'
import { isAccepted } from '../../../src/core/kinds/answer-match.ts'
import { deniedIn, faultyIn } from '../../../src/core/kinds/denials.ts'

it.each([
  'etcd is not right',
  'etcd is not the answer',
  "etcd isn't it",
  'etcd (wrong)',
  'etcd: wrong',
  'etcd must not be used',
  'etcd does nothing',
  'etcd. Not right.',
  'etcd，错',
  'etcd（不对）',
  'etcd 是错误的',
  'etcd 不是的',
  'etcd没用',
  'etcd is not involved',
  'etcd (nope)',
  'etcd (does not work)',
  'etcd has nothing to do with it',
  'etcd（无关）',
  'etcd（不可以）',
])('%s has a name and denies it', (answer) => {
  expect(deniedIn(answer)).toContain('etcd')
  expect(isAccepted(answer, ['etcd'])).toBe(false)
})

it.each(['etcd', 'etcd is not wrong', 'etcd 没错', 'etcd, which is used', 'etcd no', 'etcd 对'])(
  '%s does not deny it',
  (answer) => expect(deniedIn(answer)).not.toContain('etcd'),
)

it('where something wrong is asked for, or the denial is the answer, it is right', () => {
  const asks = ['Which field is wrong?', '哪个字段写错了？']
  expect(isAccepted('replicas 写错了', ['replicas'], { asks })).toBe(true)
  expect(isAccepted('it is not used', ['it is not used'])).toBe(true)
})

it('what is down, missing or wrong may be said with what is wrong with it, where that is asked', () => {
  const down = ['Which component is down?', '哪个组件停机了？']
  for (const answer of [
    'etcd is down',
    "etcd doesn't answer",
    'etcd 挂了',
    'etcd is not running',
  ]) {
    expect(faultyIn(answer, down), answer).toEqual(['etcd'])
    expect(faultyIn(answer, ['Which component stores the objects?']), answer).toEqual([])
  }
  expect(faultyIn('no etcd', ['What is missing?'])).toEqual(['etcd'])
  expect(faultyIn('replicas 太小', ['Which field has to be raised?'])).toEqual(['replicas'])
  for (const answer of ['no etcd', 'etcd is not down', 'etcd，但挂了', 'etcd is running'])
    expect(faultyIn(answer, down), answer).toEqual([])
})

it('a fault is the one that is asked for, and no contrary of it', () => {
  const raised = ['Which field has to be raised?']
  expect(faultyIn('replicas is too low', raised)).toEqual(['replicas'])
  for (const answer of ['replicas is too high', 'replicas 太大', 'replicas never updates'])
    expect(faultyIn(answer, raised), answer).toEqual([])
  expect(faultyIn('etcd has not failed', ['Which component is down?'])).toEqual([])
  expect(faultyIn('no etcd is needed', ['What is missing?'])).toEqual([])
  const wrong = ['Which field is wrong?']
  for (const answer of ['replicas is right', 'replicas 没错'])
    expect(isAccepted(answer, ['replicas'], { asks: wrong }), answer).toBe(false)
  expect(isAccepted('replicas is not right', ['replicas'], { asks: wrong })).toBe(true)
})

it('an object of a command may be called like a word that denies', () => {
  const asks = ['Which subcommand of `kubectl` starts a debugging container?']
  for (const answer of ['kubectl debug x', 'kubectl debug -it bad', 'kubectl debug web -n fake'])
    expect(isAccepted(answer, ['kubectl debug'], { asks }), answer).toBe(true)
  for (const answer of ['kubectl debug is bad', 'kubectl debug (bad)', 'kubectl debug, wrong'])
    expect(isAccepted(answer, ['kubectl debug'], { asks }), answer).toBe(false)
})

it.each(['no more than 2', 'not more than two', 'max 2', 'maximum 2', '不超过 2 个'])(
  'a bound that is asked for may be said as %s',
  (answer) => {
    const asks = ['At most how many members may fail?', '最多可以有几个成员出故障？']
    expect(isAccepted(answer, ['2'], { asks })).toBe(true)
    expect(isAccepted(answer, ['2'], { asks: ['How many members are there?'] })).toBe(false)
    expect(isAccepted(answer, ['3'], { asks })).toBe(false)
  },
)
