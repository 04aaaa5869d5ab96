import { describe, expect, it } from 'vitest'
import { showsLinks } from '../../src/io/hyperlinks.ts'

describe('links behind words', () => {
  it.each<[environment: Record<string, string>, shown: boolean]>([
    [{}, false],
    [{ TERM: 'xterm-256color' }, false],
    [{ WT_SESSION: '1' }, true],
    [{ VTE_VERSION: '4999' }, false],
    [{ VTE_VERSION: '5000' }, false],
    [{ VTE_VERSION: '5001' }, true],
    [{ VTE_VERSION: '7600' }, true],
    [{ VTE_VERSION: '0.50.0' }, false],
    [{ VTE_VERSION: '0.52.2' }, true],
    [{ VTE_VERSION: 'new' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.1' }, true],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.10.2' }, true],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '10.0' }, true],
    [{ TERM_PROGRAM: 'iTerm.app' }, false],
    [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20200620-160318-e00b076c' }, true],
    [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20200503-171512-b13ef15f' }, false],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.9' }, false],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.72.0' }, true],
    [{ TERM_PROGRAM: 'ghostty' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, false],
    [{ TERM_PROGRAM: 'constructor' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'xterm-ghostty' }, true],
    [{ TERM: 'alacritty' }, true],
    // Multiplexers and machines that nobody looks at, whatever runs around them.
    [{ TERM: 'xterm-kitty', TMUX: '/tmp/tmux,1,0' }, false],
    [{ TERM: 'xterm-kitty', STY: '1.pts' }, false],
    [{ TERM: 'tmux-256color', WT_SESSION: '1' }, false],
    [{ TERM: 'screen', VTE_VERSION: '7600' }, false],
    [{ WT_SESSION: '1', CI: 'true' }, false],
    // A person who says so knows better.
    [{ TMUX: 'x', FORCE_HYPERLINK: '1' }, true],
    [{ WT_SESSION: '1', FORCE_HYPERLINK: '0' }, false],
    [{ WT_SESSION: '1', FORCE_HYPERLINK: 'false' }, false],
    [{ WT_SESSION: '1', FORCE_HYPERLINK: '' }, true],
  ])('with %j: %s', (environment, shown) => expect(showsLinks(true, environment)).toBe(shown))

  it('are only on a terminal, unless they are asked for', () => {
    expect(showsLinks(false, { WT_SESSION: '1' })).toBe(false)
    expect(showsLinks(false, { FORCE_HYPERLINK: '1' })).toBe(true)
  })
})
