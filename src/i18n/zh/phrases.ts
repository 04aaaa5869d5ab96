import { spaced } from '../../core/base/punctuation.ts'
import type { Sentences } from '../sentences.ts'

/** The sentences of generated questions, in Chinese. */
export const phrases: Sentences = {
  titled: (title: string) => `“${title}”`,
  whole: (title: string) => `大纲“${title}”`,
  within: (branch: string) => `${branch}下的`,
  beneath: (branch: string) => `${branch}下一级的`,
  placed: (title: string, place: string) => `${place}“${title}”`,
  parent: (name: string) => `${name}直接位于哪个标题之下？`,
  parentWhy: (name: string, parent: string, beside: readonly string[]) =>
    `${name}位于${parent}之下${beside.length > 0 ? `，${spaced(['与', beside.join('、'), '并列'])}` : ''}。`,
  elsewhere: (name: string, parent: string) => `${name}在别处，位于${parent}之下。`,
  next: (name: string, parent: string) => `在${parent}中，紧接在${name}之后的是什么？`,
  nextInList: (name: string, parent: string) =>
    `在${parent}下一级的标题中，紧接在${name}之后的是什么？`,
  nextWhy: (name: string, next: string) => `${name}之后就是${next}。`,
  notNext: (name: string, before: string) => `${name}在同一个列表里，但不紧接在${before}之后。`,
  described: (description: string) => `这说的是什么？${description}`,
  describedIn: (description: string, place: string) => `这说的是${place}什么？${description}`,
  describedWhy: (title: string, path: readonly string[]) =>
    `${spaced(['这是', title])}：${path.join(' › ')}。`,
  answers: (words: string) => `这回答的是哪个问题？${words}`,
  answersWhy: (asked: string, path: readonly string[]) =>
    `这回答的是“${asked}”：${path.join(' › ')}。`,
  answeredWhy: (answer: string, path: readonly string[]) =>
    `答案是“${answer}”：${path.join(' › ')}。`,
  parts: (name: string, count: number) => `说出${name}下面的 ${count} 个部分。`,
  partsWhy: (name: string) => `它们直接位于${name}之下。`,
  partsTold: (name: string, parts: readonly string[]) =>
    `直接位于${name}之下的是：${parts.join('、')}。`,
  path: () => '请按从大到小的范围排序。',
  pathWhy: (name: string) => `这是大纲中从分支到${name}的路径。`,
  pathTold: (steps: readonly string[]) => `从大到小：${steps.join(' › ')}。`,
  sequence: (name: string) => `请把${name}的各部分按顺序排列。`,
  sequenceWhy: (name: string) => `它们在${name}之下就是这个顺序。`,
  sequenceTold: (name: string, parts: readonly string[]) =>
    `${name}的各部分依次是：${parts.join('、')}。`,
  flowOrder: (flow: string) => `${flow}：请按先后排列各步骤。`,
  flowPart: (flow: string) => `${flow}：请按先后排列这几步（前后还有别的步骤）。`,
  flowNext: (flow: string, step: string) => `${flow}：紧接在这一步之后的是哪一步？${step}`,
  flowStops: (flow: string, component: string) =>
    `${flow}：${spaced([component, '从一开始就停了。流程会停在哪一步？'])}`,
  flowStep: (n: number, of: number) => `那是第 ${n} 步（共 ${of} 步）。`,
  flowBefore: (n: number, of: number) => `第 ${n} 步（共 ${of} 步）照样进行：它用不到这个。`,
  flowAfter: (n: number, of: number) => `第 ${n} 步（共 ${of} 步）根本到不了。`,
  flowWhole: (n: number, of: number, step: string) => `第 ${n} 步（共 ${of} 步）：${step}。`,
  relationWhich: (clause: string) => `${spaced(['下列哪一个', clause])}？`,
  relationAll: (clause: string) => `${spaced(['下列哪些', clause])}？`,
  relationGap: (first: string, second: string) =>
    `${first}，${spaced(['后者', second])}。空白处是什么？`,
  relationSaid: (first: string, second: string) => `${first}，${spaced(['后者', second])}。`,
  independent: (name: string) => spaced(['下列哪一个没有', name, '也行？']),
  independentWhy: (sentence: string) => `正好相反：${sentence}。`,
  sentence: (words: string) => `${words}。`,
}
