/** Elements that begin a line of their own. All others stand in the line of their text. */
const BLOCK =
  /^(?:p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th|details|summary|pre|hr|img|div)$/;
/** The same for every picture and link, or long and of no interest. */
const UNWRITTEN = new Set(['rel', 'referrerpolicy', 'decoding', 'loading', 'sizes']);
const VOID = new Set(['img', 'br', 'hr', 'wbr', 'col']);

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isBlock = (node: Node): boolean => isElement(node) && BLOCK.test(node.localName);
const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function openTag(element: Element): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => !UNWRITTEN.has(name))
    .map(({ name, value }) => ` ${name}="${text(value).replaceAll('"', '&quot;')}"`);
  return `<${element.localName}${attributes.join('')}>`;
}

function inline(node: Node): string {
  if (!isElement(node)) return text(node.nodeValue ?? '').replaceAll(/[\t\n\r ]+/g, ' ');
  const open = openTag(node);
  if (VOID.has(node.localName)) return open;
  return `${open}${[...node.childNodes].map(inline).join('')}</${node.localName}>`;
}

function lines(element: Element, indent: string): readonly string[] {
  if (element.localName === 'pre') return [indent + element.outerHTML];
  const children = [...element.childNodes].filter(({ nodeType }) => nodeType === 1 || nodeType === 3);
  const open = openTag(element);
  if (VOID.has(element.localName)) return [indent + open];
  const close = `</${element.localName}>`;
  if (!children.some(isBlock)) return [`${indent}${open}${children.map(inline).join('').trim()}${close}`];
  return [indent + open, ...runs(children, `${indent}  `), indent + close];
}

/** Blocks each on its lines, what stands loose between them on a line of its own. */
function runs(children: readonly Node[], indent: string): readonly string[] {
  const all: string[] = [];
  let loose = '';
  const flush = (): void => {
    if (loose.trim()) all.push(indent + loose.trim());
    loose = '';
  };
  for (const child of children) {
    if (isElement(child) && isBlock(child)) {
      flush();
      all.push(...lines(child, indent));
    } else loose += inline(child);
  }
  flush();
  return all;
}

/** What an element holds as markup with a line for each block, so that a difference can be read. */
export const written = (element: Element): string =>
  runs([...element.childNodes], '')
    .map((line) => `${line}\n`)
    .join('');
