// pure
import type { CaptureFailureKind, CapturedPage } from './captured-page.ts';
import { MAX_HTML_LENGTH } from './captured-page.ts';

const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|addons\.opera\.com)(?:\/|$)/;
const WEB = /^https?:/;

/** True for the error that Chromium gives while `activeTab` has not yet reached the page's process: worth another try. */
export function isLateGrant(url: string | undefined, message: string): boolean {
  return /^(?:https?|file):/.test(url ?? '') && /Cannot access contents of the page/.test(message);
}

/**
 * Why a page refused to be captured.
 * @param url the tab's address; undefined where the browser keeps it from us (its own pages).
 * @param message the error of `scripting.executeScript`; '' when it gave no result (Firefox on `about:` pages).
 */
export function captureFailure(url: string | undefined, message: string): CaptureFailureKind {
  if (url === undefined || url === '') return 'browser-page';
  if (STORES.test(url) || /extensions gallery/.test(message)) return 'store';
  if (/showing error page/.test(message)) return 'error-page';
  if (url.startsWith('file:')) return isPdf(url) ? 'pdf' : 'local-file';
  if (!WEB.test(url)) return 'browser-page';
  if (isPdf(url)) return 'pdf';
  if (/\.(?:json|xml|rss|atom)(?:[?#]|$)/i.test(url)) return 'data-view';
  return 'unreachable';
}

const isPdf = (url: string): boolean => /\.pdf(?:[?#]|$)/i.test(url);

/** What a captured page turns out to be when it is no page of text; undefined when it may hold a story. */
export function unreadableKind(page: CapturedPage): CaptureFailureKind | undefined {
  if (page.contentType === 'application/pdf') return 'pdf';
  if (/[/+](?:json|xml)$/.test(page.contentType) && page.contentType !== 'application/xhtml+xml')
    return 'data-view';
  if (page.html.length > MAX_HTML_LENGTH) return 'too-large';
  return undefined;
}
