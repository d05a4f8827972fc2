// DOM-only
import { namedAny, nameSet, newElement } from './elements.ts';
import { namer } from './fingerprint.ts';
import { plainWords, UNREAD } from './plain-words.ts';
import { collapsed } from './words.ts';

/** Why a part of the page is not in the story. */
export type RemovalReason =
  /** Before the first running text: date, byline, section, buttons. */
  | 'before-story'
  /** After the last running text: links, credits, addresses. */
  | 'after-story'
  /** Under a heading such as "Related" or "About the author", at the end. */
  | 'end-section'
  /** A link to another story between two paragraphs. */
  | 'teaser'
  /** Words that only serve the page: "Advertisement", "Share this". */
  | 'label'
  /** A table of contents: links to places in the page. */
  | 'contents'
  /** What was said before, word for word: a second copy for other screens. */
  | 'copy'
  /** A box that the page itself calls a newsletter, a share bar, related stories. */
  | 'furniture'
  /** Behind the part in which the page says that its story stands: comments, other stories. */
  | 'behind-story';

/** One part that was taken out of the story, or would have been if the person had not asked for it. */
export interface Removal {
  /** The same each time the same page is opened. */
  readonly id: string;
  readonly reason: RemovalReason;
  /** Its words, white space collapsed, at most 1000 code units. */
  readonly text: string;
  /** Its markup, hostile until it has been sanitised; '' when it was taken out of the page before there was a story. */
  readonly html: string;
  /** True when it was brought back. */
  readonly kept: boolean;
}

/** More parts than a person would go through, and a bound for pages that hold thousands; fewer of those round the story. */
const MOST_PARTS = 60;
const MOST_OF_PAGE = 30;
const LONGEST_TEXT = 1000;
const LONGEST_HTML = 20_000;
/** Parts of the page that are never a story's, and that nobody would miss in it. */
const NEVER = nameSet('nav footer form dialog script style');
const isNever = (element: Element): boolean =>
  NEVER.has(element.localName) ||
  /^(?:navigation|contentinfo)$/.test(element.getAttribute('role') ?? '') ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true';
const NOT_BROUGHT =
  'script, style, noscript, template, button, input, select, textarea, dialog, [hidden], [aria-hidden="true"]';
const BLOCKS = nameSet('p li h2 h3 h4 h5 h6 blockquote pre');
/** Neighbours by which the place of a part is found again; each may have been left out itself. */
const NEIGHBOURS = 4;

/** A part of the page that is to come back, and the words of the blocks that follow it there, nearest first. */
interface Kept {
  readonly element: Element;
  readonly followers: readonly string[];
}

/** Takes parts out of a page and its story, remembers each with its reason, and brings back those that are asked for. */
export class Removals {
  readonly list: Removal[] = [];
  readonly #keep: ReadonlySet<string>;
  readonly #nameOf = namer();
  readonly #inStory = new Map<Comment, Element>();
  readonly #ofPage: Kept[] = [];

  /** @param keep ids of the parts that the person wants in the story. */
  constructor(keep: ReadonlySet<string> = new Set()) {
    this.#keep = keep;
  }

  /**
   * Takes a block out of the story. One that is to stay leaves a mark where it stood until `bringBack`, so that all other
   * rules judge the same story whatever is brought back.
   */
  remove(element: Element, reason: RemovalReason): void {
    const text = collapsed(element.textContent) === '' ? '' : plainWords(element, LONGEST_TEXT);
    if (text !== '' && this.#record(text, reason, () => element.outerHTML)) {
      const mark = element.ownerDocument.createComment('');
      this.#inStory.set(mark, element);
      element.replaceWith(mark);
    } else element.remove();
  }

  /** Takes a part out of the page, before the story is looked for. */
  removeFromPage(part: ChildNode, reason: RemovalReason): void {
    const element = part.nodeType === 1 ? (part as Element) : undefined;
    const isBounded = this.list.length < MOST_OF_PAGE;
    if (element && isBounded && !UNREAD.test(element.localName) && !isNever(element)) {
      const text = plainWords(element, LONGEST_TEXT);
      if (/[\p{L}\p{N}]/u.test(text) && this.#record(text, reason, () => ''))
        this.#ofPage.push({ element, followers: reason === 'behind-story' ? [] : followersOf(element) });
    }
    part.remove();
  }

  /** @returns true when the part is to come back. */
  #record(text: string, reason: RemovalReason, htmlOf: () => string): boolean {
    if (this.list.length >= MOST_PARTS) return false;
    const id = this.#nameOf(text);
    const kept = this.#keep.has(id);
    const html = htmlOf();
    this.list.push({ id, reason, text, html: html.length <= LONGEST_HTML ? html : '', kept });
    return kept;
  }

  /**
   * Puts what the person asked for where it stood.
   * @param prepare makes a holder of page markup a flat run of the story's blocks.
   */
  bringBack(story: Element, prepare: (holder: Element) => void): void {
    for (const [mark, element] of this.#inStory) mark.replaceWith(element);
    for (const { element, followers } of this.#ofPage) {
      const holder = newElement(story.ownerDocument, 'div');
      holder.append(element);
      for (const each of holder.querySelectorAll(NOT_BROUGHT)) each.remove();
      prepare(holder);
      const next = followers
        .map((words) => [...story.children].find((block) => collapsed(block.textContent).startsWith(words)))
        .find((block) => block !== undefined);
      if (next) next.before(...holder.childNodes);
      else story.append(...holder.childNodes);
    }
  }
}

/** Beginnings of the blocks of text that follow an element in its page. */
function followersOf(element: Element): readonly string[] {
  const found: string[] = [];
  for (let at: Element | null = element; at && found.length < NEIGHBOURS; at = at.parentElement) {
    for (
      let next = at.nextElementSibling;
      next && found.length < NEIGHBOURS;
      next = next.nextElementSibling
    ) {
      const blocks = BLOCKS.has(next.localName) ? [next] : namedAny(next, BLOCKS).slice(0, NEIGHBOURS);
      found.push(
        ...blocks.map((block) => collapsed(block.textContent).slice(0, 80)).filter((words) => words !== ''),
      );
    }
  }
  return found;
}
