// browser
import type { CapturedPage } from './captured-page.ts';
import { copyAttributes } from './copy-attributes.ts';
import { PageCopy } from './copy-page.ts';
import { addressOf, attribute, baseAddress, contentTypeOf, rootElement, titleOf } from './dom-access.ts';

/**
 * Takes what the person sees of a live page, as plain data. Runs in the page's isolated world, so every call meets
 * markup that may be made to mislead it; see `dom-access.ts`.
 *
 * The live page is only read. The copy is written into a document without a browsing context, where custom elements
 * are not upgraded and nothing is fetched or run.
 * @returns never throws; what cannot be read is left out.
 */
export function capturePage(document: Document): CapturedPage {
  const page = { base: baseAddress(document), url: addressOf(document) };
  const root = rootElement(document);
  const copy = new PageCopy(document, page);
  // The parser made an empty head and body; the walk brings the page's own.
  copy.document.documentElement.replaceChildren();
  if (root) {
    copyAttributes(root, copy.document.documentElement, page);
    copy.copyContent(root, copy.document.documentElement);
  }
  return {
    version: 1,
    url: page.url,
    title: titleOf(document),
    lang: root ? attribute(root, 'lang') || attribute(root, 'xml:lang') : '',
    dir: root && getComputedStyle(root).direction === 'rtl' ? 'rtl' : 'ltr',
    contentType: contentTypeOf(document),
    html: `<!doctype html>${copy.document.documentElement.outerHTML}`,
    hasUnsentText: copy.hasUnsentText,
  };
}
