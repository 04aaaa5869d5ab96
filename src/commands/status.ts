import { dueAt } from '../core/schedule/due-span.ts'
import { EXIT } from '../errors.ts'
import { cachedDueSpans } from '../study/due-cache.ts'
import type { Study } from '../study/study.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { flag } from '../usage/takes.ts'

/**
 * Shows what is due now, for a person or for a shell's prompt. A prompt waits for it, so nothing is
 * loaded that it does not need.
 */
export const command = defineCommand({
  takes: {
    short: flag('--short', (help) => help.short),
    json: flag('--json', (help) => help.json),
  },
  examples: ['k8smap status', 'k8smap status --short'],
  run: async (invocation, { short, json }) => {
    const { output, world } = invocation
    if (short && !json) {
      output.print([String(await dueNow(invocation))])
      return EXIT.done
    }
    const study = await studied(invocation)
    const [{ standingOf }, { statusLine }] = await Promise.all([
      import('../study/standing.ts'),
      import('../view/status.ts'),
    ])
    const standing = standingOf(study, { now: world.clock(), zone: world.zone })
    if (json)
      output.printJson({
        version: 1,
        due: standing.due,
        sunk: standing.sunk,
        new: standing.fresh,
        next: standing.next === undefined ? null : new Date(standing.next).toISOString(),
        streak: standing.streak,
      })
    else output.say([statusLine(output.page, standing)])
    return EXIT.done
  },
})

/** How many questions are due: one number. */
async function dueNow(invocation: Invocation): Promise<number> {
  const { world, settings, outline } = invocation
  const [journal, cache] = await Promise.all([world.journal(), world.cache()])
  const stamp = world.outlines.stamp(outline.spec)
  const key =
    stamp === undefined
      ? undefined
      : JSON.stringify([world.version, stamp, settings.retention, journal.state()])
  const now = world.clock()
  const spans = await cachedDueSpans(cache, { key, now }, async () => {
    // A prompt wants the number, and no notes beside it.
    const study = await openFor(invocation)
    const [{ dueSpansIn }, { askableUntil }] = await Promise.all([
      import('../study/standing.ts'),
      import('../study/askable.ts'),
    ])
    return {
      spans: dueSpansIn(study, now),
      latest: study.log.latest,
      // The prompt after that opens the study again, so that the outline is remembered.
      until: earlier(askableUntil(study, now), study.remembersAt),
    }
  })
  return dueAt(spans, now)
}

const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)

async function openFor({ world, outline, settings }: Invocation): Promise<Study> {
  const { openStudy } = await import('../study/study.ts')
  return openStudy(world, { ...settings, outline })
}

async function studied(invocation: Invocation): Promise<Study> {
  const study = await openFor(invocation)
  invocation.output.note(study.notes)
  return study
}
