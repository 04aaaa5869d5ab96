import { rounded } from '../core/base/rounded.ts'
import type { Progress, TopicProgress, UnitProgress } from '../core/course/progress.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { EXIT } from '../errors.ts'
import { courseAt, unitNamed } from '../study/course-standing.ts'
import { openStudy } from '../study/study.ts'
import { defineCommand } from '../usage/command.ts'
import { flag, offering, optionalPhrase } from '../usage/takes.ts'
import { courseLines, unitLines } from '../view/course.ts'

/** The course as a path: what is done, what is next, and why. */
export const command = defineCommand({
  takes: {
    topic: offering(
      'topics',
      optionalPhrase('[topic...]', (help) => help.courseTopic),
    ),
    all: flag('--all', (help) => help.courseAll),
    json: flag('--json', (help) => help.json),
  },
  examples: ['k8smap course', 'k8smap course service', 'k8smap course --all --lang zh'],
  isRead: true,
  run: async ({ world, output, outline: choice, settings }, { topic: term, all, json }) => {
    const study = await openStudy(world, { ...settings, outline: choice })
    output.note(study.notes)
    const { outline } = study.library
    const progress = courseAt(study, world.clock())
    if (term === undefined) {
      if (json) output.printJson(courseJson(outline, progress, progress.units))
      else output.print(courseLines(output.page, { outline, progress }, { all }))
      return EXIT.done
    }
    const { unit, topic, notes } = await unitNamed(study, progress, term, {
      ...world,
      spec: choice.spec,
    })
    output.note(notes)
    const shown = unit ? [unit] : []
    if (json) output.printJson(courseJson(outline, progress, shown))
    else
      output.print(
        shown.flatMap((each) => unitLines(output.page, { outline, progress }, each, topic)),
      )
    return EXIT.done
  },
})

/** A course in the shape of the JSON contract, with these of its units. */
function courseJson(
  outline: Outline,
  { units, next, why, recall, hasLevels }: Progress,
  shown: readonly UnitProgress[],
): unknown {
  const askable = units.filter(({ state }) => state !== 'silent')
  return {
    version: 1,
    done: askable.filter(({ state }) => state === 'done').length,
    of: askable.length,
    recall: rounded(recall),
    next: next?.unit.id ?? null,
    why,
    units: shown.map(({ unit, state, met, askable: of, recall: share, needs, topics }) => ({
      id: unit.id,
      title: unit.title,
      level: hasLevels ? unit.level : null,
      ...{ state, met, of, recall: rounded(share), needs: needs.map(({ topic }) => topic) },
      topics: topics.map((each) => topicJson(outline, each)),
    })),
  }
}

const topicJson = (outline: Outline, { topic, state, needs, ...counts }: TopicProgress) => ({
  id: topic,
  title: topicOf(outline, topic).title,
  state,
  needs: needs.map(({ topic: id, isKnown }) => ({ id, known: isKnown })),
  facts: { known: counts.known, of: counts.opening },
  questions: { met: counts.met, of: counts.questions },
  recall: rounded(counts.recall),
})
