import { describe, expect, it } from 'vitest'
import { historyOf } from '../../src/core/log/history.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import { publishedSchedule, replay } from '../../src/core/schedule/replay.ts'
import { openLog } from '../../src/study/log.ts'
import { openStudy, studyOf } from '../../src/study/study.ts'
import { noCache } from '../support/desk.ts'
import { INDEXES } from '../support/lookups.ts'
import { choice, idsOf, NOON } from '../support/questions.ts'
import { fakeJournal, libraryWith, review } from '../support/studies.ts'

const QUESTIONS = ['a/1', 'a/2', 'b/1', 'b/2'].map((id) => choice(id))
const library = libraryWith({ questions: QUESTIONS })
const EVENTS = [
  review('a/1', { at: NOON + 5, rating: 4 }),
  review('b/1', { id: 'earlier' }),
  review('a/1', { id: 'elsewhere', outline: 'another' }),
]
const skipped = [{ file: 'reviews-a.jsonl', line: 2, reason: 'torn' as const }]
const NOTE = { kind: 'skipped', file: 'reviews-a.jsonl', reason: 'torn', lines: [2] }

describe('a study', () => {
  const { journal } = fakeJournal({ events: EVENTS, skipped })
  const log = openLog(journal, NOON + 9)
  const study = studyOf(library, topicOf(library.outline, 'a'), log, { retention: 0.8 })

  it('is a topic with its questions, and what the log says of the whole outline', () => {
    const { find, ...rest } = study
    const history = historyOf([EVENTS[1]!, EVENTS[0]!], { outline: 'drawn' })
    expect(rest).toEqual({
      ...{ library, topic: topicOf(library.outline, 'a'), log, history },
      ...{
        cards: replay(history.reviews, publishedSchedule(0.8)),
        schedule: publishedSchedule(0.8),
        questions: QUESTIONS.slice(0, 2),
        notes: [],
      },
    })
    expect([find('a/2'), find('b/2'), find('a/9')]).toEqual([QUESTIONS[1], QUESTIONS[3], undefined])
  })

  it('finds generated questions too', () => {
    const plain = libraryWith()
    const whole = studyOf(plain, topicOf(plain.outline, 'k'), log, { retention: 0.9 })
    expect(idsOf(whole.questions)).toEqual(['k/~parts'])
    expect(whole.find('k/~parts')).toBe(whole.questions[0])
  })
})

describe('a study that is opened', () => {
  const opened = async (topic?: string) => {
    const { journal } = fakeJournal({ events: EVENTS, skipped })
    const asked: unknown[] = []
    const study = await openStudy(
      {
        outlines: {
          open: async (...argv: unknown[]) => {
            asked.push(argv)
            return { library, problems: [], files: 1 }
          },
          whereabouts: () => undefined,
          settled: (path) => path,
          listed: () => [],
          stamp: () => undefined,
          read: async () => ({ library, problems: [], files: 1 }),
          ...INDEXES,
        },
        cache: noCache,
        script: async () => (words) => words,
        journal: async () => journal,
        clock: () => NOON + 9,
        newId: () => 'new',
      },
      { outline: { spec: 'map', languages: ['en'] }, topic, retention: 0.9 },
    )
    return { study, asked }
  }

  it('is of the topic that was asked for, and notes a guess before skipped lines', async () => {
    const { study, asked } = await opened('Gama')
    expect(asked).toEqual([['map', ['en']]])
    const topic = topicOf(library.outline, 'c')
    expect([study.topic, study.notes]).toEqual([
      topic,
      [{ kind: 'guessed', term: 'Gama', topic }, NOTE],
    ])
  })

  it('is of the whole outline without a topic', async () => {
    const { study } = await opened()
    expect([study.topic.id, study.notes, [...study.cards.keys()]]).toEqual([
      'k',
      [NOTE],
      ['b/1', 'a/1'],
    ])
  })
})
