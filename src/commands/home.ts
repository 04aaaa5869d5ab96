import { topicOfQuestion } from '../core/model/question.ts'
import { below, childrenOf, lineage, topicOf } from '../core/model/walk.ts'
import { EXIT, type Exit } from '../errors.ts'
import { courseAt } from '../study/course-standing.ts'
import { calendarDaysTo, plannedBy } from '../study/exams.ts'
import { isPlacementLeft } from '../study/placing.ts'
import { masteryAt, standingOf } from '../study/standing.ts'
import { openStudy } from '../study/study.ts'
import type { Invocation } from '../usage/command.ts'
import { baselineWords } from '../view/baseline.ts'
import { homeLines } from '../view/home.ts'

/** `k8smap` alone: where am I, what next. */
export async function home({
  world,
  output,
  outline: choice,
  settings,
}: Invocation): Promise<Exit> {
  const { retention } = settings
  const study = await openStudy(world, { outline: choice, retention })
  output.note(study.notes)
  const { library, history } = study
  const { outline } = library
  const at = { now: world.clock(), zone: world.zone }
  const planned = plannedBy(library, history.plan, { ...at, retention })
  const shares = masteryAt(study, at.now)
  // Nobody gets better at a branch of which nothing is asked.
  const branches = childrenOf(outline, outline.root).flatMap((topic) => {
    const share = shares.get(topic.id)
    return share === undefined ? [] : [{ topic, share }]
  })
  const { next, hasLevels } = courseAt(study, at.now)
  const branchOf = (topic = ''): string | undefined =>
    outline.topics.has(topic) ? lineage(outline, topic)[1]?.id : undefined
  // What was never met is not weak, nor is what is the only one.
  const met = new Set([...study.cards.keys()].map((id) => branchOf(topicOfQuestion(id))))
  const begun = branches.filter(({ topic }) => met.has(topic.id))
  const [weakest] = begun.length > 1 ? begun.sort((a, b) => a.share - b.share) : []
  const [ahead] = (next?.unit.topics ?? []).flatMap((topic) => branchOf(topic) ?? [])
  const branch = weakest?.topic.id ?? ahead ?? begun[0]?.topic.id ?? outline.root
  const leaf = [...below(outline, branch)].find(({ children }) => children.length === 0)
  const isLeft = isPlacementLeft(study, world)
  output.print(
    homeLines(output.page, {
      ...standingOf(study, at),
      title: topicOf(outline, outline.root).title,
      baseline: outline.baseline && baselineWords(output.page, outline.baseline, at),
      started: study.cards.size > 0,
      placement: isLeft
        ? 'left'
        : study.cards.size === 0 && !history.placed && library.questions().length > 0
          ? 'new'
          : undefined,
      plan: planned && {
        exam: planned.exam.id,
        days: calendarDaysTo(planned, { ...at, day: settings.day }),
      },
      branches,
      weakest: weakest?.topic,
      unit: hasLevels ? next?.unit.title : undefined,
      branch,
      example: leaf?.id ?? branch,
    }),
  )
  return EXIT.done
}
