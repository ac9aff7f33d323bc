import { wordsOf } from './words.ts';
import type { Block, Row, Table, Writing } from './writing.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const DEEPEST_HEADING = 6;

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; min-width: 50%; }
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { border-bottom: 1px solid #767676; padding: .25rem .75rem; text-align: left; vertical-align: top; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
tr.sum > * { font-weight: bold; border-top: 2px solid #222; }
.notice { border-left: .25rem solid #222; padding-left: 1rem; }
footer { border-top: 1px solid #767676; margin-top: 3rem; }
`;

function rowHtml({ cells, notes, sum }: Row, { columns }: Table): string {
  const [name = '', ...others] = cells;
  const said = notes.map((note) => `<br><small>${escaped(note)}</small>`).join('');
  const rest = others.map((cell, i) => {
    const number = columns[i + 1]?.kind === 'number';
    return `<td${number ? ' class="number"' : ''}>${escaped(cell)}</td>`;
  });
  return `<tr${sum ? ' class="sum"' : ''}><th scope="row">${escaped(name)}${said}</th>${rest.join('')}</tr>`;
}

function tableHtml(table: Table): string {
  const head = table.columns.map(
    ({ label, kind }) =>
      `<th scope="col"${kind === 'number' ? ' class="number"' : ''}>${escaped(label)}</th>`,
  );
  return [
    `<table><caption>${escaped(table.caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${table.rows.map((row) => rowHtml(row, table)).join('\n')}</tbody></table>`,
  ].join('\n');
}

function blockHtml(block: Block, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'notice':
      return `<div class="notice" role="note"><p><strong>${escaped(block.title)}</strong></p><p>${escaped(block.text)}</p></div>`;
    case 'list': {
      const items = block.items.map(
        ({ text, details }) =>
          `<li>${escaped(text)}${details.map((each) => `<br>${escaped(each)}`).join('')}</li>`,
      );
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    case 'pairs':
      return `<dl>${block.pairs
        .map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`)
        .join('')}</dl>`;
    case 'table':
      return tableHtml(block);
    case 'section': {
      const tag = `h${Math.min(level, DEEPEST_HEADING)}`;
      const inner = block.blocks.map((each) => blockHtml(each, level + 1)).join('\n');
      return `<section>\n<${tag}>${escaped(block.heading)}</${tag}>\n${inner}\n</section>`;
    }
  }
}

/** The text as one page of HTML by itself: its language, headings in order, tables with captions and scopes. */
export function htmlOf(writing: Writing): string {
  const { product, independent } = wordsOf(writing.language);
  const { language, title, blocks, foot } = writing;
  return `<!doctype html>
<html lang="${language}-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – ${escaped(product)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p><strong>${escaped(product)}</strong><br>${escaped(independent)}</p></header>
<main>
<h1>${escaped(title)}</h1>
${blocks.map((block) => blockHtml(block, 2)).join('\n')}
</main>
<footer><p>${escaped(foot)}</p></footer>
</body>
</html>
`;
}
