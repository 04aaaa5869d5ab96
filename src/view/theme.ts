type Paint = (words: string) => string

/** What words mean on the screen. Nothing is said by colour alone: marks and signs stand beside it. */
export interface Theme {
  readonly title: Paint
  readonly heading: Paint
  readonly dim: Paint
  readonly code: Paint
  /** What stands around code where colour does not set it off. */
  readonly codeMark: '`' | ''
  readonly good: Paint
  readonly bad: Paint
  readonly warn: Paint
  readonly link: Paint
  readonly key: Paint
}

const plain: Paint = (words) => words

/** Words as they are; code keeps its backticks. */
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
}

/** The only door to chalk, which is loaded only where there is colour. */
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
  }
}

/** Chalk joins all its arguments; a paint takes one, and so may be handed to `map`. */
const paint =
  (style: Paint): Paint =>
  (words) =>
    style(words)
