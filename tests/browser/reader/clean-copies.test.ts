/** What a copy event puts onto the clipboard. */
import { afterEach, expect, it } from 'vitest';
import { keepCopiesClean } from '../../../entrypoints/reader/clean-copies.ts';
import { storyStage } from './story-stage.ts';

const STORY = `<h1>The doctor</h1><p>First words and <a href="https://story.test/a">a link</a>.</p>
  <figure class="picture"><img alt="A bench" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">
  <p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description>A bench</span></p></figure><p>Last words.</p>`;

let current: ReturnType<typeof storyStage> | undefined;
let around: HTMLElement[] = [];

function show() {
  const made = storyStage(STORY);
  current = made;
  made.article.lang = 'en';
  keepCopiesClean(made.article, made.end.signal);
  around = ['Read this paragraph', 'Left out'].map((text) => {
    const line = document.createElement('p');
    line.textContent = text;
    return line;
  });
  made.main.before(around[0] ?? '');
  made.main.after(around[1] ?? '');
  return made;
}

afterEach(() => {
  getSelection()?.removeAllRanges();
  for (const each of around) each.remove();
  current?.remove();
});

function copied(): { readonly text: string; readonly html: string; readonly native: boolean } {
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
  const native = document.dispatchEvent(event);
  return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html'), native };
}

it('of the whole page is the story', () => {
  show();
  getSelection()?.selectAllChildren(document.body);
  const { text, html } = copied();
  expect(text).toBe('The doctor\n\nFirst words and a link.\n\nImage: A bench\n\nLast words.');
  expect(html).toContain('<div lang="en"><h1>The doctor</h1>');
  expect(html.match(/A bench/g)).toHaveLength(1);
  expect(html).not.toMatch(/class=|aria-|Read this paragraph/);
});

it('of a few words is those words', () => {
  const { article } = show();
  const text = article.querySelector('p')?.firstChild;
  if (text) getSelection()?.setBaseAndExtent(text, 6, text, 11);
  expect(copied().text).toBe('words');
});

it('of what is not the story is left to the browser', () => {
  show();
  getSelection()?.selectAllChildren(around[1] ?? document.body);
  expect(copied()).toEqual({ text: '', html: '', native: true });
  getSelection()?.removeAllRanges();
  expect(copied().native).toBe(true);
});
