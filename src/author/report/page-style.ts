export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d8dce2, #353b45); --soft: light-dark(#f4f6f8, #1d2127);
  --dim: light-dark(#5c6672, #9aa5b1); --bad: light-dark(#b3261e, #ff8a80); --warn: light-dark(#8a5a00, #ffc966);
  --good: light-dark(#1b6e3c, #7fd6a0); --mark: light-dark(#fff1d6, #3d3016); --focus: light-dark(#1a5fb4, #8ab8ff); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif;
  background: light-dark(#fff, #14171b); color: light-dark(#1c2127, #e4e8ec); }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.summary { display: flex; flex-wrap: wrap; gap: 1.5rem; margin: 1rem 0; padding: 0; list-style: none; }
.summary b { display: block; font-size: 1.6rem; line-height: 1.2; }
form { display: flex; flex-wrap: wrap; gap: .75rem; padding: .75rem 0; position: sticky; top: 0;
  background: light-dark(#fff, #14171b); border-bottom: 1px solid var(--line); }
label { color: var(--dim); font-size: .85rem; } input, select { display: block; font: inherit; color: inherit;
  background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .35rem .5rem; max-width: 15rem; }
details.task { border-bottom: 1px solid var(--line); } details.task > summary { display: flex; flex-wrap: wrap;
  gap: .25rem .75rem; align-items: baseline; padding: .6rem .25rem; cursor: pointer; }
details.task > summary::before { content: '▸'; color: var(--dim); } details.task[open] > summary::before { content: '▾'; }
details.task > div { padding: 0 .25rem 1.5rem 1.4rem; }
.name { font-weight: 600; overflow-wrap: anywhere; } .dim { color: var(--dim); font-size: .9rem; }
.bad { color: var(--bad); } .warn { color: var(--warn); } .good { color: var(--good); }
ul.findings { padding-left: 1.1rem; } ul.findings li { margin: .4rem 0; overflow-wrap: anywhere; }
.bar { position: relative; display: inline-block; width: 9rem; height: .6rem; border-radius: .3rem; background: var(--line); overflow: hidden; }
.bar i { display: block; height: 100%; background: var(--good); } .bar.low i { background: var(--bad); }
.bar b { position: absolute; top: 0; width: 2px; height: 100%; background: light-dark(#1c2127, #e4e8ec); }
summary code { font: 13px/1.5 ui-monospace, monospace; }
.code { overflow-x: auto; background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .5rem 0; }
.code table { border-collapse: collapse; font: 13px/1.5 ui-monospace, monospace; min-width: 100%; tab-size: 2; }
.code td { padding: 0 .75rem; white-space: pre; vertical-align: top; }
.code td.number { color: var(--dim); text-align: right; user-select: none; width: 1%; }
.code tr.survivor td, .code tr.issue td { background: var(--mark); } .code tr.note td { background: var(--mark); color: var(--warn); white-space: pre-wrap; }
details.file { margin: .4rem 0; } details.file > summary { cursor: pointer; }
.none { padding: 2rem 0; color: var(--dim); } [hidden] { display: none !important; }
@media print { form { display: none; } }
`;
