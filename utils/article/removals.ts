// DOM-only
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
  | 'contents';

/** One part that was taken out of the story. */
export interface Removal {
  readonly reason: RemovalReason;
  /** Its markup, hostile until it has been sanitised. */
  readonly html: string;
}

/** Takes parts out of a story and remembers each with its reason. */
export class Removals {
  readonly list: Removal[] = [];

  remove(element: Element, reason: RemovalReason): void {
    if (collapsed(element.textContent) !== '') this.list.push({ reason, html: element.outerHTML });
    element.remove();
  }
}
