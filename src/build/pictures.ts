import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededDice } from '../core/base/dice.ts'
import { DAY } from '../core/base/time.ts'
import type { Review } from '../core/log/event.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { below, topicOf } from '../core/model/walk.ts'
import { mastery } from '../core/schedule/mastery.ts'
import { publishedSchedule, replay } from '../core/schedule/replay.ts'
import type { Exported } from '../exports/exporter.ts'
import { svgPieces } from '../exports/svg.ts'
import { wordsOf } from '../i18n/index.ts'
import { openFiles } from '../io/outline-files.ts'

/** The READMEs' pictures, by their files in `docs`: drawn from the map, by the exporter of `svg`. */
export async function picturesOf(map: Library): Promise<Readonly<Record<string, string>>> {
  const words = await wordsOf('en')
  const { outline } = map
  const questions = map.questions()
  const common: Omit<Exported, 'topic' | 'depth'> = {
    ...{ library: map, page: { languages: ['en', 'zh'], words }, questions: () => questions },
    ...{ noteTypes: { basic: '', cloze: '' }, isOwn: false },
  }
  const drawn = (exported: Exported): string => [...svgPieces(exported)].join('')
  return {
    'map.svg': drawn({ ...common, topic: topicOf(outline, outline.root), depth: 2 }),
    'progress.svg': drawn({
      ...{ ...common, topic: topicOf(outline, PROGRESS.topic), depth: 1 },
      learner: {
        mastery: () => masteryOf(map, questions),
        ...{ reviews: [], known: new Map(), zone: () => 0 },
      },
    }),
  }
}

/** An invented learner: which branch, and how the answers came about. */
const PROGRESS = {
  topic: 'volume',
  seed: 14,
  /** The share of the branch that was met. */
  met: 0.7,
  /** The chance of a right answer. */
  right: 0.6,
  /** Days before the picture on which each question was answered. */
  days: [24, 18, 7],
  now: Date.UTC(2026, 10, 26),
} as const

/** What would be recalled after those answers, as the scheduler predicts it. */
function masteryOf({ outline }: Library, questions: readonly Question[]): Map<string, number> {
  const { topic, seed, met, right, days, now } = PROGRESS
  const topics = [...below(outline, topic)].map(({ id }) => id)
  const learned = new Set(topics.slice(0, Math.round(met * topics.length)))
  const dice = seededDice(seed)
  const asked = questions.filter((each) => learned.has(each.topic))
  const reviews = days.flatMap((ago) =>
    asked.map((question, i): Review => {
      const correct = dice() < right
      const at = now - ago * DAY + i
      return {
        ...{ event: 'review', id: `${ago}-${i}`, at, outline: outline.id, question: question.id },
        ...{ rating: correct ? 3 : 1, correct, given: '', took: 0 },
      }
    }),
  )
  return mastery(outline, questions, replay(reviews, publishedSchedule(0.9)), now)
}

/** Draws the pictures of the READMEs again. */
export async function writePictures(home: string): Promise<void> {
  const { library } = openFiles(join(home, 'data/map'))
  if (!library) throw new Error('the map has errors: run npm run build')
  mkdirSync(join(home, 'docs'), { recursive: true })
  for (const [file, text] of Object.entries(await picturesOf(library)))
    writeFileSync(join(home, 'docs', file), text)
}
