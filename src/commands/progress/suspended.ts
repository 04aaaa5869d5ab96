import { sanitizeLine } from '../../core/base/control-characters.ts'
import { same } from '../../core/base/text.ts'
import { dateOf, dayOf } from '../../core/base/time.ts'
import { EXIT } from '../../errors.ts'
import { keepInLog } from '../../study/log.ts'
import { openStudy } from '../../study/study.ts'
import { named, type PutAway, putAway, restoring } from '../../study/suspended.ts'
import { defineCommand, type Invocation } from '../../usage/command.ts'
import { anyWords, flag } from '../../usage/takes.ts'
import { commandLine } from '../../view/command-line.ts'
import { inline, type Page, paragraph } from '../../view/page.ts'
import { when } from '../../view/when.ts'

/** Lists what is put away, and brings it back. */
export const command = defineCommand({
  takes: {
    names: anyWords('[ids...]', (help) => help.suspendedNames),
    restore: flag('--restore', (help) => help.restore),
    json: flag('--json', (help) => help.json),
  },
  examples: [],
  isRead: true,
  run: async ({ world, output, outline, settings }, { names, restore, json }) => {
    const study = await openStudy(world, { ...settings, outline })
    output.note(study.notes)
    const now = world.clock()
    const rows = named(putAway(study, now), names, study)
    if (restore && rows.length > 0) keepInLog(study.log, restoring(study, rows, world))
    const { page } = output
    const { progress } = output.errors.words
    if (json)
      output.printJson({
        version: 1,
        [restore ? 'restored' : 'suspended']: rows.map((row) => rowJson(page, row)),
      })
    else if (rows.length === 0) output.tell([progress.noneSuspended])
    else if (restore)
      output.tell([progress.restored(rows.length, commandLine(outline.spec, 'undo'))])
    else {
      output.print(rows.flatMap((row) => rowLines(page, row, { now, zone: world.zone })))
      const back = commandLine(outline.spec, 'progress suspended --restore')
      output.tell([progress.restores(back)], output.errors.theme.dim)
    }
    return EXIT.done
  },
})

const rowJson = (page: Page, { question, asked, topic, since, why, back }: PutAway) => ({
  question,
  topic: topic?.id ?? null,
  ask: asked ? inline(page, asked.ask) : null,
  why,
  since: new Date(since).toISOString(),
  back: back === undefined ? null : new Date(back).toISOString(),
})

/** A question: what it asks, and below it its id, its topic, and since when and why it is away. */
function rowLines(
  page: Page,
  { question, asked, topic, since, why, back }: PutAway,
  { now, zone }: { readonly now: number } & Pick<Invocation['world'], 'zone'>,
): string[] {
  const { theme, words } = page
  const { progress, flags } = words
  const said = [
    sanitizeLine(question),
    ...(topic ? [inline(page, topic.title)] : []),
    progress.since[why](dateOf(dayOf(since, zone))),
    ...(back === undefined ? [] : [progress.comesBack(when(words, back, now))]),
  ].join(` ${page.signs.dot} `)
  return [
    ...paragraph(page, asked?.ask ?? same(flags.gone)).map(theme.title),
    ...paragraph(page, same(said), '  ').map(theme.dim),
  ]
}
