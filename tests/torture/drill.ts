import type { Learner, Shown } from './learner.ts'
import { keyOf, type Sitting } from './ledger.ts'
import { type End, type Start, start } from './program.ts'

/** What happens to a drill on its way; the rest of it is answered to its end. */
export interface Fate {
  /** After so many answers were sent or confirmed; undefined for after the start. */
  readonly after?: { readonly what: 'sent' | 'confirmed'; readonly count: number }
  /** Milliseconds to wait then. */
  readonly wait?: number
  /** A signal, or the end of its input. */
  readonly blow?: NodeJS.Signals | 'end-of-input'
  /** Something else that is done to it. */
  readonly trick?: () => void
}

/** How a drill ended, and what it confirmed. */
export interface Drilled extends End, Sitting {
  /** The fate struck before the drill was over. */
  readonly struck: boolean
  /** How many answers it had confirmed when the fate struck. */
  readonly before: number
  readonly shown: readonly Shown[]
}

/** The events that only tell something: no line is read after them. */
const TOLD = ['lesson', 'put-away', 'time-over', 'summary']

/** Holds a drill in JSON, with a learner who answers. */
export async function drill(
  how: Start,
  learner: Learner,
  { after, wait = 0, blow, trick }: Fate = {},
): Promise<Drilled> {
  const { child, write, end } = start(how)
  const shown: Shown[] = []
  const confirmed: string[] = []
  let sent = 0
  let before: number | undefined
  let timer: NodeJS.Timeout | undefined
  let isOpen = true
  let isExam = false
  const strike = (): void => {
    before ??= confirmed.length
    trick?.()
    if (blow === 'end-of-input') {
      isOpen = false
      child.stdin.end()
    } else if (blow) child.kill(blow)
  }
  const due = (what: 'sent' | 'confirmed', count: number): void => {
    if (timer || after?.what !== what || count < after.count) return
    timer = setTimeout(strike, wait)
    // A trick is done before the next answer is sent.
    if (wait === 0) {
      clearTimeout(timer)
      strike()
    }
  }
  const reply = (text: string): void => {
    if (!isOpen) return
    sent++
    write(`${text}\n`)
    due('sent', sent)
  }
  const hear = (event: Shown): void => {
    shown.push(event)
    if (event.event === 'exam') isExam = true
    else if (event.event === 'answer') {
      const key = keyOf(event.id ?? '')
      // At its end an exam tells again what it has confirmed before.
      if (!isExam || !confirmed.includes(key)) confirmed.push(key)
      learner.learn(event)
      due('confirmed', confirmed.length)
    } else if (event.event === 'answered') {
      // An exam says that it has kept an answer, and nothing else until its end.
      confirmed.push(keyOf(event.id ?? ''))
      due('confirmed', confirmed.length)
    } else if (event.event === 'question') reply(learner.answer(event))
    else if (event.event === 'overview') reply(event.open?.length === 0 ? ':hand-in' : ':open')
    else if (!TOLD.includes(event.event)) reply('1')
  }
  if (!after && (blow || trick)) timer = setTimeout(strike, wait)
  let rest = ''
  child.stdout.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(JSON.parse(line) as Shown)
  })
  const ended = await end
  clearTimeout(timer)
  return {
    ...ended,
    fresh: how.argv.includes('--fresh'),
    confirmed,
    struck: before !== undefined,
    before: before ?? confirmed.length,
    shown,
  }
}

/** Holds a drill in plain lines whose input ends after so many of them. */
export async function plainDrill(how: Start, lines: number): Promise<Drilled> {
  const { child, end } = start(how)
  child.stdin.end('1\n'.repeat(lines))
  const ended = await end
  const confirmed = [...ended.stdout.matchAll(/^[✓✗] /gm)].map(() => undefined)
  const fresh = how.argv.includes('--fresh')
  return { ...ended, fresh, confirmed, struck: true, before: confirmed.length, shown: [] }
}
