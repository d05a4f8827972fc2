// DOM-only
import { collapsed } from '../article/words.ts';
import { formulaText, isElement, isWayBack, noteCall } from './flow.ts';

/** A stretch of inline Markdown; emphasis waits for what stands round it before it chooses its marks. */
type Piece = string | { readonly kind: 'em' | 'strong' | 'del' | 'code'; readonly inner: string };

const MARKS = { em: '_', strong: '**', del: '~~', code: '`' } as const;
const isSpace = (sign: string): boolean => sign === '' || /\s/.test(sign);
const isPunctuation = (sign: string): boolean => /[\p{P}\p{S}]/u.test(sign);

const first = (text: string): string => /^./su.exec(text)?.[0] ?? '';
const last = (text: string): string => /.$/su.exec(text)?.[0] ?? '';

/** Every sign that means something within a line. `&` only where it would begin an entity. */
const escapeText = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>~!]/g, '\\$&').replaceAll(/&(?=#?\w+;)/g, '\\&');

/** Signs that mean something at the start of a line only: headings, lists, underlined headings, tables. */
export const escapeLineStart = (line: string): string =>
  line.replace(/^([-+#=:|])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** A fence or span for code: longer than any run of backticks in it (CommonMark 6.1 and 4.5). */
export function backticks(code: string, least: number): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

/** White space at its ends stands outside: a span would lose some of it. */
function codeSpan(text: string): string {
  const code = text.trim().replaceAll(/\s+/g, ' ');
  if (code === '') return text;
  const fence = backticks(code, 1);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return `${/^\s*/.exec(text)?.[0] ?? ''}${fence}${pad}${code}${pad}${fence}${/\s*$/.exec(text)?.[0] ?? ''}`;
}

/** An address as a link's destination; brackets round it where signs in it could end it. */
const destination = (url: string): string =>
  /[()\s<>\\]/.test(url) ? `<${url.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>` : url;

/**
 * The marks of CommonMark work only beside certain signs (6.2, "left-flanking"): `**"Ja"**wohl` is no emphasis, nor is
 * `**「はい」**と`. HTML, which Markdown may hold, works everywhere.
 */
function emphasised(kind: keyof typeof MARKS, inner: string, before: string, after: string): string {
  const mark = MARKS[kind];
  const words = inner.trim();
  if (words === '') return inner;
  const start = inner.slice(0, inner.indexOf(words));
  const end = inner.slice(start.length + words.length);
  const prev = last(start) || before;
  const next = first(end) || after;
  const isFree = (outer: string, edge: string): boolean => {
    // Beside a mark of its own kind it would be one longer mark.
    if (outer === first(mark)) return false;
    if (isSpace(outer) || isPunctuation(outer)) return true;
    return kind === 'strong' && !isPunctuation(edge);
  };
  const works = isFree(prev, first(words)) && isFree(next, last(words));
  return works ? start + mark + words + mark + end : `${start}<${kind}>${words}</${kind}>${end}`;
}

function joined(pieces: readonly Piece[], edge: string): string {
  let text = '';
  for (const [at, piece] of pieces.entries()) {
    if (typeof piece === 'string') text += piece;
    // Two runs of backticks in a row are one; and in a table, where "|" needs a backslash, one before it is lost.
    else if (piece.kind === 'code')
      text +=
        last(text) === '`' || piece.inner.includes('\\|')
          ? `<code>${escapeText(piece.inner)}</code>`
          : codeSpan(piece.inner);
    else {
      const next = pieces[at + 1];
      const after =
        next === undefined ? edge : typeof next === 'string' ? first(next) : first(MARKS[next.kind]);
      text += emphasised(piece.kind, piece.inner, last(text) || edge, after);
    }
  }
  return text;
}

/** Pictures that are in the file's page itself have no address that Markdown could give. */
export function picture(image: Element, words: string): string {
  const src = image.getAttribute('src') ?? '';
  const alt = escapeText(collapsed(words));
  return /^https?:/i.test(src) ? `![${alt}](${destination(src)})` : alt && `\\[${alt}\\]`;
}

interface Around {
  /** Emphasis that is on already. */
  readonly on: ReadonlySet<string>;
  readonly inLink: boolean;
}

function piecesOf(node: Node, around: Around): readonly Piece[] {
  if (node.nodeType === 3) return [escapeText((node.nodeValue ?? '').replaceAll(/\s+/g, ' '))];
  if (!isElement(node) || isWayBack(node) || node.matches('.image-raw')) return [];
  const call = noteCall(node);
  if (call !== undefined) return [`\\[${escapeText(call)}\\]`];
  const inner = (change: Partial<Around> = {}): readonly Piece[] =>
    [...node.childNodes].flatMap((child) => piecesOf(child, { ...around, ...change }));
  const emphasis = (kind: keyof typeof MARKS): readonly Piece[] =>
    around.on.has(kind)
      ? inner()
      : [{ kind, inner: joined(inner({ on: new Set([...around.on, kind]) }), first(MARKS[kind])) }];
  switch (node.localName) {
    case 'br':
      return ['\n'];
    case 'img':
      return [picture(node, node.getAttribute('alt') ?? '')];
    case 'math':
      return [escapeText(formulaText(node))];
    case 'em':
    case 'i':
    case 'cite':
    case 'dfn':
    case 'var':
      return emphasis('em');
    case 'strong':
    case 'b':
      return emphasis('strong');
    case 'del':
    case 's':
      return emphasis('del');
    case 'code':
    case 'kbd':
    case 'samp':
      return [{ kind: 'code', inner: node.textContent ?? '' }];
    case 'sup':
    case 'sub': {
      const text = joined(inner(), '(');
      return text.trim() === '' ? [] : [`<${node.localName}>${text}</${node.localName}>`];
    }
    case 'q':
      return node.parentElement?.closest('q') ? ['‘', ...inner(), '’'] : ['“', ...inner(), '”'];
    case 'rp':
      return [];
    case 'rt':
      return ['(', ...inner(), ')'];
    case 'a': {
      const href = node.getAttribute('href') ?? '';
      // Places within the story have no address in Markdown.
      if (around.inLink || !/^(?:https?|mailto):/i.test(href)) return inner();
      const text = joined(inner({ inLink: true }), '(');
      const words = text.trim();
      if (words === '') return [text];
      const start = text.slice(0, text.indexOf(words));
      const end = text.slice(start.length + words.length);
      return [`${start}[${words}](${destination(href)})${end}`];
    }
    default:
      return inner();
  }
}

/**
 * Inline nodes as CommonMark: white space single, lines of a paragraph parted by "\n" (the caller chooses how a break
 * is written).
 */
export function inlineMarkdown(nodes: readonly Node[]): string {
  const pieces = nodes.flatMap((node) => piecesOf(node, { on: new Set(), inLink: false }));
  return joined(pieces, ' ')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}
