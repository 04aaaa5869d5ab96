import { lazy } from '../../core/base/collections.ts'
import { s } from '../plural.ts'

/** Where progress is, and what becomes of it. */
export const progress = lazy(() => ({
  folder: (path: string) => `The log is in ${path}`,
  outline: (
    id: string,
    n: number,
    reached:
      | { readonly questions: number; readonly met: number; readonly mastery: string }
      | undefined,
  ) =>
    `  ${id}: ${
      reached
        ? `${reached.mastery} known, ${reached.met} of ${s(reached.questions, 'question')} met, ${s(n, 'answer')}`
        : `${s(n, 'answer')}; not found here`
    }`,
  at: (id: string, path: string) => `${id} (${path})`,
  merged: (path: string, news: number, known: number) =>
    `${path}: ${s(news, 'new event')}, ${known} known already.`,
  orphan: (n: number, date: string) => `${s(n, 'answer')}, the last on ${date}`,
  noOrphans: 'Every question you answered is still in the outline.',
  noneSuspended: 'Nothing is put away.',
  since: {
    wish: (date: string) => `put away by you on ${date}`,
    leech: (date: string) => `forgotten too often, put away on ${date}`,
  },
  comesBack: (when: string) => `back by itself ${when}`,
  restores: (command: string) =>
    `${command} brings all of it back; ids of questions or topics after it, only those.`,
  restored: (n: number, undo: string) =>
    `${s(n, 'question')} ${n === 1 ? 'is' : 'are'} asked again. ${undo} takes this back.`,
  others: 'Answers in other outlines:',
  adopts: (command: string) => `${command} makes them answers of this one.`,
  reset: (title: string, n: number, undo: string) =>
    `${title} begins anew: ${s(n, 'answer')} no longer ${n === 1 ? 'counts' : 'count'}. ${undo} takes this back.`,
  nothingToReset: (title: string) => `Nothing has been answered in ${title} yet.`,
  adopted: (n: number, name: string, undo: string) =>
    `${s(n, 'answer')} of ${name} now ${n === 1 ? 'counts' : 'count'} here. ${undo} takes this back.`,
  adoptedBy: (n: number, name: string, by: string) =>
    `${s(n, 'answer')} of ${name} now ${n === 1 ? 'counts' : 'count'} in ${by}. With that outline open, undo takes this back.`,
  nothingToAdopt: (name: string) =>
    `Nothing to adopt: ${name} has no answers that would be new there.`,
  undoneSetting: {
    restore: 'Taken back: what was put away is put away again.',
    place: 'Taken back: the placement no longer counts.',
    fit: 'Taken back: the fitted weights no longer count.',
  },
  undoneReset: (n: number) =>
    `Taken back: the new beginning. ${s(n, 'answer')} ${n === 1 ? 'counts' : 'count'} again.`,
  undoneAdoption: (n: number, name: string) =>
    `Taken back: ${s(n, 'answer')} of ${name} no longer ${n === 1 ? 'counts' : 'count'} here.`,
  adoptable: (n: number, name: string, adopt: string) =>
    `There ${n === 1 ? 'is 1 answer' : `are ${n} answers`} under the bare name “${name}”, from an earlier version. If this is that outline: ${adopt}`,
  formerly: (n: number, id: string, adopt: string) =>
    `There ${n === 1 ? 'is 1 answer' : `are ${n} answers`} under ${id}, maybe from before this outline had an id of its own. If so: ${adopt}`,
  lookalike: (path: string, n: number, adopt: string) =>
    `This looks like ${path} (${s(n, 'answer')}), but it may be a copy or another outline, so it begins anew. To join them: ${adopt}`,
  which: 'Have you drilled this outline before, from another file or with other titles?',
  candidate: (path: string, n: number, date: string) =>
    `${path}: ${s(n, 'answer')}, the last on ${date}`,
  candidateUnanswered: (path: string) => `${path}: no answers yet`,
  another: 'no, this is another outline',
}))
