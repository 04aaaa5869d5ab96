import { describe, expect, it } from 'vitest'
import type { Reply } from '../../src/ports.ts'
import { PORTS } from '../support/matching.ts'
import { library } from '../support/outlines.ts'
import { type Fake, type Ran, runIn } from '../support/world.ts'

const text = (line: string): Reply => ({ kind: 'text', text: line })
/** Nothing is told, and nothing waits. */
const AT_ONCE = '{"first": "guess", "pause": "never"}'

/** A drill of matchings alone: the topic has other questions, made from its place in the tree. */
const drill = (fake: Fake, ...flags: string[]): Promise<Ran> =>
  runIn(
    { library: library(PORTS), settings: AT_ONCE, ...fake },
    'quiz',
    '--type',
    'match',
    '--seed',
    '3',
    ...flags,
  )
/** What follows the introduction of the topic. */
const asked = (out: string): string => out.slice(out.indexOf('1/2'))

describe('a matching at prompts', () => {
  it('is asked on a screen of 80 columns, hinted at, asked again, partly right and then right', async () => {
    const replies = ['h', 'h', 'h', 'h', '1a 1b', '1c 2d 3e 4b', 'bcad'].map(text)
    const { out } = await drill({ columns: 80, replies })
    expect(asked(out)).toMatchInlineSnapshot(`
      "1/2 Kubernetes › Who listens where
      A guess: you have not met this yet.
      Which port belongs to which component?
        1) etcd
        2) the node agent
        3) any Service of type NodePort
        4) kube-scheduler

        a) 6443
        b) one of 30000 to 32767 by default
        c) 2379
        d) 10250
        e) 10259
        pairs as in 1c 2a 3b, then Enter · empty: I don’t know · h hint · k known
        ? help · q stop
        ? One of the pairs: 1c, etcd – 2379
        ? One of the pairs: 2d, the node agent – 10250
      There are no more hints.
      There are no more hints.
      Please pair numbers with letters, as in 1c 2a 3b; no number and no letter twice.
      ✗ Partly right: 50 %. comes back in this drill
        ✓ etcd – 2379
        ✓ the node agent – 10250
        ✗ any Service of type NodePort – 10259
          right: one of 30000 to 32767 by default
        ✗ kube-scheduler – one of 30000 to 32767 by default
          right: 10259
        The API server has 6443.
        https://kubernetes.io/docs/reference/networking/ports-and-protocols/#control-
        plane
        ! I was right · u undo · e its page · f flag
      ━━━━━━━━━━━━━━━━━━━━━━━━━━━─────────────────────────────────────────────────────
      2/2 again Kubernetes › Who listens where
      Which port belongs to which component?
        1) kube-scheduler
        2) etcd
        3) any Service of type NodePort
        4) the node agent

        a) one of 30000 to 32767 by default
        b) 10259
        c) 2379
        d) 10250
        e) 6443
        pairs as in 1c 2a 3b, then Enter · empty: I don’t know · h hint · k known
        ? help · q stop
      ✓ Right. comes back in 12 hours
        ✓ kube-scheduler – 10259
        ✓ etcd – 2379
        ✓ any Service of type NodePort – one of 30000 to 32767 by default
        ✓ the node agent – 10250
        The API server has 6443.
        https://kubernetes.io/docs/reference/networking/ports-and-protocols/#control-
        plane
      1 question, 0 right at first.
      The next one comes back in 12 hours.
      "
    `)
  })

  it('has room on a screen of 40 columns, in Chinese', async () => {
    const { out } = await drill(
      { columns: 40, replies: [text('1c 2b 3d'), text('q')] },
      '--lang',
      'zh',
    )
    expect(asked(out)).toMatchInlineSnapshot(`
      "1/2 Kubernetes › 谁在监听
      猜一猜：这道题还没有学过。
      哪个端口属于哪个组件？
        1) etcd
        2) 节点代理
        3) 任何 NodePort 类型的 Service
        4) kube-scheduler

        a) 6443
        b) 默认是 30000 到 32767 之一
        c) 2379
        d) 10250
        e) 10259
        按 1c 2a 3b 的形式配对，按回车
        留空表示不知道 · h 提示 · k 已掌握
        ? 帮助 · q 结束
      ✗ 部分正确：25%。本次练习中还会出现
        ✓ etcd – 2379
        ✗ 节点代理 – 默认是 30000 到 32767 之
          一
          正确答案：10250
        ✗ 任何 NodePort 类型的 Service – 10250
          正确答案：默认是 30000 到 32767 之一
        ✗ kube-scheduler
          正确答案：10259
        6443 属于 API 服务器。
        https://kubernetes.io/docs/reference/
        networking/ports-and-protocols/#
        control-plane
        ! 其实我答对了 · u 撤回 · e 主题页面
        f 标记
      ━━━━━━━━━━━━━───────────────────────────
      2/2 重答 Kubernetes › 谁在监听
      哪个端口属于哪个组件？
        1) kube-scheduler
        2) etcd
        3) 任何 NodePort 类型的 Service
        4) 节点代理

        a) 默认是 30000 到 32767 之一
        b) 10259
        c) 2379
        d) 10250
        e) 6443
        按 1c 2a 3b 的形式配对，按回车
        留空表示不知道 · h 提示 · k 已掌握
        ? 帮助 · q 结束
      共 1 题，一次答对 0 题。
      练习提前结束，还剩 1 题。已答的题全部保
      存。
      用 k8smap quiz --resume 可以继续。
      "
    `)
  })

  it('has room on a screen of 40 columns, in both languages', async () => {
    const { out } = await drill(
      { columns: 40, replies: [text('2b 3d'), text('q')] },
      '--lang',
      'both',
    )
    expect(asked(out)).toMatchInlineSnapshot(`
      "1/2 Kubernetes › Who listens where · 谁
      在监听
      A guess: you have not met this yet.
      Which port belongs to which component?
      哪个端口属于哪个组件？
        1) etcd
        2) the node agent
           节点代理
        3) any Service of type NodePort
           任何 NodePort 类型的 Service
        4) kube-scheduler

        a) 6443
        b) one of 30000 to 32767 by default
           默认是 30000 到 32767 之一
        c) 2379
        d) 10250
        e) 10259
        pairs as in 1c 2a 3b, then Enter
        empty: I don’t know · h hint · k known
        ? help · q stop
      ✗ Not right. comes back in this drill
        ✗ etcd
          right: 2379
        ✗ the node agent – one of 30000 to
          32767 by default
          节点代理 – 默认是 30000 到 32767 之
          一
          right: 10250
        ✗ any Service of type NodePort – 10250
          任何 NodePort 类型的 Service – 10250
          right: one of 30000 to 32767 by
          default
          right: 默认是 30000 到 32767 之一
        ✗ kube-scheduler
          right: 10259
        The API server has 6443.
        6443 属于 API 服务器。
        https://kubernetes.io/docs/reference/
        networking/ports-and-protocols/#
        control-plane
        ! I was right · u undo · e its page
        f flag
      ━━━━━━━━━━━━━───────────────────────────
      2/2 again Kubernetes › Who listens where
      · 谁在监听
      Which port belongs to which component?
      哪个端口属于哪个组件？
        1) kube-scheduler
        2) etcd
        3) any Service of type NodePort
           任何 NodePort 类型的 Service
        4) the node agent
           节点代理

        a) one of 30000 to 32767 by default
           默认是 30000 到 32767 之一
        b) 10259
        c) 2379
        d) 10250
        e) 6443
        pairs as in 1c 2a 3b, then Enter
        empty: I don’t know · h hint · k known
        ? help · q stop
      1 question, 0 right at first.
      Stopped with 1 question to go. Every
      answer is kept.
      k8smap quiz --resume goes on here.
      "
    `)
  })
})

describe('a matching in plain lines', () => {
  it('is asked of a pipe, whose lines stay in step: what cannot be read is wrong', async () => {
    const { out, kept } = await drill({ lines: ['1a 1b', ''] })
    expect(asked(out)).toMatchInlineSnapshot(`
      "1/2  Kubernetes › Who listens where
      A guess: you have not met this yet.
      Which port belongs to which component?
        1) etcd
        2) the node agent
        3) any Service of type NodePort
        4) kube-scheduler

        a) 6443
        b) one of 30000 to 32767 by default
        c) 2379
        d) 10250
        e) 10259
      ✗ Not right. comes back in this drill
        yours    1a 1b
        right    etcd – 2379
                 the node agent – 10250
                 any Service of type NodePort – one of 30000 to 32767 by default
                 kube-scheduler – 10259
        The API server has 6443.
        https://kubernetes.io/docs/reference/networking/ports-and-protocols/#control-plane

      2/2 again  Kubernetes › Who listens where
      Which port belongs to which component?
        1) kube-scheduler
        2) etcd
        3) any Service of type NodePort
        4) the node agent

        a) one of 30000 to 32767 by default
        b) 10259
        c) 2379
        d) 10250
        e) 6443
      ✗ You did not know this one. is due again in 10 minutes
        right    kube-scheduler – 10259
                 etcd – 2379
                 any Service of type NodePort – one of 30000 to 32767 by default
                 the node agent – 10250
        The API server has 6443.
        https://kubernetes.io/docs/reference/networking/ports-and-protocols/#control-plane

      1 question, 0 right at first.
      The next one comes back in 10 minutes.
      "
    `)
    expect(kept.map(({ given }) => given)).toEqual(['1a 1b', ''])
  })
})

describe('a matching as JSON', () => {
  it('tells the left side and the options, and the share that was right', async () => {
    const { out, kept } = await drill(
      { lines: ['1c 2d 3e 4b', ':hint', ':hint', '１ｂ２ｃ３ａ４ｄ'] },
      '--json',
    )
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        // How often the clock was read is not what this is about.
        .map((each) => ('due' in each ? { ...each, due: each.due.slice(0, 19) } : each)),
    ).toMatchInlineSnapshot(`
      [
        {
          "ask": "Which port belongs to which component?",
          "event": "question",
          "guess": true,
          "id": "listening/which",
          "left": [
            "etcd",
            "the node agent",
            "any Service of type NodePort",
            "kube-scheduler",
          ],
          "n": 1,
          "of": 2,
          "options": [
            "6443",
            "one of 30000 to 32767 by default",
            "2379",
            "10250",
            "10259",
          ],
          "path": [
            "Kubernetes",
            "Who listens where",
          ],
          "topic": "listening",
          "type": "match",
        },
        {
          "correct": false,
          "due": "2026-11-22T12:10:00",
          "event": "answer",
          "expected": "etcd – 2379; the node agent – 10250; any Service of type NodePort – one of 30000 to 32767 by default; kube-scheduler – 10259",
          "explain": "The API server has 6443.",
          "given": "etcd – 2379; the node agent – 10250; any Service of type NodePort – 10259; kube-scheduler – one of 30000 to 32767 by default",
          "id": "listening/which",
          "share": 0.5,
          "source": "https://kubernetes.io/docs/reference/networking/ports-and-protocols/#control-plane",
        },
        {
          "ask": "Which port belongs to which component?",
          "event": "question",
          "id": "listening/which",
          "left": [
            "kube-scheduler",
            "etcd",
            "any Service of type NodePort",
            "the node agent",
          ],
          "n": 2,
          "of": 2,
          "options": [
            "one of 30000 to 32767 by default",
            "10259",
            "2379",
            "10250",
            "6443",
          ],
          "path": [
            "Kubernetes",
            "Who listens where",
          ],
          "topic": "listening",
          "type": "match",
        },
        {
          "answer": "1b",
          "event": "hint",
          "kind": "pair",
          "left": "kube-scheduler",
          "right": "10259",
        },
        {
          "answer": "2c",
          "event": "hint",
          "kind": "pair",
          "left": "etcd",
          "right": "2379",
        },
        {
          "correct": true,
          "due": "2026-11-23T00:00:00",
          "event": "answer",
          "expected": "kube-scheduler – 10259; etcd – 2379; any Service of type NodePort – one of 30000 to 32767 by default; the node agent – 10250",
          "explain": "The API server has 6443.",
          "given": "kube-scheduler – 10259; etcd – 2379; any Service of type NodePort – one of 30000 to 32767 by default; the node agent – 10250",
          "id": "listening/which",
          "share": 1,
          "source": "https://kubernetes.io/docs/reference/networking/ports-and-protocols/#control-plane",
        },
        {
          "asked": 1,
          "correct": 0,
          "event": "summary",
          "left": 0,
        },
      ]
    `)
    expect(kept.map(({ given, correct, rating }) => [given, correct, rating])).toEqual([
      [
        'etcd – 2379; the node agent – 10250; any Service of type NodePort – 10259; kube-scheduler – one of 30000 to 32767 by default',
        false,
        1,
      ],
      [
        'kube-scheduler – 10259; etcd – 2379; any Service of type NodePort – one of 30000 to 32767 by default; the node agent – 10250',
        true,
        2,
      ],
    ])
  })
})

describe('a matching in an exam', () => {
  it('is told pair by pair once the exam is over', async () => {
    const { out } = await runIn(
      {
        library: library(
          PORTS.replace(
            'topics:',
            'exams: { X: { questions: 1, minutes: 9, types: [match], domains: { D: 1 } } }\ntopics:',
          ).replace('  listening:', '  listening:\n    exams: { X: [D] }'),
        ),
        lines: ['1c 2b'],
      },
      ...['quiz', '--exam', 'X', '--seed', '3'],
    )
    expect(out).toMatchInlineSnapshot(`
      "X
      A mock exam: 1 question, 9 minutes. Nothing is said about right or wrong before its end.
      Move as you like; an answer can be changed until the paper is handed in.
        < >  back and on (arrows too where one key answers)
        g  to a question by its number: g 12
        m  mark this question for later; again takes the mark off
        o  overview: what is answered, marked, open
        w  what a line shows beyond the right edge; again for more
        f  flag this question as bad, with a reason
        q  hand the paper in; asks once if questions are open
        Ctrl-C  interrupt it: no score, and for a day the same command goes on here with the time that is left

      1/1 · 9 min left  Kubernetes › Who listens where
      Which port belongs to which component?
        1) etcd
        2) the node agent
        3) any Service of type NodePort
        4) kube-scheduler

        a) 6443
        b) one of 30000 to 32767 by default
        c) 2379
        d) 10250
        e) 10259

      The paper: 1 of 1 answered · 9 min left
        open: none
        marked: none
        answered: 1
      Every question is answered. q hands the paper in.

      What was missed:

      1/1  Kubernetes › Who listens where
      Which port belongs to which component?
        1) etcd
        2) the node agent
        3) any Service of type NodePort
        4) kube-scheduler

        a) 6443
        b) one of 30000 to 32767 by default
        c) 2379
        d) 10250
        e) 10259
      ✗ Partly right: 25 %. is due again in 10 minutes
        ✓ etcd – 2379
        ✗ the node agent – one of 30000 to 32767 by default
          right: 10250
        ✗ any Service of type NodePort
          right: one of 30000 to 32767 by default
        ✗ kube-scheduler
          right: 10259
        The API server has 6443.
        https://kubernetes.io/docs/reference/networking/ports-and-protocols/#control-plane

      X: 0 %, weighted by domain
      A paper of this length measures that roughly: between 0 % and 79 %, with 95 % confidence.
      Guessing alone would bring 1 % on average.

        D (1 %)  ░░░░░░░░░░░░░░░░░░░░░░░░  0 %  0/1

      0 of 1 right.
      What was answered wrong is in the schedule. To drill it now: k8smap quiz --missed X
      "
    `)
  })
})
