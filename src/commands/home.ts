import { childrenOf, topicOf } from '../core/outline/walk.ts'
import { replay } from '../core/progress/replay.ts'
import { mastery } from '../core/schedule/mastery.ts'
import { outlook } from '../core/schedule/queue.ts'
import type { Exit } from '../errors.ts'
import { inline } from '../view/page.ts'
import { when } from '../view/when.ts'
import { pad, width } from '../view/width.ts'
import { type Context, done, openLibrary, print } from './context.ts'
import { questionsBelow } from './questions.ts'
import { readReviews } from './quiz.ts'

const BAR = 20

/** Where am I, what next. */
export async function home(context: Context): Promise<Exit> {
  const { world, page } = context
  const { theme, words } = page
  const library = await openLibrary(context)
  const { outline } = library
  const now = world.clock()
  const cards = replay(readReviews(context, await world.journal()), outline.id)
  const all = questionsBelow(library, outline.root, cards)
  const { due, fresh, next } = outlook(all, cards, now)

  const shares = mastery(outline, all, cards, now)
  const branches = childrenOf(outline, outline.root).map((topic) => ({
    topic,
    share: shares.get(topic.id) ?? 0,
  }))
  const name = Math.max(0, ...branches.map(({ topic }) => width(inline(page, topic.title))))
  const [weakest] = [...branches].sort((a, b) => a.share - b.share)
  const target = weakest && cards.size > 0 ? weakest.topic.id : 'network'
  const verbs: Array<[string, string]> = [
    [`k8smap tree ${outline.topics.has('network') ? 'network' : ''}`.trim(), words.home.see],
    [
      `k8smap explain ${outline.topics.has('kube-scheduler') ? 'kube-scheduler' : outline.root}`,
      words.home.ask,
    ],
    [
      `k8smap quiz ${due > 0 || !outline.topics.has(target) ? '' : target}`.trim(),
      words.home.beAsked,
    ],
  ]
  const command = Math.max(...verbs.map(([line]) => width(line)))

  print(context, [
    theme.title(
      outline.topics.has('kube-scheduler')
        ? words.home.greeting
        : inline(page, topicOf(outline, outline.root).title),
    ),
    '',
    ...(cards.size === 0 ? [words.home.start] : [words.home.due(due)]),
    ...(due === 0 && next !== undefined ? [words.home.next(when(words, next, now))] : []),
    words.home.fresh(fresh),
    ...(cards.size > 0 && branches.length > 0
      ? [
          '',
          theme.heading(words.home.mastery),
          ...branches.map(
            ({ topic, share }) =>
              `  ${pad(inline(page, topic.title), name)}  ${theme.good('█'.repeat(Math.round(share * BAR)))}${theme.dim('░'.repeat(BAR - Math.round(share * BAR)))} ${Math.round(share * 100)} %`,
          ),
          ...(weakest ? [words.home.weakest(inline(page, weakest.topic.title))] : []),
        ]
      : []),
    '',
    theme.heading(words.home.verbs),
    ...verbs.map(
      ([line, what]) =>
        `  ${theme.code(line)}${' '.repeat(command - width(line))}  ${theme.dim(what)}`,
    ),
  ])
  return done
}
