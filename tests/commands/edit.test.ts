import { expect, it } from 'vitest'
import { outlinesOn } from '../support/desk.ts'
import { library, SMALL } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const NOTES = `format: 1
id: tea
tree:
  - tea | Tea:
      - green | Green
topics:
  green:
    cards:
      - { id: kept, ask: What keeps it green?, answer: steaming }
`
const outlines = outlinesOn(new Map([['/notes/tea.yaml', NOTES]]))
const key = (text: string) => ({ kind: 'text', text }) as const

it('o opens the editor where the last question is written, or the one on screen', async () => {
  const { prompts, out } = await runIn(
    {
      outlines,
      columns: 80,
      // The first question is on screen; then it is answered, and the feedback is about it.
      replies: [key('o'), key('steaming'), key('o'), key('q')],
    },
    ...['--outline', '/notes/tea.yaml', 'quiz', 'green'],
  )
  expect(prompts.filter((each) => each.startsWith('edit'))[0]).toBe('edit /notes/tea.yaml:9')
  expect(out).toContain(
    '  Opened /notes/tea.yaml:9. What you changed counts from the next drill on.\n',
  )
})

it('o says where it is written when lines are read, and where nothing can be opened', async () => {
  const plain = (world: object, ...argv: string[]) =>
    runIn({ lines: ['o'], ...world }, ...argv, 'quiz', '--plain', '--count', '1')
  expect((await plain({ outlines }, '--outline', '/notes/tea.yaml')).out).toMatch(
    /^ {2}It is written in \/notes\/tea\.yaml:\d+\.$/m,
  )
  const shipped = { ...library(SMALL), writtenAt: () => undefined }
  expect((await plain({ library: shipped })).out).toContain(
    'This outline comes with k8smap, so there is nothing to open: f says what is wrong with a question.',
  )
})

it('programs are told the place', async () => {
  const { out } = await runIn(
    { outlines, lines: [':edit'] },
    ...['--outline', '/notes/tea.yaml', 'quiz', 'green', '--json'],
  )
  expect(out.split('\n').filter((line) => line.includes('"written"'))).toEqual([
    '{"event":"written","file":"/notes/tea.yaml","line":9}',
  ])
})
