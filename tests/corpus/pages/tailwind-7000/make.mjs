// Writes style.css: utility classes in the manner of Tailwind, more than 7 000 rules. Run: node make.mjs
import { writeFileSync } from 'node:fs';

const sizes = { xs: [0.75, 1], sm: [0.875, 1.25], base: [1, 1.5], lg: [1.125, 1.75], xl: [1.25, 1.75], '2xl': [1.5, 2], '3xl': [1.875, 2.25], '4xl': [2.25, 2.5] };
const hues = ['gray', 'red', 'yellow', 'green', 'blue', 'indigo', 'purple', 'pink'];
const base = [];
for (const [name, [size, line]] of Object.entries(sizes)) base.push([`text-${name}`, `font-size:${size}rem;line-height:${line}rem`]);
for (let n = 3; n <= 10; n += 1) base.push([`leading-${n}`, `line-height:${n / 4}rem`]);
for (let n = 0; n <= 64; n += 1) for (const [side, property] of [['p', 'padding'], ['m', 'margin'], ['pt', 'padding-top'], ['mb', 'margin-bottom'], ['w', 'width'], ['h', 'height'], ['gap', 'gap']]) base.push([`${side}-${n}`, `${property}:${n / 4}rem`]);
hues.forEach((hue, h) => { for (let n = 1; n <= 9; n += 1) for (const [name, property] of [['text', 'color'], ['bg', 'background-color'], ['border', 'border-color']]) base.push([`${name}-${hue}-${n}00`, `${property}:hsl(${h * 45} ${hue === 'gray' ? 10 : 60}% ${96 - n * 9}%)`]); });
for (const display of ['block', 'flex', 'grid', 'hidden', 'inline']) base.push([display, `display:${display === 'hidden' ? 'none' : display}`]);
base.push(['flex-wrap', 'flex-wrap:wrap'], ['font-bold', 'font-weight:700'], ['border', 'border-width:1px;border-style:solid'], ['rounded', 'border-radius:.25rem'], ['mx-auto', 'margin-left:auto;margin-right:auto'], ['max-w-3xl', 'max-width:48rem'], ['list-disc', 'list-style:disc'], ['underline', 'text-decoration:underline']);
const rule = ([name, body], prefix = '', state = '') => `.${prefix}${name}${state}{${body}}`;
const css = ['*,::before,::after{box-sizing:border-box;border:0 solid #e5e7eb}', 'html{line-height:1.5;font-family:system-ui,sans-serif}', 'body,h1,h2,p,ul,ol{margin:0;padding:0;list-style:none}', 'h1,h2{font-size:inherit;font-weight:inherit}', 'a{color:inherit;text-decoration:inherit}'];
css.push(...base.map((item) => rule(item)));
for (const state of ['hover', 'focus', 'active']) css.push(...base.map((item) => rule(item, `${state}\\:`, `:${state}`)));
for (const [name, width] of [['sm', 640], ['md', 768], ['lg', 1024], ['xl', 1280], ['2xl', 1536]]) css.push(`@media (min-width:${width}px){${base.map((item) => rule(item, `${/^\d/.test(name) ? `\\3${name[0]} ${name.slice(1)}` : name}\\:`)).join('')}}`);
css.push(...base.map((item) => rule(item, 'group-hover\\:').replace(/^/, '.group:hover ')), ...base.map((item) => rule(item, 'print\\:')));
writeFileSync(new URL('style.css', import.meta.url), css.join('\n') + '\n');
