// browser
import { closest, parentElement, rectOf, textContent } from './dom-access.ts';

const PARAGRAPHS = new Set(['p', 'li', 'dd', 'blockquote', 'pre', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Letters from which an element is a paragraph and not an entry of a menu. */
const LEAST_LENGTH = 40;
/** Parts of a page that are no part of its story, whatever is in view of them. */
const BESIDE =
  'nav, aside, footer, dialog, [role=navigation], [role=complementary], [role=contentinfo], [role=dialog], [role=search]';
/** How much of a paragraph, in CSS px, has to be in view: some two lines. */
const LEAST_IN_VIEW = 40;

/** Finds where on the page the person is, while the page is walked through. */
export class FirstInView {
  readonly #width: number;
  readonly #height: number;
  #hasPassed = false;
  #isFound = false;

  /** @param view size of what the person sees of the page, in CSS px. */
  constructor(view: { readonly innerWidth: number; readonly innerHeight: number } | null) {
    this.#width = view?.innerWidth ?? 0;
    this.#height = view?.innerHeight ?? 0;
  }

  /**
   * Whether an element is the first paragraph in view, with another one above what is in view: once at most, and not
   * at all where the person has not left the top of the story.
   * @param offset of the element's document from the top of the page's, in CSS px.
   */
  isIt(element: Element, tag: string, offset: number): boolean {
    if (this.#isFound || !PARAGRAPHS.has(tag)) return false;
    const { top, bottom, left, right, width, height } = rectOf(element);
    if (width === 0 || height === 0) return false;
    const isPassed = bottom + offset < Math.min(height, LEAST_IN_VIEW);
    if (isPassed && this.#hasPassed) return false;
    const isSeen = top + offset < this.#height && right > 0 && left < this.#width;
    if (!isPassed && this.#hasPassed && !isSeen) return false;
    if ((textContent(element) ?? '').trim().length < LEAST_LENGTH) return false;
    if (isPassed) {
      this.#hasPassed = !closest(element, BESIDE);
      return false;
    }
    if (closest(element, BESIDE) || hangs(element)) return false;
    // The first paragraph of all is not above what is in view: the person is at the top, and the search at its end.
    this.#isFound = true;
    return this.#hasPassed;
  }
}

/** Whether an element keeps its place while the page is scrolled: a bar, a notice. */
function hangs(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentElement(at))
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(at).position)) return true;
  return false;
}
