import { lazy } from '../../core/base/collections.ts'
import { daysAhead, s } from '../plural.ts'
import { why } from './reasons.ts'

/** What is said where a topic is picked. */
export const picker = lazy(() => ({
  which: 'Which topic?',
  with: (title: string) => `${title} and what?`,
  nothing: 'Nothing is called so.',
  keys: 'letters search · arrows move · Enter picks · Esc leaves',
  lines: 'A name or a part of it, or a number of the list; an empty line leaves.',
  more: (n: number) => `${n} more: type more of the name.`,
}))

/** What a drill says. */
export const quiz = lazy(() => ({
  heading: (n: number, of: number) => `${n}/${of}`,
  headingInWords: (n: number, of: number) => `Question ${n} of ${of}`,
  again: 'again',
  hints: {
    key: (n: number) => `1-${n}`,
    keys: 'numbers, then Enter',
    order: 'the numbers in order, then Enter',
    line: 'type it, then Enter',
    names: 'all of them, with commas between, then Enter',
    match: 'pairs as in 1c 2a 3b, then Enter',
  },
  dontKnowKey: (key: string) => `${key} I don’t know`,
  dontKnowLine: 'empty: I don’t know',
  moreLines: (n: number) => `${s(n, 'more line')}: w shows all`,
  widerKey: 'w the rest of the lines',
  controls: (canPut: boolean) => `h hint · ${canPut ? 'k known · ' : ''}? help · q stop`,
  keysHere: (keys: string) => `Keys here: ${keys}`,
  answering: {
    key: (n: number) =>
      `One key answers: 1 to ${n}, or 0 for “I don’t know”. A letter is one of the keys below, never the beginning of an answer.`,
    numberOrWords: 'Answer with the number of an option, or type the answer.',
    line: (how: string) => `To answer: ${how}.`,
    forgiven:
      'Case, spaces, hyphens, aliases and the other language are all fine; flags and fields are typed as they are.',
    nothing: (hasNumbers: boolean): string =>
      `An empty line${hasNumbers ? ', or 0,' : ''} means “I don’t know”.`,
    elsewhere: 'The line below a question says how to answer it.',
  },
  help: [
    'What is new is told before it is asked. What was missed is asked again at the end; so is what is new, until you keep such things for days.',
    'Grades: wrong, right with a hint, right slowly, right at once. The better, the later it comes back.',
  ],
  keys: [
    'h  a hint; again for the next one',
    'u  take the last answer back; again for the one before',
    '!  “I was right” or “I was wrong”: your word on the last answer counts',
    'e  the page of the last answer’s topic',
    'o  open your editor where that question is written, in an outline of your own',
    'w  what a line shows beyond the right edge; again for more, then from the left',
    'f  flag the last question as bad, with a reason (k8smap flags lists them)',
    'k  I know this, ask it rarely',
    's  put this question away (k8smap progress suspended lists them)',
    'q  stop; every answer is kept (k8smap quiz --resume goes on). After Ctrl-C the same command goes on',
  ],
  afterwards: (correct: boolean, can: { readonly page: boolean; readonly put: boolean }) =>
    `! ${correct ? 'I was wrong' : 'I was right'} · u undo${can.page ? ' · e its page' : ''} · f flag${can.put ? ' · k I know it · s put away' : ''}`,
  left: (minutes: number) => `· ${minutes} min left`,
  newTopic: 'New topic',
  remember: 'To remember',
  guess: 'A guess: you have not met this yet.',
  goOn: {
    key: 'Any key goes on',
    line: 'Enter goes on',
    lesson: 'Enter goes on · e the whole page · q stop',
  },
  more: (n: number) => `${n} more`,
  howSure: 'How sure? 1 a guess · 2 fairly · 3 sure',
  whatIsWrong: (ask: string, isLast: boolean) =>
    `What is wrong with “${ask}”? (Nothing: no flag.${isLast ? ' A full stop first: the question on screen instead.' : ''})`,
  wasSure:
    'You were sure of this one. Take a moment: such a mistake is the one that is remembered.',
  surprises: 'You were sure of these, and they were wrong:',
  hint: {
    place: (path: string, beside: string) =>
      `In the tree: ${path === '' ? 'at the top' : `below ${path}`}${beside === '' ? '' : `, beside ${beside}`}`,
    letters: (letters: string) => `It begins: ${letters}`,
    not: (options: string) => `Not: ${options}`,
    howMany: (n: number) => (n === 1 ? 'One of them is right.' : `${n} of them are right.`),
    first: (item: string) => `First comes: ${item}`,
    pair: (answer: string, pair: string) => `One of the pairs: ${answer}, ${pair}`,
  },
  notes: {
    'no-hint': 'There are no more hints.',
    'nothing-to-undo': 'There is no answer to take back here.',
    'nothing-to-overrule': 'There is no answer yet to change.',
    'no-flag': 'Nothing was flagged.',
    'nothing-to-flag': 'There is no last question yet to flag.',
    'no-page': 'There is no last answer yet whose page could be shown.',
    'no-material': 'This question shows no output or file.',
    'not-put': 'This drill leaves the schedule alone: nothing is put away or held for known in it.',
    'not-flagged': 'The flag could NOT be kept: the log cannot be written.',
    'unknown-command': 'There is no such command. Nothing comes behind its name.',
    'time-over': 'The time is over.',
    'time-short': 'The time that is left is too short for another question.',
    undone: (ask: string) => `Taken back: ${ask === '' ? 'the last answer' : ask}`,
    written: {
      opened: (place: string) => `Opened ${place}. What you changed counts from the next drill on.`,
      there: (place: string) => `It is written in ${place}.`,
    },
    'not-yours':
      'This outline comes with k8smap, so there is nothing to open: f says what is wrong with a question.',
    overruled: (correct: boolean, comesBack: string) =>
      `Counted as ${correct ? 'right' : 'wrong'}${comesBack === '' ? '' : `; it ${comesBack}`}.`,
    flagged: (ask: string) => `Flagged: ${ask}`,
    known: (when: string) =>
      `You know this${when === '' ? '' : `: it comes back ${when}`}. u takes that back, also k8smap undo.`,
    putAway:
      'Put away: it is not asked any more. u takes that back; k8smap progress suspended lists what is away and brings it back.',
    leech:
      'Forgotten eight times and more: it is put away for three weeks. u takes that back; k8smap progress suspended lists what is away and brings it back.',
    confused: (topic: string) => `It is often confused with ${topic}: look at both.`,
    putBack: (ask: string) =>
      `Back among the questions: ${ask === '' ? 'the question that was put away' : ask}`,
    broughtBack: (unit: string) => `“${unit}” was held for known: its lessons come after all.`,
    resumed: (left: number) =>
      `Going on where you were: ${s(left, 'question')} to go. (--fresh begins another drill.)`,
  },
  missed: 'What was missed:',
  future: (n: number, when: string) =>
    `${s(n, 'answer')} ${n === 1 ? 'is' : 'are'} dated in the future (${when}): a clock was wrong. ${n === 1 ? 'It counts' : 'They count'} as given before now. On the device on which ${n === 1 ? 'it was' : 'they were'} given, k8smap undo takes answers back, the last one first.`,
  openElsewhere: (pid: number) =>
    `This drill is open elsewhere (process ${pid}); here is another one.`,
  perhapsOpen: (pid: number) =>
    `This drill may be open elsewhere (process ${pid}); here is another one. k8smap quiz --resume goes on with it.`,
  unsaid: (n: number) =>
    `${s(n, 'answer')} on a mock exam that is not handed in ${n === 1 ? 'is' : 'are'} not in it yet.`,
  another: (left: number) =>
    `Another drill was interrupted with ${s(left, 'question')} to go: k8smap quiz --resume goes on with it.`,
  welcomeBack: 'Welcome back. What is most worth saving comes first; the rest can wait.',
  behind: (due: number, days: number | undefined, isWilling: boolean) =>
    `${s(due, 'question')} due, more than today has time for. ${
      days === undefined
        ? 'It will take more than two weeks'
        : `It will take about ${s(days, 'day')}`
    } to be level again${isWilling ? '.' : '; little or nothing new until then.'}`,
  full: 'The coming days are full, so nothing new today: these come ahead of time.',
  enoughNew: (n: number) =>
    `Today’s share of new questions (${n}) is met and nothing is due: these come ahead of time. (--new brings more new ones.)`,
  planned: (exam: string, days: number, begins: number | undefined) =>
    `Following the plan: ${exam} ${daysAhead(days)}${begins ? `, about ${s(begins, 'new question')} in this drill` : ''}.`,
  right: 'Right.',
  wrong: 'Not right.',
  dontKnow: 'You did not know this one.',
  partly: (share: number) => `Partly right: ${Math.round(share * 100)} %.`,
  yours: 'yours',
  expected: 'right',
  extra: (name: string) => `${name}: none of them`,
  missing: 'missing',
  source: (source: string) => `Source: ${source}`,
  comesBack: (when: string) => `comes back ${when}`,
  comesBackSoon: 'comes back in this drill',
  dueAgain: (when: string) => `is due again ${when}`,
  complaints: {
    'not-an-option': (n: number) => `Please give a number from 1 to ${n}.`,
    'not-an-order': (n: number) => `Please give all numbers from 1 to ${n}, each once.`,
    'not-a-matching': (_: number): string =>
      'Please pair numbers with letters, as in 1c 2a 3b; no number and no letter twice.',
  },
  summary: (asked: number, correct: number) =>
    `${s(asked, 'question')}, ${correct} right at first.`,
  stopped: (left: number) => `Stopped with ${s(left, 'question')} to go.`,
  kept: (left: number) => `Stopped with ${s(left, 'question')} to go. Every answer is kept.`,
  putHere: (n: number): string =>
    `${s(n, 'question')} put away or known; k8smap quiz asks others in their place.`,
  spare: (left: number, of: number): string =>
    `${left} of ${s(of, 'minute')} are left: the same command goes on, as far as the coming days have room for more.`,
  resumable: 'k8smap quiz --resume goes on here.',
  goesOn: 'The same command goes on here.',
  notKept: (path: string, reason: string) =>
    `Warning: answers cannot be saved in ${path}: ${why(reason)}. This drill will leave no trace.`,
  skipped: (file: string, lines: string, reason: string) =>
    `${file}: line ${lines} skipped (${reason}); it stays in the file.`,
  unreadable: (file: string) => `${file} cannot be read and is left out.`,
  cramming: 'Cramming: these answers are not recorded and change no schedule.',
  relearning: 'Nothing is due: what had sunk too low is learned again.',
  ahead: 'Nothing is due and nothing is new here: these come ahead of time.',
  torn: 'not whole',
  malformed: 'not an event',
}))
