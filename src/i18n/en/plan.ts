import { lazy } from '../../core/base/collections.ts'
import { daysAhead, s } from '../plural.ts'

/** The words of `k8smap plan`. */
export const plan = lazy(() => ({
  tooFar: (date: string, most: number) =>
    `The log has a plan for ${date}: more than ${s(most, 'day')} ahead, so it is not followed.`,
  day: (date: string, days: number) => `${date}, ${daysAhead(days)}`,
  load: (fresh: number, due: number, minutes: number, busiest: number) =>
    `${s(fresh, 'new question')} today, and up to ${due} due a day: about ${s(minutes, 'minute')} a day, ${busiest} on the busiest.`,
  /** Of the only day that is left. */
  loadToday: (fresh: number, due: number, minutes: number) =>
    `${s(fresh, 'new question')} today${due === 0 ? '' : ` and ${due} due`}: about ${s(minutes, 'minute')}.`,
  drills: {
    found: (n: number) =>
      `Until then drills last ${s(n, 'minute')} a day: so much this forecast needs. --minutes sets it.`,
    set: (n: number) => `Until then drills last ${s(n, 'minute')} a day.`,
  },
  unbound: (limit: number) =>
    `New questions are not limited to the ${limit} a day of k8smap settings new: that holds where there is no plan. Fewer --minutes leave room for fewer.`,
  short: (minutes: number, share: string, wish: string) =>
    `This plan falls short of the ${wish} that you wish to recall: with ${s(minutes, 'minute')} a day about ${share} is expected.`,
  narrow: (minutes: number, share: string) =>
    `With ${s(minutes, 'minute')} a day this plan has no room for all questions: of all of them about ${share} is expected to be recalled.`,
  ways: 'What can be done:',
  instead: {
    minutes: (n: number, share: string) =>
      `${s(n, 'minute')} a day: about ${share}. k8smap plan --minutes ${n}`,
    date: (date: string) => `the same minutes and the exam on ${date}: k8smap plan --date ${date}`,
    essentials: (n: number, level: number, share: string) =>
      `the essentials, which come first: of ${s(n, 'question')} of ${level === 1 ? 'level 1' : `levels 1 to ${level}`} about ${share}`,
  },
  breadth:
    'With an exam’s day ahead breadth counts: what is new is asked as long as a drill has time, even if the days after it are full.',
  unmet: (n: number, of: number) =>
    `About ${n} of ${s(of, 'question')} will not have been met by then.`,
  most: (n: number) =>
    `More than ${n} new ones a day are not planned; those that weigh least are left out.`,
  perDay: 'Questions a day',
  legend: {
    day: (fresh: string, due: string) => `${fresh} new + ${due} due on that day`,
    days: (fresh: string, due: string) =>
      `${fresh} new + ${due} due a day, on average from that date on`,
  },
  expected: 'Expected recall on the day',
  met: (n: number, of: number) => `${n}/${of} met`,
  shared: 'A question may count in several domains.',
  bare: (domains: string) => `No question here, and so not counted: ${domains}`,
  overall: (share: string) => `Weighted by domain: ${share}`,
  forecast:
    'This is a forecast of these questions, not a promise of a score: it holds if you study every day and forget as the model expects.',
  kept: 'k8smap quiz follows this plan until the day. --stop gives it up.',
  none: 'There is no plan. k8smap plan --exam <name> --date <day> makes one.',
  replaced: (exam: string, date: string) => `It takes the place of the plan for ${exam}, ${date}.`,
  stopped: (exam: string, date: string, again: string) =>
    `The plan is given up: ${exam}, ${date}. ${again} makes it again.`,
}))
