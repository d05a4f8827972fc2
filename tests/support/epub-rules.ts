/**
 * The rules of EPUB 3.3 and of Ace (DAISY's accessibility checker for EPUB) that our books must keep, one sentence each.
 * epubcheck and Ace themselves need a Java machine and a browser of their own and are not run here; these rules are what
 * they check of a book with one content document, no scripts, no audio and no fixed layout.
 */
import { JSDOM } from 'jsdom';
import { crc32 } from '../../utils/export/zip.ts';

export interface Unzipped {
  readonly path: string;
  readonly method: number;
  readonly bytes: Uint8Array;
  readonly isIntact: boolean;
  /** Where its local header begins. */
  readonly offset: number;
  readonly extra: number;
}

/** Reads an archive by its central directory, as readers of books do. */
export function unzip(archive: Uint8Array): readonly Unzipped[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of central directory');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at + view.getUint32(end + 12, true) !== end)
    throw new Error('the central directory is not where it should be');
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('no central header');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const [crc, size, offset] = [16, 24, 42].map((field) => view.getUint32(at + field, true)) as [
      number,
      number,
      number,
    ];
    const path = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint32(offset, true) !== 0x04034b50) throw new Error(`no local header of ${path}`);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const bytes = archive.subarray(start, start + size);
    const isIntact = crc32(bytes) === crc && view.getUint32(offset + 14, true) === crc;
    const entry = { path, method: view.getUint16(at + 10, true), bytes, isIntact, offset, extra };
    at += 46 + nameLength + extra + comment;
    return entry;
  });
}

const textOf = (entry: Unzipped | undefined): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(entry?.bytes);

function parseXml(text: string, type: DOMParserSupportedType): Document | undefined {
  const { DOMParser } = new JSDOM('').window;
  const document = new DOMParser().parseFromString(text, type);
  return document.querySelector('parsererror') ? undefined : document;
}

const XML = 'http://www.w3.org/XML/1998/namespace';

/** The values that these books may have of schema.org's accessibility vocabulary (W3C, version 2.0). */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  accessMode: ['textual', 'visual'],
  accessModeSufficient: ['textual', 'visual'],
  accessibilityFeature: [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    'alternativeText',
    'longDescription',
    'MathML',
    'rubyAnnotations',
  ],
  accessibilityHazard: ['none', 'unknown'],
};

/** @returns the rules that a book breaks, in words. */
export function brokenRules(archive: Uint8Array): readonly string[] {
  const broken: string[] = [];
  const rule = (words: string, holds: boolean): void => void (holds || broken.push(words));
  const entries = unzip(archive);
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  const [first] = entries;
  rule(
    'mimetype is the first file, stored, at the start, without an extra field',
    first?.path === 'mimetype' && first.method === 0 && first.offset === 0 && first.extra === 0,
  );
  rule('mimetype says application/epub+zip and nothing more', textOf(first) === 'application/epub+zip');
  rule(
    'every file has the checksum that both its headers say',
    entries.every(({ isIntact }) => isIntact),
  );
  rule(
    'no path is there twice, absolute, or leads out',
    files.size === entries.length &&
      entries.every(({ path }) => /^(?!\/)[\w.-]+(?:\/[\w.-]+)*$/.test(path) && !path.includes('..')),
  );

  const container = parseXml(textOf(files.get('META-INF/container.xml')), 'application/xml');
  const rootfile = container?.querySelector('rootfile');
  const opfPath = rootfile?.getAttribute('full-path') ?? '';
  rule(
    'container.xml names a package document that is there',
    rootfile?.getAttribute('media-type') === 'application/oebps-package+xml' && files.has(opfPath),
  );
  const opf = parseXml(textOf(files.get(opfPath)), 'application/xml');
  if (!opf) return [...broken, 'the package document is well-formed'];
  const base = opfPath.replace(/[^/]*$/, '');
  const dc = (name: string): string =>
    opf.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', name)[0]?.textContent ?? '';
  const metas = (property: string): readonly string[] =>
    [...opf.querySelectorAll(`meta[property="${property}"]`)].map((each) => each.textContent);
  rule(
    'the package is of version 3.0 and says its language',
    opf.documentElement.getAttribute('version') === '3.0' &&
      opf.documentElement.getAttributeNS(XML, 'lang') !== '',
  );
  rule(
    'the unique identifier is there',
    opf.querySelector(`[id="${opf.documentElement.getAttribute('unique-identifier')}"]`)?.localName ===
      'identifier' && dc('identifier') !== '',
  );
  rule(
    'title, language and source are there',
    dc('title').trim() !== '' && Intl.getCanonicalLocales(dc('language')).length === 1 && dc('source') !== '',
  );
  rule(
    'the time of change is there once, to the second, in UTC',
    metas('dcterms:modified').length === 1 &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(metas('dcterms:modified')[0] ?? ''),
  );
  rule(
    'a date is one by ISO 8601',
    dc('date') === '' || /^\d{4}(?:-\d\d(?:-\d\d(?:T.+)?)?)?$/.test(dc('date')),
  );
  for (const name of [
    'accessMode',
    'accessModeSufficient',
    'accessibilityFeature',
    'accessibilityHazard',
    'accessibilitySummary',
  ])
    rule(
      `schema:${name} is there and says something`,
      metas(`schema:${name}`).length > 0 && metas(`schema:${name}`).every((value) => value.trim() !== ''),
    );
  for (const [name, known] of Object.entries(VOCABULARY))
    rule(
      `schema:${name} has values of its vocabulary only`,
      metas(`schema:${name}`).every((value) => value.split(',').every((word) => known.includes(word))),
    );
  rule(
    'conformance is not claimed of a story that nobody has looked at',
    metas('dcterms:conformsTo').length === 0,
  );

  const items = [...opf.querySelectorAll('manifest > item')];
  const hrefs = items.map((item) => base + (item.getAttribute('href') ?? ''));
  const ids = [...opf.querySelectorAll('[id]')].map(({ id }) => id);
  rule('ids of the package are there once', new Set(ids).size === ids.length);
  rule(
    'the manifest lists each file once, and no other',
    JSON.stringify(hrefs.toSorted()) ===
      JSON.stringify(
        [...files.keys()]
          .filter((path) => !['mimetype', 'META-INF/container.xml', opfPath].includes(path))
          .toSorted(),
      ),
  );
  const spine = [...opf.querySelectorAll('spine > itemref')].map((each) =>
    items.find(({ id }) => id === each.getAttribute('idref')),
  );
  rule(
    'the spine has documents of the manifest, each once',
    spine.length > 0 &&
      spine.every((item) => item?.getAttribute('media-type') === 'application/xhtml+xml') &&
      new Set(spine).size === spine.length,
  );
  rule(
    'one item is the navigation document',
    items.filter((item) => item.getAttribute('properties')?.split(' ').includes('nav')).length === 1,
  );
  rule(
    'pictures are of core media types',
    items.every(
      (item) =>
        !item.getAttribute('media-type')?.startsWith('image') ||
        /^image\/(?:png|jpeg|gif|webp)$/.test(item.getAttribute('media-type') ?? ''),
    ),
  );

  for (const item of items.filter((each) => each.getAttribute('media-type') === 'application/xhtml+xml')) {
    const path = base + (item.getAttribute('href') ?? '');
    const page = parseXml(textOf(files.get(path)), 'application/xhtml+xml');
    const each = (words: string, holds: boolean): void => rule(`${item.id}: ${words}`, holds);
    if (!page) {
      each('is well-formed', false);
      continue;
    }
    const all = [...page.querySelectorAll('*')];
    const root = page.documentElement;
    each(
      'is XHTML with a title',
      root.namespaceURI === 'http://www.w3.org/1999/xhtml' && page.title.trim() !== '',
    );
    each(
      'says its language, twice the same',
      root.getAttribute('lang') !== '' && root.getAttribute('lang') === root.getAttributeNS(XML, 'lang'),
    );
    each(
      'every language is a tag',
      all.every(
        (element) =>
          !element.hasAttribute('lang') ||
          /^[a-zA-Z]{2,8}(?:-[\w]{1,8})*$/.test(element.getAttribute('lang') ?? ''),
      ),
    );
    const names = all.flatMap(({ id }) => (id ? [id] : []));
    each(
      'ids are XML names, each there once',
      new Set(names).size === names.length && names.every((name) => /^[A-Za-z_][\w.-]*$/.test(name)),
    );
    each(
      'every picture has an alt and is in the manifest',
      [...page.querySelectorAll('img')].every(
        (image) => image.hasAttribute('alt') && hrefs.includes(base + (image.getAttribute('src') ?? '')),
      ),
    );
    const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
      Number(localName.charAt(1)),
    );
    each(
      'has one h1, at the top, and no heading skips a level',
      levels[0] === 1 &&
        levels.filter((level) => level === 1).length === 1 &&
        levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1),
    );
    each(
      'no heading is empty',
      [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].every(
        (heading) => heading.textContent.trim() !== '',
      ),
    );
    each(
      'links lead to the web, or to a place that is there',
      [...page.querySelectorAll('a[href]')].every((link) => {
        const href = link.getAttribute('href') ?? '';
        if (/^(?:https?|mailto):/.test(href)) return true;
        const [file, id] = href.split('#');
        if (file && !hrefs.includes(base + file)) return false;
        const there = file ? parseXml(textOf(files.get(base + file)), 'application/xhtml+xml') : page;
        return !id || there?.querySelector(`[id="${id}"]`) !== null;
      }),
    );
    each(
      'every link has words',
      [...page.querySelectorAll('a[href]')].every(
        (link) => link.textContent.trim() !== '' || link.querySelector('img:not([alt=""])') !== null,
      ),
    );
    each(
      'nothing is fetched from elsewhere, and nothing runs',
      page.querySelector(
        'script, iframe, object, embed, form, audio, video, [style], [onload], [srcset], link[href^="http"], [src^="http"], [src^="data"]',
      ) === null,
    );
    each(
      'figures have at most one caption, last',
      [...page.querySelectorAll('figcaption')].every(
        (caption) => caption.parentElement?.localName === 'figure' && caption.nextElementSibling === null,
      ),
    );
    each(
      'items are in lists, cells in rows',
      [...page.querySelectorAll('li')].every((li) => li.parentElement?.matches('ol, ul')) &&
        [...page.querySelectorAll('td, th')].every((cell) => cell.parentElement?.matches('tr')),
    );
    each(
      'maths is declared',
      (page.querySelector('math') !== null) ===
        (item.getAttribute('properties')?.includes('mathml') ?? false),
    );
    if (item.getAttribute('properties') !== 'nav') continue;
    const navs = [...page.querySelectorAll('nav')].filter(
      (nav) => nav.getAttributeNS('http://www.idpf.org/2007/ops', 'type') === 'toc',
    );
    each(
      'has one table of contents, a list of links in lists',
      navs.length === 1 &&
        navs[0]?.querySelector(':scope > ol') !== null &&
        [...(navs[0]?.querySelectorAll('li') ?? [])].every(
          (li) =>
            li.firstElementChild?.localName === 'a' &&
            [...li.children].slice(1).every(({ localName }) => localName === 'ol'),
        ) &&
        [...(navs[0]?.querySelectorAll('ol') ?? [])].every((ol) => ol.childElementCount > 0),
    );
    each('the table of contents has its role', navs[0]?.getAttribute('role') === 'doc-toc');
    const [story] = spine;
    const there = parseXml(
      textOf(files.get(base + (story?.getAttribute('href') ?? ''))),
      'application/xhtml+xml',
    );
    const order = [...(there?.querySelectorAll('[id]') ?? [])].map(({ id }) => id);
    const led = [...(navs[0]?.querySelectorAll('a') ?? [])].flatMap((link) => {
      const id = link.getAttribute('href')?.split('#')[1];
      return id ? [order.indexOf(id)] : [];
    });
    each(
      'the contents are in the order of reading',
      led.every((at, index) => at > (led[index - 1] ?? -1)),
    );
  }
  return broken;
}
