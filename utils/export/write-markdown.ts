// DOM-only
import { descriptionOf, flowOf, isElement, itemsOf, numbersOf } from './flow.ts';
import { backticks, escapeLineStart, inlineMarkdown, picture } from './markdown-inline.ts';
import { creditsOf, type SavedStory, type SaveLabels } from './story.ts';
import { gridOf } from './table-grid.ts';

/** Largest number that an item of a list may have (CommonMark 5.2: nine digits). */
const LARGEST_NUMBER = 999_999_999;

/** A backslash breaks the line where the story does (CommonMark 6.7). */
const paragraph = (nodes: readonly Node[]): string =>
  inlineMarkdown(nodes)
    .split('\n')
    .filter((line) => line !== '')
    .map(escapeLineStart)
    .join('\\\n');

const oneLine = (nodes: readonly Node[]): string => inlineMarkdown(nodes).replaceAll(/\n+/g, ' ');

const indented = (text: string, mark: string): string =>
  mark + text.replaceAll(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);

/**
 * A list after another list would be the same list, so that the two kinds of marks take turns (CommonMark 5.3).
 * @param isSecond true right after a list of the same kind.
 */
function listMarkdown(list: Element, isSecond: boolean): string {
  const items = itemsOf(list);
  const numbers = numbersOf(list);
  const [start = 1] = numbers ?? [];
  const isPlain =
    start >= 0 &&
    start + items.length <= LARGEST_NUMBER &&
    numbers?.every((number, at) => number === start + at) === true;
  const bullet = isSecond ? '*' : '-';
  const texts = items.map((item) => blocksOf(item));
  const isTight = items.every((item) =>
    flowOf(item).every((part, at) =>
      at === 0 ? !isElement(part as Node) : 'localName' in part && /^[uo]l$/.test(part.localName),
    ),
  );
  return texts
    .map((blocks, at) => {
      const text = blocks.join(isTight ? '\n' : '\n\n');
      if (isPlain) return indented(text, `${start + at}${isSecond ? ')' : '.'} `).trimEnd();
      // Numbers that Markdown cannot count are written out.
      return indented(numbers ? `${numbers[at]}\\. ${text}` : text, `${bullet} `).trimEnd();
    })
    .join(isTight ? '\n' : '\n\n');
}

function termsMarkdown(list: Element, isSecond: boolean): string {
  const items: string[][] = [];
  let isTerm = false;
  for (const child of list.querySelectorAll('dt, dd')) {
    const blocks = child.localName === 'dt' ? [`**${oneLine([...child.childNodes])}**`] : blocksOf(child);
    if (child.localName === 'dt' && !isTerm) items.push([...blocks]);
    else if (items.length === 0) items.push([...blocks]);
    else items.at(-1)?.push(...blocks);
    isTerm = child.localName === 'dt';
  }
  return items.map((blocks) => indented(blocks.join('\n\n'), isSecond ? '* ' : '- ')).join('\n\n');
}

/** GFM tables have one row of headers and cells of one line. Blocks of a cell are parted by `<br>`. */
function tableMarkdown(table: Element): string {
  const { rows, heads } = gridOf(table);
  const cellOf = (cell: Element): string =>
    flowOf(cell)
      .flatMap((part) => ('localName' in part ? linesOf(part) : [oneLine(part)]))
      .filter((line) => line !== '')
      .join('<br>')
      .replaceAll('|', '\\|');
  const texts = rows.map((row) => row.map((place) => (place?.isFirst ? cellOf(place.cell) : '')));
  const width = texts[0]?.length ?? 0;
  if (width === 0) return '';
  const head = Array.from({ length: width }, (_, x) =>
    [...new Set(texts.slice(0, heads).map((row) => row[x] ?? ''))].filter(Boolean).join('<br>'),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const caption = [...table.children].find(({ localName }) => localName === 'caption');
  const grid = [line(head), line(head.map(() => '---')), ...texts.slice(heads).map(line)].join('\n');
  return caption ? `${paragraph([...caption.childNodes])}\n\n${grid}` : grid;
}

/** A block as lines of text, for the one line that a cell is. */
function linesOf(block: Element): readonly string[] {
  const image = block.matches('figure.picture') ? block.querySelector('img') : null;
  if (image) return [picture(image, descriptionOf(block))];
  const flow = flowOf(block);
  if (/^(?:p|h[1-6]|pre)$/.test(block.localName) || flow.length === 0)
    return [oneLine([...block.childNodes])];
  return flow.flatMap((part) => ('localName' in part ? linesOf(part) : [oneLine(part)]));
}

function figureMarkdown(figure: Element): readonly string[] {
  const image = figure.querySelector('img');
  const words = descriptionOf(figure);
  const rest = blocksOf(
    figure,
    (child) => !child.matches('.image-description, .image-raw, .picture-failed, a, img'),
  );
  // The description without "Image: ": Markdown's own mark says that it is one.
  const alt = figure.querySelector('[data-image-description]')?.textContent || words;
  const shown = image
    ? picture(image, alt)
    : words && `\\[${inlineMarkdown([words].map((text) => figure.ownerDocument.createTextNode(text)))}\\]`;
  return [shown, ...rest];
}

function codeMarkdown(pre: Element): string {
  const code = (pre.textContent ?? '').replace(/\n$/, '');
  const fence = backticks(code, 3);
  return `${fence}\n${code}\n${fence}`;
}

function blockMarkdown(element: Element, isSecond: boolean): readonly string[] {
  const children = [...element.childNodes];
  switch (element.localName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const words = oneLine(children).replace(/#+$/, (signs) => signs.replaceAll('#', '\\#'));
      return words === '' ? [] : [`${'#'.repeat(Number(element.localName.charAt(1)))} ${words}`];
    }
    case 'ul':
    case 'ol':
      return [listMarkdown(element, isSecond)];
    case 'dl':
      return [termsMarkdown(element, isSecond)];
    case 'table':
      return [tableMarkdown(element)];
    case 'pre':
      return [codeMarkdown(element)];
    case 'hr':
      // Not "---" or "***", which list marks before them would make lists or breaks of.
      return ['___'];
    case 'blockquote':
      return [
        blocksOf(element)
          .join('\n\n')
          .replaceAll(/^(?=.)/gm, '> ')
          .replaceAll(/^$/gm, '>'),
      ];
    case 'figure':
      return element.matches('.picture') ? figureMarkdown(element) : blocksOf(element);
    case 'figcaption':
      return element.hasAttribute('data-unspoken') ? [] : blocksOf(element);
    case 'p':
      return element.matches('.image-raw, .picture-failed') ? [] : [paragraph(children)];
    default:
      return blocksOf(element);
  }
}

const kindOf = (element: Element): string =>
  element.localName === 'dl' ? 'ul' : /^[uo]l$/.test(element.localName) ? element.localName : '';

function blocksOf(parent: Element, isWanted: (child: Element) => boolean = () => true): readonly string[] {
  const blocks: string[] = [];
  let before = '';
  let isSecond = false;
  for (const part of flowOf(parent)) {
    const kind = 'localName' in part ? kindOf(part) : '';
    isSecond = kind !== '' && kind === before ? !isSecond : false;
    before = kind;
    if (!('localName' in part))
      blocks.push(paragraph(part.filter((node) => !isElement(node) || isWanted(node))));
    else if (isWanted(part)) blocks.push(...blockMarkdown(part, isSecond));
  }
  return blocks.filter((text) => text !== '');
}

/** A story as CommonMark with GFM's tables: its pictures by address, with their descriptions. */
export function writeMarkdown(story: SavedStory, labels: SaveLabels): string {
  const text = (words: string): Text => story.content.ownerDocument.createTextNode(words);
  const head = [
    `# ${oneLine([text(story.title)])}`,
    paragraph([text(creditsOf(story, labels).join(' · '))]),
    `<${story.url.replaceAll(/[<>\s]/g, encodeURIComponent)}>`,
  ];
  const blocks = [...head.filter((line) => line !== ''), ...blocksOf(story.content)];
  return `${blocks.join('\n\n').toWellFormed()}\n`;
}
