import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  answersIn,
  closeAll,
  eventsIn,
  KEY,
  newHome,
  noTerminal,
  openTerminal,
  type Terminal,
} from '../support/terminal.ts'
import { MET, OUTLINE } from './outline.ts'

beforeEach(({ skip }) => skip(noTerminal !== undefined, noTerminal))
afterEach(closeAll)

const drill = (home: string, ...args: string[]): Terminal =>
  openTerminal({
    home,
    rows: 40,
    args: ['--outline', 'map.yaml', 'quiz', 'kube-scheduler', '--seed', '1', ...args],
  })
const newDrill = (...args: string[]): { home: string; terminal: Terminal } => {
  const home = newHome({ 'map.yaml': OUTLINE }, MET)
  return { home, terminal: drill(home, ...args) }
}
const screenOf = (terminal: Terminal): string => terminal.everything().join('\n')

describe('a question that one key answers', () => {
  it('is answered by the key alone, without Enter', async () => {
    const { home, terminal } = newDrill('--type', 'choice')
    await terminal.until(/›$/)
    expect(screenOf(terminal)).toMatchInlineSnapshot(`
      "1/1 Kubernetes › Control plane › kube-scheduler
      Which step of scheduling comes first?
        1) binding
        2) starting
        3) queueing
        4) filtering
        1-4 · 0 I don’t know · h hint · k known · ? help · q stop
      ›"
    `)
    expect(terminal.cursor()).toMatchInlineSnapshot(`
      {
        "column": 2,
        "row": 7,
      }
    `)
    terminal.send('4')
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(screenOf(terminal)).toMatchInlineSnapshot(`
      "1/1 Kubernetes › Control plane › kube-scheduler
      Which step of scheduling comes first?
        1) binding
        2) starting
        3) queueing
        4) filtering
        1-4 · 0 I don’t know · h hint · k known · ? help · q stop
      › 4
      ✓ Right. comes back in about 2 days
        right    filtering
        Filtering comes first, then scoring.
        https://www.kubernetes.dev/resources/keps/785
      1 question, 1 right at first.
      1 question due now."
    `)
    expect(answersIn(home)).toEqual([['kube-scheduler/picks', 'filtering', true]])
  })

  it('names the keys to who presses one that means nothing there, until the next one', async () => {
    const { home, terminal } = newDrill('--type', 'choice')
    await terminal.until(/›$/)
    const before = screenOf(terminal)
    terminal.send(KEY.enter)
    await terminal.until(/Keys here/)
    expect(screenOf(terminal).slice(before.length)).toBe(
      '\nKeys here: 1 2 3 4 0 ? h u ! e o w f k s q',
    )
    expect(terminal.cursor()).toEqual({ row: 7, column: 2 })
    for (const key of ['x', '5', '9', ' ', '，', KEY.enter, KEY.tab, KEY.backspace])
      terminal.send(key)
    for (const key of [KEY.up, KEY.left, KEY.home, KEY.delete, KEY.f1]) terminal.send(key)
    // An arrow is one key: the letters in its sequence are not keys.
    terminal.send('é節😀')
    // With the 4 behind them in one piece they would be a word that was pasted.
    await new Promise((resolve) => setTimeout(resolve, 500))
    terminal.send('4')
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(screenOf(terminal).slice(0, before.length)).toBe(before)
    expect(screenOf(terminal)).toMatch(/\n› 4\n✓ Right\./)
    expect(answersIn(home)).toEqual([['kube-scheduler/picks', 'filtering', true]])
  })

  it.each([
    ['full width, as an input method for Chinese sends them', '４'],
    ['half width', '4'],
  ])('takes digits in %s', async (_, key) => {
    const { home, terminal } = newDrill('--type', 'choice')
    await terminal.until(/›$/)
    terminal.send(key)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(answersIn(home)).toEqual([['kube-scheduler/picks', 'filtering', true]])
  })

  it.each([
    ['capital', 'Q'],
    ['of full width', 'ｑ'],
    ['a full-width capital', 'Ｑ'],
  ])('takes a letter that is %s', async (_, key) => {
    const { home, terminal } = newDrill('--type', 'choice')
    await terminal.until(/›$/)
    terminal.send(key)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(screenOf(terminal)).toMatch(
      /\n› q\n0 questions, 0 right at first\.\nStopped with 1 question to go\. Every answer is kept\.$/,
    )
    expect(answersIn(home)).toEqual([])
  })

  it('is not known by 0, and comes back', async () => {
    const { home, terminal } = newDrill('--type', 'choice')
    await terminal.until(/›$/)
    terminal.send('0')
    await terminal.until(/again[\s\S]*›$/)
    expect(screenOf(terminal)).toMatchInlineSnapshot(`
      "1/1 Kubernetes › Control plane › kube-scheduler
      Which step of scheduling comes first?
        1) binding
        2) starting
        3) queueing
        4) filtering
        1-4 · 0 I don’t know · h hint · k known · ? help · q stop
      › 0
      ✗ You did not know this one. comes back in this drill
        right    filtering
        Filtering comes first, then scoring.
        https://www.kubernetes.dev/resources/keps/785
        ! I was right · u undo · e its page · f flag
      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━────────────────────────────────────────
      2/2 again Kubernetes › Control plane › kube-scheduler
      Which step of scheduling comes first?
        1) queueing
        2) starting
        3) binding
        4) filtering
        1-4 · 0 I don’t know · h hint · k known · ? help · q stop
      ›"
    `)
    terminal.send(KEY.ctrlD)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(answersIn(home)).toEqual([['kube-scheduler/picks', '', false]])
  })
})

describe('the keys of the drill', () => {
  it('? lists the keys, in full width too, and the question stays', async () => {
    const { terminal } = newDrill('--type', 'choice')
    await terminal.until(/›$/)
    const before = screenOf(terminal)
    terminal.send('？')
    await terminal.until(/same command goes on\n›$/)
    expect(screenOf(terminal).slice(before.length)).toMatchInlineSnapshot(`
      " ?
        One key answers: 1 to 4, or 0 for “I don’t know”. A letter is one of the keys
        below, never the beginning of an answer.
        What is new is told before it is asked. What was missed is asked again at the
        end; so is what is new, until you keep such things for days.
        Grades: wrong, right with a hint, right slowly, right at once. The better, the
        later it comes back.
        h a hint; again for the next one
        u take the last answer back; again for the one before
        ! “I was right” or “I was wrong”: your word on the last answer counts
        e the page of the last answer’s topic
        o open your editor where that question is written, in an outline of your own
        w what a line shows beyond the right edge; again for more, then from the left
        f flag the last question as bad, with a reason (k8smap --outline map.yaml
        flags lists them)
        k I know this, ask it rarely
        s put this question away (k8smap --outline map.yaml progress suspended lists
        them)
        q stop; every answer is kept (k8smap --outline map.yaml quiz --resume goes
        on). After Ctrl-C the same command goes on
      ›"
    `)
  })

  it('h hints, and again until there is no more', async () => {
    const { home, terminal } = newDrill('--type', 'choice')
    await terminal.until(/›$/)
    const before = screenOf(terminal)
    for (let i = 0; i < 3; i++) terminal.send('h')
    await terminal.until(/no more hints\.\n›$/)
    expect(screenOf(terminal).slice(before.length)).toMatchInlineSnapshot(`
      " h
        ? Not: 1, 2
      › h
      There are no more hints.
      › h
      There are no more hints.
      ›"
    `)
    terminal.send('4')
    expect((await terminal.exit()).code).toBe(0)
    expect(eventsIn(home)).toContainEqual(
      expect.objectContaining({ event: 'review', rating: 2, hints: 1 }),
    )
  })

  it('u takes the last answer back and asks again', async () => {
    const { home, terminal } = newDrill()
    await terminal.until(/›$/)
    terminal.send('u')
    await terminal.until(/no answer to take back here\.\n›$/)
    terminal.send('4')
    await terminal.until(/2\/2[\s\S]*›$/)
    const before = screenOf(terminal)
    terminal.send('u\r')
    await terminal.until(/Taken back[\s\S]*1\/2[\s\S]*›$/)
    expect(screenOf(terminal).slice(before.length)).toMatchInlineSnapshot(`
      " u
      Taken back: Which step of scheduling comes first?

      1/2 Kubernetes › Control plane › kube-scheduler
      Which step of scheduling comes first?
        1) binding
        2) starting
        3) queueing
        4) filtering
        1-4 · 0 I don’t know · h hint · k known · ? help · q stop
      ›"
    `)
    terminal.send('q')
    expect((await terminal.exit()).code).toBe(0)
    expect(eventsIn(home).map(({ event }) => event)).toEqual(['drill', 'review', 'undo', 'end'])
  })

  it('! says that the answer was right after all', async () => {
    const { home, terminal } = newDrill('--type', 'choice')
    await terminal.until(/›$/)
    terminal.send('1')
    await terminal.until(/again[\s\S]*›$/)
    const before = screenOf(terminal)
    terminal.send('！')
    expect((await terminal.exit()).code).toBe(0)
    expect(screenOf(terminal).slice(before.length)).toMatchInlineSnapshot(`
      " !
      Counted as right; it comes back in about 2 days.
      1 question, 1 right at first.
      1 question due now."
    `)
    expect(eventsIn(home).map(({ event }) => event)).toEqual(['drill', 'review', 'amend', 'end'])
  })

  it('e shows the page of the last answer’s topic', async () => {
    const { terminal } = newDrill()
    await terminal.until(/›$/)
    terminal.send('e')
    await terminal.until(/no last answer[\s\S]*›$/)
    terminal.send('4')
    await terminal.until(/2\/2[\s\S]*›$/)
    const before = screenOf(terminal)
    terminal.send('e\r')
    await terminal.until(/2\/2[\s\S]*2\/2[\s\S]*›$/)
    expect(screenOf(terminal).slice(before.length)).toMatchInlineSnapshot(`
      " e
      Kubernetes › Control plane
      kube-scheduler

      Picks a node for each new Pod.

      Facts
        • It filters, then scores. [1]

      Sources
        [1] https://www.kubernetes.dev/resources/keps/785

      2/2 Kubernetes › Control plane › …
      What picks the node?
        type it, then Enter · empty: I don’t know · h hint · k known · ? help · q stop
       ›"
    `)
  })

  it('f flags the last question, with a reason in any script', async () => {
    const { home, terminal } = newDrill()
    await terminal.until(/›$/)
    terminal.send('4')
    await terminal.until(/2\/2[\s\S]*›$/)
    const before = screenOf(terminal)
    terminal.send('f\r')
    await terminal.until(/What is wrong[\s\S]*›$/)
    terminal.send('选项 4 不清楚 unclear\r')
    await terminal.until(/Flagged[\s\S]*›$/)
    expect(screenOf(terminal).slice(before.length)).toMatchInlineSnapshot(`
      " f
        What is wrong with “Which step of scheduling comes first?”? (Nothing: no flag.
        A full stop first: the question on screen instead.)
       › 选项 4 不清楚 unclear
      Flagged: Which step of scheduling comes first?
       ›"
    `)
    expect(eventsIn(home).filter(({ event }) => event === 'flag')).toEqual([
      expect.objectContaining({
        question: 'kube-scheduler/picks',
        reason: '选项 4 不清楚 unclear',
      }),
    ])
  })

  it.each([
    ['an empty line', KEY.enter],
    ['Ctrl-C', KEY.ctrlC],
    ['Ctrl-D', KEY.ctrlD],
  ])('f and then %s flags nothing, and the question stays', async (_, keys) => {
    const { home, terminal } = newDrill('--type', 'choice')
    await terminal.until(/›$/)
    terminal.send('f')
    await terminal.until(/What is wrong[\s\S]*›$/)
    terminal.send(keys)
    await terminal.until(/What is wrong[\s\S]*\nNothing was flagged\.\n›$/)
    terminal.send('4')
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(eventsIn(home).map(({ event }) => event)).toEqual(['drill', 'review', 'end'])
  })

  it('q stops, and --resume goes on', async () => {
    const { home, terminal } = newDrill()
    await terminal.until(/›$/)
    terminal.send('4')
    await terminal.until(/2\/2[\s\S]*›$/)
    const before = screenOf(terminal)
    terminal.send('q\r')
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(screenOf(terminal).slice(before.length)).toMatchInlineSnapshot(`
      " q
      1 question, 1 right at first.
      Stopped with 1 question to go. Every answer is kept.
      k8smap --outline map.yaml quiz --resume goes on here."
    `)
    const again = drill(home, '--resume')
    await again.until(/›$/)
    expect(screenOf(again)).toMatchInlineSnapshot(`
      "Going on where you were: 1 question to go. (--fresh begins another drill.)

      2/2 Kubernetes › Control plane › …
      What picks the node?
        type it, then Enter · empty: I don’t know · h hint · k known · ? help · q stop
       ›"
    `)
  })

  it('1, 2 or 3 says how sure one was', async () => {
    const { home, terminal } = newDrill('--type', 'choice', '--confidence')
    await terminal.until(/›$/)
    const before = screenOf(terminal)
    terminal.send('1')
    await terminal.until(/How sure[\s\S]*›$/)
    expect(screenOf(terminal).slice(before.length)).toMatchInlineSnapshot(`
      " 1
      How sure? 1 a guess · 2 fairly · 3 sure ›"
    `)
    // 4 is an option of the question before, but not of this one, which has three.
    terminal.send('4')
    terminal.send('3')
    await terminal.until(/again[\s\S]*›$/)
    expect(eventsIn(home).map(({ event, sure }) => [event, sure])).toEqual([
      ['drill', undefined],
      ['review', undefined],
      ['amend', 3],
    ])
    expect(screenOf(terminal).slice(before.length)).toMatchInlineSnapshot(`
      " 1
      How sure? 1 a guess · 2 fairly · 3 sure › 3
      ✗ Not right. comes back in this drill
        ‼ You were sure of this one. Take a moment: such a mistake is the one that is
          remembered.
        yours    binding
        right    filtering
        ✗ binding: It comes last.
        Filtering comes first, then scoring.
        https://www.kubernetes.dev/resources/keps/785
        ! I was right · u undo · e its page · f flag
      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━────────────────────────────────────────
      2/2 again Kubernetes › Control plane › kube-scheduler
      Which step of scheduling comes first?
        1) queueing
        2) starting
        3) binding
        4) filtering
        1-4 · 0 I don’t know · h hint · k known · ? help · q stop
      ›"
    `)
  })
})
