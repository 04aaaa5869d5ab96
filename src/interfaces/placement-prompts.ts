import type { PlacementInterface } from '../drill/placement.ts'
import type { Prompter } from '../ports.ts'
import { correctionKeys } from '../view/placement.ts'
import { inWords, numberedCorrection, type PlacementOptions, withOwnKeys } from './placement.ts'
import { promptsInterface } from './prompts.ts'
import { beginning, screenOn } from './screen.ts'

/** A placement on a terminal: numbers turn units round until Enter keeps them. */
export function promptsPlacement(
  options: PlacementOptions,
  prompter: Prompter,
): PlacementInterface {
  const { page } = options
  const screen = screenOn(options.print, prompter)
  const { print } = screen
  const { conclude, ...drill } = inWords(
    { ...options, print },
    promptsInterface(withOwnKeys(options), prompter, screen),
  )
  return {
    ...drill,
    ...beginning(screen, { conclude }),
    readCorrection: () => {
      print(correctionKeys(page, false))
      return prompter.line(page.theme.key(page.signs.prompt), options.typed)
    },
    correction: (line, units) => numberedCorrection(line, units, false),
  }
}
