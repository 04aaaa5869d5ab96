import { lazy } from '../../core/base/collections.ts'
import { s } from '../plural.ts'

/** What an exam says. */
export const exam = lazy(() => ({
  about: (questions: number, minutes: number | undefined) =>
    `A mock exam: ${s(questions, 'question')}${minutes === undefined ? '' : `, ${s(minutes, 'minute')}`}. Nothing is said about right or wrong before its end.`,
  domain: (domain: string) => `Only this domain: ${domain}.`,
  pass: (score: string) => `The real exam is passed with ${score}.`,
  handsOn:
    'The real exam is hands-on: tasks at a command line. This paper asks for the knowledge behind them; it cannot measure whether you can do them, or how fast.',
  movesHere: 'Move as you like; an answer can be changed until the paper is handed in.',
  keys: [
    '< >  back and on (arrows too where one key answers)',
    'g  to a question by its number: g 12',
    'm  mark this question for later; again takes the mark off',
    'o  overview: what is answered, marked, open',
    'w  what a line shows beyond the right edge; again for more',
    'f  flag this question as bad, with a reason',
    'q  hand the paper in; asks once if questions are open',
    'Ctrl-C  interrupt it: no score, and for a day the same command goes on here with the time that is left',
  ],
  begin: 'Enter: the time begins',
  controls: '< > back, on · g go to · m mark · o overview · ? help · q hand in',
  marked: 'marked',
  given: (answer: string) => `your answer: ${answer}`,
  dontKnow: 'your answer: I don’t know',
  goto: (of: number) => `Which question, 1 to ${of}?`,
  overview: (answered: number, of: number) => `The paper: ${answered} of ${of} answered`,
  rows: { answered: 'answered', marked: 'marked', open: 'open' },
  none: 'none',
  onOverview: 'a number: to that question · Enter: to the next open one · ? help · q hand in',
  warning: (open: number) =>
    `${open === 1 ? '1 question is' : `${open} questions are`} open. q again hands the paper in.`,
  allAnswered: 'Every question is answered. q hands the paper in.',
  notes: {
    marked: (n: number) => `Question ${n} is marked.`,
    unmarked: (n: number) => `Question ${n} is no longer marked.`,
    'not-here': 'That needs a question on screen.',
    'no-question': (of: number) => `The paper has the questions 1 to ${of}.`,
  },
  result: (title: string, score: string) => `${title}: ${score}, weighted by domain`,
  interval: (low: string, high: string) =>
    `A paper of this length measures that roughly: between ${low} and ${high}, with 95 % confidence.`,
  verdict: (passed: boolean, isSure: boolean, mark: string) =>
    `${passed ? 'Passed' : 'Not passed'}: the mark is ${mark}. ${isSure ? 'The score is far enough from it to say so.' : 'But it is too short to be sure: another one could say otherwise.'}`,
  verdictHandsOn: (passed: boolean, mark: string) =>
    `That is ${passed ? 'above' : 'below'} the real exam’s mark of ${mark}, but that is for tasks at a command line, which this paper cannot measure.`,
  luck: (score: string) => `Guessing alone would bring ${score} on average.`,
  noneAsked: (domains: string) => `Nothing was asked of: ${domains}.`,
  count: (correct: number, of: number, open: number) =>
    `${correct} of ${of} right${open === 0 ? '' : `, ${open} left open`}.`,
  misses: (command: string, hasOpen: boolean) =>
    `What was answered wrong is in the schedule. To drill it now${hasOpen ? ', with what was left open' : ''}: ${command}`,
  abandoned: (answered: number, of: number) =>
    `Not handed in: ${answered} of ${of} answered, and no score.`,
  kept: 'Every answer is kept.',
}))
