import { SCRIPTS } from '../completion/index.ts'
import { EXIT, Failure } from '../errors.ts'
import { defineCommand } from '../usage/command.ts'
import { neededWord, offering } from '../usage/takes.ts'

/** The script that makes a shell complete command lines. */
export const command = defineCommand({
  takes: {
    shell: offering(
      () => Object.keys(SCRIPTS),
      neededWord('<shell>', (help) => help.completionShell(Object.keys(SCRIPTS))),
    ),
  },
  examples: [
    'mkdir -p ~/.local/share/bash-completion/completions',
    'k8smap completion bash > ~/.local/share/bash-completion/completions/k8smap',
    'mkdir -p ~/.zfunc',
    'k8smap completion zsh > ~/.zfunc/_k8smap',
    'mkdir -p ~/.config/fish/completions',
    'k8smap completion fish > ~/.config/fish/completions/k8smap.fish',
    'k8smap completion powershell >> $PROFILE',
  ],
  footnote: (help) => help.completionHint,
  run: async ({ output }, { shell }) => {
    if (!Object.hasOwn(SCRIPTS, shell))
      throw new Failure('bad-choice', {
        ...{ option: '<shell>', value: shell },
        allowed: Object.keys(SCRIPTS).join(', '),
      })
    output.printText(SCRIPTS[shell as keyof typeof SCRIPTS])
    return EXIT.done
  },
})
