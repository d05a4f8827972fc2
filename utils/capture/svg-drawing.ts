// browser
import {
  attribute,
  attributeNames,
  collapsed,
  dataOf,
  elementById,
  firstChild,
  hasAttribute,
  isElement,
  localName,
  nextSibling,
  nodeType,
  parentElement,
  rectOf,
  textContent,
} from './dom-access.ts';

/** Longest address of a drawing, in UTF-16 code units. */
const LONGEST = 200_000;
/**
 * Elements of a page's drawings whose styles are read, which takes some 20 µs each. Later ones have the style of one
 * that is declared alike, as the bars and dots of a chart are.
 */
const MOST_STYLED = 500;

/** What is left of what a page's drawings may cost. */
export interface DrawingBudget {
  styled: number;
}
export const drawingBudget = (): DrawingBudget => ({ styled: MOST_STYLED });

const DRAWN = new Set(
  'svg g a path rect circle ellipse line polyline polygon text tspan textPath defs symbol use switch linearGradient radialGradient stop pattern clipPath mask marker image filter'.split(
    ' ',
  ),
);
const isDrawn = (tag: string): boolean => DRAWN.has(tag) || (tag.startsWith('fe') && tag !== 'feImage');

/** Inherited properties, each with its value at the root of a drawing that stands alone. */
const INHERITED: readonly (readonly [string, string])[] = [
  ['fill', 'rgb(0, 0, 0)'],
  ['fill-opacity', '1'],
  ['fill-rule', 'nonzero'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-opacity', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['visibility', 'visible'],
  ['font-family', ''],
  ['font-size', '16px'],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['text-anchor', 'start'],
];
/** Properties that each element has for itself, with their initial values. */
const OWN: readonly (readonly [string, string])[] = [
  ['opacity', '1'],
  ['stop-color', 'rgb(0, 0, 0)'],
  ['stop-opacity', '1'],
  ['dominant-baseline', 'auto'],
];
const INITIAL = INHERITED.map(([, initial]) => initial);
const STYLED = new Set([...INHERITED, ...OWN].map(([name]) => name));
const NOT_KEPT = /^(?:on|data-|aria-|xmlns|(?:style|class|role|tabindex|focusable|width|height)$)/;
const NAME = /^[a-zA-Z][\w-]*$/;

/** What the root of a drawing gets from us. */
interface Root {
  readonly attributes: string;
  readonly css: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
const assign = (name: string, value: string): string => ` ${name}='${escaped(value)}'`;

/** A value in which nothing leads out of the drawing; '' when it would. Notes the ids that it refers to. */
function inwards(value: string, ids: Set<string>): string {
  let leadsOut = false;
  const kept = value.replaceAll(/url\(\s*["']?([^)"']*)["']?\s*\)/gi, (_, address: string) => {
    const id = /#([^#]+)$/.exec(address)?.[1];
    if (id === undefined) leadsOut = true;
    else ids.add(id);
    return `url(#${id})`;
  });
  return leadsOut || /:\/\/|\\|javascript:/i.test(kept) ? '' : kept;
}

/** A transformation that a sheet of the page makes. */
const moved = ({ transform, transformOrigin, transformBox }: CSSStyleDeclaration): string =>
  transform === 'none' || transform === ''
    ? ''
    : `transform:${transform};transform-origin:${transformOrigin};transform-box:${transformBox};`;

/** What a page's sheets make of an element of a drawing. */
interface Style {
  readonly isGone: boolean;
  /** Of INHERITED. */
  readonly values: readonly string[];
  /** Declarations of OWN, and of a transformation. */
  readonly own: string;
  readonly moved: string;
}

/** Declarations of what is not so already: a chart has thousands of like parts. */
function changesOf(
  properties: readonly (readonly [string, string])[],
  values: readonly string[],
  known: readonly string[],
): string {
  let css = '';
  for (const [index, [property]] of properties.entries()) {
    const value = values[index];
    if (value && value !== known[index]) css += `${property}:${value};`;
  }
  return css;
}

/** One drawing on its way into a text of its own. */
class Drawing {
  xml = '';
  readonly wanted = new Set<string>();
  readonly #written = new Set<string>();
  readonly #known = new Map<string, Style>();
  readonly #budget: DrawingBudget;

  constructor(budget: DrawingBudget) {
    this.#budget = budget;
  }

  /** @param inherited values of INHERITED round the element; undefined where they are not known. */
  write(from: Element, inherited: readonly string[] | undefined, root?: Root): void {
    const tag = localName(from);
    if (tag === 'foreignObject') return this.#writeWords(from);
    if (!isDrawn(tag) || this.xml.length > LONGEST) return;
    const style = inherited && this.#styleOf(from, tag);
    if (style?.isGone) return;
    // A link has nowhere to lead.
    const name = tag === 'a' ? 'g' : tag;
    const { values } = style ?? {};
    this.xml += `<${name}${root?.attributes ?? ''}${this.#attributes(from, tag, root !== undefined, style !== undefined)}`;
    let css = root?.css ?? '';
    if (style && inherited) css += changesOf(INHERITED, style.values, inherited) + style.own;
    if (style && !root && !hasAttribute(from, 'transform')) css += style.moved;
    this.xml += `${css && assign('style', css)}>`;
    for (let child = firstChild(from); child; child = nextSibling(child)) {
      if (isElement(child)) this.write(child, values);
      else if (nodeType(child) === 3 && /^t(?:ext|span|extPath)$/.test(tag))
        this.xml += escaped(dataOf(child));
    }
    this.xml += `</${name}>`;
  }

  #attributes(from: Element, tag: string, isRoot: boolean, isStyled: boolean): string {
    let all = '';
    for (const name of attributeNames(from)) {
      const isLink = name === 'href' || name === 'xlink:href';
      const isSide = name === 'width' || name === 'height';
      if (NOT_KEPT.test(name) && (isRoot || !isSide)) continue;
      if ((!isLink && !NAME.test(name)) || (isStyled && STYLED.has(name)) || (isRoot && name === 'viewBox'))
        continue;
      const value = attribute(from, name);
      if (name === 'id') this.#written.add(value);
      if (!isLink) {
        const kept = inwards(value, this.wanted);
        if (kept) all += assign(name, kept);
      } else if (value.startsWith('#')) {
        this.wanted.add(value.slice(1));
        all += assign('href', value);
      } else if (tag === 'image' && /^data:image\/(?:png|jpeg|gif|webp);/i.test(value))
        all += assign('href', value);
    }
    return all;
  }

  #styleOf(from: Element, tag: string): Style | undefined {
    const declared = ['class', 'style', 'fill', 'stroke'].map((name) => attribute(from, name));
    const key = [tag, ...declared].join('|');
    if (this.#budget.styled === 0) return this.#known.get(key);
    this.#budget.styled -= 1;
    const style = getComputedStyle(from);
    const read = ([property]: readonly [string, string]): string =>
      inwards(style.getPropertyValue(property), this.wanted);
    const found = {
      isGone: style.display === 'none' && tag !== 'defs' && tag !== 'symbol',
      values: INHERITED.map(read),
      own: changesOf(
        OWN,
        OWN.map(read),
        OWN.map(([, initial]) => initial),
      ),
      moved: moved(style),
    };
    this.#known.set(key, found);
    return found;
  }

  /** Words that the page lays out as HTML inside its drawing, as line of text in the middle of their box. */
  #writeWords(from: Element): void {
    const words = collapsed(textContent(from) ?? '');
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(
      (name) => Number.parseFloat(attribute(from, name)) || 0,
    ) as [number, number, number, number];
    if (!words) return;
    const inner = [...Element.prototype.querySelectorAll.call(from, '*')].findLast((each) =>
      collapsed(textContent(each) ?? ''),
    );
    const style = getComputedStyle(inner ?? from);
    const css = `fill:${style.color};stroke:none;font:${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const place = `x='${x + width / 2}' y='${y + height / 2}' text-anchor='middle' dominant-baseline='central'`;
    this.xml += `<text ${place}${assign('style', css)}>${escaped(words)}</text>`;
  }

  /** Gradients, symbols and the like that the page keeps in another drawing. */
  writeMissing(near: Element): void {
    let missing = '';
    for (const id of this.wanted) {
      if (this.#written.has(id)) continue;
      this.#written.add(id);
      const target = elementById(near, id);
      if (!target || !isDrawn(localName(target))) continue;
      const before = this.xml;
      this.write(target, INITIAL);
      missing += this.xml.slice(before.length);
      this.xml = before;
    }
    if (missing) this.xml += `<defs>${missing}</defs>`;
  }
}

/** Colour that the page shows behind an element; '' when that is the browser's own. */
function backgroundBehind(element: Element): string {
  for (let at: Element | null = element; at; at = parentElement(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return '';
}

/** What cannot stand in an address of the kind "data:" as it is. */
const encoded = (xml: string): string =>
  xml
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- XML 1.0 has no way to hold these.
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll(/[%#<>"\t\n\r]/g, encodeURIComponent);

/**
 * A drawing as an address that holds all of it: as the page shows it, with the styles of the page's sheets written on
 * its parts, without scripts, animation or anything that leads out of it.
 * @returns undefined when it is longer than 200,000 code units.
 */
export function drawingAddress(svg: Element, budget: DrawingBudget): string | undefined {
  const { width, height } = rectOf(svg);
  const drawing = new Drawing(budget);
  const viewBox = /^[\d\s,.e+-]+$/i.test(attribute(svg, 'viewBox'))
    ? attribute(svg, 'viewBox')
    : `0 0 ${width} ${height}`;
  const size = `${assign('viewBox', viewBox)} width='${Math.round(width)}' height='${Math.round(height)}'`;
  const background = backgroundBehind(svg);
  drawing.write(svg, INITIAL, {
    attributes: ` xmlns='http://www.w3.org/2000/svg'${size}`,
    css: background && `background:${background};`,
  });
  // The end tag is written again after what is missing.
  drawing.xml = drawing.xml.slice(0, -'</svg>'.length);
  drawing.writeMissing(svg);
  const address = `data:image/svg+xml,${encoded(`${drawing.xml}</svg>`)}`;
  return address.length > LONGEST ? undefined : address;
}
