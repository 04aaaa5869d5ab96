import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Attack, below, type Case } from './attack.ts'
import { drill } from './drill.ts'
import { learner } from './learner.ts'
import { type Entry, keyOf } from './ledger.ts'
import { crashes, type Start } from './program.ts'

/** What the log is in a home, for those who replace it. */
interface Place {
  readonly home: string
  readonly folder: string
  readonly file: string
}

const instead =
  (put: (place: Place) => void) =>
  (place: Place): void => {
    rmSync(place.file)
    put(place)
  }

/** What is done to the files in the middle of a drill. */
const TRICKS: Readonly<Record<string, (place: Place) => void>> = {
  'log removed': instead(() => undefined),
  'folder removed': ({ folder }) => rmSync(folder, { recursive: true }),
  'home removed': ({ home }) => rmSync(home, { recursive: true }),
  'folder moved away': ({ folder }) => renameSync(folder, `${folder}-moved`),
  'log a folder': instead(({ file }) => mkdirSync(file)),
  'log a pipe': instead(({ file }) => void spawnSync('mkfifo', [file])),
  'log a dangling link': instead(({ file }) => symlinkSync('nowhere', file)),
  'log a link into no folder': instead(({ file }) => symlinkSync('no/where', file)),
  'log a link to another file': instead(({ file, home }) => symlinkSync(join(home, 'other'), file)),
  'log a link to itself': instead(({ file }) => symlinkSync(file, file)),
  'log /dev/null': instead(({ file }) => symlinkSync('/dev/null', file)),
  'log /dev/full': instead(({ file }) => symlinkSync('/dev/full', file)),
  'log cut in the middle': ({ file }) => truncateSync(file, statSync(file).size >> 1),
  'log emptied': ({ file }) => truncateSync(file, 0),
  'log not readable': ({ file }) => chmodSync(file, 0o222),
  'log not writable': ({ file }) => chmodSync(file, 0o444),
  'log without rights': ({ file }) => chmodSync(file, 0),
  'folder without rights': ({ folder }) => chmodSync(folder, 0),
  'folder not writable': ({ folder }) => chmodSync(folder, 0o555),
  'log replaced by a copy': ({ file }) => {
    writeFileSync(`${file}.new`, readFileSync(file))
    renameSync(`${file}.new`, file)
  },
  'log replaced by a shorter one': ({ file }) => {
    writeFileSync(`${file}.new`, readFileSync(file, 'utf8').split('\n').slice(0, 2).join('\n'))
    renameSync(`${file}.new`, file)
  },
  'log replaced by rubbish': ({ file }) => writeFileSync(file, '\u0000\u0001{"v":1,'.repeat(999)),
  'rubbish at its end': ({ file }) => appendFileSync(file, '<<<<<<< HEAD\n{"v":1,"event":"rev'),
}

/** Somebody who is not root, for whom rights count. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

/** The answers that can be found anywhere below a home, whatever the file is called. */
function answersBelow(folder: string): Entry[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name)
    if (each.isDirectory()) return answersBelow(path)
    if (!each.isFile()) return []
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          const entry = JSON.parse(line) as Entry
          return entry?.event === 'review' ? [entry] : []
        } catch {
          return []
        }
      })
  })
}

const placeIn = (home: string): Place => {
  const folder = join(home, 'data')
  const name = readdirSync(folder).find((each) => each.endsWith('.jsonl')) ?? ''
  return { home, folder, file: join(folder, name) }
}

/** One trick in the middle of a drill: what was confirmed after it must be kept. */
const tricked = (name: string, trick: (place: Place) => void): Case => ({
  processes: 1,
  play: async ({ program, home: outer, dice }) => {
    const home = join(outer, 'home')
    mkdirSync(home)
    if (isRoot) for (const folder of [outer, home]) chownSync(folder, NOBODY, NOBODY)
    const how: Start = {
      bin: program.bin,
      home,
      argv: ['quiz', '--json', '--count', '8'],
      ...(isRoot && { user: NOBODY }),
    }
    const pupil = learner(dice)
    const before = new Set<string>()
    const drilled = await drill(how, pupil, {
      after: { what: 'confirmed', count: 1 + below(5, dice) },
      trick: () => {
        for (const { id } of answersBelow(home)) before.add(id)
        trick(placeIn(home))
      },
    })
    // Whatever is there now: the next drill neither hangs nor crashes.
    const next = await drill({ ...how, argv: [...how.argv, '--fresh'] }, pupil)
    spawnSync('chmod', ['-R', 'u+rwX', home])
    const answers = answersBelow(outer)
    const later = answers.filter(({ id }) => !before.has(id))
    const kept = later.map(({ question = '' }) => keyOf(question))
    // A drill that says it will leave no trace confirms nothing.
    const isWarned = (stderr: string): boolean => /leave no trace/.test(stderr)
    const confirmed = [
      ...drilled.confirmed.slice(drilled.before),
      ...(isWarned(next.stderr) ? [] : next.confirmed),
    ]
    const rest = [...kept]
    const lost = confirmed.filter((key) => {
      const place = rest.indexOf(key ?? '')
      if (place !== -1) rest.splice(place, 1)
      return place === -1
    }).length
    return {
      ...{ cases: 1, confirmed: confirmed.length, kept: kept.length, lost },
      doubled: answers.length - new Set(answers.map(({ id }) => id)).size,
      faults: [
        ...(drilled.struck ? [] : [`not played: ${drilled.stderr.trim()}`]),
        ...[drilled, next].flatMap(crashes),
      ].map((fault) => `${name}: ${fault}`),
    }
  },
})

/** Files and folders replaced in the middle of a drill: every trick, or only those with these names. */
export const replacedFiles = (names?: readonly string[]): Attack => ({
  name: 'replaced files',
  remark: isRoot ? 'as nobody' : 'as the same user',
  cases: Object.entries(TRICKS)
    .filter(([name]) => names?.includes(name) ?? true)
    .map(([name, trick]) => tricked(name, trick)),
})
