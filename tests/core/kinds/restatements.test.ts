import { describe, expect, it } from 'vitest'
import { restatedIn } from '../../../src/core/kinds/restatements.ts'
import { type Background, type SaidWords, saidWordsIn } from '../../../src/core/kinds/told.ts'

const words = (text: string): SaidWords => saidWordsIn([text], (chinese) => chinese)

/** What is known of a question that shows something, with what its fact says. */
const told = (shown: string, core: string): Background => ({
  near: () => words(`${core}\n${shown}`),
  positive: () => words(core),
  core: () => core.toLowerCase(),
  ask: () => '',
  answers: () => '',
  shown: () => shown.toLowerCase(),
  about: () => words(''),
  far: () => words(''),
})

describe('what a thing is changed to', () => {
  const asks = (ask: string) => ({ asks: [ask], told: told('type: NodePort', 'a Service') })
  /** Each verb asks for a change, and leads to one. */
  it.each([
    ...['change', 'changed', 'rename', 'replace', 'replacing', 'switch', 'move', 'migrate'],
    ...['migrating', 'correct', 'corrected'],
  ])('is said behind `%s`, in English', (verb) => {
    const asked = asks(`What must you ${verb.replace(/ing$/, 'e')}?`)
    expect(restatedIn(`${verb} NodePort to ClusterIP`, asked)).toEqual(['ClusterIP'])
    expect(restatedIn(`it must be ${verb} from nodeport into ClusterIP`, asked)).toEqual([
      'ClusterIP',
    ])
  })

  it.each([
    '把NodePort改成ClusterIP',
    '将NodePort换为ClusterIP',
    '由NodePort改为ClusterIP',
    'NodePort应改为ClusterIP',
  ])('is said in Chinese: %s', (answer) =>
    expect(restatedIn(answer, asks('应该怎么改？'))).toEqual(['ClusterIP']),
  )

  it.each(['instead', 'mend', 'fix', 'moved', 'moving'])('is asked for by `%s`', (word) =>
    expect(restatedIn('from NodePort to ClusterIP', asks(`What ${word}?`))).toEqual(['ClusterIP']),
  )

  it('is no answer of one part where no change is asked for, unless what is shown is changed', () => {
    const other = { asks: ['What is it?'], told: told('a list', 'NodePort') }
    expect(restatedIn('from NodePort to ClusterIP', other)).toEqual([])
    expect(restatedIn('from NodePort to ClusterIP', asks('What is it?'))).toEqual(['ClusterIP'])
  })

  it.each([
    ['without a verb or a sign', 'NodePort to ClusterIP'],
    ['from more than a word', 'from NodePort at all to ClusterIP'],
    ['to nothing', 'from NodePort to'],
    ['twice', 'from NodePort to ClusterIP to ExternalName'],
    ['from what is not there', 'from Headless to ClusterIP'],
    ['from a part of a word', 'from Node to ClusterIP'],
    ['from what is denied', 'from not to ClusterIP'],
  ])('is not said %s', (_, answer) =>
    expect(restatedIn(answer, asks('What must you change?'))).toEqual([]),
  )
})

describe('the value of a key', () => {
  const fact = told('', 'Set `spec.restartPolicy` and `--grace-period`.')
  const restarts = { asks: ['What is `restartPolicy`?'], told: fact }

  it.each([
    'restartPolicy: Always',
    'restartPolicy=Always',
    'restartPolicy Always',
    '`restartPolicy`: "Always"',
    'spec.restartPolicy: Always',
  ])('is said behind it: %s', (answer) => expect(restatedIn(answer, restarts)).toEqual(['Always']))

  it('is read behind a key of the fact where the question shows none, or what it is in, or it is a flag', () => {
    expect(restatedIn('restartPolicy: Always', { asks: ['How?'], told: fact })).toEqual(['Always'])
    const other = { asks: ['What of `template`?'], told: fact }
    expect(restatedIn('restartPolicy: Always', other)).toEqual([])
    expect(restatedIn('--grace-period=0', other)).toEqual(['0'])
    const parent = { asks: ['What of `spec`?'], told: fact }
    expect(restatedIn('spec.restartPolicy: Always', parent)).toEqual(['Always'])
    expect(restatedIn('restartPolicy: Always', parent)).toEqual([])
  })

  it('is not read behind another key, a denial, or the name of another answer', () => {
    expect(restatedIn('dnsPolicy: Always', restarts)).toEqual([])
    expect(restatedIn('not: Always', { asks: ['`not`?'] })).toEqual([])
    const others = { ...restarts, isAnother: (name: string) => name === 'restartpolicy' }
    expect(restatedIn('restartPolicy: dnsPolicy', others)).toEqual([])
    expect(restatedIn('restartPolicy: Always', others)).toEqual(['Always'])
  })
})

describe('what fills a hole', () => {
  it('is said in a line that is repeated, with a prompt, marks of code or a stop', () => {
    const asks = ['Complete: `kubectl ____ pods`.']
    expect(restatedIn('$ kubectl get  pods', { asks })).toEqual(['get'])
    expect(restatedIn('`kubectl get pods`.', { asks })).toEqual(['get'])
    expect(restatedIn('kubectl pods', { asks })).toEqual([])
    expect(restatedIn('kubectl get nodes', { asks })).toEqual([])
  })

  it('is the same in each of several holes', () => {
    const asks = ['____ and ____']
    expect(restatedIn('x and x', { asks })).toEqual(['x'])
    expect(restatedIn('x and y', { asks })).toEqual([])
  })
})
