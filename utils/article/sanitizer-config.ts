// pure

/** Attributes that any element of a story may have. */
const COMMON = ['id', 'lang', 'dir'] as const;

/**
 * Every element that a story may hold, with the attributes that it may have besides `id`, `lang` and `dir`.
 * Values are checked afterwards: `sanitize.ts` for addresses and ids, OUR_CLASSES for classes.
 */
export const STORY_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name', 'aria-label'],
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

/** Attributes of MathML Core that only move or size what is drawn. */
const MATH_COMMON = ['dir', 'displaystyle', 'scriptlevel', 'mathvariant'];

/**
 * The part of MathML Core (W3C, 2.1.6 and 3) that draws formulae: no links, no actions, no foreign content, no styles.
 * With the attributes that each element may have.
 */
export const MATH_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  math: [...MATH_COMMON, 'display', 'alttext'],
  merror: MATH_COMMON,
  mfrac: [...MATH_COMMON, 'linethickness'],
  mi: MATH_COMMON,
  mmultiscripts: MATH_COMMON,
  mn: MATH_COMMON,
  mo: [
    ...MATH_COMMON,
    'form',
    'fence',
    'separator',
    'lspace',
    'rspace',
    'stretchy',
    'symmetric',
    'maxsize',
    'minsize',
    'largeop',
    'movablelimits',
  ],
  mover: [...MATH_COMMON, 'accent'],
  mpadded: [...MATH_COMMON, 'width', 'height', 'depth', 'lspace', 'voffset'],
  mphantom: MATH_COMMON,
  mprescripts: MATH_COMMON,
  mroot: MATH_COMMON,
  mrow: MATH_COMMON,
  ms: MATH_COMMON,
  mspace: [...MATH_COMMON, 'width', 'height', 'depth'],
  msqrt: MATH_COMMON,
  mstyle: MATH_COMMON,
  msub: MATH_COMMON,
  msubsup: MATH_COMMON,
  msup: MATH_COMMON,
  mtable: MATH_COMMON,
  mtd: [...MATH_COMMON, 'columnspan', 'rowspan'],
  mtext: MATH_COMMON,
  mtr: MATH_COMMON,
  munder: [...MATH_COMMON, 'accentunder'],
  munderover: [...MATH_COMMON, 'accent', 'accentunder'],
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
    ...Object.entries(MATH_ELEMENTS).map(([name, attributes]) => ({
      name,
      namespace: 'http://www.w3.org/1998/Math/MathML',
      attributes: [...attributes],
    })),
  ],
  replaceWithChildrenElements: UNWRAPPED,
  attributes: [],
  comments: false,
  dataAttributes: false,
};
