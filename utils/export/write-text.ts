// DOM-only
import { collapsed } from '../article/words.ts';
import {
  descriptionOf,
  flowOf,
  formulaText,
  isElement,
  isWayBack,
  itemsOf,
  noteCall,
  numbersOf,
} from './flow.ts';
import { creditsOf, type SavedStory, type SaveLabels } from './story.ts';
import { gridOf } from './table-grid.ts';

const RAISED = new Map(
  [...'0123456789+-−=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][at] ?? sign]),
);
const LOWERED = new Map(
  [...'0123456789+-−=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][at] ?? sign]),
);

/** "m²" where there are signs for it; letters stay as they are ("1st"). */
function shifted(text: string, signs: ReadonlyMap<string, string>): string {
  const parts = [...text];
  return parts.every((sign) => signs.has(sign)) ? parts.map((sign) => signs.get(sign)).join('') : text;
}

/** Break within a paragraph, until white space has been made single. */
const BREAK = '\u{E000}';

function inline(node: Node): string {
  if (node.nodeType === 3) return (node.nodeValue ?? '').replaceAll(BREAK, '').replaceAll(/\s+/g, ' ');
  if (!isElement(node) || isWayBack(node) || node.matches('.image-raw')) return '';
  const call = noteCall(node);
  if (call !== undefined) return `[${call}]`;
  const text = (): string => [...node.childNodes].map(inline).join('');
  switch (node.localName) {
    case 'br':
      return BREAK;
    case 'img': {
      const words = collapsed(node.getAttribute('alt'));
      return words && `[${words}]`;
    }
    case 'math':
      return formulaText(node);
    case 'q':
      return node.parentElement?.closest('q') ? `‘${text()}’` : `“${text()}”`;
    case 'sup':
      return shifted(text(), RAISED);
    case 'sub':
      return shifted(text(), LOWERED);
    case 'rp':
      return '';
    case 'rt':
      return `(${text()})`;
    default:
      return text();
  }
}

const lineOf = (nodes: readonly Node[]): string =>
  nodes
    .map(inline)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .split(BREAK)
    .map((line) => line.trim())
    .join('\n')
    .trim();

const under = (first: string, rest: string, text: string): string =>
  text
    .split('\n')
    .map((line, at) => (line === '' ? line : (at === 0 ? first : rest) + line))
    .join('\n');

/** A list is set tight when each of its items is a line, with lists under it or without. */
const isTight = (item: Element): boolean => {
  const [first, ...others] = flowOf(item);
  return (
    others.every((part) => isElement(part as Node) && (part as Element).matches('ul, ol')) &&
    (first === undefined || Array.isArray(first) || (first as Element).matches('p, ul, ol'))
  );
};

function listText(list: Element): string {
  const items = itemsOf(list);
  const numbers = numbersOf(list);
  const tight = items.every(isTight);
  const gap = tight ? '\n' : '\n\n';
  return items
    .map((item, at) => {
      const mark = numbers ? `${numbers[at]}. ` : '• ';
      const text = blocksOf(item).join(gap);
      return text === '' ? mark.trim() : under(mark, ' '.repeat(mark.length), text);
    })
    .join(gap);
}

/** One paragraph for each row, a line for each cell: "header: cell". */
function tableText(table: Element): string {
  const { rows, heads } = gridOf(table);
  const textOf = (cell: Element | undefined): string =>
    cell ? blocksOf(cell).join('\n').replaceAll(/\n+/g, '; ') : '';
  const names = (rows[0] ?? []).map((_, x) => {
    const words = rows.slice(0, heads).map((row) => textOf(row[x]?.cell));
    return [...new Set(words)].filter((word) => word !== '').join(', ');
  });
  const caption = [...table.children].find(({ localName }) => localName === 'caption');
  const paragraphs = rows.slice(heads).map((row) =>
    row
      .flatMap((place, x) => {
        const text = place?.isFirst ? textOf(place.cell) : '';
        if (text === '') return [];
        return names[x] ? [`${names[x]}: ${text}`] : [text];
      })
      .join('\n'),
  );
  return [caption ? lineOf([...caption.childNodes]) : '', ...paragraphs]
    .filter((part) => part !== '')
    .join('\n\n');
}

function figureText(figure: Element): string {
  const words = descriptionOf(figure);
  const rest = blocksOf(
    figure,
    (child) => !child.matches('.image-description, .image-raw, .picture-failed, a, img'),
  );
  return [words && `[${words}]`, ...rest].filter((part) => part !== '').join('\n\n');
}

/** A player is of no use without its address. */
function mediaText(line: Element): string {
  const href = line.querySelector('a')?.getAttribute('href');
  return href ? `${lineOf([...line.childNodes])} <${href}>` : lineOf([...line.childNodes]);
}

function blockText(element: Element): string {
  switch (element.localName) {
    case 'ul':
    case 'ol':
      return listText(element);
    case 'table':
      return tableText(element);
    case 'figure':
      return element.matches('.picture') ? figureText(element) : blocksOf(element).join('\n\n');
    case 'pre':
      return (element.textContent ?? '').replace(/\n$/, '');
    case 'hr':
      return '* * *';
    case 'blockquote':
      return blocksOf(element)
        .join('\n\n')
        .replaceAll(/^(?=.)/gm, '> ')
        .replaceAll(/^$/gm, '>');
    case 'dd':
      return under('    ', '    ', blocksOf(element).join('\n\n'));
    case 'dl':
      return blocksOf(element).join('\n');
    case 'figcaption':
      return element.hasAttribute('data-unspoken') ? '' : blocksOf(element).join('\n\n');
    case 'p':
      if (element.matches('.image-raw, .picture-failed')) return '';
      return element.matches('.media') ? mediaText(element) : lineOf([...element.childNodes]);
    default:
      return blocksOf(element).join('\n\n');
  }
}

/** The texts of an element's blocks, without the empty ones. */
function blocksOf(parent: Element, isWanted: (child: Element) => boolean = () => true): readonly string[] {
  return flowOf(parent)
    .map((part) => {
      if ('localName' in part) return isWanted(part) ? blockText(part) : '';
      return lineOf(part.filter((node) => !isElement(node) || isWanted(node)));
    })
    .filter((text) => text !== '');
}

/**
 * A story as plain text: a blank line between blocks, lists with their marks, quotes behind ">", a line for each cell
 * of a table, and every picture's description in its place.
 * @param withSource false where the source is told elsewhere.
 */
export function writeText(story: SavedStory, labels: SaveLabels, withSource = true): string {
  const head = [story.title, creditsOf(story, labels).join(' · '), withSource ? story.url : ''];
  const blocks = [head.filter((line) => line !== '').join('\n'), ...blocksOf(story.content)];
  return `${blocks.join('\n\n').toWellFormed()}\n`;
}

/** A story as it is put on the clipboard: title first, and at its end where it is from. */
export function textToCopy(story: SavedStory, labels: SaveLabels): string {
  return `${writeText(story, labels, false)}\n${labels.source}: ${story.title}\n${story.url}\n`;
}
