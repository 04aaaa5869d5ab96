type Paint = (words: string) => string

/**
 * How words look by their meaning. No meaning is shown by colour alone: there are marks and signs
 * as well.
 */
export interface Theme {
  readonly title: Paint
  readonly heading: Paint
  readonly dim: Paint
  readonly code: Paint
  /** The mark around code, if colour does not show it. */
  readonly codeMark: '`' | ''
  readonly good: Paint
  readonly bad: Paint
  readonly warn: Paint
  readonly link: Paint
  readonly key: Paint
  /** Words as a link to an address in the web, where the terminal shows links. */
  readonly linked: (words: string, address: string) => string
}

const plain: Paint = (words) => words

/** A theme without colour; code keeps its backticks. */
export const PLAIN: Theme = {
  title: plain,
  heading: plain,
  dim: plain,
  code: plain,
  codeMark: '`',
  good: plain,
  bad: plain,
  warn: plain,
  link: plain,
  key: plain,
  linked: plain,
}

/** The only door to chalk, which is loaded only if there is colour. */
export async function theme(level: 0 | 1 | 2 | 3): Promise<Theme> {
  if (level === 0) return PLAIN
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level })
  return {
    title: paint(chalk.bold),
    heading: paint(chalk.bold.blue),
    dim: paint(chalk.dim),
    code: paint(chalk.cyan),
    codeMark: '',
    good: paint(chalk.green),
    bad: paint(chalk.red),
    warn: paint(chalk.yellow),
    link: paint(chalk.dim.underline),
    key: paint(chalk.bold.cyan),
    linked: plain,
  }
}

/** Chalk joins all its arguments; a paint takes only one, so it can be passed to `map`. */
const paint =
  (style: Paint): Paint =>
  (words) =>
    style(words)
