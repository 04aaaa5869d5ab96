import { isSameCode } from './code-match.ts'
import { unitOfJournal } from './journal-line.ts'
import { tidy } from './quantity.ts'

/** Programs whose commands are asked for. */
const PROGRAM =
  /^(?:kubectl|kubeadm|etcdctl|etcdutl|crictl|ctr|helm|kustomize|argocd|flux|istioctl|docker|podman|cosign|trivy|clusterctl|openssl|systemctl|journalctl|ip|nft|iptables|ipvsadm)$/

/** Flags that make another command of one: it only pretends, explains itself, or asks for something else. */
const TURNING = /^(?:-h|--help|--dry-run|--server-dry-run|--cascade|--raw|-R|--undo)$/

/** Flags that only say where or of what: a line does the same with them. */
const WHERE =
  /^(?:-n|-c|-l|-A|--all-namespaces|--namespace|--container|--selector|--context|--kubeconfig|--endpoints)$/

/** Flags that only say with what a line does the same. */
const WITH_WHAT =
  /^(?:--filename|-t|--tag|--tail|--timestamps|--sort-by|--token|--discovery-token-ca-cert-hash)$/

/** Words that are commands themselves: behind another one they are a second guess, and no name of an object. */
const VERBS: ReadonlySet<string> = new Set(
  'status history undo pause resume restart apply diff delete create get describe logs exec drain cordon uncordon taint top explain edit patch scale expose attach rollout auth wait save restore install upgrade template uninstall rollback init join reset lint show pull push package port-forward proxy plan verify verify-blob sign sign-blob replace run cp set label annotate'.split(
    ' ',
  ),
)

/** Whether a flag has a value behind it, which is no word of the command: `kubectl -n shop debug web`. */
const hasValueBehind = (flag: string): boolean =>
  WHERE.test(flag) || /^(?:-f|-o|--filename)$/.test(flag)

/** Commands that are only the head of others: `kubectl rollout` does nothing, `kubectl rollout undo` does. */
const HEADS: ReadonlySet<string> = new Set(
  'rollout config auth create set certs token upgrade snapshot alarm member endpoint repo certificate plugin'.split(
    ' ',
  ),
)

/** Words and signs that join two commands, or say something of one: no object has such a name. */
const JOINING =
  /^(?:[+/|&;,]+|or|and|is|not|plus|then|vs|without|never|but|except|neither|nor|instead|unlike|anything|of|maybe|perhaps|[或和与及]者?说?|以及|不是|并且|[然之][后後]|[还還]是|再)$/iu

/** A line as it is typed at a prompt: its words that are no flags, and its flags with their values. */
interface Line {
  readonly words: readonly string[]
  readonly flags: readonly string[]
  /** The word behind each flag, which may be its value. */
  readonly behind: ReadonlyMap<string, string>
}

/** Reads a line without `$` and `sudo` before it, and without what is behind `--`. */
function readLine(text: string): Line {
  const words: string[] = []
  const flags: string[] = []
  const behind = new Map<string, string>()
  const typed = tidy(text)
    .replace(/^\$ /, '')
    .replace(/^sudo /, '')
    // A variable of the shell is no word of the command.
    .replace(/^(?:[A-Z_]{2,30}=\S{1,60} ){1,3}/, '')
    .replace(/^[—–]{1,2}/, '--')
    // What many shells have for it.
    .replace(/^k (?=[a-z-])/i, 'kubectl ')
  let isValueNext = false
  for (const word of typed.split(' ')) {
    if (word === '--') break
    if (/^-{1,2}[a-z]/i.test(word)) flags.push(word)
    else if (!isValueNext) words.push(word)
    const flag = flags.at(-1)
    if (flag !== undefined && flag !== word && !behind.has(flag)) behind.set(flag, word)
    isValueNext = hasValueBehind(word)
  }
  return { words, flags, behind }
}

const startsWith = (words: readonly string[], head: readonly string[]): boolean =>
  head.length <= words.length &&
  head.every((word, i) => word.toLowerCase() === words[i]?.toLowerCase())

/** A kind's short name in full, of the two that commands show most. */
const longName = (word: string): string =>
  /^(?:po|pods?)$/i.test(word) ? 'pod' : /^(?:no|nodes?)$/i.test(word) ? 'node' : word

/** Whether words begin with a program whose commands are asked for. */
export const isProgram = (words: string): boolean =>
  PROGRAM.test(words.split(' ', 1)[0]?.toLowerCase() ?? '')

const withoutProgram = (words: readonly string[]): readonly string[] =>
  PROGRAM.test(words[0]?.toLowerCase() ?? '') ? words.slice(1) : words

/** The commands that a question shows: what is in its code and begins with a program. */
const shownCommands = (asks: readonly string[]): Line[] =>
  asks
    .flatMap((ask) => [...ask.matchAll(/`([^`]+)`/g)].map(([, code = '']) => readLine(code)))
    .filter(({ words: [first = ''] }) => PROGRAM.test(first))

/**
 * Whether a whole command line was typed where a part of it is asked for: `kubectl debug -it web` for
 * the subcommand `debug`, `kubectl logs web -p` for the flag `-p` of `kubectl logs`. The line must
 * begin with a program; its objects and ordinary flags do not count.
 */
export function isCommandLine(
  given: string,
  accepted: readonly string[],
  asks: readonly string[],
): boolean {
  const unit = unitOfJournal(given)
  if (unit !== undefined && accepted.some((each) => unitOfJournal(each) === unit)) return true
  const known = withProgram(given, accepted, asks)
  if (known !== undefined) return isCommandLine(known, accepted, asks)
  // What is in brackets is judged as it is behind any answer: `kubectl top (kubectl describe)` is two guesses.
  if (/\s[([{]/.test(given)) return false
  // What is behind a pipe only reads what is printed, unless it is another command.
  const [first = '', ...piped] = given.split(' | ')
  const line = readLine(
    piped.some((each) => PROGRAM.test(readLine(each).words[0] ?? '')) ? given : first,
  )
  const [program = '', ...command] = line.words
  if (!PROGRAM.test(program.toLowerCase())) return false
  // Of two commands one is a guess.
  if (command.some((word) => word.toLowerCase() === program.toLowerCase() || JOINING.test(word)))
    return false
  const shown = shownCommands(asks)
  const isThatProgram = (each: Line): boolean => each.words[0] === program.toLowerCase()
  const isAbout =
    shown.some(isThatProgram) || accepted.some((each) => isThatProgram(readLine(each)))
  if (!isAbout) return false
  if (/^-/.test(accepted[0] ?? ''))
    return isWithFlag(line, accepted, asks, [
      ...shown,
      ...accepted.map(readLine).filter(isThatProgram),
    ])
  if (line.flags.some((flag) => TURNING.test(flag.replace(/=.*/, '')))) return false
  return accepted.some((each) => {
    const { words, flags } = readLine(each)
    const wanted = withoutProgram(words)
    // `etcdutl snapshot restore` is no command of another program.
    if (wanted.length < words.length && words[0]?.toLowerCase() !== program.toLowerCase())
      return false
    if (flags.length > 0 || !/^[a-z][a-z-]*$/.test(wanted[0] ?? '')) return false
    // `kubectl rollout` is shown, and `status` is asked for.
    const isWhole = wanted.length < words.length || !shown.some(isThatProgram)
    const heads = isWhole ? [[]] : shown.filter(isThatProgram).map(headOf)
    return heads.some((head) => {
      const whole = [...head, ...wanted]
      if (!startsWith(command, whole)) return false
      if (command.slice(whole.length).some((word) => VERBS.has(word.toLowerCase()))) return false
      return command.length === whole.length || whole.length > 1 || !HEADS.has(whole[0] ?? '')
    })
  })
}

/** Words that are commands, besides those that no object is called by. */
const COMMANDS: ReadonlySet<string> = new Set(
  'debug version events cluster-info api-resources kustomize image fs build buildx inspect list ps'.split(
    ' ',
  ),
)

/** Words as they are typed at a prompt, with nothing that only a sentence has. */
const COMMAND = /^[a-z][a-z-]{0,30}(?: [a-z\d./:=@_-]{1,60}){1,8}$/

/**
 * A line without its program, `rollout status deployment/web`, with it, where question and answers know but one; undefined
 * if it has one, or has no object and no flag.
 */
function withProgram(
  given: string,
  accepted: readonly string[],
  asks: readonly string[],
): string | undefined {
  if (!COMMAND.test(given.trim())) return undefined
  const { words, flags } = readLine(given)
  if (isProgram(words[0] ?? '') || words.length + flags.length < 2) return undefined
  if (words.some((word) => word === 'k' || /^\d+$/.test(word))) return undefined
  const shown = shownCommands(asks)
  // Before a flag any words of a sentence may be: `the opposite of --as`.
  const [first = ''] = words
  const isFlag = /^-/.test(accepted[0] ?? '')
  const isCommand =
    VERBS.has(first) || HEADS.has(first) || COMMANDS.has(first) || isShownWord(first, shown)
  if (isFlag && !isCommand) return undefined
  // A program that is only named may be what a mode or a backend is called, `iptables`.
  const lines = [...shown, ...accepted.map(readLine)].filter((line) => line.words.length > 1)
  const programs = new Set(lines.flatMap((each) => each.words.slice(0, 1)).filter(isProgram))
  const [program, ...more] = programs
  if (program === undefined || more.length > 0) return undefined
  // The hole of a command that is shown may be filled with it: `apply v1.37.1` behind `kubeadm upgrade`.
  const head = shown.map(headOf).find((each) => each.length > 0 && !startsWith(words, each)) ?? []
  return [program, ...head, given.trim()].join(' ')
}

const isShownWord = (word: string, shown: readonly Line[]): boolean =>
  shown.some(({ words }) => words.includes(word))

/** A command that is shown, without its program and from its hole on. */
function headOf({ words }: Line): readonly string[] {
  const hole = words.findIndex((word) => /_{2,}/.test(word))
  return words.slice(1, hole < 0 ? words.length : hole)
}

/**
 * Whether the line has the flag that is wanted, behind the command that the question shows, and no
 * other one but those that say where or with what, `-c app`, `-f web.yaml`, or that the question shows. A value is the
 * one that is wanted, if answers have one.
 */
function isWithFlag(
  line: Line,
  accepted: readonly string[],
  asks: readonly string[],
  shown: readonly Line[],
): boolean {
  const flags = accepted.filter((each) => /^-/.test(each))
  const others = line.flags.filter((flag) => {
    const hasValue = flags.some((each) => {
      const [name, value = ''] = each.split(/[= ]/)
      return name === flag && !/^(?:true|false)?$/.test(value)
    })
    const value = hasValue ? line.behind.get(flag) : undefined
    const typed = value === undefined ? flag : `${flag}=${value}`
    return !flags.some((each) => isSameCode(typed, each, { asks, all: accepted }))
  })
  return (
    others.length < line.flags.length &&
    others.every((flag) => {
      const name = flag.replace(/=.*/, '')
      const isShown = shown.some(({ flags }) => flags.includes(flag))
      // `-f` of `kubectl logs` is another one.
      const isFile = flag === '-f' && /[./]/.test(line.behind.get(flag) ?? '')
      return WHERE.test(name) || WITH_WHAT.test(name) || isShown || isFile
    }) &&
    shown.some(({ words }) => startsWith(line.words.map(longName), words.map(longName)))
  )
}
