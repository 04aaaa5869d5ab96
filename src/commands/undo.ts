import { mostOf } from '../core/base/collections.ts'
import type { Act, LogEvent } from '../core/log/event.ts'
import { EXIT, Failure } from '../errors.ts'
import { lastAct } from '../study/acts.ts'
import { moreBy } from '../study/adopting.ts'
import { checkKept, keepInLog } from '../study/log.ts'
import { outlinesInLog } from '../study/outlines-in-log.ts'
import { pastRecord } from '../study/record.ts'
import { openStudy, type Study, upToDate } from '../study/study.ts'
import { defineCommand } from '../usage/command.ts'
import { argument, flag, wholeNumber } from '../usage/takes.ts'
import { commandLine } from '../view/command-line.ts'
import { inline, type Page } from '../view/page.ts'

/** Takes back what was done last: answers, from whichever drill they are, and what was done besides. */
export const command = defineCommand({
  takes: {
    count: argument('[n]', (help) => help.undoCount, wholeNumber('n', 1, 10_000)),
    json: flag('--json', (help) => help.json),
  },
  examples: ['k8smap undo', 'k8smap undo 3'],
  run: async ({ world, output, outline, settings }, { count = 1, json }) => {
    const undone: object[] = []
    const { clock, newId } = world
    let study = await openStudy(world, { ...settings, outline })
    output.note(study.notes)
    // Where nothing can be written, nothing is known to be of this device; where nothing was done, that is not in the way.
    const { reviews, acts } = study.history
    if (reviews.length + acts.length > 0) checkKept(study.log)
    const { page } = output
    let record = pastRecord(study, { clock, newId })
    for (let i = 0; i < count; i++) {
      const act = lastAct(study, record.last())
      if (act) {
        const undo = { event: 'undo', id: newId(), at: clock(), of: act.id } as const
        keepInLog(study.log, undo)
        undone.push({ event: act.event, ...('question' in act && { question: act.question }) })
        if (!json) output.say([undoneAct(act, undo, study, page)])
        // Which answers count may be different now.
        study = upToDate(study, { now: clock(), retention: settings.retention })
        record = pastRecord(study, { clock, newId })
        continue
      }
      const answer = record.undo()
      if (!answer) {
        // What is left was given on other devices, or in the folder that this one is a copy of.
        const elsewhere = study.history.reviews.length
        if (i === 0) throw new Failure('nothing-to-undo', { elsewhere, there: thereIn(study) })
        break
      }
      undone.push({ event: 'review', question: answer.question })
      if (json) continue
      const ask = study.find(answer.question)?.ask
      output.say([page.words.quiz.notes.undone(ask ? inline(page, ask) : answer.question)])
    }
    if (json) output.printJson({ version: 1, undone })
    return EXIT.done
  },
})

/** The command for the outline, of those with a path, in which something was answered last; '' if there is none. */
function thereIn({ log, library }: Study): string {
  const others = outlinesInLog(log.events).filter(
    ({ outline, answers, path }) => outline !== library.outline.id && answers > 0 && path,
  )
  const latest = mostOf(others, ({ last = 0 }) => last)
  return latest ? commandLine(latest.path, 'undo') : ''
}

/** What a person is told about an act that was taken back. */
function undoneAct(act: Act, undo: LogEvent, { history, log, find }: Study, page: Page): string {
  const { progress, quiz } = page.words
  if (act.event === 'know' || act.event === 'suspend') {
    const ask = find(act.question)?.ask
    return quiz.notes.putBack(ask ? inline(page, ask) : '')
  }
  if (act.event === 'reset') return progress.undoneReset(history.setAside.get(act.id) ?? 0)
  if (act.event !== 'adopt') return progress.undoneSetting[act.event]
  return progress.undoneAdoption(-moreBy(undo, act.outline, log.events), act.from)
}
