// browser
import { bodyOf, rectOf } from './dom-access.ts';

/** Sides from which a frame can hold a story, in CSS px: smaller ones hold advertisements and buttons. */
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = 200;
/** Characters outside links from which the text in a frame is part of what the person came to read. */
const LEAST_TEXT = 400;

/**
 * The document in a frame or object, if it is of the page's own origin (of others browsers tell nothing) and large.
 * @returns undefined also when it is empty.
 */
export function ownDocument(frame: Element): Document | undefined {
  const { width, height } = rectOf(frame);
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return undefined;
  const { contentDocument } = frame as Partial<HTMLIFrameElement>;
  return contentDocument && bodyOf(contentDocument) ? contentDocument : undefined;
}

/** Whether the copy of what a frame holds is text to read. */
export function isText(html: string): boolean {
  const text = html.replaceAll(/<a\b[^]*?<\/a>|<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
  return text.length >= LEAST_TEXT;
}
