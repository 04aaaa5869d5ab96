import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Arena, type Attack, type Case, NOTHING, sum, type Tally } from './attack.ts'
import { idsTwice, logOf } from './ledger.ts'
import { crashes, type End, run } from './program.ts'

/** How many lines at the end are cut at every byte. */
const CUT_LINES = 2

/** Answers in more than one byte a character: a cut may be inside of one. */
const ANSWERS = ['é 中文 😀', 'ß 编排 🎈', 'x', '节点 ñ']

const fileIn = (home: string): string => {
  const name = readdirSync(join(home, 'data')).find((file) => file.endsWith('.jsonl'))
  if (!name) throw new Error(`no log in ${home}`)
  return join(home, 'data', name)
}

/** Cuts a log, answers one more question, and looks at every older line. */
async function cutAt({ program, home }: Arena, whole: string, bytes: number): Promise<Tally> {
  const cut = join(home, `cut-${bytes}`)
  mkdirSync(cut)
  cpSync(join(whole, 'data'), join(cut, 'data'), { recursive: true })
  const file = fileIn(cut)
  const before = readFileSync(file).subarray(0, bytes)
  writeFileSync(file, before)
  const how = { bin: program.bin, home: cut }
  const argv = ['quiz', '--json', '--count', '1', '--fresh']
  const drilled = await run({ ...how, argv }, '1\n')
  const later = await countIn(how)
  const after = readFileSync(file)
  const confirmed = drilled.stdout.split('\n').filter((line) => /^{"event":"answer"/.test(line))
  const lines = before.toString('utf8').split('\n')
  const isReview = (line: string): boolean => /^{.*"event":"review".*}$/.test(line)
  const answers = lines.filter(isReview).length
  const { entries } = logOf(cut)
  const kept = entries.filter(({ event }) => event === 'review').length
  return {
    cases: 1,
    confirmed: answers + confirmed.length,
    kept,
    lost: Math.max(0, answers + 1 - later.answers),
    doubled: idsTwice(entries),
    faults: [
      ...(after.subarray(0, bytes).equals(before) ? [] : [`cut at ${bytes}: rewritten`]),
      ...(drilled.code === 0 && confirmed.length === 1 ? [] : [`cut at ${bytes}: no answer`]),
      ...[drilled, later.end].flatMap(crashes).map((each) => `cut at ${bytes}: ${each}`),
    ],
  }
}

/** How many answers the program reads in a log. */
async function countIn(how: {
  readonly bin: string
  readonly home: string
}): Promise<{ answers: number; end: End }> {
  const end = await run({ ...how, argv: ['progress', '--json'] })
  const { outlines } = JSON.parse(end.stdout) as { outlines: Array<{ reviews: number }> }
  return { answers: outlines.reduce((n, { reviews }) => n + reviews, 0), end }
}

/** The homes among which the cuts are shared. */
const HOMES = 4

/** The share of the cuts that one home has; undefined for every byte of the last lines. */
const cutsOf = (share: number, cuts: number | undefined): Case => ({
  processes: 1,
  play: async (arena) => {
    const whole = join(arena.home, 'whole')
    mkdirSync(whole)
    const argv = ['quiz', '--json', '--type', 'typed', '--count', '4']
    const how = { bin: arena.program.bin, home: whole, argv }
    // The input ends with questions left, so that the last lines are answers.
    await run(how, ANSWERS.map((answer) => `${answer}\n`).join(''))
    const bytes = readFileSync(fileIn(whole))
    const lines = bytes.toString('utf8').trimEnd().split('\n')
    const end = Buffer.byteLength(lines.slice(-CUT_LINES).join('\n')) + 1
    const most = cuts ?? end
    let tally = NOTHING
    for (let cut = share; cut < most; cut += HOMES) {
      const place = bytes.length - Math.round((cut * end) / most)
      tally = sum([tally, await cutAt(arena, whole, place)])
    }
    return tally
  },
})

/** The last lines of a log cut at every byte, or only at so many. */
export const tornLines = (cuts?: number): Attack => ({
  name: 'torn lines',
  cases: Array.from({ length: HOMES }, (_, i) => cutsOf(i, cuts)),
})
