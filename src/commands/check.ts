import { say } from '../core/base/codes.ts'
import { countBy } from '../core/base/collections.ts'
import { type Problem, severityOf } from '../core/document/problem.ts'
import { EXIT } from '../errors.ts'
import type { Output } from '../output/output.ts'
import { defineCommand } from '../usage/command.ts'
import { flag, offering, word } from '../usage/takes.ts'
import { problemLines } from '../view/problem.ts'

/** Findings go to stdout: they are the result of this command. */
export const command = defineCommand({
  takes: {
    path: offering(
      'outlines',
      word('[outline]', (help) => help.checkOutline),
    ),
    json: flag('--json', (help) => help.json),
  },
  examples: ['k8smap check', 'k8smap check notes.yaml', 'k8smap check my-outline/'],
  isRead: true,
  run: async ({ world, output, outline }, { path = outline.spec, json }) => {
    const { library, problems, files } = await world.outlines.read(path)
    const { page, errors } = output
    const topics = library?.outline.topics.size ?? 0
    const { error = 0, warning = 0, note = 0 } = Object.fromEntries(countBy(problems, severityOf))
    if (json)
      output.printJson({
        ...{ version: 1, topics, files },
        findings: problems.map((each) => findingJson(each, page.words)),
      })
    else if (problems.length === 0)
      output.say([page.words.check.fine(topics, files)], page.theme.good)
    else {
      output.print(problems.flatMap((problem) => problemLines(page, problem)))
      output.tell([errors.words.check.summary(error, warning, note)])
    }
    return error + warning > 0 ? EXIT.failed : EXIT.done
  },
})

/** A finding as programs read it: its code says what it is, and its message says it to people. */
const findingJson = (found: Problem, words: Output['page']['words']) => ({
  ...found.at,
  ...{ level: severityOf(found), code: found.code },
  message: say(words.problems, found.code, found.args),
})
