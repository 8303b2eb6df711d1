/** The style sheet of every page: readable first, light and dark, down to a phone, and on paper. */
export const style = `
:root { color-scheme: light dark; --ink: light-dark(#1d2430, #e6e9ee); --soft: light-dark(#5a6473, #a3adba); --line: light-dark(#d9dee5, #39424f); --ground: light-dark(#fff, #14181e); --accent: light-dark(#0b5c97, #7db8e6); --warn: light-dark(#fff4cc, #463a10); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
header, main, footer, .sample { max-width: 64rem; margin: 0 auto; padding: 0 1rem; }
header { padding-block: .75rem; border-bottom: 1px solid var(--line); }
nav { display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: baseline; }
.brand { font-weight: 700; color: var(--ink); text-decoration: none; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, select:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .5rem; z-index: 1; }
.sample { background: var(--warn); padding-block: .5rem; margin-top: .75rem; border-radius: .3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.5rem 0 .25rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
.basis, footer { color: var(--soft); } footer { border-top: 1px solid var(--line); margin-top: 3rem; font-size: .9rem; }
.scroll { overflow-x: auto; } .scroll svg { max-width: 100%; height: auto; min-width: 40rem; border-radius: .3rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: right; white-space: nowrap; }
blockquote { margin: .4rem 0; padding-left: .75rem; border-left: 3px solid var(--line); } blockquote cite { color: var(--soft); font-style: normal; font-size: .9rem; }
summary { cursor: pointer; color: var(--accent); }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; } label { display: grid; gap: .2rem; } select, button { font: inherit; padding: .35rem .6rem; }
.downloads { display: flex; gap: 1rem; flex-wrap: wrap; padding: 0; list-style: none; }
@media print { :root { color-scheme: light; } nav, .downloads, form { display: none; } details::details-content { content-visibility: visible; block-size: auto; } tr, figure, blockquote { break-inside: avoid; } body { font-size: 11pt; } }
`
