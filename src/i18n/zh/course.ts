import { lazy } from '../../core/base/collections.ts'
import type { Words } from '../words.ts'

/** The words of `k8smap course`, in Chinese. */
export const course = lazy((): Words['course'] => ({
  title: (outline: string) => `${outline}：学习路线`,
  sum: (
    units: readonly [done: number, of: number],
    topics: readonly [met: number, of: number],
    share: string,
  ) =>
    `${units[1]} 个单元已学完 ${units[0]} 个，${topics[1]} 个主题已学过 ${topics[0]} 个；全部题目现在能答出 ${share}。`,
  level: (n: 1 | 2 | 3) => `第 ${n} 级：${{ 1: '人人必备', 2: '工作所需', 3: '深入' }[n]}`,
  levelDone: (done: number, of: number) => `学完 ${done}/${of}`,
  folded: {
    done: (n: number) => `${n} 个单元已学完`,
    trial: (n: number) => `${n} 个单元暂按已会`,
  },
  more: (n: number) => `还有 ${n} 个`,
  met: (n: number, of: number) => `已学 ${n}/${of}`,
  unit: (met: number, of: number, share: string) =>
    `${of} 个主题已学过 ${met} 个；本单元的题目现在能答出 ${share}。`,
  facts: (n: number, of: number) => `要点 ${n}/${of}`,
  questions: (n: number, of: number) => `题目 ${n}/${of}`,
  needs: '先要懂',
  before: (unit: string) => `前一个单元：${unit}`,
  after: (unit: string) => `后一个单元：${unit}`,
  why: (reasons: readonly string[]) => `接下来学它，因为${reasons.join('；')}。`,
  reasons: {
    begun: '已经开始学了',
    tree: '大纲没有规定顺序，就按树自上而下学',
    level1: '先学每个分支的要点，再深入其中一个',
    level2: '要点都已掌握，先学工作所需，再深入',
    level3: '要点和工作所需都已掌握',
    known: (topics: string) => `它需要的你都会了（${topics}）`,
    missing: (topics: string) => `它需要的这些你还不会（${topics}）`,
  },
  some: (topics: string, more: number) => `${topics}，另有 ${more} 个`,
  legend: {
    next: '接下来',
    done: '学完',
    begun: '在学',
    open: '未学',
    trial: '暂按已会',
    silent: '无题可出',
  },
  done: '所有单元都学完了，k8smap quiz 会帮你保持记忆。',
  empty: '这里没有可出的题，因此没有学习路线。',
  goOn: (topic: string) =>
    `k8smap quiz 从这里接着学；k8smap course ${topic} 查看一个单元，--all 查看全部单元。`,
}))
