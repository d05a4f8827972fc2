import { JSDOM } from 'jsdom';
import type { CapturedPage } from '../../utils/capture/captured-page.ts';

export { LABELS } from './labels.ts';

/** A document without a browsing context, as the reader page's `DOMParser` makes it. */
export const parse = (html: string): Document => {
  const { DOMParser } = new JSDOM('').window;
  return new DOMParser().parseFromString(html, 'text/html');
};

/** A captured page around markup, as capture would hand it over. */
export function pageOf(html: string, changes: Partial<CapturedPage> = {}): CapturedPage {
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
  const page = { version: 1, url: 'https://news.example/2026/story', title, lang: 'en', dir: 'ltr' } as const;
  return { ...page, contentType: 'text/html', html, hasUnsentText: false, ...changes };
}
