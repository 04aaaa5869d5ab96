import type { Flow, FlowStep } from '../core/model/flow.ts'
import { differenceIn, type Release } from '../core/model/release.ts'

/**
 * A flow in the shape of the JSON contract.
 * @param at marks the steps that were different in that release
 */
export const flowJson = ({ steps, aliases: _, ...flow }: Flow, at?: Release) => ({
  ...flow,
  steps: steps.map((step) => stepJson(step, at)),
})

/** A flow with its other names, which only an export has. */
export const wholeFlowJson = (flow: Flow) => {
  const { steps, ...told } = flowJson(flow)
  return { ...told, ...(flow.aliases.length > 0 && { aliases: flow.aliases }), steps }
}

function stepJson({ isMeanwhile, stopsWithout, ...step }: FlowStep, at: Release | undefined) {
  const difference = at && differenceIn(step, at)
  return {
    ...step,
    ...(difference && { difference }),
    ...(isMeanwhile && { meanwhile: true }),
    ...(stopsWithout.length > 0 && { stopsWithout }),
  }
}
