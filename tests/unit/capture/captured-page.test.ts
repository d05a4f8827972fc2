import { expect, test } from 'vitest';
import { MAX_SELECTION_LENGTH, parseCapturedPage } from '../../../utils/capture/captured-page.ts';

/** As one was kept before there was a field for what is selected. */
const KEPT = {
  version: 1,
  url: 'https://news.example/ferry',
  title: 'The ferry',
  lang: 'en',
  dir: 'ltr',
  contentType: 'text/html',
  html: '<!doctype html><html><p>Text</p></html>',
  hasUnsentText: false,
};

test('a page that was kept before the newest field still opens', () => {
  expect(parseCapturedPage(KEPT)).toEqual(KEPT);
  expect(parseCapturedPage(KEPT)).not.toHaveProperty('selection');
});

test('what is selected comes along, other fields do not', () => {
  expect(parseCapturedPage({ ...KEPT, selection: 'Text', more: 1 })).toEqual({ ...KEPT, selection: 'Text' });
});

test.each([
  ['no text', { selection: 7 }],
  ['a selection beyond measure', { selection: 'x'.repeat(MAX_SELECTION_LENGTH + 1) }],
  ['another version', { version: 2 }],
  ['another direction', { dir: 'up' }],
  ['no markup', { html: null }],
])('%s is refused', (_, wrong) => expect(parseCapturedPage({ ...KEPT, ...wrong })).toBeUndefined());
