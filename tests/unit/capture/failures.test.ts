import { describe, expect, it } from 'vitest';
import { captureFailure, isLateGrant, unreadableKind } from '../../../utils/capture/failures.ts';

const LATE =
  'Error: Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

it('tries again only where the grant may still arrive', () => {
  expect(isLateGrant('https://story.test/', LATE)).toBe(true);
  expect(isLateGrant(undefined, LATE)).toBe(false);
  expect(isLateGrant('chrome-extension://abc/reader.html', LATE)).toBe(false);
  expect(isLateGrant('https://story.test/', 'Error: Frame with ID 0 is showing error page')).toBe(false);
});

describe('captureFailure', () => {
  it.each([
    [undefined, 'Error: Cannot access a chrome:// URL', 'browser-page'],
    ['about:config', '', 'browser-page'],
    ['chrome-extension://other/page.html', LATE, 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'The extensions gallery cannot be scripted.', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'Missing host permission for the tab', 'store'],
    ['https://story.test/', 'Error: Frame with ID 0 is showing error page', 'error-page'],
    ['https://story.test/report.PDF?x=1', 'Missing host permission for the tab', 'pdf'],
    ['https://story.test/data.json', 'Missing host permission for the tab', 'data-view'],
    ['file:///home/me/story.html', LATE, 'local-file'],
    ['https://story.test/', 'Missing host permission for the tab', 'unreachable'],
  ])('%s: %s', (url, message, kind) => expect(captureFailure(url, message)).toBe(kind));
});

describe('unreadableKind', () => {
  const page = {
    version: 1,
    url: 'https://story.test/',
    title: '',
    lang: '',
    dir: 'ltr',
    html: '',
    hasUnsentText: false,
  } as const;

  it.each([
    ['application/pdf', 'pdf'],
    ['application/json', 'data-view'],
    ['application/rss+xml', 'data-view'],
    ['application/xhtml+xml', undefined],
    ['text/html', undefined],
    ['text/plain', undefined],
  ])('%s', (contentType, kind) => expect(unreadableKind({ ...page, contentType })).toBe(kind));
});
