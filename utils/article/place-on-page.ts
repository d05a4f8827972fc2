// browser
import type { CapturedPage } from '../capture/captured-page.ts';
import { STAMP_IN_VIEW } from '../capture/stamps.ts';

/** UTF-16 code units of markup that hold enough of a paragraph to know it again. */
const ENOUGH = 4000;

const IN_VIEW = new RegExp(`<[a-z][a-z0-9]*\\s[^<>]*${STAMP_IN_VIEW}[^<>]*>`);

/** First words of the paragraph that the person had in view, when they were past the top of the page; else ''. */
export function wordsInView({ html }: Pick<CapturedPage, 'html'>): string {
  const found = IN_VIEW.exec(html);
  if (!found) return '';
  const piece = html.slice(found.index, found.index + ENOUGH);
  const body = new DOMParser().parseFromString(piece, 'text/html').body;
  return body.querySelector(`[${STAMP_IN_VIEW}]`)?.textContent ?? '';
}

/** First words of what the person had selected, or ''. */
export const wordsSelected = ({ selection = '' }: Pick<CapturedPage, 'selection'>): string =>
  selection.split('\n', 1)[0] ?? '';
