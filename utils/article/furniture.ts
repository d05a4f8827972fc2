// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { elementsIn, holds, named, nameSet, nearest, newElement, type Roll } from './elements.ts';
import { moveChildren } from './move-nodes.ts';
import { proseLetters } from './prose.ts';
import type { Removals } from './removals.ts';
import { collapsed, letterCount } from './words.ts';

/** What pages call the things that they put between the paragraphs of a story. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:newsletters?|sign-?up|subscribe|subscription|abonn(?:[eé]s?|ez|ements?|enten|ieren)|share|sharing|sharebar|social|socials|related|recommended|recommendations?|promo|advert|advertisement|ad-?slot|sponsored|outbrain|taboola|most-(?:read|popular)|trending|read-?next|read-?more|more-from|up-?next|breadcrumbs?|cookies?|consent|jump-?links?|skip-?link)(?:$|[\s_-])/i;
/** Never inline ones: a link or phrase of a sentence may bear any name. */
const BLOCKS = nameSet('div section aside ul ol nav form p footer header h2 h3 h4');
/** Longest text, in letters, that may go by its name alone. A story's own part may bear any name. */
const LONGEST = 500;

/** What no furniture holds, and where nothing is furniture. */
const STORY = nameSet('h1 main article');
const STORY_OR_FIGURE = nameSet('h1 main article figure');
const KEPT_WHOLE = nameSet('figure table pre blockquote');

/**
 * Names that say what a block is for. The id of a heading or section is as a rule made from its words ("related-work"),
 * and a label is a sentence about its content: it counts only where it is one of these names and nothing else.
 */
function isNamedFurniture(element: Element): boolean {
  const isPart = /^(?:h[2-4]|section)$/.test(element.localName);
  const label = element.getAttribute('aria-label') ?? '';
  return (
    FURNITURE_NAME.test(isPart ? element.className : `${element.className} ${element.id}`) ||
    (FURNITURE_NAME.test(label) && label.trim().split(/\s+/).length <= 2)
  );
}

/** Where an id waits that Readability must not see. Ours: capture removes attributes of this prefix from pages. */
const ID = `${STAMP_PREFIX}id`;
const INLINE = nameSet('span em strong b i u s small sup sub abbr cite code mark q time');
const SUBHEADING = /^h[2-6]$/;
/** A heading may be the author's name: extraction tells by its class, and takes it out. */
const AUTHOR_NAME = /byline|author|dateline|writtenby/i;

/** Paragraphs, few links and nothing to fill in: prose, whatever its id. */
function isProse(section: Element): boolean {
  if (!section.querySelector('p') || section.querySelector('form, input, button')) return false;
  const links = named(section, 'a')
    .map((link) => link.textContent)
    .join('');
  return letterCount(links) < 0.3 * letterCount(section.textContent);
}

/**
 * Readability throws out whatever bears a name like "social" or "header", also phrases of a sentence and headings of the
 * story. Such names are hidden from it: what pages themselves name as furniture is out already. `restoreIds` brings the
 * ids back as link targets.
 */
export function hideInnocentNames(elements: readonly Element[]): void {
  for (const element of elements) {
    const name = element.localName;
    if (INLINE.has(name)) {
      element.removeAttribute('class');
      hideId(element);
    } else if (SUBHEADING.test(name)) {
      if (!AUTHOR_NAME.test(element.className)) element.removeAttribute('class');
      hideId(element);
    } else if (name === 'section' && FURNITURE_NAME.test(element.id) && isProse(element)) hideId(element);
  }
}

function hideId(element: Element): void {
  const { id } = element;
  if (!id) return;
  element.setAttribute(ID, id);
  element.removeAttribute('id');
}

export function restoreIds(root: Element): void {
  for (const element of elementsIn(root)) {
    const id = element.getAttribute(ID);
    if (id !== null) element.id = id;
  }
}

const QUOTATION = nameSet('blockquote');

/** Whose words a quotation holds often stands in its `footer`, and Readability drops footers. */
export function keepAttributions(roll: Roll): void {
  for (const footer of roll.of('footer')) {
    if (!nearest(footer, QUOTATION)) continue;
    const paragraph = newElement(footer.ownerDocument, 'p');
    moveChildren(footer, paragraph);
    footer.replaceWith(paragraph);
  }
}

/** Paragraphs of running text beside an `aside` that show that it stands within a story. */
const LEAST_ROUND = 3;
/** Share of an `aside`'s letters that must be running text for it to be the author's. */
const MOSTLY = 0.7;
/** An author's notes are fewer; each is looked for in all the text round it. */
const MOST_ASIDES = 100;

/** What an author puts beside the story in a box of its own is read where it stands; Readability drops every `aside`. */
export function keepAsides(roll: Roll): void {
  const asides = roll.of('aside');
  if (asides.length > MOST_ASIDES) return;
  const rounds = new Map<Element, number>();
  const proseRound = (parent: Element): number => {
    const count =
      rounds.get(parent) ??
      [...parent.children].filter((each) => each.localName === 'p' && proseLetters(each) > 0).length;
    rounds.set(parent, count);
    return count;
  };
  for (const aside of asides) {
    const parent = aside.parentElement;
    if (!parent || isNamedFurniture(aside) || aside.querySelector('form, nav, button, input, iframe'))
      continue;
    if (proseRound(parent) < LEAST_ROUND) continue;
    const prose = named(aside, 'p').filter((each) => proseLetters(each) > 0);
    const letters = prose.reduce((sum, each) => sum + proseLetters(each), 0);
    if (letters === 0 || letters < MOSTLY * letterCount(aside.textContent)) continue;
    // A sentence of the story said again in large letters.
    const text = collapsed(parent.textContent);
    if (prose.some((each) => text.split(collapsed(each.textContent)).length > 2)) continue;
    const box = newElement(aside.ownerDocument, 'div');
    moveChildren(aside, box);
    aside.replaceWith(box);
  }
}

/** Takes out short parts that the page itself names as furniture: newsletter boxes, share bars, related stories. */
export function removeFurniture(roll: Roll, removals: Removals): void {
  for (const element of roll.all) {
    if (!BLOCKS.has(element.localName) || !isNamedFurniture(element) || holds(element, STORY_OR_FIGURE))
      continue;
    if (nearest(element, KEPT_WHOLE) || letterCount(element.textContent) > LONGEST) continue;
    if (element.isConnected) removals.removeFromPage(element, 'furniture');
  }
  removeControls(roll, removals);
}

/** Longest text of a link that is there to be pressed, in letters, and least letters of the box that it ends. */
const LONGEST_CONTROL = 40;
const LEAST_BESIDE = 100;

const COUNT_BOX = /^(?:div|span|p|li|section|aside)$/;
const CONTROL_BOX = /^(?:div|section|article)$/;

/** A count of votes or likes: a number in one box with the buttons that change it, and nothing else. */
function countOf(button: Element): Element | undefined {
  const box = button.parentElement;
  if (!box || !COUNT_BOX.test(box.localName)) return undefined;
  let rest = box.textContent;
  for (const each of named(box, 'button')) rest = rest.replace(each.textContent, '');
  return /^[\d.,\s]{1,12}[kKmM]?$/.test(rest.trim()) && named(box, 'img').length === 0 ? box : undefined;
}

/** "1 / 3", "Slide 2 of 5": which of the pictures of a slide show is seen. */
const COUNTER = /^(?:\p{L}{1,12}\s*)?\d{1,3}\s*(?:\/|\p{L}{1,4})\s*\d{1,3}$/u;

/** The counter of a slide show, beside the button that goes on to the next picture. */
function counterAt(button: Element): Element | undefined {
  return [button.previousElementSibling, button.nextElementSibling].find(
    (each): each is Element =>
      each?.matches('span, div, p') === true && COUNTER.test(collapsed(each.textContent)),
  );
}

/** A link to nowhere as the last words of a box that holds more: only the page's script does something with it. */
function isControl(link: Element): boolean {
  const box = link.parentElement;
  if (!box || !CONTROL_BOX.test(box.localName) || named(link, 'img').length > 0) return false;
  // A bar of controls is known for what it is as long as it is whole.
  if (letterCount(box.textContent) < LEAST_BESIDE) return false;
  const text = collapsed(link.textContent);
  const isLast = !link.nextSibling || collapsed(link.nextSibling.textContent) === '';
  const before = link.previousElementSibling;
  const hasWordsBeside = [...box.childNodes].some((node) => node.nodeType === 3 && collapsed(node.nodeValue));
  return isLast && before !== null && !hasWordsBeside && text !== '' && letterCount(text) <= LONGEST_CONTROL;
}

/** Takes out what is there to be pressed and would be read as a paragraph: "23" between arrows, "Add a comment". */
function removeControls(roll: Roll, removals: Removals): void {
  for (const button of roll.of('button')) {
    const count = countOf(button) ?? counterAt(button);
    if (count?.isConnected) removals.removeFromPage(count, 'furniture');
  }
  for (const link of roll.of('a'))
    if (/^(?:#$|javascript:)/i.test(link.getAttribute('href') ?? '') && link.isConnected && isControl(link))
      removals.removeFromPage(link, 'furniture');
}

/** Notices about cookies and privacy, whose words are prose and may be more than the story's. */
const CONSENT =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|privacy-(?:pref\w*|banner|notice|modal|popup))(?:$|[\s_-])/i;

const CONSENT_BOXES = nameSet('div section aside dialog');

/** Takes out what asks for consent, however long, unless it is most of the page: then it is what the page is about. */
export function removeConsent(body: Element, roll: Roll): void {
  let all: number | undefined;
  for (const element of roll.all) {
    if (!CONSENT_BOXES.has(element.localName)) continue;
    if (!CONSENT.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)) continue;
    if (holds(element, STORY)) continue;
    all ??= letterCount(body.textContent);
    if (letterCount(element.textContent) > 0.7 * all) continue;
    element.remove();
  }
}

const isOnlyLinks = (element: Element): boolean => {
  const text = collapsed(element.textContent);
  const linked = named(element, 'a')
    .map((link) => collapsed(link.textContent))
    .join('');
  return text !== '' && text.replaceAll(' ', '').length <= linked.replaceAll(' ', '').length;
};

/** Takes off what stands before the first words and after the last ones: links to a section, headings over nothing. */
export function trimEnds(root: Element, removals: Removals): void {
  let first = root.firstElementChild;
  while (
    first &&
    first.localName === 'p' &&
    !first.hasAttribute('class') &&
    isOnlyLinks(first) &&
    collapsed(first.textContent).length < 60
  ) {
    removals.remove(first, 'before-story');
    first = root.firstElementChild;
  }
  for (
    let last = root.lastElementChild;
    last && /^h[2-6]$/.test(last.localName);
    last = root.lastElementChild
  )
    removals.remove(last, 'after-story');
}
