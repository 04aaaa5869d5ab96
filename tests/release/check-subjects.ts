import { LONGEST, subjectsOf, unfit } from './subjects.ts'

const range = process.argv[2] ?? 'main..HEAD'
const subjects = subjectsOf(range)
const long = unfit(subjects)
for (const subject of long) console.error(`${[...subject].length} characters: ${subject}`)
if (long.length > 0) {
  console.error(
    `A commit’s subject has at most ${LONGEST} characters; the rest goes into its body.`,
  )
  process.exitCode = 1
} else console.log(`${subjects.length} subjects fit a line.`)
