/** Flags of journalctl that take a value, by their letter and by their name. */
const VALUED = /^(?:[unopgSUt]|unit|lines|output|priority|since|until|identifier|grep)$/
/** Flags that only say how much of a log is shown, and how. */
const PLAIN =
  /^(?:[xefrbaqlm]|no-pager|follow|reverse|catalog|pager-end|all|boot|quiet|no-full|utc|no-hostname)$/
/** Programs behind a pipe that show what they read, or a part of it. */
const READER = /^(?:less|more|cat|head|tail|e?grep|sort|nl|tac|tee|wc|awk|sed|jq)\b[^>]*$/

/** A word of a line, in quotation marks or without. */
const WORD = /"[^"]*"|'[^']*'|[^\s"']+/g

/**
 * The unit whose log a line of journalctl shows, as somebody types it: `sudo journalctl -xeu kubelet --since "1h ago" | less`.
 * Undefined if it shows that of none or of several, or if it is another line.
 * Source of the flags: journalctl(1), https://www.freedesktop.org/software/systemd/man/latest/journalctl.html
 */
export function unitOfJournal(line: string): string | undefined {
  const [first = '', ...piped] = line
    .replace('2>&1', '')
    .trim()
    .split(/ ?\| ?/)
  const words = (first.replace(/^(?:\$ |sudo )*/, '').match(WORD) ?? []).map((word) =>
    word.replace(/^["']|["']$/g, ''),
  )
  if (words.shift() !== 'journalctl' || !piped.every((each) => READER.test(each))) return undefined
  const units: string[] = []
  while (words.length > 0) {
    const word = words.shift() as string
    const field = /^_SYSTEMD_UNIT=(\S+)$/.exec(word)?.[1]
    if (field !== undefined) units.push(field)
    else if (!readFlag(word, words, units)) return undefined
  }
  const [unit, ...others] = new Set(units.map((each) => each.replace(/\.service$/, '')))
  return others.length > 0 ? undefined : unit
}

/** Reads one flag, or several letters in one word, and the value behind it; whether it is known. */
function readFlag(word: string, behind: string[], units: string[]): boolean {
  const [, name, given] = /^--([a-z-]{2,20})(?:=(.*))?$/.exec(word) ?? []
  const letters = /^-([A-Za-z].*)$/.exec(word)?.[1] ?? ''
  const take = (flag: string, value: string | undefined): boolean => {
    // How many lines need not be said.
    const isOptional = (flag === 'n' || flag === 'lines') && !/^\d/.test(behind[0] ?? '')
    const said = value ?? (isOptional ? 'all' : behind.shift())
    if (flag === 'u' || flag === 'unit') units.push(said ?? '')
    return said !== undefined && said !== ''
  }
  if (name !== undefined)
    return VALUED.test(name) ? take(name, given) : PLAIN.test(name) && given === undefined
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] as string
    if (VALUED.test(letter)) return take(letter, letters.slice(i + 1) || undefined)
    if (!PLAIN.test(letter)) return false
  }
  return letters !== ''
}
