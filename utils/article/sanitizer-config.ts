// pure

/** Attributes that any element of a story may have. */
const COMMON = ['id', 'lang', 'dir'] as const;

/**
 * Every element that a story may hold, with the attributes that it may have besides `id`, `lang` and `dir`.
 * Values are checked afterwards: `sanitize.ts` for addresses and ids, OUR_CLASSES for classes.
 */
export const STORY_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name'],
  abbr: ['title'],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: ['cite'],
  br: [],
  caption: [],
  cite: [],
  code: [],
  col: ['span'],
  colgroup: ['span'],
  dd: [],
  del: ['datetime'],
  details: ['class'],
  dfn: ['title'],
  dl: [],
  dt: [],
  em: [],
  figcaption: ['data-unspoken'],
  figure: ['class'],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height'],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['start', 'reversed', 'type'],
  p: ['class', 'aria-hidden', 'data-unspoken'],
  pre: [],
  q: ['cite'],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  span: ['class', 'aria-hidden', 'data-image-description', 'data-unspoken'],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan', 'abbr'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'scope', 'abbr'],
  thead: [],
  time: ['datetime'],
  tr: [],
  ul: [],
  var: [],
  wbr: [],
};

/** Classes that the article stage writes. No other class reaches the reader page. */
export const OUR_CLASSES: ReadonlySet<string> = new Set([
  'picture',
  'image-description',
  'image-unlabelled',
  'image-raw',
  'long-description',
  'media',
]);

/** Elements that go while what they hold stays. All others go with what they hold. */
const UNWRAPPED = [
  'article',
  'center',
  'div',
  'font',
  'h1',
  'header',
  'ins',
  'label',
  'main',
  'section',
  'tt',
  'u',
];

/**
 * Allow-list for the HTML Sanitizer API. Each element has its own attribute list: one without would keep `class` and
 * `style` (seen in Chromium 156 and Firefox 153).
 */
export const SANITIZER_CONFIG = {
  elements: [
    // `Document.parseHTML` filters the document's own elements as well.
    ...['html', 'head', 'body'].map((name) => ({ name, attributes: [] as string[] })),
    ...Object.entries(STORY_ELEMENTS).map(([name, attributes]) => ({
      name,
      attributes: [...attributes, ...COMMON],
    })),
  ],
  replaceWithChildrenElements: UNWRAPPED,
  attributes: [],
  comments: false,
  dataAttributes: false,
};
