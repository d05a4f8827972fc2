// DOM-only
import { namer } from './fingerprint.ts';
import { plainWords, UNREAD } from './plain-words.ts';
import { linkedLetters, proseOf } from './prose.ts';
import { readableText } from './readable-text.ts';
import { letterCount } from './words.ts';

export type PartKind =
  /** The part in which the page says that its content is. */
  | 'main'
  /** Running text, with a heading or without. */
  | 'text'
  /** Several of a kind that are read: posts, answers, comments, reviews. */
  | 'entries'
  /** Several of a kind that lead elsewhere: results, stories, messages, a menu. */
  | 'links';

/** A part of a page that can be read by itself. */
export interface PagePart {
  /** The same each time the same page is opened. */
  readonly id: string;
  readonly kind: PartKind;
  /** Its heading, or its first words; '' for a main part without a heading. */
  readonly name: string;
  /** True when `name` is its heading. */
  readonly isHeaded: boolean;
  readonly letters: number;
  /** How many of a kind it holds, or 0. */
  readonly count: number;
}

/** A part with its nodes, siblings in the page. */
export interface FoundPart extends PagePart {
  readonly nodes: readonly ChildNode[];
}

/** Letters from which a part is worth a line in a list. */
const LEAST_LETTERS = 60;
/** Letters of a block within a part that is looked into for parts of its own. */
const OWN_PARTS = 400;
/** Least letters of an entry, and how many alike make a part. */
const LEAST_ENTRY = 12;
const LEAST_ENTRIES = 3;
/** Share of a part's letters in entries from which it is a part of entries. */
const MOST_ENTRIES = 0.6;
/** An entry with a heading and this many letters is a story of its own. */
const STORY_LETTERS = 300;
/** Longer lists are no help: the largest parts stay. */
const MOST_PARTS = 40;
const NAME_LENGTH = 80;

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const MAIN = 'main, [role="main"], article, [role="article"]';
const MENU = 'nav, [role="navigation"], footer, [role="contentinfo"], [role="search"]';
const HIDDEN = '[hidden], [aria-hidden="true"], dialog:not([open])';
const FLOWS = /^(?:p|ul|ol|dl|pre|blockquote|figure|table|hr|h[1-6])$/;
const LEAF = /^(?:p|pre|blockquote|figure|h[1-6]|img|address)$/;
const LIST = /^(?:ul|ol|dl|menu|tbody|table)$/;

interface Measure {
  readonly letters: number;
  readonly linked: number;
}

/** What is found below an element, in the order of the page. */
class Lister {
  readonly found: Omit<FoundPart, 'id'>[] = [];
  readonly #measures = new Map<Element, Measure>();

  measure(element: Element): Measure {
    const known = this.#measures.get(element);
    if (known) return known;
    let letters = 0;
    let linked = 0;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) letters += letterCount(node.nodeValue ?? '');
      if (node.nodeType !== 1 || UNREAD.test((node as Element).localName)) continue;
      if ((node as Element).matches(HIDDEN)) continue;
      const inner = this.measure(node as Element);
      letters += inner.letters;
      linked += inner.linked;
    }
    const measure = { letters, linked: element.localName === 'a' ? letters : linked };
    this.#measures.set(element, measure);
    return measure;
  }

  /** Children that have something to read. */
  #children(element: Element): readonly Element[] {
    return [...element.children].filter(
      (child) => this.#measures.has(child) && this.measure(child).letters > 0,
    );
  }

  /** The words of an element that is a heading and nothing else. */
  #headingIn(element: Element): string {
    const heading = element.matches(HEADINGS) ? element : element.querySelector(HEADINGS);
    if (!heading || this.measure(element).letters > this.measure(heading).letters + LEAST_ENTRY) return '';
    return plainWords(heading, NAME_LENGTH);
  }

  add(kind: PartKind, nodes: readonly ChildNode[], heading: string, count = 0): void {
    const elements = nodes.filter((node): node is Element & ChildNode => node.nodeType === 1);
    const letters = nodes.reduce(
      (sum, node) =>
        sum +
        (node.nodeType === 1
          ? this.measure(node as unknown as Element).letters
          : letterCount(node.nodeValue ?? '')),
      0,
    );
    if (letters < LEAST_LETTERS) return;
    const label = heading || elements[0]?.getAttribute('aria-label')?.trim().slice(0, NAME_LENGTH);
    const own = label || this.#firstHeading(elements);
    const words =
      own || elements.map((element) => plainWords(element, NAME_LENGTH)).find((text) => text !== '');
    const text =
      words ??
      nodes
        .map((node) => node.nodeValue?.trim() ?? '')
        .join(' ')
        .slice(0, NAME_LENGTH);
    const linked = elements.reduce((sum, element) => sum + this.measure(element).linked, 0);
    const isLinks = kind === 'text' && linked > letters / 2;
    const links = isLinks
      ? elements.reduce((sum, each) => sum + each.querySelectorAll('a').length, 0)
      : count;
    this.found.push({
      kind: isLinks ? 'links' : kind,
      name: text,
      isHeaded: Boolean(own),
      letters,
      count: links,
      nodes,
    });
  }

  /** A heading that a part begins with. */
  #firstHeading(elements: readonly Element[]): string {
    const first = elements.find((element) => this.measure(element).letters > 0);
    const heading = first?.matches(HEADINGS) ? first : first?.querySelector(HEADINGS);
    if (!first || !heading) return '';
    const words = plainWords(heading, NAME_LENGTH);
    return words !== '' && plainWords(first, NAME_LENGTH).startsWith(words.replace(/…$/, '')) ? words : '';
  }

  /** Siblings alike, most of their parent's letters. */
  #entriesOf(element: Element, children: readonly Element[]): readonly Element[] {
    const alike = new Map<string, Element[]>();
    for (const child of children) {
      if (LEAF.test(child.localName) || this.measure(child).letters < LEAST_ENTRY) continue;
      const sign = `${child.localName}.${child.classList.item(0)?.replace(/\d+/g, '') ?? ''}`;
      const group = alike.get(sign);
      if (group) group.push(child);
      else alike.set(sign, [child]);
    }
    const letters = (group: readonly Element[]): number =>
      group.reduce((sum, each) => sum + this.measure(each).letters, 0);
    const largest = [...alike.values()].toSorted((a, b) => letters(b) - letters(a))[0] ?? [];
    const isMost = letters(largest) >= MOST_ENTRIES * this.measure(element).letters;
    return largest.length >= LEAST_ENTRIES && isMost ? largest : [];
  }

  /** @param heading what stands before an element and belongs to nothing else. */
  visit(element: Element, heading: string): void {
    const { letters, linked } = this.measure(element);
    if (letters < LEAST_LETTERS || element.matches(HIDDEN)) return;
    const isLinks = linked > letters / 2;
    const children = this.#children(element);
    if (element.matches(MENU))
      return this.add('links', [element], heading, element.querySelectorAll('a').length);
    if (LEAF.test(element.localName)) return this.add('text', [element], heading);
    const [only] = children;
    if (
      only &&
      children.length === 1 &&
      this.measure(only).letters === letters &&
      !LIST.test(element.localName)
    )
      return this.visit(only, heading);
    const entries = this.#entriesOf(element, children);
    if (entries.length > 0) return this.#visitEntries(element, children, entries, heading);
    if (LIST.test(element.localName) && !element.querySelector('div, h2, h3, h4, table')) {
      const rows = element.localName.startsWith('t')
        ? element.querySelectorAll('tr').length
        : children.length;
      return this.add(isLinks ? 'links' : 'text', [element], heading, isLinks ? rows : 0);
    }
    this.#visitFlow([...element.childNodes], heading);
  }

  #visitEntries(
    element: Element,
    children: readonly Element[],
    entries: readonly Element[],
    heading: string,
  ): void {
    const first = children.findIndex((child) => child === entries[0]);
    const isEntry = new Set(entries);
    const name = this.#visitFlow(children.slice(0, first), heading);
    const linked = entries.reduce((sum, entry) => sum + this.measure(entry).linked, 0);
    const letters = entries.reduce((sum, entry) => sum + this.measure(entry).letters, 0);
    const isLinks = linked > letters / 2;
    const stories = isLinks ? [] : entries.filter((entry) => this.#isStory(entry));
    // Sections of one text are not "4 entries": each is there by its own heading.
    if (stories.length < entries.length) {
      const isProse = entries.some((entry) => this.measure(entry).letters >= LEAST_LETTERS);
      // A list keeps its element, which tells how many there are and numbers them.
      const nodes = LIST.test(element.localName) ? [element] : entries;
      this.add(isLinks ? 'links' : isProse ? 'entries' : 'text', nodes, name, entries.length);
    }
    for (const entry of stories) this.add('text', [entry], '');
    this.#visitFlow(
      children.slice(first).filter((child) => !isEntry.has(child)),
      '',
    );
  }

  /** An entry that is long enough, and begins with a heading. */
  #isStory(entry: Element): boolean {
    return this.measure(entry).letters >= STORY_LETTERS && this.#firstHeading([entry]) !== '';
  }

  /** Blocks that are looked into rather than taken as a piece of the text that they stand in. */
  #hasParts(child: Element): boolean {
    const { letters, linked } = this.measure(child);
    if (letters < LEAST_LETTERS) return false;
    if (LIST.test(child.localName))
      return linked > letters / 2 || child.querySelector('h2, h3, h4, table') !== null;
    if (FLOWS.test(child.localName)) return false;
    return (
      letters >= OWN_PARTS || child.matches(MENU) || child.querySelector(`${HEADINGS}, ${MENU}`) !== null
    );
  }

  /**
   * Text cut at its headings; what has parts of its own is looked into.
   * @returns the last heading when nothing stands under it.
   */
  #visitFlow(nodes: readonly ChildNode[], before: string): string {
    let heading = before;
    let run: ChildNode[] = [];
    /** Letters of the run besides its heading. */
    let letters = 0;
    const end = (): void => {
      this.add('text', run, heading);
      run = [];
      letters = 0;
    };
    for (const node of nodes) {
      if (node.nodeType === 3) run.push(node);
      if (node.nodeType !== 1) continue;
      const child = node as Element & ChildNode;
      if (UNREAD.test(child.localName) || child.matches(HIDDEN)) continue;
      const own = this.#headingIn(child);
      if (own !== '') {
        end();
        heading = own;
        run.push(child);
      } else if (this.#hasParts(child)) {
        const title = letters < LEAST_LETTERS ? heading : '';
        if (title === '') end();
        run = [];
        letters = 0;
        heading = '';
        this.visit(child, title);
      } else {
        run.push(child);
        letters += this.measure(child).letters;
      }
    }
    if (letters === 0) return heading;
    end();
    return '';
  }
}

/** The largest part of a page that its markup calls its main one or an article. */
function mainOf(body: Element, lister: Lister): Element | undefined {
  const parts = [...body.querySelectorAll(MAIN)].filter((part) => !part.closest(HIDDEN));
  return parts.toSorted((a, b) => lister.measure(b).letters - lister.measure(a).letters)[0];
}

/**
 * Lists what can be read on a page, for a person to choose from: its main part, its sections by their headings, groups
 * of entries and of links, menus last.
 * @param body of the page as captured. It is left as it is.
 */
export function partsOf(body: Element): readonly FoundPart[] {
  const lister = new Lister();
  const whole = lister.measure(body).letters;
  lister.visit(body, '');
  const isMenu = ({ nodes }: Omit<FoundPart, 'id'>): boolean =>
    nodes.some((node) => node.nodeType === 1 && (node as unknown as Element).closest(MENU));
  const sections = lister.found.splice(0);
  const main = mainOf(body, lister);
  const inMain = main ? sections.filter(({ nodes }) => nodes[0] && main.contains(nodes[0])) : [];
  // One that is a single part, or the whole page, is in the list already.
  if (main && inMain.length > 1 && lister.measure(main).letters < whole) lister.add('main', [main], '');
  const ordered = [...lister.found, ...sections.filter((part) => !isMenu(part)), ...sections.filter(isMenu)];
  const least = ordered.map(({ letters }) => letters).toSorted((a, b) => b - a)[MOST_PARTS - 1] ?? 0;
  const nameOf = namer();
  return ordered
    .map((part) => ({ ...part, id: nameOf(`${part.kind} ${part.name} ${part.letters}`) }))
    .filter(({ letters }) => letters >= least)
    .slice(0, MOST_PARTS);
}

/** Letters of a page that are there to be read. */
export const lettersOnPage = (body: Element): number => new Lister().measure(body).letters;

/** The elements that may hold the story where nothing else was found: the marked main part, then the densest one. */
export function likelyParts(body: Element): readonly Element[] {
  const main = mainOf(body, new Lister());
  const prose = new Map<Element, number>();
  for (const paragraph of body.querySelectorAll('p, li, dd, td, div')) {
    const parent = paragraph.parentElement;
    if (!parent || paragraph.closest(`${MENU}, ${HIDDEN}`) || paragraph.querySelector('p, div, li, td'))
      continue;
    const letters = proseOf(letterCount(readableText(paragraph)), () => linkedLetters(paragraph));
    prose.set(parent, (prose.get(parent) ?? 0) + letters);
  }
  const densest = [...prose].reduce<readonly [Element | undefined, number]>(
    (most, each) => (each[1] > most[1] ? each : most),
    [undefined, 0],
  )[0];
  return [main, densest].filter((part) => part !== undefined);
}
