// DOM-only
import { collapsed } from './words.ts';

const PRINT_ONLY =
  /(?:^|\s)(?:print-?only|only-?print|visible-print(?:-\w+)*|show-for-print|d-print-(?:block|inline|inline-block|flex))(?:\s|$)/i;
const BOX = /^(?:div|section|center|span|figure|aside)$/;

/**
 * Quotations keep clear of extraction's judgement: a post from elsewhere, with its author and date, stands in boxes
 * called "social", "embed" or "widget" and is mostly links. Boxes that hold nothing but the quotation go.
 */
export function prepareQuotes(body: Element): void {
  for (const quote of body.querySelectorAll('blockquote')) {
    const words = collapsed(quote.textContent);
    if (words === '') continue;
    for (const part of [quote, ...quote.querySelectorAll('*')]) {
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
      if (
        parent.querySelector('img, video, audio, iframe') &&
        !quote.querySelector('img, video, audio, iframe')
      )
        break;
      box = parent;
    }
    box?.replaceWith(quote);
  }
}

/** Loose text beside paragraphs of a quotation, as its author and date often stand, is a paragraph too. */
export function paragraphsInQuotes(root: Element): void {
  for (const quote of root.querySelectorAll('blockquote')) {
    if (!quote.querySelector(':scope > p, :scope > ul, :scope > ol, :scope > div')) continue;
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
        paragraph = quote.ownerDocument.createElement('p');
        node.replaceWith(paragraph);
        paragraph.append(node);
      }
    }
  }
}

/** Parts that the page shows on paper only: most are addresses of the links, or the title once more. */
export function removePrintOnly(body: Element): void {
  for (const element of body.querySelectorAll('[class*="print"]')) {
    if (PRINT_ONLY.test(element.getAttribute('class') ?? '') && !element.querySelector('h1, article, main'))
      element.remove();
  }
}
