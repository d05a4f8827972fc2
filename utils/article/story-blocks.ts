// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { isAboutPage } from './page-words.ts';
import { ASIDE, PROSE_LETTERS } from './prose.ts';
import { letterCount } from './words.ts';

/** Number of a block of running text, in reading order. Ours: capture removes attributes of this prefix from pages. */
const NUMBER = `${STAMP_PREFIX}block`;
const BLOCK =
  /^(?:p|li|dd|dt|td|th|div|section|article|main|header|blockquote|pre|h[1-6]|ul|ol|dl|table|figure|figcaption|center|tbody|tr|details|summary|form|nav|aside|footer|body)$/;
const UNREAD =
  /^(?:script|style|noscript|template|svg|select|textarea|button|nav|aside|footer|dialog|head|figcaption|caption|math)$/;
/** Markup that the page's own steps would have taken out of a part that comes back. */
const NOT_BROUGHT =
  'script, style, form, nav, aside, footer, dialog, button, input, select, textarea, link, [hidden], [aria-hidden="true"]';

/** What parts are called that stand between a headline and its story without being either. */
const NOT_LEAD =
  /author|\bbio|byline|accredit|contributor|disclos|disclaim|affiliate|newsletter|sign-?up|subscri|cookie|consent|privacy|tooltip|messenger|widget|sidebar|caption|credit|image|photo|promo|\bad-|\bads?\b|banner|breaking|related|comment|share|social|card|cta|menu|toc\b|summary-list/i;
const REGION = /^(?:article|main)$/;
/** Share of a part's letters that must be running text for the part to come as a whole. */
const LEAST_PROSE = 0.6;

/** A block of running text as it stood in the page. */
interface Block {
  readonly letters: number;
  /** What the two elements round it are called: blocks of one role in a page's template share it. */
  readonly role: string;
  /** Whether a headline stands before it. */
  readonly afterHeadline: boolean;
  /** Number of the `article` or `main` that it stands in; 0 outside. */
  readonly region: number;
}

interface Count {
  letters: number;
  linked: number;
}

const nameOf = (element: Element | null): string =>
  element
    ? `${element.localName}.${(element.getAttribute('class') ?? '').trim().split(/\s+/).slice(0, 2).join('.').replace(/\d+/g, '')}`
    : '';

/** Numbers every block of running text of a page, so that what extraction leaves behind can be told and found. */
export class StoryBlocks {
  readonly #blocks: Block[] = [];
  #seenHeadline = false;
  #regions = 0;

  constructor(body: Element) {
    this.#walk(body, 0);
  }

  /** Counts the letters of an element that are not in blocks of their own, and numbers it when they are running text. */
  #walk(element: Element, region: number): Count {
    const own: Count = { letters: 0, linked: 0 };
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) own.letters += letterCount(node.nodeValue ?? '');
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      if (UNREAD.test(child.localName) || child.hasAttribute('hidden')) continue;
      if (child.localName === 'h1') this.#seenHeadline = true;
      const isRegion = REGION.test(child.localName) || child.getAttribute('role') === 'main';
      const inner = this.#walk(child, isRegion ? ++this.#regions : region);
      if (BLOCK.test(child.localName)) continue;
      own.letters += inner.letters;
      own.linked += child.localName === 'a' ? inner.letters : inner.linked;
    }
    if (!BLOCK.test(element.localName)) return own;
    if (
      own.letters >= PROSE_LETTERS &&
      own.linked <= 0.4 * own.letters &&
      !/^h[1-6]$/.test(element.localName)
    ) {
      element.setAttribute(NUMBER, String(this.#blocks.length));
      const role = `${nameOf(element.parentElement)} ${nameOf(element.parentElement?.parentElement ?? null)}`;
      this.#blocks.push({ letters: own.letters, role, afterHeadline: this.#seenHeadline, region });
    }
    return own;
  }

  /**
   * Brings back blocks of the story that extraction left in the page: those between kept ones, those of the same role as
   * kept ones, and those between the headline and the first kept one. Each comes with what stands round it alone.
   * @param page what extraction left of the page.
   */
  bringBack(story: Element, page: Element): void {
    const kept = numbersIn(story);
    const first = Math.min(...kept);
    const last = Math.max(...kept);
    const roles = new Set([...kept].map((number) => this.#blocks[number]?.role ?? ''));
    const regions = new Set([...kept].map((number) => this.#blocks[number]?.region ?? 0));
    // After several attempts Readability gives the best one, while the page holds the last one's copies of its blocks.
    const lost = [...page.querySelectorAll(`[${NUMBER}]`)].filter((element) => !kept.has(numberOf(element)));
    const wanted = new Set<Element>();
    for (const element of lost) {
      const number = numberOf(element);
      const block = this.#blocks[number];
      if (!block || element.closest(ASIDE)) continue;
      const isBetween = number > first && number < last;
      const isLead =
        number < first &&
        block.afterHeadline &&
        regions.has(block.region) &&
        !NOT_LEAD.test(block.role) &&
        !isAboutPage(element.textContent);
      if (isBetween || isLead || roles.has(block.role)) wanted.add(element);
    }
    const parts = new Set([...wanted].map((element) => this.#partOf(element, wanted, page)));
    for (const part of parts) {
      for (const each of part.querySelectorAll(NOT_BROUGHT)) each.remove();
      putInOrder(part, story);
    }
  }

  /** The largest part of the page round a block that is running text for the most part, all of it wanted. */
  #partOf(block: Element, wanted: ReadonlySet<Element>, page: Element): Element {
    let part = block;
    for (let parent = part.parentElement; parent && parent !== page; parent = parent.parentElement) {
      const inside = [...parent.querySelectorAll(`[${NUMBER}]`)];
      if (parent.localName === 'body' || !inside.every((each) => wanted.has(each))) break;
      const prose = inside.reduce((sum, each) => sum + (this.#blocks[numberOf(each)]?.letters ?? 0), 0);
      if (prose < LEAST_PROSE * letterCount(parent.textContent)) break;
      part = parent;
    }
    return part;
  }
}

const numberOf = (element: Element): number => Number(element.getAttribute(NUMBER));

function numbersIn(element: Element): ReadonlySet<number> {
  const numbers = new Set([...element.querySelectorAll(`[${NUMBER}]`)].map(numberOf));
  if (element.hasAttribute(NUMBER)) numbers.add(numberOf(element));
  return numbers;
}

/** Puts a part before the first block of the story that followed it in the page, else at the end. */
function putInOrder(part: Element, story: Element): void {
  const number = Math.min(...numbersIn(part));
  let next: Element | undefined = [...story.querySelectorAll(`[${NUMBER}]`)].find(
    (each) => numberOf(each) > number,
  );
  if (!next) {
    story.append(part);
    return;
  }
  for (let parent = next.parentElement; parent && parent !== story; parent = parent.parentElement) {
    if (Math.min(...numbersIn(parent)) < number) break;
    next = parent;
  }
  next.before(part);
}
