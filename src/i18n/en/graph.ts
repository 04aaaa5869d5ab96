import { lazy } from '../../core/base/collections.ts'
import { s } from '../plural.ts'

/** The words of the knowledge graph: flows, paths, comparisons, changes. */
export const graph = lazy(() => ({
  flows: (n: number) => s(n, 'flow'),
  flow: (id: string) => `Flow ${id}`,
  noFlows: (title: string) => `No flow is told of ${title}.`,
  flowsOf: (title: string) => `Flows in which ${title} takes part:`,
  meanwhile: '(meanwhile)',
  why: 'why',
  see: 'see',
  breaks: 'if it fails',
  onward: (commands: readonly string[]) => `Go on: ${commands.join(' · ')}`,
  steps: (numbers: readonly number[], all: number) =>
    numbers.length === 0
      ? s(all, 'step')
      : `${numbers.length === 1 ? 'step' : 'steps'} ${numbers.join(', ')}`,
  takesPart: 'Takes part in',
  dependents: 'depend on it',
  further: 'depend on those',
  more: (n: number) => `and ${n} more`,
  which: (phrase: string) => `which ${phrase}`,
  comma: ',',
  stop: '.',
  way: (n: number) => s(n, 'step'),
  unconnected: (from: string, to: string) => `Nothing in this outline connects ${from} with ${to}.`,
  nearest: (to: string, near: string) => `The nearest to ${to} that is connected: ${near}`,
  isolated: (title: string) => `${title} has no relations.`,
  itself: (title: string) => `${title} is one topic: there is no way to go.`,
  compare: {
    tells: 'What tells them apart',
    together: (names: readonly string[]) => `One topic tells of both: ${names.join(', ')}.`,
    /** A name that is asked for, and the topic that it is within. */
    within: (name: string, title: string) => `${name}, in ${title}`,
    natures: 'What they are',
    place: 'Where they stand',
    runs: 'Where they run',
    talks: 'What they talk to',
    differ: 'What is said of one of them only',
    share: 'What they share',
    between: 'Between the two',
    gone: 'If it is gone',
    mixedUp: 'How they are mixed up',
    flows: 'Flows of both',
    nothing: 'nothing is said',
    confusions: (title: string) => `What ${title} is confused with`,
    none: (title: string) => `Nothing is said to be confused with ${title}.`,
    asked: (ask: string) => `Asked: ${ask}`,
  },
  natures: {
    component: 'component',
    controller: 'controller',
    object: 'API object',
    protocol: 'protocol or interface',
    tool: 'tool',
  },
  at: {
    'not-yet': (v: string) => `not yet in ${v}`,
    'old-name': (v: string) => `still under its old name in ${v}`,
    'still-there': (v: string) => `still there in ${v}`,
    'not-deprecated': (v: string) => `not yet deprecated in ${v}`,
    before: (v: string, words: string) => `Before ${v}: ${words}`,
    note: (v: string, today: string) =>
      `Marked is what was different in ${v}, as far as the map says; all else is of ${today}.`,
    nothing: (v: string) => `Nothing here is said to have been different in ${v}.`,
  },
  changes: {
    since: 'holds since then',
    alpha: 'alpha since then',
    beta: 'beta since then',
    renamed: 'renamed',
    deprecated: 'deprecated',
    removed: 'removed',
    before: (words: string) => `before: ${words}`,
    /** The versions may be empty; the kind is the only one that was looked for. */
    none: (title: string, from: string, to: string, kind?: string) =>
      `${kind ? `Nothing under “${kind}”` : 'No change'} is told of ${title} and what is below it${from && ` from ${from} on`}${to && `, up to ${to}`}.`,
    count: (n: number, from: string, to: string) =>
      `${s(n, 'change')} ${from === to ? `in ${from}` : `from ${from} to ${to}`}.`,
    holds: '“holds since then”: it became stable, came on by default, or is simply so since then.',
    noLines: (title: string) => `Nothing that the outline of 2021 says is told of ${title}.`,
    lines: (counts: string) => `The outline of 2021 against today, line by line: ${counts}.`,
    verdict: (n: number, verdict: string) => `${n} ${verdict}`,
  },
  drawn: (path: string) => `Drawn: ${path}`,
  again: 'see above',
  optional: 'optional',
}))
