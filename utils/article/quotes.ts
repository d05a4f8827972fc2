// DOM-only
import { elementsIn, holds, named, nameSet, newElement, type Roll } from './elements.ts';
import { collapsed } from './words.ts';

const PRINT_ONLY =
  /(?:^|\s)(?:print-?only|only-?print|visible-print(?:-\w+)*|show-for-print|d-print-(?:block|inline|inline-block|flex))(?:\s|$)/i;
const BOX = /^(?:div|section|center|span|figure|aside)$/;
const MEDIA = nameSet('img video audio iframe');
const STORY = nameSet('h1 article main body');

/**
 * Quotations keep clear of extraction's judgement: a post from elsewhere, with its author and date, stands in boxes
 * called "social", "embed" or "widget" and is mostly links. Boxes that hold nothing but the quotation go.
 */
export function prepareQuotes(roll: Roll): void {
  for (const quote of roll.of('blockquote')) {
    const words = collapsed(quote.textContent);
    if (words === '') continue;
    for (const part of [quote, ...elementsIn(quote)]) {
      part.removeAttribute('class');
      part.removeAttribute('role');
    }
    let box: Element | undefined;
    for (
      let parent = quote.parentElement;
      parent && BOX.test(parent.localName);
      parent = parent.parentElement
    ) {
      const others = [...parent.querySelectorAll('script, style, noscript')]
        .map((each) => each.textContent)
        .join('');
      if (collapsed(parent.textContent).length - collapsed(others).length > words.length) break;
      if (holds(parent, MEDIA) && !holds(quote, MEDIA)) break;
      box = parent;
    }
    box?.replaceWith(quote);
  }
}

/** Loose text beside paragraphs of a quotation, as its author and date often stand, is a paragraph too. */
export function paragraphsInQuotes(root: Element): void {
  for (const quote of named(root, 'blockquote')) {
    if (![...quote.children].some(({ localName }) => /^(?:p|ul|ol|div)$/.test(localName))) continue;
    let paragraph: Element | undefined;
    for (let node = quote.firstChild, next; node; node = next) {
      next = node.nextSibling;
      const isInline =
        node.nodeType === 3 ||
        (node.nodeType === 1 &&
          /^(?:a|span|em|strong|b|i|cite|small|time|br|q|sup|sub|abbr|code)$/.test(
            (node as Element).localName,
          ));
      if (!isInline) paragraph = undefined;
      else if (paragraph) paragraph.append(node);
      else if (collapsed(node.textContent) !== '') {
        paragraph = newElement(quote.ownerDocument, 'p');
        node.replaceWith(paragraph);
        paragraph.append(node);
      }
    }
  }
}

/** Parts that the page shows on paper only: most are addresses of the links, or the title once more. */
export function removePrintOnly(roll: Roll): void {
  for (const element of roll.having('class')) {
    const names = element.getAttribute('class');
    if (!names?.includes('print') || !PRINT_ONLY.test(names)) continue;
    if (element.localName !== 'body' && !holds(element, STORY)) element.remove();
  }
}
