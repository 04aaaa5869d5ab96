import { s } from '../plural.ts'

/** Where progress is, and what becomes of it. */
export const progress = {
  folder: (path: string) => `The log is in ${path}`,
  outline: (id: string, n: number) => `  ${id}: ${s(n, 'answer')}`,
  at: (id: string, path: string) => `${id} (${path})`,
  merged: (path: string, news: number, known: number) =>
    `${path}: ${s(news, 'new event')}, ${known} known already.`,
  orphan: (n: number, date: string) => `${s(n, 'answer')}, the last on ${date}`,
  noOrphans: 'Every question you answered is still in the outline.',
  others: 'Answers in other outlines:',
  adopts: (old: string) => `k8smap progress adopt ${old} makes them answers of this one.`,
  reset: (title: string, n: number) =>
    `${title} begins anew: ${s(n, 'answer')} no longer ${n === 1 ? 'counts' : 'count'}. k8smap undo takes this back.`,
  nothingToReset: (title: string) => `Nothing has been answered in ${title} yet.`,
  adopted: (n: number, name: string) =>
    `${s(n, 'answer')} of ${name} now ${n === 1 ? 'counts' : 'count'} here. k8smap undo takes this back.`,
  undoneReset: (n: number) =>
    `Taken back: the new beginning. ${s(n, 'answer')} ${n === 1 ? 'counts' : 'count'} again.`,
  undoneAdoption: (name: string) => `Taken back: the answers of ${name} no longer count here.`,
  adoptable: (n: number, name: string) =>
    `There ${n === 1 ? 'is 1 answer' : `are ${n} answers`} under the bare name “${name}”, from an earlier version. If this is that outline: k8smap progress adopt ${name}`,
  lookalike: (path: string, n: number, id: string) =>
    `This looks like ${path} (${s(n, 'answer')}), but it may be a copy or another outline, so it begins anew. To join them: k8smap progress adopt ${id}`,
  which: 'Have you drilled this outline before, from another file or with other titles?',
  candidate: (path: string, n: number, date: string) =>
    `${path}: ${s(n, 'answer')}, the last on ${date}`,
  candidateUnanswered: (path: string) => `${path}: no answers yet`,
  another: 'no, this is another outline',
}
