import type { Sentences } from '../sentences.ts'

/** The sentences of generated questions, in Chinese. */
export const phrases: Sentences = {
  parent: (title: string) => `“${title}”直接位于哪个标题之下？`,
  parentWhy: (title: string, parent: string, beside: readonly string[]) =>
    `“${title}”位于“${parent}”之下${beside.length > 0 ? `，与${beside.join('、')}并列` : ''}。`,
  elsewhere: (title: string, parent: string) => `“${title}”在别处，位于“${parent}”之下。`,
  next: (title: string, parent: string) => `在“${parent}”中，紧接在“${title}”之后的是什么？`,
  nextWhy: (title: string, next: string) => `“${title}”之后就是“${next}”。`,
  notNext: (title: string, before: string) =>
    `“${title}”在同一个列表里，但不紧接在“${before}”之后。`,
  described: (description: string) => `这说的是什么？${description}`,
  describedWhy: (title: string, path: readonly string[]) => `这是${title}：${path.join(' › ')}。`,
  parts: (title: string, count: number) => `说出“${title}”下面的 ${count} 个部分。`,
  partsWhy: (title: string) => `它们直接位于“${title}”之下。`,
  path: () => '请按从大到小的范围排序。',
  pathWhy: (title: string) => `这是大纲中从分支到“${title}”的路径。`,
  sequence: (title: string) => `请把“${title}”的各部分按顺序排列。`,
  sequenceWhy: (title: string) => `它们在“${title}”之下就是这个顺序。`,
}
