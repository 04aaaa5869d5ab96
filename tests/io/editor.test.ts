import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { argumentsAt, editorIn, openEditor } from '../../src/io/editor.ts'

describe('the editor', () => {
  it.each([
    [{ VISUAL: 'code --wait', EDITOR: 'vim' }, ['code', '--wait']],
    [{ VISUAL: '', EDITOR: 'nano' }, ['nano']],
    [{ VISUAL: ' ', EDITOR: '  nvim   -p ' }, ['nvim', '-p']],
    [{}, ['vi']],
  ])('of %j is %j', (environment, command) =>
    expect(editorIn(environment, 'linux')).toEqual(command),
  )

  it('is notepad on Windows', () => expect(editorIn({}, 'win32')).toEqual(['notepad']))

  it('may be a path with blanks in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'k8s map-'))
    const path = join(folder, 'my editor')
    writeFileSync(path, '')
    expect(editorIn({ EDITOR: path }, 'linux')).toEqual([path])
    expect(editorIn({ EDITOR: `${path} -w` }, 'linux')).not.toEqual([path])
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['/usr/bin/vim', ['+12', '/n/a.md']],
    ['nvim', ['+12', '/n/a.md']],
    ['nano', ['+12', '/n/a.md']],
    ['emacsclient', ['+12', '/n/a.md']],
    ['hx', ['/n/a.md:12']],
    ['code', ['-r', '-g', '/n/a.md:12:1']],
    ['subl', ['/n/a.md:12:1']],
    ['idea', ['--line', '12', '--column', '1', '/n/a.md']],
    ['an-editor-nobody-knows', ['/n/a.md']],
  ])('%s gets %j', (command, given) =>
    expect(argumentsAt(command, { file: '/n/a.md', line: 12 })).toEqual(given),
  )

  it('gets no name that begins like an option', () =>
    expect(argumentsAt('vi', { file: '-c quit', line: 1 })).toEqual(['+1', resolve('-c quit')]))

  it('is run without a shell, and waited for', () => {
    const folder = mkdtempSync(join(tmpdir(), 'k8smap-'))
    const script = join(folder, 'ed.mjs')
    const seen = join(folder, 'seen')
    writeFileSync(
      script,
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.argv.slice(2)))`,
    )
    const file = join(folder, '$(touch x); a.md')
    expect(openEditor({ file, line: 3 }, { EDITOR: `${process.execPath} ${script}` })).toBe(true)
    expect(JSON.parse(readFileSync(seen, 'utf8'))).toEqual([file])
    rmSync(folder, { recursive: true })
  })

  it('that is not there is said', () =>
    expect(openEditor({ file: 'a.md', line: 1 }, { EDITOR: '/nowhere/at/all' })).toBe(false))
})
