import type { Library } from '../model/library.ts'
import { type Release, versionsOfAll } from '../model/release.ts'
import type { Fact, FactVersions, Topic } from '../model/topic.ts'
import type { Passage } from './passages.ts'

/**
 * The versions in which what an answer says holds: those of its fact or of its step, or else those that all facts of its
 * topic have in common, seen from a release, if one is given. Undefined if the outline says of none.
 */
export function versionsOfPassage(
  { knowledge, flows }: Pick<Library, 'knowledge' | 'flows'>,
  { id: topic }: Pick<Topic, 'id'>,
  { fact, flow, step, line }: Passage,
  at: Release | undefined,
): (FactVersions & Pick<Fact, 'before'>) | undefined {
  const { facts } = knowledge(topic)
  if (fact !== undefined) return facts.find(({ id }) => id === fact)
  if (flow !== undefined)
    return flows()
      .find(({ id }) => id === flow)
      ?.steps.find(({ id }) => id === step)
  // What became of a line of 2021 is said of today.
  return at && line === undefined ? versionsOfAll(facts, at) : undefined
}
