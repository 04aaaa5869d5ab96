import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  answersIn,
  closeAll,
  KEY,
  newHome,
  noTerminal,
  openTerminal,
  type Terminal,
} from '../support/terminal.ts'
import { MET, OUTLINE } from './outline.ts'

beforeEach(({ skip }) => skip(noTerminal !== undefined, noTerminal))
afterEach(closeAll)

/** A drill with the one question that wants a word; its prompt is drawn. */
async function asked(columns = 80): Promise<{ home: string; terminal: Terminal }> {
  const home = newHome({ 'map.yaml': OUTLINE }, MET)
  const terminal = openTerminal({
    home,
    columns,
    rows: 40,
    args: ['--outline', 'map.yaml', 'quiz', 'kube-scheduler', '--type', 'typed'],
  })
  await terminal.until(/›$/)
  return { home, terminal }
}
/** The line that is being edited. */
const edited = (terminal: Terminal): string | undefined => terminal.rows().at(-1)

describe('a typed answer', () => {
  it('is drawn as it is typed, and ends with Enter', async () => {
    const { home, terminal } = await asked()
    expect(terminal.everything().join('\n')).toMatchInlineSnapshot(`
      "1/1 Kubernetes › Control plane › …
      What picks the node?
        type it, then Enter · empty: I don’t know · h hint · k known · ? help · q stop
       ›"
    `)
    expect(terminal.cursor()).toMatchInlineSnapshot(`
      {
        "column": 3,
        "row": 3,
      }
    `)
    terminal.send('kube scheduler')
    await terminal.until(/› kube scheduler$/)
    expect(answersIn(home)).toEqual([])
    terminal.send(KEY.enter)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(terminal.everything().join('\n')).toMatchInlineSnapshot(`
      "1/1 Kubernetes › Control plane › …
      What picks the node?
        type it, then Enter · empty: I don’t know · h hint · k known · ? help · q stop
       › kube scheduler
      ✓ Right. comes back in about 2 days
        yours    kube scheduler
                     ^
        right    kube-scheduler
                     ^
        It does.
        https://www.kubernetes.dev/resources/keps/785
      1 question, 1 right at first.
      1 question due now."
    `)
    expect(answersIn(home)).toEqual([['kube-scheduler/name', 'kube scheduler', true]])
  })

  it.each([
    ['the end with backspace', `kube-schedulex${KEY.backspace}r`, 'kube-scheduler', 17],
    ['the middle with the left arrow', `kube-schduler${KEY.left.repeat(5)}e`, 'kube-scheduler', 12],
    ['the beginning with Home', `ube-scheduler${KEY.home}k`, 'kube-scheduler', 4],
    ['forwards with Delete', `xkube${KEY.home}${KEY.delete}`, 'kube', 3],
    ['more than there is', `ab${KEY.backspace.repeat(5)}kube`, 'kube', 7],
    ['a word with Ctrl-W', 'some kubelet\u0017kube', 'some kube', 12],
    ['all of it with Ctrl-U', 'kubelet\u0015kube', 'kube', 7],
  ])('is edited: %s', async (_, keys, left, column) => {
    const { home, terminal } = await asked()
    terminal.send(keys)
    await terminal.until(new RegExp(`› ${left}$`))
    await terminal.cursorAt(column)
    terminal.send(KEY.enter)
    await terminal.until(/✓|✗/)
    expect(answersIn(home)[0]).toEqual(['kube-scheduler/name', left, left === 'kube-scheduler'])
  })

  it('may be Chinese: two columns a character, and one backspace takes one away', async () => {
    const { home, terminal } = await asked()
    terminal.send('安排者们')
    await terminal.until(/› 安排者们$/)
    await terminal.cursorAt(3 + 8)
    terminal.send(KEY.backspace)
    await terminal.until(/› 安排者$/)
    await terminal.cursorAt(3 + 6)
    terminal.send(`${KEY.left}${KEY.left}好`)
    await terminal.until(/› 安好排者$/)
    await terminal.cursorAt(3 + 4)
    terminal.send(KEY.backspace)
    await terminal.until(/› 安排者$/)
    terminal.send(KEY.enter)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(answersIn(home)).toEqual([['kube-scheduler/name', '安排者', true]])
  })

  it('loses nothing where a character comes in two pieces', async () => {
    const { home, terminal } = await asked()
    const bytes = Buffer.from('安排者')
    terminal.send(bytes.subarray(0, 4))
    await terminal.until(/› 安$/)
    terminal.send(bytes.subarray(4))
    await terminal.until(/› 安排者$/)
    terminal.send(KEY.enter)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(answersIn(home)).toEqual([['kube-scheduler/name', '安排者', true]])
  })

  it('takes an arrow whose sequence comes in two pieces for an arrow', async () => {
    const { home, terminal } = await asked()
    terminal.send('kube-schedule\u001b')
    await terminal.until(/› kube-schedule$/)
    terminal.send('[')
    terminal.send('D')
    terminal.send('!')
    await terminal.until(/› kube-schedul!e$/)
    terminal.send(`${KEY.backspace}\u001b[Cr`)
    await terminal.until(/› kube-scheduler$/)
    terminal.send(KEY.enter)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(answersIn(home)).toEqual([['kube-scheduler/name', 'kube-scheduler', true]])
  })

  it('may be pasted, longer than the screen is wide', async () => {
    const { home, terminal } = await asked(40)
    const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
    terminal.send(long)
    await terminal.until(/word59$/)
    expect(terminal.everything().join('\n')).toMatchInlineSnapshot(`
      "1/1 Kubernetes › Control plane › …
      What picks the node?
        type it, then Enter
        empty: I don’t know · h hint · k known
        ? help · q stop
       › word0 word1 word2 word3 word4 word5 w
      ord6 word7 word8 word9 word10 word11 wor
      d12 word13 word14 word15 word16 word17 w
      ord18 word19 word20 word21 word22 word23
       word24 word25 word26 word27 word28 word
      29 word30 word31 word32 word33 word34 wo
      rd35 word36 word37 word38 word39 word40
      word41 word42 word43 word44 word45 word4
      6 word47 word48 word49 word50 word51 wor
      d52 word53 word54 word55 word56 word57 w
      ord58 word59"
    `)
    terminal.send(KEY.enter)
    await terminal.until(/✗[\s\S]*›$/)
    expect(answersIn(home)).toEqual([['kube-scheduler/name', long, false]])
  })

  describe('Chinese, and longer than the screen is wide', () => {
    const LONG_ANSWER = '调度器为每个新建的容器组选择一个合适的节点然后由节点代理把它启动'
    const typed = async (): Promise<{ home: string; terminal: Terminal }> => {
      const both = await asked(40)
      both.terminal.send(LONG_ANSWER)
      await both.terminal.until(/把它启动$/)
      return both
    }

    it('is edited on its last row', async () => {
      const { home, terminal } = await typed()
      terminal.send(`${KEY.left.repeat(2)}们`)
      await terminal.until(/把它们启动$/)
      await terminal.cursorAt(26)
      expect(terminal.rows()).toMatchInlineSnapshot(`
        [
          "1/1 Kubernetes › Control plane › …",
          "What picks the node?",
          "  type it, then Enter",
          "  empty: I don’t know · h hint · k known",
          "  ? help · q stop",
          " › 调度器为每个新建的容器组选择一个合适",
          "的节点然后由节点代理把它们启动",
        ]
      `)
      expect(terminal.cursor()).toEqual({ row: 6, column: 26 })
      terminal.send(KEY.enter)
      await terminal.until(/✗[\s\S]*›$/)
      expect(answersIn(home)).toEqual([
        ['kube-scheduler/name', LONG_ANSWER.replace('把它', '把它们'), false],
      ])
    })

    // @inquirer/core counts characters where it should count columns: the cursor is a row too low.
    // What is drawn and what is answered are right.
    it.fails('shows the cursor on the first of two rows', async () => {
      const { terminal } = await typed()
      terminal.send(KEY.home)
      await terminal.cursorAt(3)
      terminal.send('新')
      await terminal.until(/新调[\s\S]*把它启动$/)
      await terminal.cursorAt(5)
      expect(terminal.cursor()).toEqual({ row: 4, column: 5 })
    })
  })

  it('may be pasted between the marks of a terminal, which are no part of it', async () => {
    const { home, terminal } = await asked()
    terminal.send(KEY.paste('kube-scheduler'))
    await terminal.until(/› kube-scheduler$/)
    expect(edited(terminal)).toBe(' › kube-scheduler')
    terminal.send(KEY.enter)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(answersIn(home)).toEqual([['kube-scheduler/name', 'kube-scheduler', true]])
  })

  it('keeps what is pasted behind a line break for the next question', async () => {
    const { home, terminal } = await asked()
    terminal.send('one\rtwo')
    await terminal.until(/› one\n✗[\s\S]*› two$/)
    terminal.send(KEY.enter)
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 })
    expect(answersIn(home)).toEqual([
      ['kube-scheduler/name', 'one', false],
      ['kube-scheduler/name', 'two', false],
    ])
  })

  it('is not known by an empty line', async () => {
    const { home, terminal } = await asked()
    terminal.send(KEY.enter)
    await terminal.until(/You did not know this one[\s\S]*›$/)
    expect(answersIn(home)).toEqual([['kube-scheduler/name', '', false]])
  })

  it.each(['?', '？', 'h', 'Ｈ', ' h '])(
    'is a command where it is nothing but its key: %s',
    async (key) => {
      const { home, terminal } = await asked()
      terminal.send(`${key}\r`)
      await terminal.until(/\n › [^\n]+\n[\s\S]+\n ›$/)
      expect(answersIn(home)).toEqual([])
    },
  )
})
