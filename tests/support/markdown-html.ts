/**
 * Markdown read back, by the parser that Prettier brings (remark). It is older than CommonMark 0.30 and laxer about emphasis
 * that touches words: the rules for that have cases of their own in write-markdown.test.ts.
 */
import { parsers } from 'prettier/plugins/markdown';

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly start?: number;
  readonly children?: readonly MarkdownNode[];
}

const escape = (text = ''): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  listItem: 'li',
  blockquote: 'blockquote',
};

function html(node: MarkdownNode): string {
  const inner = (): string => (node.children ?? []).map(html).join('');
  const tag = TAGS[node.type];
  if (tag) return `<${tag}>${inner()}</${tag}>`;
  switch (node.type) {
    case 'root':
    case 'sentence':
      return inner();
    case 'text':
    case 'word':
    case 'whitespace':
      return escape(node.value);
    case 'html':
      return node.value ?? '';
    case 'break':
      return '<br>';
    case 'heading':
      return `<h${node.depth}>${inner()}</h${node.depth}>`;
    case 'list':
      return node.ordered ? `<ol start="${node.start ?? 1}">${inner()}</ol>` : `<ul>${inner()}</ul>`;
    case 'thematicBreak':
      return '<hr>';
    case 'code':
      return `<pre>\n${escape(node.value)}\n</pre>`;
    case 'inlineCode':
      return `<code>${escape(node.value)}</code>`;
    case 'link':
      return `<a href="${escape(node.url)}">${inner()}</a>`;
    case 'image':
      return `<img src="${escape(node.url)}" alt="${escape(node.alt)}">`;
    case 'table':
      return `<table>${(node.children ?? [])
        .map((row, at) => {
          const cell = at === 0 ? 'th' : 'td';
          return `<tr>${(row.children ?? []).map(({ children = [] }) => `<${cell}>${children.map(html).join('')}</${cell}>`).join('')}</tr>`;
        })
        .join('')}</table>`;
    default:
      throw new Error(`no HTML for ${node.type}`);
  }
}

/** @returns the HTML that a Markdown text stands for. */
export async function markdownHtml(markdown: string): Promise<string> {
  const root = (await parsers.markdown.parse(markdown, { originalText: markdown } as never)) as MarkdownNode;
  return html(root);
}
