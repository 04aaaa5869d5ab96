import { parseArgs } from 'node:util'
import { questionsBelow } from '../../src/study/questions.ts'
import { theMap } from '../support/outlines.ts'
import { guessing } from './guess.ts'
import type { Plan } from './study.ts'
import { MEMORIES, markdown } from './table.ts'

/**
 * Does k8smap teach? Learners whose memory is not the scheduler's own study the map in four ways,
 * with the same number of answers a day: k8smap's way, Leitner's boxes, SM-2 and at random.
 * Usage: npm run simulate [-- --days 90 --pause 30 --answers 20,40,80 --seeds 10 --memory mozer
 * --json]
 */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '90' },
    pause: { type: 'string', default: '30' },
    answers: { type: 'string', default: '40' },
    seeds: { type: 'string', default: '10' },
    memory: { type: 'string', default: 'mozer,pavlik' },
    json: { type: 'boolean', default: false },
  },
})

const { outline } = theMap()
const questions = questionsBelow(theMap(), outline.root, new Map())
const guess = guessing(outline)
const memories = values.memory.split(',').map((name) => {
  const found = Object.entries(MEMORIES).find(([title]) => title.toLowerCase().startsWith(name))
  if (!found) throw new Error(`no memory “${name}”: ${Object.keys(MEMORIES).join(', ')}`)
  return found
})
const tables = memories.flatMap(([memory, compare]) =>
  values.answers.split(',').map((answers) => {
    const plan: Plan = {
      questions,
      guess,
      days: Number(values.days),
      pause: Number(values.pause),
      answers: Number(answers),
    }
    const rows = compare(plan, Number(values.seeds))
    if (!values.json) console.log([...markdown(memory, plan, rows), ''].join('\n'))
    return { memory, answers: plan.answers, days: plan.days, pause: plan.pause, rows }
  }),
)
if (values.json) console.log(JSON.stringify({ version: 1, tables }))
