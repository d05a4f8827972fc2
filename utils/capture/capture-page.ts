// browser
import type { CapturedPage } from './captured-page.ts';
import { keptAttributes } from './copy-attributes.ts';
import { PageCopy } from './copy-page.ts';
import {
  addressOf,
  attribute,
  attributeNames,
  baseAddress,
  contentTypeOf,
  rootElement,
  titleOf,
} from './dom-access.ts';

/**
 * Takes what the person sees of a live page, as plain data. Runs in the page's isolated world, so every call meets
 * markup that may be made to mislead it; see `dom-access.ts`.
 *
 * The live page is only read. The copy is text, which becomes elements only in the reader, in a document without a
 * browsing context: nothing in it is fetched, run or upgraded.
 * @returns never throws; what cannot be read is left out.
 */
export function capturePage(document: Document): CapturedPage {
  const page = { base: baseAddress(document), url: addressOf(document) };
  const root = rootElement(document);
  const copy = new PageCopy(document, page);
  if (root) copy.copyContent(root, 'html');
  const attributes = root ? keptAttributes(root, 'html', attributeNames(root), page) : '';
  return {
    version: 1,
    url: page.url,
    title: titleOf(document),
    lang: root ? attribute(root, 'lang') || attribute(root, 'xml:lang') : '',
    dir: root && getComputedStyle(root).direction === 'rtl' ? 'rtl' : 'ltr',
    contentType: contentTypeOf(document),
    html: `<!doctype html><html${attributes}>${copy.html}</html>`,
    hasUnsentText: copy.hasUnsentText,
    ...(copy.selection && { selection: copy.selection }),
  };
}
