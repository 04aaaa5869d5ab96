import { EXIT } from '../errors.ts'
import { openLog } from '../study/log.ts'
import { outlinesNow } from '../study/outlines-now.ts'
import { defineCommand } from '../usage/command.ts'
import { flag } from '../usage/takes.ts'
import { percent } from '../view/bar.ts'
import { command as adopt } from './progress/adopt.ts'
import { command as merge } from './progress/merge.ts'
import { command as orphans } from './progress/orphans.ts'
import { command as reset } from './progress/reset.ts'
import { command as suspended } from './progress/suspended.ts'

/** Shows where the log is, and what is in it. */
export const command = defineCommand({
  takes: { json: flag('--json', (help) => help.json) },
  examples: [
    'k8smap progress',
    'k8smap progress merge ~/old-laptop/reviews.jsonl',
    'k8smap progress orphans',
    'k8smap progress reset network',
    'k8smap progress suspended --restore',
    'k8smap --outline tea.yaml progress adopt notes',
  ],
  subcommands: { merge, orphans, reset, adopt, suspended },
  isRead: true,
  run: async ({ world, output, outline, settings }, { json }) => {
    const log = openLog(await world.journal(), world.clock())
    const { folder, device } = log
    output.note(log.notes)
    const outlines = await outlinesNow(world, log, {
      ...{ retention: settings.retention, spec: outline.spec },
    })
    const { progress } = output.page.words
    if (json)
      output.printJson({
        version: 1,
        folder,
        device,
        outlines: outlines.map(({ outline, name, path, answers, reached }) => ({
          outline,
          reviews: answers,
          ...(path !== undefined && { name, path }),
          ...reached,
        })),
      })
    else
      output.say([
        progress.folder(folder),
        ...outlines.map(({ outline, path, answers, reached }) =>
          progress.outline(
            path === undefined ? outline : progress.at(outline, path),
            answers,
            reached && { ...reached, mastery: percent(reached.mastery) },
          ),
        ),
      ])
    return EXIT.done
  },
})
