import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/errors.ts'
import { library, SMALL, theMap } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

/** Nothing is told, and nothing waits. */
const AT_ONCE = '{"first": "guess", "pause": "never"}'
const small = library(SMALL)
const TITLES = library('- K:\n    - P: [a-one, b-two, c-three]\n    - N: [d-four, e-five]\n')

describe('the plain drill', () => {
  it('asks, tells and counts; one line answers one question', async () => {
    const { out, exit, kept } = await runIn(
      { library: small, lines: ['filtering', '', 'sched', 'filtering', '', 'sched'] },
      'quiz',
      'kube-scheduler',
      '--plain',
      '--seed',
      '1',
      '--count',
      '3',
    )
    expect(exit).toBe(0)
    expect(out).toContain('Which step comes first?')
    expect(out).toContain('✓ Right. comes back in about 2 days')
    expect(out).toContain('3 questions, 2 right at first.')
    expect(kept.map(({ question, correct }) => [question, correct])).toEqual([
      ['kube-scheduler/picks', true],
      ['kube-scheduler/steps', false],
      ['kube-scheduler/name', true],
      // What is new is asked again.
      ['kube-scheduler/picks', true],
      ['kube-scheduler/steps', false],
      ['kube-scheduler/name', true],
    ])
    expect(kept[0]).toMatchObject({ outline: 'small', given: 'filtering', rating: 3 })
  })

  it('tells why a wrong answer is wrong, shows both answers and the source', async () => {
    const { out } = await runIn(
      { library: small, lines: ['scoring'] },
      'quiz',
      'kube-scheduler',
      '--seed',
      '2',
    )
    expect(out).toMatch(/✗ Not right\. comes back in this drill/)
    expect(out).toMatch(/yours\s+scoring/)
    expect(out).toMatch(/right\s+filtering/)
    expect(out).toContain('scoring: It comes second.')
    expect(out).toContain('https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/')
  })

  it('ends with the input, with every answer kept', async () => {
    const { exit, kept, out } = await runIn(
      { library: small, lines: ['filtering'] },
      'quiz',
      '--count',
      '5',
    )
    expect(exit).toBe(0)
    expect(kept).toHaveLength(1)
    expect(out).toContain('Every answer is kept.')
  })

  it('knows ? and q', async () => {
    const { out, kept } = await runIn(
      { library: small, lines: ['?', 'filtering', 'q', 'never read'] },
      'quiz',
      'kube-scheduler',
      '--seed',
      '1',
    )
    expect(out).toContain('I don’t know')
    expect(kept).toHaveLength(1)
  })

  it('is the same for the same seed, and another for another', async () => {
    const ask = async (seed: string) =>
      (
        await runIn(
          { library: theMap(), lines: ['', '', '', ''] },
          'quiz',
          'network',
          '--seed',
          seed,
        )
      ).out
    expect(await ask('5')).toBe(await ask('5'))
    const all = await Promise.all(['1', '2', '3', '4', '5', '6'].map(ask))
    expect(new Set(all).size).toBeGreaterThan(1)
  })

  it('drills an outline of titles only', async () => {
    const { out, exit } = await runIn(
      { library: TITLES, lines: ['nonsense'] },
      'quiz',
      '--count',
      '3',
    )
    expect(exit).toBe(0)
    expect(out).toMatch(/Name the 3 parts directly below “P”\.|Directly under which heading/)
  })

  it('lets nothing an answer holds steer the terminal', async () => {
    const { out } = await runIn(
      { library: small, lines: ['filtering', '', '\u001b[31mred\u202e'] },
      'quiz',
      'kube-scheduler',
      '--seed',
      '1',
    )
    expect(out).not.toMatch(/[\u001b\u202e]/)
    expect(out).toContain('red')
  })

  it('says everything in Chinese', async () => {
    const { out } = await runIn(
      { library: small, lines: ['打分', ''] },
      'quiz',
      'kube-scheduler',
      '--lang',
      'zh',
      '--seed',
      '1',
    )
    expect(out).toContain('哪一步在先？')
    expect(out).toContain('✗ 不正确。')
    expect(out).not.toMatch(/Right|yours|comes back/)
  })

  it('comes back to what is due first', async () => {
    const reviews = [
      {
        id: 'r',
        at: NOW - 40 * 86_400_000,
        outline: 'small',
        question: 'kube-scheduler/steps',
        rating: 3 as const,
        correct: true,
        given: '',
        took: 1,
      },
    ]
    const { out } = await runIn({ library: small, reviews }, 'quiz')
    expect(out).toContain('Put the steps in order.')
  })
})

describe('the choice of questions', () => {
  const due = [
    {
      id: 'r',
      at: NOW - 40 * 86_400_000,
      outline: 'small',
      question: 'kube-scheduler/steps',
      rating: 3 as const,
      correct: true,
      given: '',
      took: 1,
    },
  ]
  const asked = async (...flags: string[]) => {
    const { out, exit, err, kept } = await runIn(
      { library: small, reviews: due, lines: ['', '', '', '', '', '', '', '', ''] },
      'quiz',
      'kube-scheduler',
      '--json',
      ...flags,
    )
    const ids = out
      .trim()
      .split('\n')
      .filter((line) => line.includes('"question"'))
      .map((line) => (JSON.parse(line) as { type: string }).type)
    return { types: [...new Set(ids)], exit, err, kept }
  }

  it('can be only what is due, or only what is new', async () => {
    expect((await asked('--due')).types).toEqual(['order'])
    expect((await asked('--new')).types).toEqual(['choice', 'typed'])
  })

  it('can be only some types', async () => {
    expect((await asked('--type', 'typed,order')).types).toEqual(['order', 'typed'])
    expect((await asked('--type', 'list')).exit).toBe(1)
    expect((await asked('--type', 'guess')).err).toMatch(
      /--type cannot be “guess”. Allowed: choice, several/,
    )
  })

  it('can be anything, with no trace left', async () => {
    const { types, kept, err } = await asked('--cram')
    expect(types.sort()).toEqual(['choice', 'order', 'typed'])
    expect(kept).toEqual([])
    expect(err).toContain('not recorded')
  })
})

/** Everything that is written in the small outline was met just now. */
const met = () =>
  small.questions().map(({ id }) => ({
    id,
    at: NOW,
    outline: 'small',
    question: id,
    rating: 3 as const,
    correct: true,
    given: '',
    took: 1,
  }))

describe('when nothing is due and nothing is new', () => {
  it('asks ahead of time, and says so', async () => {
    const reviews = met()
    const { out, err, exit } = await runIn({ library: small, reviews }, 'quiz', 'kube-scheduler')
    expect(exit).toBe(0)
    expect(err).toContain('ahead of time')
    expect(out).toMatch(/^1\/3/)
  })

  it('fails only where there is no question at all', async () => {
    const { err, exit } = await runIn({ library: library('- A') }, 'quiz')
    expect(exit).toBe(1)
    expect(err).toContain('nothing to ask about A')
  })

  it.each([
    [
      ['--due'],
      'Nothing of Kubernetes is due now. Without --due, what is new is asked, or what comes next.\n',
    ],
    [['--due', '--new'], '--due and --new do not go together.\nMore: k8smap quiz --help\n'],
    [
      ['--fresh', '--resume'],
      '--resume and --fresh do not go together.\nMore: k8smap quiz --help\n',
    ],
    [['--cram', '--due'], '--due and --cram do not go together.\nMore: k8smap quiz --help\n'],
    [['--cram', '--resume'], '--resume and --cram do not go together.\nMore: k8smap quiz --help\n'],
  ])('says what is true of %j', async (given, said) => {
    expect((await runIn({ library: small }, 'quiz', ...given)).err).toBe(said)
  })

  it('says that nothing is new when all was met', async () => {
    const { err } = await runIn(
      { library: small, reviews: met() },
      'quiz',
      'kube-scheduler',
      '--new',
    )
    expect(err).toBe('Nothing of kube-scheduler is new: all that this asks for was met before.\n')
  })
})

describe('the JSON drill', () => {
  const events = async (lines: string[], ...argv: string[]) => {
    const { out } = await runIn(
      { library: small, lines, settings: '{"first": "guess"}' },
      'quiz',
      'kube-scheduler',
      '--json',
      '--seed',
      '1',
      ...argv,
    )
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  }

  it('keeps to the contract', async () => {
    const [question, answer, ...rest] = await events(['scoring'])
    expect(Object.keys(question!)).toEqual([
      'event',
      'n',
      'of',
      'id',
      'topic',
      'type',
      'ask',
      'options',
      'path',
      'guess',
    ])
    expect(Object.keys(answer!)).toEqual([
      'event',
      'id',
      'correct',
      'given',
      'expected',
      'explain',
      'source',
      'due',
    ])
    expect(answer).toMatchObject({
      event: 'answer',
      correct: false,
      given: 'scoring',
      expected: 'filtering',
    })
    expect(rest.at(-1)).toEqual({ event: 'summary', asked: 1, correct: 0, left: 5 })
  })

  it('has a lesson before its questions, by the settings', async () => {
    const { out } = await runIn(
      { library: small, lines: [] },
      ...['quiz', 'kube-scheduler', '--json', '--seed', '1'],
    )
    const [lesson, question] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lesson).toMatchInlineSnapshot(`
      {
        "event": "lesson",
        "facts": [
          {
            "id": "kube-scheduler/two-steps",
            "text": "It filters, then scores.",
          },
          {
            "id": "kube-scheduler/steps",
            "text": "Put the steps in order. filter → score → bind. So.",
          },
          {
            "id": "kube-scheduler/name",
            "text": "What picks the node? kube-scheduler. It does.",
          },
        ],
        "summary": "Picks a node for each new Pod.",
        "title": "kube-scheduler",
        "topic": "kube-scheduler",
      }
    `)
    expect(Object.keys(question)).not.toContain('guess')
    expect(question).toMatchObject({ event: 'question', n: 1, of: 6 })
  })

  it('never carries the answer in the question', async () => {
    const all = await events(['filtering', '', 'nonsense'])
    const named = all
      .filter(({ event }) => event === 'question')
      .find(({ type }) => type === 'typed')
    expect(JSON.stringify(named)).not.toMatch(/kube-scheduler|sched|调度器/)
    expect(all.find(({ event, id }) => event === 'answer' && id === named?.['id'])).toMatchObject({
      expected: 'kube-scheduler',
    })
  })

  it('takes one line for one answer, readable or not', async () => {
    const all = await events(['99', '', 'q'])
    expect(
      all.filter(({ event }) => event === 'answer').map(({ given, correct }) => [given, correct]),
    ).toEqual([
      ['99', false],
      ['', false],
      ['q', false],
    ])
  })
})

describe('the drill at a prompt', () => {
  const text = (each: string) => ({ kind: 'text' as const, text: each })

  it('takes keys and lines, 0 for "I do not know", and asks again for what it cannot read', async () => {
    const { out, kept, exit } = await runIn(
      {
        library: small,
        settings: AT_ONCE,
        columns: 80,
        replies: ['0', '1 1', '', 'sched', 'q'].map(text),
      },
      'quiz',
      'kube-scheduler',
      '--seed',
      '1',
    )
    expect(exit).toBe(0)
    expect(kept.map(({ correct }) => correct)).toEqual([false, false, true])
    expect(out).toContain('Please give all numbers from 1 to 3, each once.')
    expect(out).toContain('You did not know this one.')
  })

  it('exits 130 on Ctrl-C, with every answer kept', async () => {
    const { exit, kept } = await runIn(
      {
        library: small,
        settings: AT_ONCE,
        columns: 80,
        replies: [text('1'), { kind: 'interrupt' }],
      },
      'quiz',
      'kube-scheduler',
    )
    expect(exit).toBe(130)
    expect(kept).toHaveLength(1)
  })

  it('is plain for a screen reader', async () => {
    const { kept } = await runIn(
      {
        library: small,
        settings: AT_ONCE,
        columns: 80,
        replies: [],
        lines: ['1'],
        environment: { ACCESSIBLE: '1' },
      },
      'quiz',
      'kube-scheduler',
    )
    expect(kept).toHaveLength(1)
  })
})

describe('when answers cannot be kept', () => {
  it('warns before the first question', async () => {
    const { err, out, kept } = await runIn(
      { library: small, lines: ['filtering'], obstacle: 'EACCES' },
      'quiz',
      'kube-scheduler',
    )
    expect(err).toMatch(
      /answers cannot be saved in \/somewhere\/data: there is no permission \(EACCES\)/,
    )
    expect(out).toContain('Which step')
    expect(kept).toHaveLength(0)
  })

  it('refuses the answer loudly when the disk fills up in the middle', async () => {
    const error = new Failure('answer-not-kept', { path: 'x.jsonl', reason: 'ENOSPC' })
    const { exit, out, err, kept } = await runIn(
      { library: small, lines: ['filtering', 'x', 'sched'], refuse: { from: 2, error } },
      'quiz',
      'kube-scheduler',
      '--seed',
      '1',
    )
    expect(exit).toBe(1)
    expect(kept).toHaveLength(1)
    expect(err).toMatch(/could NOT be saved.*ENOSPC/)
    expect(out.match(/✓ Right/g)).toHaveLength(1)
  })

  it('speaks of no answer where the disk is full before the first question', async () => {
    const error = new Failure('answer-not-kept', { path: 'x.jsonl', reason: 'ENOSPC' })
    const { exit, out, err } = await runIn(
      { library: small, lines: ['filtering'], refuse: { from: 0, error } },
      'quiz',
      'kube-scheduler',
    )
    expect([exit, out]).toEqual([1, ''])
    expect(err).toMatch(/Nothing could be saved in x\.jsonl.*ENOSPC/)
    expect(err).not.toContain('answer')
  })

  it('tells once which lines of the log it passed over', async () => {
    const skipped = [3, 4].map((line) => ({
      file: 'reviews-a.jsonl',
      line,
      reason: 'torn' as const,
    }))
    const { err } = await runIn({ library: small, skipped }, 'quiz')
    expect(err).toContain('reviews-a.jsonl: line 3, 4 skipped (not whole)')
  })
})
