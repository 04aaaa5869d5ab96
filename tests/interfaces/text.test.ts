import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import type { Question } from '../../src/core/model/question.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import type { Summary } from '../../src/drill/turn.ts'
import { textInterface } from '../../src/interfaces/text.ts'
import { NOTES, outcomeOf, page, shownAs } from '../support/marked-page.ts'
import { printTo } from '../support/pages.ts'
import { choice, items, NOON, typed } from '../support/questions.ts'
import { libraryOf, outlineOf } from '../support/trees.ts'

const commandFor = (command: string): string => `k8smap ${command}`

const LIBRARY = libraryOf(outlineOf('k | Kubernetes\n  a | Alpha'))

/** An interface of text and all that it has written. */
function textIn(keys = true, columns = 60, oneKey = false) {
  const written: string[] = []
  const ui = textInterface({
    page: page({ columns }),
    print: printTo(written),
    topicPage: (topic) => [`the page of ${topic}`],
    commandFor,
    ...{ keys, oneKey, rule: '─', library: LIBRARY },
  })
  return { ui, written }
}

const QUESTION = choice('a/one', { ask: same('Which?'), source: 'KEP-1' })
const SUMMARY: Summary = {
  ...{ asked: 3, correct: 2, left: 0, exam: undefined, surprises: [], put: 0 },
  ...{
    isKept: true,
    isResumable: true,
    goesOn: false,
    due: 0,
    fittable: undefined,
    spare: undefined,
    next: NOON + 7_200_000,
    now: NOON,
  },
}

describe('a question', () => {
  it('stands under its number and its place', () => {
    const { ui, written } = textIn()
    ui.show(shownAs(QUESTION, { again: true }))
    expect(written).toEqual([
      '<dim>1/2 again Kubernetes › Alpha</>\n<title>Which?</>\n' +
        '  <key>1) </>yes\n  <key>2) </>no\n  <key>3) </>maybe\n  <key>4) </>never\n',
    ])
  })

  it('is introduced by its topic', () => {
    const { ui, written } = textIn()
    ui.lesson({
      topic: topicOf(LIBRARY.outline, 'a'),
      isNew: true,
      path: [same('Kubernetes')],
      summary: same('The first one.'),
      facts: [{ id: 'a/leads', text: same('It leads.') }],
    })
    expect(written).toEqual([
      '<dim>New topic Kubernetes</>\n<heading>Alpha</>\n  The first one.\n  • It leads.\n\n',
    ])
  })
})

describe('a rule', () => {
  it('parts an answer, or a lesson, from what comes after it', () => {
    const { ui, written } = textIn(true, 20)
    const lesson = { topic: topicOf(LIBRARY.outline, 'a'), path: [], summary: same(''), facts: [] }
    const shown = shownAs(typed('a/one'))
    const ruleOf = (act: () => void): string => {
      written.length = 0
      act()
      return /^.*[━─].*$/m.exec(written.join(''))?.[0] ?? ''
    }
    expect([
      ruleOf(() => ui.lesson({ ...lesson, isNew: true })),
      ruleOf(() => ui.lesson({ ...lesson, isNew: true })),
      ruleOf(() => ui.show(shown)),
      ruleOf(() => ui.feedback(shown, outcomeOf(shown.asked, 'answer'))),
      ruleOf(() => ui.lesson({ ...lesson, isNew: false })),
      ruleOf(() => ui.show(shown)),
      ruleOf(() =>
        ui.tell({
          kind: 'put',
          question: QUESTION,
          why: 'wish',
          due: undefined,
          now: NOON,
          confused: undefined,
        }),
      ),
      ruleOf(() => ui.show(shown)),
      ruleOf(() => ui.tell({ kind: 'undone', ask: undefined })),
      ruleOf(() =>
        ui.tell({
          kind: 'put',
          question: QUESTION,
          why: 'wish',
          due: undefined,
          now: NOON,
          confused: undefined,
        }),
      ),
      ruleOf(() => ui.show(shown)),
    ]).toEqual([
      '',
      `<dim>${'─'.repeat(20)}</>`,
      `<dim>${'─'.repeat(20)}</>`,
      '',
      // One of two is answered.
      `<good>${'━'.repeat(10)}</><dim>${'─'.repeat(10)}</>`,
      '',
      // What was put away is parted from what follows, and an answer that is taken back is none.
      '',
      `<good>${'━'.repeat(10)}</><dim>${'─'.repeat(10)}</>`,
      '',
      '',
      `<dim>${'─'.repeat(20)}</>`,
    ])
  })
})

describe('the feedback', () => {
  const shown = shownAs(QUESTION)
  const feedback = (
    keys: boolean,
    ...[given, more]: [string, Parameters<typeof outcomeOf>[2]?]
  ) => {
    const { ui, written } = textIn(keys)
    ui.feedback(shown, outcomeOf(shown.asked, given, more))
    return written
  }

  it('of a miss has what was right, and the keys that may follow, and a blank line', () =>
    expect(feedback(true, 'no', { returns: true, isWaited: true })).toMatchInlineSnapshot(`
      [
        "<bad>✗ Not right.</> <dim>comes back in this drill</>
        <dim>yours    </><bad>no</>
        <dim>right    </><good>yes</>
        ✗ no: not no
        !
        <link>https://www.kubernetes.dev/resources/keps/1</>
      <dim>  ! I was right · u undo · e its page · f flag · k I know it</>
      <dim>  s put away</>
      ",
      ]
    `))

  it('of what was right says when it comes back, and has no keys for a pipe', () =>
    expect(feedback(false, 'yes')).toMatchInlineSnapshot(`
      [
        "<good>✓ Right.</> <dim>comes back in about 3 days</>
        <dim>right    </><good>yes</>
        !
        <link>https://www.kubernetes.dev/resources/keps/1</>

      ",
      ]
    `))

  it('offers nothing that is kept in the schedule, where it does not change', () =>
    expect(feedback(true, 'yes', { due: undefined, isWaited: true }).join('')).not.toContain(
      'put away',
    ))

  it('has its keys above what follows, if it was not waited for: those that work there', () => {
    const lesson = { topic: topicOf(LIBRARY.outline, 'a'), path: [], summary: same(''), facts: [] }
    const keysBefore = (follow: (ui: ReturnType<typeof textIn>['ui']) => void): string[] => {
      const { ui, written } = textIn(true, 80)
      ui.feedback(shown, outcomeOf(shown.asked, 'yes'))
      follow(ui)
      follow(ui)
      return written.join('').match(/^.*u undo.*$/gm) ?? []
    }
    expect(keysBefore(() => undefined)).toEqual([])
    const whole = ['<dim>  ! I was wrong · u undo · e its page · f flag</>']
    expect(keysBefore((ui) => ui.show(shown))).toEqual(whole)
    expect(keysBefore((ui) => ui.lesson({ ...lesson, isNew: false }))).toEqual(whole)
    // There `e` is the page of the lesson.
    expect(keysBefore((ui) => ui.lesson({ ...lesson, isNew: true }))).toEqual([
      '<dim>  ! I was wrong · u undo · f flag</>',
    ])
  })

  it('says of what was right that it may be wrong', () =>
    expect(feedback(true, 'yes', { isWaited: true })).toMatchInlineSnapshot(`
      [
        "<good>✓ Right.</> <dim>comes back in about 3 days</>
        <dim>right    </><good>yes</>
        !
        <link>https://www.kubernetes.dev/resources/keps/1</>
      <dim>  ! I was wrong · u undo · e its page · f flag · k I know it</>
      <dim>  s put away</>
      ",
      ]
    `))

  it('dwells on a miss of which the learner was sure', () =>
    expect(feedback(false, 'no', { wasSure: true })).toMatchInlineSnapshot(`
      [
        "<bad>✗ Not right.</> <dim>is due again in about 3 days</>
      <warn>  ‼ You were sure of this one. Take a moment: such a mistake</>
      <warn>    is the one that is remembered.</>
        <dim>yours    </><bad>no</>
        <dim>right    </><good>yes</>
        ✗ no: not no
      <title>  !</>
        <link>https://www.kubernetes.dev/resources/keps/1</>

      ",
      ]
    `))
})

describe('the review of an exam', () => {
  const [one, two] = [shownAs(QUESTION, { left: 1000 }), shownAs(typed('b/two'), { n: 2 })]

  it('has each miss with its question, and no time', () => {
    const { ui, written } = textIn()
    ui.review([
      [one, outcomeOf(one.asked, 'no', { due: undefined })],
      [two, outcomeOf(two.asked, 'answer')],
      [{ ...two, n: 3 }, outcomeOf(two.asked, '')],
    ])
    expect(written).toMatchInlineSnapshot(`
      [
        "
      <heading>What was missed:</>

      <dim>1/2 Kubernetes › Alpha</>
      <title>Which?</>
        <key>1) </>yes
        <key>2) </>no
        <key>3) </>maybe
        <key>4) </>never
      <bad>✗ Not right.</> <dim></>
        <dim>yours    </><bad>no</>
        <dim>right    </><good>yes</>
        ✗ no: not no
        !
        <link>https://www.kubernetes.dev/resources/keps/1</>

      <dim>3/2 Kubernetes › Alpha</>
      <title>?</>
      <bad>✗ You did not know this one.</> <dim>is due again in about 3 days</>
        <dim>right    </><good>answer</>
        !
      ",
      ]
    `)
  })

  it('is not spoken of where nothing was missed', () => {
    const { ui, written } = textIn()
    ui.review([[two, outcomeOf(two.asked, 'answer')]])
    ui.review([])
    expect(written).toEqual([])
  })
})

describe('the summary', () => {
  it('is told', () => {
    const { ui, written } = textIn()
    ui.summary(SUMMARY)
    ui.summary({ ...SUMMARY, left: 1, surprises: [same('Why?')], next: undefined })
    expect(written).toMatchInlineSnapshot(`
      [
        "3 questions, 2 right at first.
      <dim>The next one comes back in 2 hours.</>
      ",
        "3 questions, 2 right at first.
      Stopped with 1 question to go. Every answer is kept.
      k8smap quiz --resume goes on here.
      <warn>You were sure of these, and they were wrong:</>
        ‼ Why?
      ",
      ]
    `)
  })
})

describe('help', () => {
  const helpOn = (asked: Question | undefined, oneKey: boolean): string => {
    const { ui, written } = textIn(true, 300, oneKey)
    if (asked) ui.show(shownAs(asked))
    written.length = 0
    ui.tell({ kind: 'help' })
    const said = written.join('').split('\n')
    return said
      .slice(
        0,
        said.findIndex((line) => line.includes('What is new')),
      )
      .map((line) => line.trim())
      .join(' | ')
  }
  const forgiven =
    'Case, spaces, hyphens, aliases and the other language are all fine; flags and fields are typed as they are.'

  it.each<[string, Question | undefined, boolean, string]>([
    [
      'where one key answers',
      QUESTION,
      true,
      'One key answers: 1 to 4, or 0 for “I don’t know”. A letter is one of the keys below, never the beginning of an answer.',
    ],
    [
      'where a line with a number answers',
      QUESTION,
      false,
      `Answer with the number of an option, or type the answer. | ${forgiven} | An empty line, or 0, means “I don’t know”.`,
    ],
    ...[true, false].map((oneKey): [string, Question, boolean, string] => [
      'where words are wanted',
      typed('a/two'),
      oneKey,
      `To answer: type it, then Enter. | ${forgiven} | An empty line means “I don’t know”.`,
    ]),
    [
      'where an order is wanted',
      items('order', 'a/three', ['x', 'y']),
      true,
      'To answer: the numbers in order, then Enter. | An empty line, or 0, means “I don’t know”.',
    ],
    [
      'where names are wanted',
      items('list', 'a/four', ['x', 'y']),
      true,
      `To answer: all of them, with commas between, then Enter. | ${forgiven} | An empty line means “I don’t know”.`,
    ],
    ['without a question', undefined, true, 'The line below a question says how to answer it.'],
  ])('says how to answer %s', (_, asked, oneKey, said) => expect(helpOn(asked, oneKey)).toBe(said))

  it('is about no question any more when it was answered', () => {
    const { ui, written } = textIn()
    ui.show(shownAs(QUESTION))
    ui.feedback(shownAs(QUESTION), outcomeOf(shownAs(QUESTION).asked, 'yes'))
    written.length = 0
    ui.tell({ kind: 'help' })
    expect(written.join('')).toMatch(/^ {2}The line below a question says how to answer it\.\n/)
  })
})

describe('a note', () => {
  it('has words of its own, whatever it tells', () => {
    const { ui, written } = textIn()
    const lines = NOTES.map((note) => {
      ui.tell(note)
      return `${note.kind}:\n${written.splice(0).join('¦')}`
    })
    expect(lines.join('')).toMatchInlineSnapshot(`
      "help:
        The line below a question says how to answer it.
        What is new is told before it is asked. What was missed is
        asked again at the end; so is what is new, until you keep
        such things for days.
        Grades: wrong, right with a hint, right slowly, right at
        once. The better, the later it comes back.
        h a hint; again for the next one
        u take the last answer back; again for the one before
        ! “I was right” or “I was wrong”: your word on the last
        answer counts
        e the page of the last answer’s topic
        o open your editor where that question is written, in an
        outline of your own
        w what a line shows beyond the right edge; again for more,
        then from the left
        f flag the last question as bad, with a reason (k8smap
        flags lists them)
        k I know this, ask it rarely
        s put this question away (k8smap progress suspended lists
        them)
        q stop; every answer is kept (k8smap quiz --resume goes
        on). After Ctrl-C the same command goes on
      no-hint:
      There are no more hints.
      nothing-to-undo:
      There is no answer to take back here.
      nothing-to-overrule:
      There is no answer yet to change.
      nothing-to-flag:
      There is no last question yet to flag.
      no-flag:
      Nothing was flagged.
      no-page:
      There is no last answer yet whose page could be shown.
      not-put:
      This drill leaves the schedule alone: nothing is put away or
      held for known in it.
      time-over:
      The time is over.
      time-short:
      The time that is left is too short for another question.
      not-flagged:
      The flag could NOT be kept: the log cannot be written.
      unknown-command:
      There is no such command. Nothing comes behind its name.
      complaint:
      Please give a number from 1 to 4.
      complaint:
      Please give all numbers from 1 to 3, each once.
      complaint:
      Please pair numbers with letters, as in 1c 2a 3b; no number
      and no letter twice.
      hint:
      <warn>  ? In the tree: below Kubernetes, beside Beta, What is</>
      <warn>    <code>it</>?</>
      hint:
      <warn>  ? ____ runs.</>
      hint:
      <warn>  ? It begins: e···</>
      hint:
      <warn>  ? Not: 1, 3</>
      hint:
      <warn>  ? 2 of them are right.</>
      hint:
      <warn>  ? First comes: What is <code>it</>?</>
      hint:
      <warn>  ? One of the pairs: 1c, etcd – 2379</>
      undone:
      Taken back: What is <code>it</>?

      undone:
      Taken back: the last answer

      overruled:
      Counted as right; it comes back in 1 hour.
      overruled:
      Counted as wrong; it comes back in this drill.
      What is <code>it</>?
      overruled:
      Counted as right.
      flagged:
      Flagged: What is <code>it</>?
      put:
        You know this: it comes back in about 4 months. u takes
        that back, also k8smap undo.
      put:
        Put away: it is not asked any more. u takes that back;
        k8smap progress suspended lists what is away and brings it
        back.
      put:
        Forgotten eight times and more: it is put away for three
        weeks. u takes that back; k8smap progress suspended lists
        what is away and brings it back.
        It is often confused with What is <code>it</>?: look at
        both.
      put-back:
      Back among the questions: What is <code>it</>?

      put-back:
      Back among the questions: the question that was put away

      brought-back:
        “What is <code>it</>?” was held for known: its lessons
        come after all.
      page:
      the page of a

      not-yours:
      This outline comes with k8smap, so there is nothing to open:
      f says what is wrong with a question.
      written:
        Opened a:1. What you changed counts from the next drill
        on.

      written:
        It is written in a:1.

      no-material:
      This question shows no output or file.
      material:
        <code>$ ls</>
      resumed:
      Going on where you were: 1 question to go. (--fresh begins
      another drill.)

      resumed:
      Going on where you were: 7 questions to go. (--fresh begins
      another drill.)

      "
    `)
  })

  it('is wrapped where the page is narrow', () => {
    const { ui, written } = textIn(true, 30)
    ui.tell({ kind: 'resumed', left: 2 })
    expect(written).toMatchInlineSnapshot(`
      [
        "Going on where you were: 2
      questions to go. (--fresh
      begins another drill.)

      ",
      ]
    `)
  })
})
