import { spaced } from '../../core/base/punctuation.ts'
import { combine, isEmpty, type Text } from '../../core/base/text.ts'
import { type Part, stepSentence, topicsOfStep } from '../../core/model/flow.ts'
import type { PackedFlow, PackedStep } from '../data.ts'
import type { PageWord } from '../page-words.ts'
import { type Child, make } from './dom.ts'
import { topicLink } from './links.ts'
import { versionsOf } from './versions-view.ts'
import type { Sight } from './view.ts'

/** A flow in which a topic takes part, to be unfolded; the topic's own steps are marked. */
export function flowPart(sight: Sight, part: Part): Child {
  const flow = sight.library.flows.find(({ id }) => id === part.flow)
  if (!flow) return undefined
  const unfolded = make(
    'details',
    { class: 'flow' },
    make(
      'summary',
      {},
      sight.speech.text(flow.title),
      ' ',
      make('small', {}, numbersOf(part, flow)),
    ),
  )
  // Made when it is unfolded: a topic may take part in a dozen flows.
  unfolded.addEventListener('toggle', () => unfolded.append(stepsOf(sight, flow, part)), {
    once: true,
  })
  return unfolded
}

const numbersOf = ({ steps }: Part, flow: PackedFlow): string =>
  steps.length > 0 ? `${steps.join(', ')} / ${flow.steps.length}` : `${flow.steps.length}`

const stepsOf = (sight: Sight, flow: PackedFlow, part: Part): HTMLElement =>
  make(
    'div',
    {},
    isEmpty(flow.summary) ? undefined : make('p', {}, sight.speech.text(flow.summary)),
    make(
      'ol',
      {},
      flow.steps.map((step, i) =>
        make('li', part.steps.includes(i + 1) ? { class: 'own' } : {}, stepOf(sight, step)),
      ),
    ),
  )

function stepOf(sight: Sight, step: PackedStep): Child {
  const { speech, library } = sight
  const note = (key: PageWord, text: Text | undefined): Child =>
    text && make('small', {}, make('b', {}, speech.say(key)), ' ', speech.text(text))
  const meanwhile = step.isMeanwhile ? [speech.phrase('meanwhile')] : []
  return [
    speech.text(combine([...meanwhile, stepSentence(library.outline, step)], spaced)),
    versionsOf(speech, step),
    make(
      'small',
      { class: 'who' },
      topicsOfStep(step).map((id, i) => [i > 0 ? ' → ' : '', topicLink(sight, id)]),
    ),
    note('why', step.why),
    note('see', step.see),
    note('breaks', step.breaks),
  ]
}
