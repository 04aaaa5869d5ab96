import { EXIT } from '../errors.ts'
import { keepInLog } from '../study/log.ts'
import { openStudy } from '../study/study.ts'
import { defineCommand } from '../usage/command.ts'
import { flag } from '../usage/takes.ts'
import { type Flagged, flagLines } from '../view/flags.ts'

/** The questions that were flagged in a drill, as the text of an issue. */
export const command = defineCommand({
  takes: {
    clear: flag('--clear', (help) => help.clear),
    json: flag('--json', (help) => help.json),
  },
  examples: ['k8smap flags', 'k8smap flags --clear'],
  isRead: true,
  run: async ({ world, output, outline, settings }, { clear, json }) => {
    const study = await openStudy(world, { ...settings, outline })
    output.note(study.notes)
    const { library, history, log, find } = study
    const { flags } = output.errors.words
    const flagged = history.flags.map((each) => ({
      ...each,
      question: find(each.question),
      questionId: each.question,
    }))
    if (clear) {
      const undone = history.flags.map(({ id }) => ({
        event: 'undo' as const,
        id: world.newId(),
        at: world.clock(),
        of: id,
      }))
      keepInLog(log, ...undone)
      if (json) output.printJson({ version: 1, cleared: flagged.length })
      else output.tell([flags.cleared(flagged.length)])
    } else if (json) output.printJson({ version: 1, flags: flagged.map(flagJson) })
    else if (flagged.length === 0) output.tell([flags.none])
    else output.print(flagLines(output.page, flagged, library.outline.id, world.version))
    return EXIT.done
  },
})

const flagJson = ({ at, reason, questionId, question }: Flagged) => ({
  question: questionId,
  reason,
  at: new Date(at).toISOString(),
  ...(question && { topic: question.topic, ask: question.ask, source: question.source }),
})
