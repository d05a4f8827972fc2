// DOM-only
import { canonicalLanguage } from '../article/words.ts';
import { epubContent, XML, type EpubContent, type EpubHeading } from './epub-content.ts';
import type { SavedStory, SaveLabels } from './story.ts';
import { FILE_STYLE } from './write-html.ts';
import { zip } from './zip.ts';

const OPS = 'http://www.idpf.org/2007/ops';
const CONTENT = 'story.xhtml';

/** What a book is told by, besides its story. */
export interface EpubFacts {
  /** "urn:uuid:…", another one for each book. */
  readonly identifier: string;
  readonly modified: Date;
  /** The browser's XMLSerializer. */
  readonly serialize: (node: Node) => string;
}

export interface Epub {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many pictures are in the book, and how many are told of in words only. */
  readonly pictures: number;
  readonly leftOut: number;
}

/** Signs that XML 1.0 has no way to write (2.2). */
// eslint-disable-next-line no-control-regex -- these are the signs
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const xml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

function page(document: Document, lang: string, dir: string, title: string, content: Element): Element {
  const root = document.createElement('html');
  root.lang = lang;
  root.setAttributeNS(XML, 'xml:lang', lang);
  root.dir = dir;
  const head = document.createElement('head');
  const name = document.createElement('title');
  name.textContent = title;
  const style = document.createElement('link');
  style.setAttribute('rel', 'stylesheet');
  style.setAttribute('href', 'style.css');
  head.append(name, style);
  const body = document.createElement('body');
  body.append(content);
  root.append(head, body);
  return root;
}

/** Takes out of a tree the signs that XML cannot write. */
function withoutBadSigns(root: Element): void {
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3)
        child.nodeValue = (child.nodeValue ?? '').toWellFormed().replaceAll(NOT_XML, '');
      else walk(child);
    }
    if (node.nodeType !== 1) return;
    for (const { name, value } of (node as Element).attributes)
      if (value.search(NOT_XML) >= 0 || !value.isWellFormed())
        (node as Element).setAttribute(name, value.toWellFormed().replaceAll(NOT_XML, ''));
  };
  walk(root);
}

/** The contents: the story, and under it its headings by their levels. */
function contents(
  document: Document,
  title: string,
  lang: string,
  label: string,
  headings: readonly EpubHeading[],
): Element {
  const nav = document.createElement('nav');
  nav.setAttributeNS(OPS, 'epub:type', 'toc');
  nav.setAttribute('role', 'doc-toc');
  const name = document.createElement('h1');
  name.textContent = label;
  const open: { readonly level: number; readonly item: Element }[] = [];
  const list = document.createElement('ol');
  list.lang = lang;
  nav.append(name, list);
  const add = (into: Element, href: string, text: string): Element => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.setAttribute('href', href);
    link.textContent = text;
    item.append(link);
    into.append(item);
    return item;
  };
  open.push({ level: 1, item: add(list, CONTENT, title) });
  for (const { level, id, text } of headings) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.item ?? list;
    let inner = parent.querySelector(':scope > ol');
    if (!inner) {
      inner = document.createElement('ol');
      parent.append(inner);
    }
    open.push({ level, item: add(inner, `${CONTENT}#${id}`, text) });
  }
  return nav;
}

/** What the book offers, by the vocabulary of schema.org (EPUB Accessibility 1.1, 2.2). Nothing is claimed that is not so. */
function accessibility({ article, pictures }: EpubContent, labels: SaveLabels): string {
  const images = [...article.querySelectorAll('img')];
  const isDescribed = images.every((image) => image.alt !== '' || !image.closest('figure.picture'));
  const features = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    ...(images.some(({ alt }) => alt !== '') ? ['alternativeText'] : []),
    ...(article.querySelector('.long-description') ? ['longDescription'] : []),
    ...(article.querySelector('math') ? ['MathML'] : []),
    ...(article.querySelector('ruby') ? ['rubyAnnotations'] : []),
  ];
  // A picture in motion may flash; a still one cannot.
  const isMoving = [...pictures.values()].some(({ type }) => type === 'image/gif' || type === 'image/webp');
  const meta = (property: string, value: string): string =>
    `<meta property="schema:${property}">${xml(value)}</meta>`;
  return [
    meta('accessMode', 'textual'),
    ...(images.length > 0 ? [meta('accessMode', 'visual')] : []),
    meta('accessModeSufficient', isDescribed ? 'textual' : 'textual,visual'),
    ...features.map((feature) => meta('accessibilityFeature', feature)),
    meta('accessibilityHazard', isMoving ? 'unknown' : 'none'),
    `<meta property="schema:accessibilitySummary" xml:lang="${xml(labels.lang)}">${xml(labels.accessibility)}</meta>`,
  ].join('\n');
}

function packageDocument(
  story: SavedStory,
  content: EpubContent,
  lang: string,
  facts: EpubFacts,
  labels: SaveLabels,
): string {
  const optional = (name: string, value: string): string =>
    value ? `<dc:${name}>${xml(value)}</dc:${name}>\n` : '';
  const pictures = [...content.pictures].map(
    ([path, { type }], at) => `<item id="picture-${at + 1}" href="${path}" media-type="${type}"/>\n`,
  );
  const properties = content.article.querySelector('math') ? ' properties="mathml"' : '';
  const progression = story.dir === 'rtl' ? ' page-progression-direction="rtl"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${xml(lang)}" dir="${story.dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${xml(facts.identifier)}</dc:identifier>
<dc:title>${xml(story.title)}</dc:title>
<dc:language>${xml(lang)}</dc:language>
${optional('creator', story.byline)}${optional('publisher', story.siteName)}${optional('date', story.publishedTime)}<dc:source>${xml(story.url)}</dc:source>
<meta property="dcterms:modified">${facts.modified.toISOString().replace(/\.\d+Z$/, 'Z')}</meta>
${accessibility(content, labels)}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="story" href="${CONTENT}" media-type="application/xhtml+xml"${properties}/>
<item id="style" href="style.css" media-type="text/css"/>
${pictures.join('')}</manifest>
<spine${progression}><itemref idref="story"/></spine>
</package>
`;
}

/**
 * A story as a book: EPUB 3.3, one content document, contents from its headings. Pictures that the story holds itself are
 * in it; of the others it has the descriptions.
 */
export function writeEpub(story: SavedStory, labels: SaveLabels, facts: EpubFacts): Epub {
  const title = story.title.replaceAll(NOT_XML, '').trim() || story.url;
  const document = story.content.ownerDocument.implementation.createHTMLDocument('');
  const lang = canonicalLanguage(story.lang) || 'und';
  const content = epubContent(document, { ...story, title }, labels);
  const write = (root: Element): string => {
    withoutBadSigns(root);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${facts.serialize(root)}\n`;
  };
  const nav = contents(document, title, lang, labels.contents, content.headings);
  const bytes = zip(
    [
      { path: 'mimetype', content: 'application/epub+zip' },
      { path: 'META-INF/container.xml', content: CONTAINER },
      {
        path: 'EPUB/package.opf',
        content: packageDocument({ ...story, title }, content, lang, facts, labels),
      },
      {
        path: 'EPUB/nav.xhtml',
        content: write(page(document, labels.lang, labels.dir, labels.contents, nav)),
      },
      { path: `EPUB/${CONTENT}`, content: write(page(document, lang, story.dir, title, content.article)) },
      { path: 'EPUB/style.css', content: FILE_STYLE },
      ...[...content.pictures].map(([path, { bytes: file }]) => ({ path: `EPUB/${path}`, content: file })),
    ],
    facts.modified,
  );
  return { bytes, pictures: content.pictures.size, leftOut: content.leftOut };
}
