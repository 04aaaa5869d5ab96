import { addTo } from '../base/collections.ts'
import { claim, type Report } from '../document/fields.ts'
import type { Place } from '../document/node.ts'
import type { Curriculum, Level } from '../model/curriculum.ts'
import type { Question } from '../model/question.ts'
import type { Outline } from '../model/topic.ts'
import { checkCircles, type Readings } from './checks.ts'
import type { WrittenUnits } from './learning.ts'

/**
 * What the documents say about the order of learning. Reports topics, facts and orders that cannot
 * be: what needs itself in a circle, or something of a later level; a unit with topics of several
 * levels; a lesson of facts that nothing asks for.
 */
export function curriculumOf(
  units: WrittenUnits,
  { outline, readings, questions }: Read,
  report: Report,
): Curriculum {
  const learnings = [...readings.values()].filter(({ id }) => outline.topics.has(id))
  const levels = new Map(
    learnings.flatMap(({ id, learning: { level } }) => (level ? [[id, level] as const] : [])),
  )
  checkNeeds(outline, readings, levels, report)
  return {
    levels,
    needs: new Map(
      learnings.flatMap(({ id, learning: { needs } }) =>
        needs.length > 0 ? [[id, needs.map(({ name }) => name)] as const] : [],
      ),
    ),
    lessons: lessonsIn(readings, questions, report),
    units: unitsIn(units, outline, levels, report),
  }
}

/** What was read before the curriculum is. */
interface Read {
  readonly outline: Outline
  readonly readings: Readings
  readonly questions: readonly Question[]
}

/** The level of a topic that names none: what is not classified waits for all that is. */
const levelOf = (levels: Curriculum['levels'], topic: string): Level => levels.get(topic) ?? 3

function checkNeeds(
  { topics }: Outline,
  readings: Readings,
  levels: Curriculum['levels'],
  report: Report,
): void {
  const next = new Map<string, string[]>()
  for (const { id, learning } of readings.values())
    for (const { name, at } of learning.needs) {
      addTo(next, id, name)
      const [own, other] = [levelOf(levels, id), levelOf(levels, name)]
      // A topic that is not there has a finding of its own, and no level.
      if (topics.has(name) && other > own)
        report('needs-later', at, { topic: name, level: other, own })
    }
  checkCircles('needs', next, readings, report)
}

/** The facts that are told first of each topic that names them, by their whole ids. */
function lessonsIn(
  readings: Readings,
  questions: readonly Question[],
  report: Report,
): Map<string, readonly string[]> {
  const asked = new Set(questions.map(({ fact }) => fact))
  const lessons = new Map<string, readonly string[]>()
  for (const { id, learning, knowledge } of readings.values()) {
    if (learning.lesson.length === 0) continue
    const facts = learning.lesson.map(({ name, at }) => {
      const fact = `${id}/${name}`
      if (!knowledge.facts.some((each) => each.id === fact))
        report('unknown-fact', at, { fact: name })
      else if (!asked.has(fact)) report('unasked-fact', at, { fact: name })
      return fact
    })
    lessons.set(id, [...new Set(facts)])
  }
  return lessons
}

function unitsIn(
  units: WrittenUnits,
  { topics }: Outline,
  levels: Curriculum['levels'],
  report: Report,
): Curriculum['units'] {
  const taken = new Map<string, Place>()
  return [...units.values()].map((unit) => {
    const known = unit.topics.filter(({ name }) => topics.has(name))
    const own = new Set(known.map(({ name }) => levelOf(levels, name)))
    if (own.size > 1)
      report('mixed-levels', unit.at, { unit: unit.id, levels: [...own].sort().join(', ') })
    for (const { name, at } of unit.topics)
      if (!topics.has(name)) report('unknown-topic', at, { topic: name })
      else claim(taken, name, at, report)
    return { id: unit.id, title: unit.title, topics: unit.topics.map(({ name }) => name) }
  })
}
