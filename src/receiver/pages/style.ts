/** One small sheet for all pages: large targets, visible focus, 320 px, paper, forced colours, dark. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --back: #fff; --soft: #f3f4f6; --line: #767b85;
  --accent: #0b4f7d; --on-accent: #fff; --alert: #a3140e; --alert-back: #fdeceb; --good: #14602b; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f1f1f1; --back: #17191c; --soft: #24272c; --line: #8e95a1;
    --accent: #8fcaf5; --on-accent: #10202c; --alert: #ffb4ab; --alert-back: #3d1512; --good: #8fdca5; } }
* { box-sizing: border-box; }
html { font: 112.5%/1.55 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
body { margin: 0; color: var(--text); background: var(--back); overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .5rem 1rem;
  border-bottom: 2px solid var(--accent); }
main { padding: 1rem; max-width: 75rem; margin: 0 auto; }
main:focus { outline: none; }
.site { font-weight: 700; margin: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0 1rem; }
h2 { font-size: 1.25rem; margin: 1.75rem 0 .5rem; }
p, ul, dl { margin: 0 0 1rem; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: .2em; }
nav ul, .deeds { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; list-style: none; margin: 0; padding: 0; max-width: none; }
nav a, .button, button, .row-link { display: inline-flex; align-items: center; min-height: 44px; min-width: 44px; }
nav a[aria-current] { font-weight: 700; text-decoration-thickness: 3px; }
button, .button { font: inherit; font-weight: 600; padding: .4rem 1rem; border: 2px solid var(--accent); border-radius: .375rem;
  overflow-wrap: normal; color: var(--accent); background: var(--back); text-decoration: none; cursor: pointer; justify-content: center; }
button.main, .button.main { color: var(--on-accent); background: var(--accent); }
button.danger { color: var(--alert); border-color: var(--alert); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
form { margin: 0 0 1rem; }
form.line { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; }
label, legend { display: block; font-weight: 600; margin-bottom: .25rem; }
fieldset { border: 1px solid var(--line); border-radius: .375rem; padding: .75rem 1rem; margin: 0 0 1rem; }
label.choice { display: flex; gap: .75rem; align-items: center; min-height: 44px; font-weight: 400; margin: 0; }
input[type=radio], input[type=checkbox] { width: 1.5rem; height: 1.5rem; flex: none; }
input[type=text], input[type=email], input[type=search], textarea, select { font: inherit; color: inherit; background: var(--back);
  border: 2px solid var(--line); border-radius: .375rem; padding: .4rem .6rem; min-height: 44px; width: 100%; max-width: 30rem; }
.hint { font-size: .95em; }
label + .hint { display: block; margin-bottom: .25rem; }
th, caption { overflow-wrap: normal; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--soft); }
dl.facts { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .35rem 1rem; }
dl.facts dt { font-weight: 600; } dl.facts dd { margin: 0; }
.call { font-size: 1.5rem; font-weight: 700; }
.reference { font-size: 1.5rem; font-weight: 700; letter-spacing: .05em; }
.message { white-space: pre-wrap; }
.tag { display: inline-block; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .9em; font-weight: 600; }
.late, .urgent { color: var(--alert); }
.alert { border-left: 6px solid var(--alert); background: var(--alert-back); padding: .75rem 1rem; max-width: 46rem; margin: 0 0 1rem; }
.done { border-left: 6px solid var(--good); background: var(--soft); padding: .75rem 1rem; max-width: 46rem; margin: 0 0 1rem; }
.alert > :last-child, .done > :last-child { margin-bottom: 0; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: .5rem; top: .5rem; background: var(--back); padding: .75rem; z-index: 1; }
@media (max-width: 46rem) {
  table.list, table.list tbody, table.list tr, table.list td, table.list th { display: block; border: 0; }
  table.list caption { display: block; }
  table.list thead { position: absolute; left: -999rem; }
  table.list tr { border: 1px solid var(--line); border-radius: .375rem; padding: .5rem; margin-bottom: 1rem; }
  table.list td, table.list tbody th { padding: .2rem .4rem; }
  table.list td::before { content: attr(data-label) " : "; font-weight: 600; }
  dl.facts { grid-template-columns: 1fr; } dl.facts dd { margin-bottom: .5rem; }
}
@media print {
  :root { color-scheme: light; --text: #000; --back: #fff; --line: #555; --accent: #000; --alert: #000; --alert-back: #fff; --soft: #fff; }
  html { font-size: 11pt; } header nav, form, .skip, .no-print { display: none !important; }
  main { padding: 0; max-width: none; } a { color: inherit; text-decoration: none; }
  tr { break-inside: avoid; } .box { display: inline-block; width: 1em; height: 1em; border: 1px solid #000; }
}
@media (forced-colors: active) { button.main, .button.main { border-width: 4px; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
