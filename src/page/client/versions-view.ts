import type { FactVersions } from '../../core/model/topic.ts'
import { type Child, make } from './dom.ts'
import type { Speech } from './speech.ts'

/** The versions in which something holds, each as a label. */
export function versionsOf(
  speech: Speech,
  {
    since,
    renamed,
    deprecated,
    removed,
    isOptional,
  }: FactVersions & { readonly isOptional?: boolean },
): Child {
  const label = (words: Child, name: string): Child => [
    ' ',
    make('span', { class: `version ${name}` }, words),
  ]
  return [
    isOptional ? label(speech.say('optional'), 'optional') : undefined,
    since ? label(speech.say('since', since), 'since') : undefined,
    renamed ? label(speech.say('renamedIn', renamed), 'since') : undefined,
    deprecated ? label(speech.say('deprecated', deprecated), 'deprecated') : undefined,
    removed ? label(speech.say('removed', removed), 'removed') : undefined,
  ]
}
