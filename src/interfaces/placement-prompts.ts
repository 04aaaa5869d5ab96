import type { PlacementInterface } from '../drill/placement.ts'
import type { Prompter } from '../ports.ts'
import { correctionKeys } from '../view/placement.ts'
import { inWords, numberedCorrection, type PlacementOptions } from './placement.ts'
import { promptsInterface } from './prompts.ts'

/** A placement on a terminal: numbers turn units round until Enter keeps them. */
export function promptsPlacement(
  options: PlacementOptions,
  prompter: Prompter,
): PlacementInterface {
  const { page, print } = options
  return {
    ...inWords(options, promptsInterface(options, prompter)),
    readCorrection: () => {
      print(correctionKeys(page, false))
      return prompter.line(page.theme.key(page.signs.prompt), options.typed)
    },
    correction: (line, units) => numberedCorrection(line, units, false),
  }
}
