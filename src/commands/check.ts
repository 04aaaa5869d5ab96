import { countBy } from '../core/base/collections.ts'
import { severityOf } from '../core/document/problem.ts'
import { EXIT } from '../errors.ts'
import { defineCommand } from '../usage/command.ts'
import { offering, word } from '../usage/takes.ts'
import { problemLines } from '../view/problem.ts'

/** Findings go to stdout: they are the result of this command. */
export const command = defineCommand({
  takes: {
    path: offering(
      'outlines',
      word('[outline]', (help) => help.checkOutline),
    ),
  },
  examples: ['k8smap check', 'k8smap check notes.yaml', 'k8smap check my-outline/'],
  isRead: true,
  run: async ({ world, output, outline }, { path = outline.spec }) => {
    const { library, problems, files } = await world.outlines.read(path)
    const { page, errors } = output
    if (problems.length === 0) {
      const { topics } = library?.outline ?? { topics: new Map() }
      output.say([page.words.check.fine(topics.size, files)], page.theme.good)
      return EXIT.done
    }
    output.print(problems.flatMap((problem) => problemLines(page, problem)))
    const { error = 0, warning = 0, note = 0 } = Object.fromEntries(countBy(problems, severityOf))
    output.tell([errors.words.check.summary(error, warning, note)])
    return error + warning > 0 ? EXIT.failed : EXIT.done
  },
})
