/** Colours of branches that can be told apart by those who see fewer of them (Okabe and Ito, 2008). */
const LIGHT = ['#0072b2', '#b35900', '#00785a', '#a3407c', '#7a6a00', '#3d7ea6', '#555555'] as const
const DARK = ['#5eb3e8', '#f0a35e', '#4cc9a4', '#e29bc6', '#d9c84a', '#8cc4e4', '#b3b3b3'] as const

/** Pixels: of the first line of a box, and of the others. */
const FONT = { first: 14, more: 12 } as const
/** How much smaller the others are. */
export const SMALLER = FONT.more / FONT.first

/** How many colours there are. */
export const TINTS = LIGHT.length

const tints = (colours: readonly string[]): string =>
  colours.map((colour, i) => `.b${i}{stroke:${colour}}`).join('')

/** How a tree looks; a reader's dark mode has colours of its own. */
export const STYLE = `<style>
svg{background:#fff;font-family:system-ui,sans-serif;font-size:${FONT.first}px}
text{fill:#1a1a1a;dominant-baseline:central}
.more{fill:#4a5560;font-size:${FONT.more}px}
path{fill:none;stroke-width:1.5}
rect{fill:#f7f8fa;stroke-width:1.2}
.r{stroke:#1a1a1a;stroke-width:2}
${tints(LIGHT)}
.known{fill:#d8f0e3}
.begun{fill:#fdf1cf}
.share{fill:#00785a}
@media (prefers-color-scheme:dark){svg{background:#16191d}text{fill:#ececec}.more{fill:#b8c2cc}rect{fill:#21262c}.r{stroke:#ececec}${tints(DARK)}.known{fill:#143d2e}.begun{fill:#453a12}.share{fill:#4cc9a4}}
</style>`
