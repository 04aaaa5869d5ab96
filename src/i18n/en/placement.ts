import { lazy } from '../../core/base/collections.ts'
import { s } from '../plural.ts'

/** What a placement says. */
export const placement = lazy(() => ({
  start: (most: number) =>
    `At most ${most} questions, to find what you know already. Whether an answer is right is not said here. If you do not know, say so: that helps as much.`,
  goesOn: (n: number) => `Going on after ${s(n, 'answer')}. (--fresh begins again.)`,
  help: ['“I don’t know” helps as much as an answer.'],
  keys: ['u  take the last answer back', 'q  that is enough: see what is concluded'],
  controls: '? help · q that is enough',
  notes: {
    'not-in-placement': 'Not in a placement. If you do not know, say so.',
    'unknown-unit': 'Please give numbers of units, such as 3 or 3 12.',
  },
  heading: 'What you know, unit by unit, and how likely that is:',
  verdicts: {
    known: 'Known',
    unsure: 'Unsure: to be learned, unless you say otherwise',
    'to-learn': 'To learn',
  },
  more: (n: number) => `${s(n, 'unit')} to learn (a shows them)`,
  yours: {
    known: (title: string) => `${title} (you: known)`,
    'to-learn': (title: string) => `${title} (you: to learn)`,
  },
  correct: 'Numbers turn units round · a all units · Enter keeps this · q leaves it',
  correctLine: 'Numbers turn units round · a all units · empty: keep this · q leave it',
  known: (units: number, all: number) => `${units} of ${all} units held for known.`,
  onTrial: (units: number, topics: number) =>
    `On trial: ${s(units, 'unit')} with ${s(topics, 'topic')}. No lessons there; one hard question of each topic comes later, and the first miss brings its unit back.`,
  noneKnown: 'Nothing is held for known: the course begins at its beginning.',
  undo: (command: string) => `${command} takes this back.`,
  unfinished: (n: number) =>
    n === 0
      ? 'Nothing was answered, so nothing is concluded.'
      : `Nothing is concluded yet. ${s(n, 'answer')} ${n === 1 ? 'is' : 'are'} kept; the same command goes on here.`,
  notKept: 'Nothing of this was kept.',
}))
