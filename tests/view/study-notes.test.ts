import { describe, expect, it } from 'vitest'
import { topicOf } from '../../src/core/model/walk.ts'
import { wordsOf } from '../../src/i18n/index.ts'
import type { StudyNote } from '../../src/study/note.ts'
import { UNICODE } from '../../src/view/signs.ts'
import { studyNoteLines } from '../../src/view/study-notes.ts'
import { PLAIN } from '../../src/view/theme.ts'
import { library, SMALL } from '../support/outlines.ts'

const { outline } = library(SMALL)

const NOTES: readonly StudyNote[] = [
  { kind: 'guessed', term: 'scheduelr', topic: topicOf(outline, 'kube-scheduler') },
  { kind: 'skipped', file: 'reviews-a.jsonl', reason: 'torn', lines: [1, 2, 3, 4, 5] },
  { kind: 'skipped', file: 'reviews-b.jsonl', reason: 'malformed', lines: [1, 2, 3, 4, 5, 6] },
  { kind: 'unreadable', file: 'reviews-c.jsonl' },
  { kind: 'future', answers: 3, latest: Date.UTC(2099, 0, 1, 23, 59) },
  { kind: 'open-elsewhere', pid: 7, isSure: true },
  { kind: 'open-elsewhere', pid: 7, isSure: false },
  { kind: 'another', left: 1 },
  { kind: 'unsaid', answers: 1 },
  { kind: 'unsaid', answers: 2 },
  { kind: 'planned', exam: 'KCNA', days: 0, begins: 0 },
  { kind: 'planned', exam: 'KCNA', days: 1, begins: 1 },
  { kind: 'planned', exam: 'KCNA', days: 2, begins: undefined },
  { kind: 'welcome-back' },
  { kind: 'behind', due: 1, days: 1, isWilling: true },
  { kind: 'behind', due: 80, days: 4, isWilling: false },
  { kind: 'behind', due: 900, days: undefined, isWilling: false },
  { kind: 'full' },
  { kind: 'enough-new', quota: 20 },
  { kind: 'relearning' },
  { kind: 'ahead' },
]

const lines = async (language: 'en' | 'zh'): Promise<string> => {
  const words = await wordsOf(language)
  const page = { words, languages: [language], theme: PLAIN, signs: UNICODE, columns: 80 }
  return studyNoteLines(page, NOTES).join('\n')
}

describe('what the study found worth knowing', () => {
  it('is said in English', async () =>
    expect(await lines('en')).toMatchInlineSnapshot(`
      "“scheduelr” was read as “kube-scheduler”.
      reviews-a.jsonl: line 1, 2, 3, 4, 5 skipped (not whole); it stays in the file.
      reviews-b.jsonl: line 1, 2, 3, 4, 5, … skipped (not an event); it stays in the file.
      reviews-c.jsonl cannot be read and is left out.
      3 answers are dated in the future (2099-01-01): a clock was wrong. They count as given before now. On the device on which they were given, k8smap undo takes answers back, the last one first.
      This drill is open elsewhere (process 7); here is another one.
      This drill may be open elsewhere (process 7); here is another one. k8smap quiz --resume goes on with it.
      Another drill was interrupted with 1 question to go: k8smap quiz --resume goes on with it.
      1 answer on a mock exam that is not handed in is not in it yet.
      2 answers on a mock exam that is not handed in are not in it yet.
      Following the plan: KCNA today.
      Following the plan: KCNA tomorrow, about 1 new question in this drill.
      Following the plan: KCNA in 2 days.
      Welcome back. What is most worth saving comes first; the rest can wait.
      1 question due, more than today has time for. It will take about 1 day to be level again.
      80 questions due, more than today has time for. It will take about 4 days to be level again; little or nothing new until then.
      900 questions due, more than today has time for. It will take more than two weeks to be level again; little or nothing new until then.
      The coming days are full, so nothing new today: these come ahead of time.
      Today’s share of new questions (20) is met and nothing is due: these come ahead of time. (--new brings more new ones.)
      Nothing is due: what had sunk too low is learned again.
      Nothing is due and nothing is new here: these come ahead of time."
    `))

  it('is said in Chinese', async () =>
    expect(await lines('zh')).toMatchInlineSnapshot(`
      "“scheduelr”按“调度器”处理。
      reviews-a.jsonl：已跳过第 1、2、3、4、5 行（不完整），文件内容保持不变。
      reviews-b.jsonl：已跳过第 1、2、3、4、5、… 行（不是有效的事件），文件内容保持不变。
      reviews-c.jsonl 无法读取，本次不计入。
      有 3 次作答的日期在未来（2099-01-01），说明当时的时钟不准。这些作答按“此刻之前”计入；在当时作答的设备上，用 k8smap undo 可从最后一次起逐次撤回。
      这次练习已在别处打开（进程 7），这里另开一次。
      这次练习可能已在别处打开（进程 7），这里另开一次。用 k8smap quiz --resume 可以继续那一次。
      另有一次中断的练习，还剩 1 题，用 k8smap quiz --resume 可以继续。
      有一份模拟试卷尚未交卷，其中 1 个答案暂不计入。
      有一份模拟试卷尚未交卷，其中 2 个答案暂不计入。
      按备考计划练习：今天考 KCNA。
      按备考计划练习：明天考 KCNA，这次大约新学 1 题。
      按备考计划练习：距 KCNA 还有 2 天。
      欢迎回来。先从最值得复习的题开始，其余的不着急。
      到期 1 道题，今天的时间不够。大约要 1 天才能赶上进度。
      到期 80 道题，今天的时间不够。大约要 4 天才能赶上进度，在此之前少学或不学新题。
      到期 900 道题，今天的时间不够。要两周以上才能赶上进度，在此之前少学或不学新题。
      接下来几天已经排满，今天不学新题，先提前复习这些。
      今天的 20 道新题已经学完，也没有到期的题，先提前复习这些。（用 --new 可以继续学新题。）
      没有到期的题，这次重新学习已经忘得差不多的内容。
      这里没有到期的题，也没有新题，先提前复习这些。"
    `))
})
