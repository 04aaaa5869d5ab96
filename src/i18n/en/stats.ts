import { lazy } from '../../core/base/collections.ts'
import { s } from '../plural.ts'

/** The words of `k8smap stats`. */
export const stats = lazy(() => ({
  none: (command: string) =>
    `Nothing has been answered here yet, so there is nothing to draw. \`${command}\` begins.`,
  unanswered: (met: number, of: number) =>
    `No answers yet; ${met} of ${s(of, 'question')} met${met === 0 ? '' : `: you said that you know ${met === 1 ? 'it' : 'them'}`}.`,
  answers: (n: number, right: string, met: number, of: number) =>
    `${s(n, 'answer')}, ${right} right; ${met} of ${s(of, 'question')} met.`,
  studied: (days: number, since: string) => `Studied on ${s(days, 'day')} since ${since}.`,
  took: (time: string, most: number) =>
    `${time} at the questions (an answer counts for ${s(most, 'minute')} at most).`,
  duration: (hours: number, minutes: number) =>
    hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`,
  streak: (current: number, longest: number) =>
    `${current > 0 ? `${s(current, 'day')} in a row; the` : 'The'} longest run: ${s(longest, 'day')}.`,
  days: 'Answers a day',
  aDay: 'answers:',
  atLeast: (n: number) => `${n}+`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  recall: { week: 'Recall by week', month: 'Recall by month' },
  recallNote: (mark: string) =>
    `What was still known when it came back on a later day. ${mark} is what was predicted.`,
  recallHead: ['true', 'pred.', 'of'],
  calibration: 'True recall by predicted recall',
  calibrated: (predicted: string, right: string, verdict: string) =>
    `In all, ${predicted} was predicted and ${right} came true. ${verdict}`,
  verdicts: {
    fits: (how?: string) => `The prediction fits you${how ? `, with waits ${how}` : ''}.`,
    more: (how?: string) => `You remember better than predicted${how ? `: waits are ${how}` : ''}.`,
    less: (how?: string) => `You forget faster than predicted${how ? `: waits are ${how}` : ''}.`,
    unsure: (how?: string) =>
      `Too few answers yet to judge the prediction${how ? `; so far, waits are ${how}` : ''}.`,
  },
  shorter: (share: string) => `shortened to ${share}`,
  longer: (share: string) => `lengthened to ${share}`,
  waits: (how: string) => `Waits are ${how}.`,
  memory: 'Your memory',
  fitted: (n: number) => `The schedule was fitted to ${s(n, 'answer')} of yours.`,
  fittable: (n: number, command: string) =>
    `${s(n, 'new answer')} can tell how you forget. \`${command}\` fits the schedule to them; once a month is enough.`,
  forecast: 'Coming due',
  forecastNote: 'If nothing new is learned. What is overdue counts today.',
  today: 'today',
  due: (today: number, week: number, all: number, days: number) =>
    `Today ${today}, within 7 days ${week}, within ${days} days ${all}.`,
  sunk: (now: number, week: number, all: number, days: number) =>
    `Sunk too low to be reviewed, to be told and learned again: ${now} now; if nothing is answered, ${week} within 7 days, ${all} within ${days} days.`,
  columns: (due: string, sunk: string) => `${due} due  ${sunk} sunk`,
  noneDue: (days: number) => `Nothing comes due within ${s(days, 'day')}.`,
  trade: 'What a day costs',
  tradeNote: (met: number, own: string, isAuto: boolean) =>
    `For ${s(met, 'question')} that ${met === 1 ? 'comes' : 'come'} back, on an average day of the next half year, if nothing new is learned: by the recall at which they come due. ${own} is ${isAuto ? 'where they do now; it moves with how much you know' : 'yours'} (k8smap settings retention).`,
  tradeHead: ['a day', 'known'],
  minutes: (n: string) => `${n} min`,
  noReviews: 'no reviews',
  mastery: 'Mastery',
  masteryNote: 'How much would be recalled now; never met, or missed last, counts as nought.',
  weakest: 'Weakest topics',
  weakestNote: 'How much of what was met would be recalled now; missed last, it is nought.',
  met: (n: number) => `${n} met`,
  leeches: 'Hardest questions',
  leechNote: 'Forgotten again and again: read about them, rather than be asked once more.',
  away: (n: number) => `Put away (${n})`,
  awayNote: 'Not asked until they are brought back, or come back by themselves.',
  putAway: (date: string, isLeech: boolean) =>
    isLeech
      ? `forgotten too often, on ${date}; back by itself after three weeks`
      : `by your own wish, on ${date}`,
  moreAway: (n: number) => `and ${n} more: \`k8smap progress suspended\``,
  fit: {
    few: (n: number, needed: number) =>
      `${s(n, 'answer')} can be used so far, and a fit needs ${needed}: ${needed - n} ${needed - n === 1 ? 'is' : 'are'} missing. An answer can be used when its question came back on a later day.`,
    tried: (older: number, newer: number) =>
      `Fitted to the older ${older} answers, and tried on the newer ${newer} (less is better):`,
    head: ['log loss', 'off by'],
    inForce: 'in force now',
    fitted: 'fitted',
    points: (n: string) => `${n} points`,
    taken: (n: number) =>
      `The fitted weights predict better there. They were fitted to all ${n} answers and count from now on.`,
    refused:
      'The fitted weights do not predict clearly better there, so nothing changes. More answers may change that.',
    stays: 'No due date moves: each question’s next answer counts by the new weights.',
    moved: 'All due dates follow from them at once.',
    undo: 'k8smap undo takes this back.',
  },
  lapses: (lapses: number, reviews: number) =>
    `forgotten ${s(lapses, 'time')}, in ${s(reviews, 'answer')}`,
}))
