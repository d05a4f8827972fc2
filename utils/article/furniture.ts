// DOM-only
import { collapsed, letterCount } from './words.ts';

/** What pages call the things that they put between the paragraphs of a story. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:newsletters?|sign-?up|subscribe|subscription|share|sharing|sharebar|social|socials|related|recommended|recommendations?|promo|advert|advertisement|ad-?slot|sponsored|outbrain|taboola|most-(?:read|popular)|trending|read-?next|read-?more|more-from|up-?next|breadcrumbs?|cookies?|consent|jump-?links?|skip-?link)(?:$|[\s_-])/i;
const BLOCKS = 'div section aside ul ol nav form p footer header span a h2 h3 h4'.split(' ');
/** Longest text, in letters, that may go by its name alone. A story's own part may bear any name. */
const LONGEST = 500;

const NAMED = BLOCKS.map((tag) => `${tag}:is([class], [id], [aria-label])`).join(', ');

const namesOf = (element: Element): string =>
  `${element.className} ${element.id} ${element.getAttribute('aria-label') ?? ''}`;

/** Takes out short parts that the page itself names as furniture: newsletter boxes, share bars, related stories. */
export function removeFurniture(body: Element): void {
  for (const element of body.querySelectorAll(NAMED)) {
    if (!FURNITURE_NAME.test(namesOf(element)) || element.querySelector('h1, main, article, figure'))
      continue;
    if (element.closest('figure, table, pre, blockquote') || letterCount(element.textContent) > LONGEST)
      continue;
    element.remove();
  }
}

const isOnlyLinks = (element: Element): boolean => {
  const text = collapsed(element.textContent);
  const linked = [...element.querySelectorAll('a')].map((link) => collapsed(link.textContent)).join('');
  return text !== '' && text.replaceAll(' ', '').length <= linked.replaceAll(' ', '').length;
};

/** Takes off what stands before the first words and after the last ones: links to a section, headings over nothing. */
export function trimEnds(root: Element): void {
  let first = root.firstElementChild;
  while (
    first &&
    first.matches('p:not([class])') &&
    isOnlyLinks(first) &&
    collapsed(first.textContent).length < 60
  ) {
    first.remove();
    first = root.firstElementChild;
  }
  for (
    let last = root.lastElementChild;
    last && /^h[2-6]$/.test(last.localName);
    last = root.lastElementChild
  )
    last.remove();
}
