import { s } from '../plural.ts'

/** The words of `k8smap stats`. */
export const stats = {
  none: (command: string) =>
    `Nothing has been answered here yet, so there is nothing to draw. \`${command}\` begins.`,
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
    fits: 'The prediction fits you.',
    more: 'You remember better than predicted.',
    less: 'You forget faster than predicted.',
    unsure: 'Too few answers yet to judge the prediction.',
  },
  forecast: 'Coming due',
  forecastNote: 'If nothing new is learned. What is overdue counts today.',
  today: 'today',
  due: (today: number, week: number, all: number, days: number) =>
    `Today ${today}, within 7 days ${week}, within ${days} days ${all}.`,
  noneDue: (days: number) => `Nothing comes due within ${s(days, 'day')}.`,
  mastery: 'Mastery',
  masteryNote: 'How much would be recalled now; what was never met counts as nought.',
  weakest: 'Weakest topics',
  weakestNote: 'How much of what was met would be recalled now.',
  met: (n: number) => `${n} met`,
  leeches: 'Hardest questions',
  leechNote: 'Forgotten again and again: read about them, rather than be asked once more.',
  lapses: (lapses: number, reviews: number) =>
    `forgotten ${s(lapses, 'time')}, in ${s(reviews, 'answer')}`,
}
