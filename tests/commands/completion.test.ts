import { describe, expect, it } from 'vitest'
import { library, SMALL } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const small = library(SMALL)

/** What a shell is told for the words before the cursor and the one at it. */
const told = async (...words: string[]): Promise<string[]> => {
  const ran = await runIn({ library: small }, '__complete', ...words)
  expect([ran.exit, ran.err]).toEqual([0, ''])
  return ran.out.split('\n').slice(0, -1)
}

describe('how a shell is told of it', () => {
  it('works on a fresh account: the folder of each file is made first', async () => {
    const { out } = await runIn({}, 'help', 'completion')
    const files = [...out.matchAll(/^ {2}k8smap completion \w+ > (~\S+)\/[^/\n]+$/gm)]
    expect(files).toHaveLength(3)
    for (const { 1: folder = '', index } of files)
      expect(out.slice(0, index)).toContain(`  mkdir -p ${folder}\n`)
    // Without it, zsh never reads the file.
    expect(out).toContain('\n  fpath+=(~/.zfunc)\n')
  })
})

describe('what may be at the cursor', () => {
  it.each([
    ['before', ['--exam', 'KCNA', '--domain', ':']],
    ['before, with its sign', ['--exam=KCNA', '--domain', ':']],
    ['in any letter case', ['--exam', 'kcna', '--domain', ':']],
  ])('is a domain of the exam that is %s', async (_, words) => {
    const two = library(
      SMALL.replace(
        '  KCNA:',
        `  CKAD: { title: Other, source: KEP-1, questions: 2, minutes: 9, types: [choice], domains: { Design: 100 } }\n  KCNA:`,
      ),
    )
    const told = async (...argv: string[]) =>
      (await runIn({ library: two }, '__complete', 'quiz', ...argv)).out.split('\n').slice(0, -1)
    expect(await told('--domain', ':')).toContain('Design')
    const own = await told(...words)
    expect(own).toContain('Kubernetes Fundamentals')
    expect(own).not.toContain('Design')
  })

  it('is a command behind help', async () => {
    expect(await told('help', ':st')).toEqual(await told(':st'))
    expect(await told('help', 'stats', ':st')).toEqual([])
    expect(await told('help', 'progress', ':me')).toEqual(await told('progress', ':me'))
    expect(await told('help', 'progress', ':me')).toHaveLength(1)
  })

  it.each<[string, string[], string[]]>([
    [
      'a command, with what it does',
      [':ex'],
      [
        'explain\tsay what a topic is: facts with sources, relations, what changed',
        'export\tlet an outline leave: for other programs, as a picture, as Anki cards',
      ],
    ],
    [
      'a command in another language',
      ['--lang', 'zh', ':und'],
      ['undo\t撤回本机最近的答案，不论是哪次练习答的'],
    ],
    [
      'an option of the command, with what it is for',
      ['quiz', ':--du'],
      ['--due\tonly what is due'],
    ],
    [
      'an option of every command',
      ['tree', ':--la'],
      ['--lang\tlanguage: en, zh, zh-Hant or both (else K8SMAP_LANG, settings lang, the locale)'],
    ],
    ['the value of an option', ['tree', '--lang', ':z'], ['zh', 'zh-Hant']],
    ['the value behind its sign', ['tree', ':--lang=z'], ['--lang=zh', '--lang=zh-Hant']],
    [
      'the value behind a sign of its own, as bash divides it',
      ['tree', '--lang', '=', ':z'],
      ['zh', 'zh-Hant'],
    ],
    [
      'the value behind a sign that is at the cursor',
      ['tree', '--lang', ':='],
      ['en', 'zh', 'zh-Hant', 'both'],
    ],
    ['nothing, for a value that nobody can know', ['tree', '-L', ':'], []],
    [
      'a topic by its id, its title, or another name',
      ['explain', ':k'],
      ['kubernetes\tKubernetes', 'kube-apiserver', 'kube-scheduler', 'kubelet', 'kube-proxy'],
    ],
    ['a topic in any letter case', ['explain', ':SCHED'], ['sched\tkube-scheduler']],
    ['a topic in the language at hand', ['explain', '-l', 'zh', ':调'], ['调度器']],
    ['a topic by its title in the other language', ['explain', ':调'], ['调度器\tkube-scheduler']],
    ['the rest of a title of several words', ['tree', 'worker', ':n'], ['node']],
    ['a topic behind another one', ['compare', 'etcd', ':kubel'], ['kubelet']],
    ['nothing, where no more words may come', ['export', 'json', 'etcd', '--depth', '1', ':x'], []],
    ['one of certain words', ['export', ':m'], ['markdown', 'mermaid', 'markmap']],
    ['an exam', ['quiz', '--exam', ':'], ['KCNA\tCloud Native Associate']],
    ['a domain of one', ['quiz', '--exam', 'KCNA', '--domain', ':K'], ['Kubernetes Fundamentals']],
    ['the next of several values', ['quiz', '--type', ':choice,ty'], ['choice,typed']],
    ['the next one behind a sign', ['quiz', ':--type=choice,ty'], ['--type=choice,typed']],
    [
      'no value that a list has already',
      ['quiz', '--type', ':choice,typed,c'],
      ['choice,typed,cloze'],
    ],
    ['a path', ['import', ':no'], [':paths']],
    ['an outline', ['--outline', ':20'], ['2021', ':paths']],
    [
      'a sub-command',
      ['progress', ':me'],
      ['merge\ttake in the events of other logs: files or folders'],
    ],
    ['an option of a sub-command', ['progress', 'merge', ':--j'], ['--json\tprint JSON']],
    ['nothing, behind words that are no command', ['no', ':'], []],
    [
      'everything, if nothing was typed',
      ['completion', ':'],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
  ])('is %s', async (_, words, wanted) => expect(await told(...words)).toEqual(wanted))
})

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints the script for %s', async (shell) => {
    const { out, exit } = await runIn({}, 'completion', shell)
    expect(exit).toBe(0)
    expect(out).toContain(
      `# Completion of k8smap for ${shell === 'powershell' ? 'PowerShell' : shell}.\n`,
    )
    expect(out).toContain(' __complete ')
    expect(out).not.toMatch(/\beval\b|Invoke-Expression/)
  })

  it('refuses another shell', async () => {
    const { err, exit } = await runIn({}, 'completion', 'csh')
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('Allowed: bash, zsh, fish, powershell'),
    ])
  })
})
