/** Random stories, and what a story says and how it is built, as a text that can be compared. */
import fc from 'fast-check';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Words full of what means something in Markdown. */
const words = fc
  .array(
    fc.constantFrom(
      'Bell',
      '鐘',
      'é',
      '“Ja”',
      '「はい」',
      '*',
      '**',
      '_',
      '`',
      '``',
      '~~',
      '[',
      ']',
      '(b)',
      '<i>',
      '&amp;',
      '\\',
      '|',
      '!',
      '#',
      '# ',
      '+ ',
      '- ',
      '1. ',
      '2) ',
      '---',
      '===',
      '> ',
      ' ',
      '  ',
      '\u00A0',
      '.',
      ':',
      'a_b_c',
      '$',
      '"',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => escape(parts.join('')));

const { inline } = fc.letrec<{ inline: string; node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc
      .tuple(fc.constantFrom('em', 'strong', 'del'), tie('inline'))
      .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
    words.map((text) => `<code>${text}</code>`),
    words.map((text) => `<a href="https://a.example/b_(c)?d=*e*&amp;f">${text}</a>`),
    fc.constant('<br>'),
  ),
  inline: fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
}));

const code = fc
  .array(fc.constantFrom('```', '````', '  a', '~~~', '\n', '<b>', '- x', '\n\n', '|'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `<pre>x${escape(parts.join(''))}y</pre>`);

const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inline.map((text) => `<p>${text}</p>`),
    inline.map((text) => `<h2>${text}</h2>`),
    code,
    fc.constant('<hr>'),
    words.map(
      (text) =>
        `<figure class="picture"><img src="https://a.example/b(c).jpg"><p class="image-description">Image: <span data-image-description>${text}</span></p></figure>`,
    ),
    tie('blocks').map((text) => `<blockquote>${text}</blockquote>`),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol', 'ol start="7"'),
        fc.array(fc.oneof(tie('blocks'), inline), { minLength: 1, maxLength: 3 }),
      )
      .map(
        ([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag.slice(0, 2)}>`,
      ),
    fc
      .tuple(inline, inline, inline)
      .map(
        ([a, b, c]) =>
          `<table><thead><tr><th>${a}</th><th>B</th></tr></thead><tbody><tr><td>${b}</td><td>${c}</td></tr></tbody></table>`,
      ),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
}));

/** Markup of a story. */
export const story = blocks;

const SAME: Readonly<Record<string, string>> = { i: 'em', b: 'strong', s: 'del' };
const PARTS = /^(?:p|h[1-6]|ul|ol|li|blockquote|pre|table|tr|t[hd]|hr|figure)$/;

/** What of emphasis can be told: which words have it. */
function textOf(node: Node, marks: string, into: { marks: string; text: string }[]): void {
  if (node.nodeType === 3) {
    const text = (node.nodeValue ?? '').replaceAll(/\s+/g, ' ');
    const last = into.at(-1);
    if (last?.marks === marks) last.text += text;
    else if (text !== '') into.push({ marks, text });
    return;
  }
  const element = node as Element;
  const name = SAME[element.localName] ?? element.localName;
  if (name === 'br') into.push({ marks: 'br', text: '' });
  else if (name === 'img') into.push({ marks: 'img', text: element.getAttribute('src') ?? '' });
  else {
    const known = new Set(marks.split(' ').filter(Boolean));
    if (/^(?:em|strong|del|code|a)$/.test(name)) known.add(name);
    for (const child of node.childNodes) textOf(child, [...known].toSorted().join(' '), into);
  }
}

/** Runs of text with their marks; white space counts only between words, and has no marks. */
function runsOf(nodes: readonly Node[]): string {
  const runs: { marks: string; text: string }[] = [];
  for (const node of nodes) textOf(node, '', runs);
  return runs
    .flatMap(({ marks, text }) =>
      marks === 'br' || marks === 'img'
        ? [`${marks}:${text}`]
        : [...text].map((sign) => (/\s/.test(sign) ? ' ' : `${sign}${marks}`)),
    )
    .join('\uE001')
    .replaceAll(/(?: \uE001)+(?= |br)/g, '')
    .replaceAll(/br:(?:\uE001 )+/g, 'br:')
    .replaceAll(/^(?: |br:|\uE001)+|(?: |br:|\uE001)+$/g, '')
    .replaceAll('\uE001', '')
    .replaceAll(/(?:br:)+/g, 'br:');
}

/** Structure and words of what an element holds. */
export function outline(parent: Element): string {
  const parts: string[] = [];
  let run: Node[] = [];
  const end = (): void => {
    const text = runsOf(run);
    if (text !== '') parts.push(`p{${text}}`);
    run = [];
  };
  for (const node of parent.childNodes) {
    const name = node.nodeType === 1 ? (node as Element).localName : '';
    if (name === 'thead' || name === 'tbody') parts.push(outline(node as Element));
    else if (!PARTS.test(name)) run.push(node);
    else {
      end();
      const element = node as Element;
      if (name === 'pre') parts.push(`pre{${(element.textContent ?? '').replace(/\n$/, '')}}`);
      else if (/^(?:p|h\d|t[hd])$/.test(name)) {
        const text = runsOf([...node.childNodes]);
        if (text !== '' || name.startsWith('t'))
          parts.push(`${name}{${/^[th]/.test(name) ? text.replaceAll('br:', ' ') : text}}`);
      } else if (name === 'figure') parts.push(`p{${runsOf([...element.querySelectorAll('img')])}}`);
      else {
        const start = name === 'ol' ? (element.getAttribute('start') ?? '1') : '';
        parts.push(`${name}${start}(${outline(element)})`);
      }
    }
  }
  end();
  return parts.join('');
}
