import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** The parts of the style sheet, in their order: a later one overrules an earlier one. */
const STYLES = [
  ...['colours', 'base', 'shell', 'tree', 'beside', 'map', 'topic', 'cards'],
  ...['wide-and-narrow', 'print'],
]

/**
 * Bundles the script of the page into one classic script and puts it into `dist/page` with the style sheet.
 * Both are put into the page as they are, and their hashes are in its policy, so their lines end as a
 * browser reads them.
 */
export async function bundlePage(home: string, dist: string): Promise<void> {
  const build = await rolldown({
    input: join(home, 'src/page/client/main.ts'),
    platform: 'browser',
    tsconfig: false,
    transform: { target: 'es2022' },
  })
  const { output } = await build.generate({ format: 'iife', minify: true, comments: false })
  await build.close()
  const [{ code }] = output
  const style = STYLES.map((part) =>
    readFileSync(join(home, `src/page/style/${part}.css`), 'utf8'),
  ).join('')
  const folder = join(dist, 'page')
  mkdirSync(folder)
  writeFileSync(join(folder, 'script.js'), embeddable(code))
  writeFileSync(join(folder, 'style.css'), embeddable(shorter(style)))
}

/** Text that an element of script or style may have as it is. */
function embeddable(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').trim()
  if (/<\/(?:script|style)|<!--/i.test(lines))
    throw new Error('the page would end in its own script')
  return lines
}

/** A style sheet without indents. */
const shorter = (style: string): string => style.replace(/\r?\n\s*/g, '\n')
