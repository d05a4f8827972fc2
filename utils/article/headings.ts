// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { holds, namedAny, nameSet, nearest, newElement, type Roll } from './elements.ts';
import { moveChildren, unwrap } from './move-nodes.ts';
import { collapsed } from './words.ts';

/** Level of a heading on its page, where extraction changes it (it makes every `h1` an `h2`). */
const LEVEL = `${STAMP_PREFIX}level`;
const HEADINGS = nameSet('h1 h2 h3 h4 h5 h6');
/** What makes a heading by role a whole part of the page. */
const PARTS = nameSet('p div ul table');

function renamed(element: Element, tag: string): Element {
  const replacement = newElement(element.ownerDocument, tag);
  for (const { name, value } of element.attributes) replacement.setAttribute(name, value);
  moveChildren(element, replacement);
  element.replaceWith(replacement);
  return replacement;
}

/** Makes a heading of what is one by its role. @param element a block of its own, never within a line of text. */
function headingByRole(element: Element): Element | undefined {
  if (element.getAttribute('role') !== 'heading' || holds(element, PARTS)) return undefined;
  const level = Number.parseInt(element.getAttribute('aria-level') ?? '2', 10) || 2;
  const heading = renamed(element, `h${Math.min(6, Math.max(1, level))}`);
  heading.removeAttribute('role');
  return heading;
}

/**
 * A heading that opens and closes its part holds a button, or stands in one (ARIA Authoring Practices, accordion), and
 * extraction takes out buttons.
 */
function freeFromButton(button: Element): void {
  const round = nearest(button, HEADINGS);
  const isAll = round !== undefined && collapsed(round.textContent) === collapsed(button.textContent);
  if (isAll || holds(button, HEADINGS)) unwrap(button);
}

/** Headings by role become elements, and those of the first level keep it in mind. */
export function prepareHeadings(roll: Roll): void {
  for (const button of roll.of('button')) freeFromButton(button);
  const byRole = [...roll.of('div'), ...roll.of('p')].map(headingByRole);
  for (const heading of [...roll.of('h1'), ...byRole])
    if (heading?.localName === 'h1') heading.setAttribute(LEVEL, '1');
}

function levelOf(heading: Element): number {
  const kept = Number.parseInt(heading.getAttribute(LEVEL) ?? '', 10);
  return kept >= 1 && kept <= 6 ? kept : Number(heading.localName.charAt(1));
}

/**
 * Numbers the headings below the story's one `h1`: the highest are `h2`, and none is more than one level under the
 * heading that it belongs to, as screen readers' users expect who jump by level (WCAG technique G141).
 */
export function renumberHeadings(root: Element): void {
  const open: number[] = [];
  for (const heading of namedAny(root, HEADINGS)) {
    const level = levelOf(heading);
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const tag = `h${Math.min(6, open.length + 1)}`;
    if (heading.localName !== tag) renamed(heading, tag);
  }
}
