import { course } from './en/course.ts'
import { picker, quiz } from './en/drill.ts'
import { exam } from './en/exam.ts'
import { exporting } from './en/exporting.ts'
import { failures, problems, shapes } from './en/failures.ts'
import { graph } from './en/graph.ts'
import { help } from './en/help.ts'
import { languages } from './en/languages.ts'
import { page } from './en/page.ts'
import { placement } from './en/placement.ts'
import { plan } from './en/plan.ts'
import { progress } from './en/progress.ts'
import { stats } from './en/stats.ts'
import { s } from './plural.ts'

/** Every word of the interface in English. */
export const en = {
  comma: ', ',
  colon: ': ',
  quoted: (words: string) => `“${words}”`,
  /** A command, as it is typed. */
  command: (line: string) => `k8smap ${line}`,
  languages,
  get help() {
    return help()
  },
  get failures() {
    return failures()
  },
  didYouMean: (names: readonly string[]) => `Did you mean: ${names.join(', ')}?`,
  seeHelp: (command: string) => `More: ${command} --help`,
  isTopic: (title: string, command: string) => `“${title}” is a topic: ${command}`,
  bug: (message: string) => `k8smap has failed, and that is its own fault: ${message}`,
  get problems() {
    return problems()
  },
  get shapes() {
    return shapes()
  },
  levels: { error: 'error', warning: 'warning', note: 'note' },
  check: {
    fine: (topics: number, files: number) =>
      `No findings: ${s(topics, 'topic')} in ${s(files, 'file')}.`,
    summary: (errors: number, warnings: number, notes: number) =>
      `${s(errors, 'error')}, ${s(warnings, 'warning')}${notes > 0 ? `, ${s(notes, 'note')}` : ''}.`,
  },
  import: {
    gone: (topics: string, backup: string) =>
      `Not in the notes, and so no longer here: ${topics}. They are still in ${backup}.`,
    kept: (topics: string) =>
      `No longer in the notes, but kept for what you added to them: ${topics}.`,
    disputed: (parts: string) => `Changed by you and in the notes, so yours is kept: ${parts}.`,
    unrecorded: (path: string, topics: string) =>
      `An older version wrote ${path}, so it cannot be told what you added: all of it is kept${topics === '' ? '' : `, also what is not in the notes (${topics})`}. From now on it can.`,
    unchanged: (path: string) => `Nothing to change: ${path} is up to date.`,
    comments: (comments: number, backup: string) =>
      `${s(comments, 'comment')} (#) cannot be kept. What was there is still in ${backup}.`,
    done: (topics: number, cards: number, path: string, see: string) =>
      `${s(topics, 'topic')}${cards > 0 ? ` and ${s(cards, 'card')}` : ''} written to ${path}. See it: ${see}`,
  },
  working: {
    log: 'reading the log',
    outline: 'reading the outline',
    index: 'making its index',
    export: 'making the file',
  },
  verdicts: {
    heading: 'a heading',
    still_true: '✓ still true',
    nuance: '~ true, with a nuance',
    incomplete: '† incomplete',
    renamed: '† renamed',
    outdated: '† outdated',
    opinion: 'the author’s opinion, 2021',
  },
  tree: {
    legend: '† the 2021 outline’s line is no longer right; k8smap explain <topic> tells',
  },
  topic: {
    facts: 'Facts',
    cards: 'Cards',
    looksLike: 'What it looks like',
    gone: 'If it is gone',
    without: { stops: 'stops', 'goes-on': 'goes on', notice: 'you notice' },
    related: 'Related',
    then: 'Then and now',
    in2021: '2021 outline',
    verdict: 'verdict',
    today: 'today',
    confused: 'Not to be confused with',
    below: 'Below it',
    exams: 'Exams',
    sources: 'Sources',
    links: 'More',
    since: (v: string) => `since ${v}`,
    renamed: (v: string) => `renamed ${v}`,
    deprecated: (v: string) => `deprecated ${v}`,
    removed: (v: string) => `removed ${v}`,
    several: (term: string) => `“${term}” could mean:`,
    guessed: (term: string, title: string) => `“${term}” was read as “${title}”.`,
  },
  baseline: (of: string, released: string, days: number) =>
    `${of}, released ${released}${
      days < 1
        ? ''
        : days < 60
          ? `, ${s(days, 'day')} ago`
          : `, ${Math.round(days / 30.44)} months ago`
    }`,
  search: {
    more: (n: number) => `${s(n, 'more answer')}: --limit shows more.`,
    onward: (commands: readonly string[]) => `Go on: ${commands.join(' · ')}`,
    instead: 'What speaks of it:',
  },
  home: {
    baseline: (baseline: string) => `The map is of ${baseline}.`,
    due: (n: number) => (n === 0 ? 'Nothing is due now.' : `${s(n, 'question')} due now.`),
    sunk: (n: number) => `${s(n, 'question')} forgotten, to be learned again.`,
    next: (when: string) => `The next one comes back ${when}.`,
    fresh: (n: number) => `${s(n, 'question')} never met.`,
    streak: (days: number) => `${days} days in a row.`,
    plan: (exam: string, days: number) =>
      `${exam} ${days < 0 ? 'was yesterday' : days === 0 ? 'is today' : days === 1 ? 'is tomorrow' : `is ${days} days away`}: k8smap plan.`,
    mastery: 'Mastery',
    unit: (title: string) => `Next in the course: ${title} (k8smap course).`,
    weakest: (title: string) => `Weakest branch so far: ${title}`,
    start: 'Nothing has been drilled yet.',
    placement: {
      new: 'You know some of this already? k8smap quiz --placement finds out what.',
      left: 'Your placement is not concluded yet. k8smap quiz --placement goes on with it.',
    },
    verbs: 'What next:',
    see: 'see it',
    ask: 'ask it',
    beAsked: 'be asked by it',
  },
  flags: {
    title: (n: number) => s(n, 'flagged question'),
    outline: 'outline',
    gone: 'This question is no longer in the outline.',
    none: 'No question is flagged. f flags one in a drill.',
    cleared: (n: number) => `${s(n, 'flag')} taken off.`,
  },
  status: {
    due: (n: number) => `${n} due`,
    sunk: (n: number) => `${n} to learn again`,
    fresh: (n: number) => `${n} never met`,
    next: (when: string) => `next ${when}`,
  },
  get graph() {
    return graph()
  },
  get exporting() {
    return exporting()
  },
  get page() {
    return page()
  },
  get progress() {
    return progress()
  },
  settings: {
    on: 'on',
    off: 'off',
    from: { default: 'default', file: 'set here', environment: 'from the environment' },
    hidden: (variable: string) => `${variable} is set and beats this.`,
    withoutPlan:
      'This number holds where there is no plan: a plan (k8smap plan) has a number of its own.',
    setIn: (path: string, command: string) => `It is set in ${path}: ${command}`,
    setBy: (variable: string) => `It is set by ${variable}.`,
    noPager: (command: string, reason: string) =>
      `The pager “${command}” could not be started (${reason}).`,
  },
  get placement() {
    return placement()
  },
  get plan() {
    return plan()
  },
  get course() {
    return course()
  },
  get picker() {
    return picker()
  },
  get quiz() {
    return quiz()
  },
  get exam() {
    return exam()
  },
  get stats() {
    return stats()
  },
  when: {
    now: 'within a minute',
    minutes: (n: number) => `in ${s(n, 'minute')}`,
    hours: (n: number) => `in ${s(n, 'hour')}`,
    days: (n: number) => `in ${s(n, 'day')}`,
    months: (n: number) => `in ${s(n, 'month')}`,
    years: (n: number) => `in ${s(n, 'year')}`,
    about: {
      days: (n: number) => `in about ${s(n, 'day')}`,
      months: (n: number) => `in about ${s(n, 'month')}`,
      years: (n: number) => `in about ${s(n, 'year')}`,
    },
  },
}
