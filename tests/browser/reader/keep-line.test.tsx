/** The line that is read stays at its height, in the real reader view with the real style sheets. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { freeExtent, measureBars } from '../../../entrypoints/reader/bars.ts';
import { keepLine } from '../../../entrypoints/reader/keep-line.ts';
import type { TextMap } from '../../../utils/document/build-document.ts';
import { buildDocument } from '../../../utils/document/build-document.ts';
import type { ReadingDocument, Word } from '../../../utils/document/reading-document.ts';
import { firstLineFrom } from '../../../utils/highlight/first-line.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import type { SpeechState } from '../../../utils/speech/speech-state.ts';
import type { Stage } from '../components/reader-stage.tsx';
import { speech, stage } from '../components/reader-stage.tsx';

const state = signal<SpeechState>(speech.idle);
const word = signal<Word | undefined>(undefined);
let end: AbortController;
let reader: Stage;
let story: ReadingDocument;
let textMap: TextMap;
let beforeChange: () => void;

beforeEach(async () => {
  end = new AbortController();
  await page.viewport(1280, 800);
  reader = stage();
  const body = document.querySelector('.article-body');
  for (let count = 0; count < 30; count += 1) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Paragraph ${count}. ${'The tide came in over the flats and went out again. '.repeat(9)}`;
    body?.append(paragraph);
  }
  const article = document.querySelector('article');
  if (!article) throw new Error('no story');
  ({ document: story, textMap } = buildDocument(article, 'en'));
  state.value = speech.idle;
  word.value = undefined;
  measureBars(end.signal);
  const store = { onBeforeChange: (listener: () => void) => void (beforeChange = listener) };
  keepLine({ state, word, estimatedWord: signal(undefined) }, story, textMap, store, end.signal);
  await frames();
});
afterEach(async () => {
  end.abort();
  reader.remove();
  scrollTo(0, 0);
  await page.viewport(1280, 800);
});

async function frames(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await new Promise(requestAnimationFrame);
}

/** What the store does. */
async function change(settings: Partial<Settings>): Promise<void> {
  beforeChange();
  reader.settings.value = { ...reader.settings.value, ...settings };
  await frames();
}

/** A block in the middle of the story, and one of its words in the middle of its text. */
const BLOCK = 25;
const WORD = { start: 240, end: 244 };
const topOf = (range: Range): number => range.getClientRects()[0]?.top ?? Number.NaN;
const wordTop = (): number => topOf(textMap.range(BLOCK, WORD));

function speak(): void {
  state.value = { ...speech.speaking, position: { block: BLOCK, sentence: 4, offset: WORD.start } };
  word.value = WORD;
  scrollBy({ top: wordTop() - 300, behavior: 'instant' });
}

const CHANGES: readonly Partial<Settings>[] = [
  { fontSize: 34 },
  { fontSize: 14 },
  { fontSize: 128 },
  { fontWeight: 800 },
  { lineHeight: 3 },
  { letterSpacing: 0.2 },
  { wordSpacing: 1, linkSpacing: false },
  { paragraphSpacing: 3 },
  { columnWidth: 30 },
  { alignment: 'centre', font: 'mono' },
];

describe.each(CHANGES)('%o', (settings) => {
  it('leaves the spoken word where it is', async () => {
    speak();
    const height = document.body.scrollHeight;
    const before = wordTop();
    await change(settings);
    expect(document.body.scrollHeight).not.toBe(height);
    expect(Math.abs(wordTop() - before)).toBeLessThanOrEqual(1);
  });

  it('leaves the first line in view where it is when nothing is spoken', async () => {
    scrollTo(0, 1500);
    await frames();
    const first = firstLineFrom(story, textMap, freeExtent().top);
    if (!first) throw new Error('no line in view');
    const before = topOf(first);
    await change(settings);
    expect(Math.abs(topOf(first) - before)).toBeLessThanOrEqual(1);
  });
});

/** Longer than until the place is looked at again. */
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 250));

describe.each([
  [700, 800],
  [900, 600],
  [320, 640],
  [1280, 500],
])('a window that becomes %i × %i', (width, height) => {
  it('leaves the spoken word where it is', async () => {
    speak();
    await settled();
    const before = wordTop();
    await page.viewport(width, height);
    await frames();
    expect(Math.abs(wordTop() - before)).toBeLessThanOrEqual(1);
    await page.viewport(1280, 800);
    await frames();
    expect(Math.abs(wordTop() - before)).toBeLessThanOrEqual(1);
  });

  it('leaves the first line in view where it is when nothing is spoken', async () => {
    scrollTo(0, 2350);
    await settled();
    const first = firstLineFrom(story, textMap, freeExtent().top);
    if (!first) throw new Error('no line in view');
    const before = topOf(first);
    await page.viewport(width, height);
    await frames();
    expect(Math.abs(topOf(first) - Math.max(before, freeExtent().top))).toBeLessThanOrEqual(1);
    await page.viewport(1280, 800);
    await frames();
    expect(Math.abs(topOf(first) - before)).toBeLessThanOrEqual(1);
  });
});

it('keeps the line in view when the screen is turned, and back again where it was', async () => {
  speak();
  scrollBy({ top: wordTop() - 560, behavior: 'instant' });
  await settled();
  const before = wordTop();
  await page.viewport(800, 360);
  await frames();
  expect(textMap.range(BLOCK, WORD).getClientRects()[0]?.bottom).toBeLessThanOrEqual(freeExtent().bottom + 1);
  expect(wordTop()).toBeGreaterThan(freeExtent().top);
  await page.viewport(1280, 800);
  await frames();
  expect(Math.abs(wordTop() - before)).toBeLessThanOrEqual(1);
});

it('brings the page back to where it was when the change is taken back, step by step', async () => {
  scrollTo(0, 1500);
  for (const fontSize of [24, 40, 64, 90, 64, 40, 24, 20]) await change({ fontSize });
  expect(Math.abs(scrollY - 1500)).toBeLessThanOrEqual(1);
});

it('keeps the line when a font comes late', async () => {
  speak();
  const before = wordTop();
  await change({ font: 'opendyslexic' });
  await document.fonts.ready;
  await frames();
  expect(
    [...document.fonts].some(({ family, status }) => /OpenDys/.test(family) && status === 'loaded'),
  ).toBe(true);
  expect(Math.abs(wordTop() - before)).toBeLessThanOrEqual(1);
});

it('stays with the eye when the person has scrolled away from the voice', async () => {
  speak();
  scrollTo(0, 0);
  await change({ fontSize: 40 });
  expect(scrollY).toBe(0);
});

it('starts anew after the person has scrolled', async () => {
  scrollTo(0, 1500);
  await change({ fontSize: 30 });
  scrollBy({ top: 900, behavior: 'instant' });
  const first = firstLineFrom(story, textMap, freeExtent().top);
  if (!first) throw new Error('no line in view');
  const before = topOf(first);
  await change({ fontSize: 20 });
  expect(Math.abs(topOf(first) - before)).toBeLessThanOrEqual(1);
});

it('shows the whole line, even when it has grown beyond the room below it', async () => {
  speak();
  scrollBy({ top: wordTop() - (freeExtent().bottom - 30), behavior: 'instant' });
  await change({ fontSize: 128 });
  const [line] = textMap.range(BLOCK, WORD).getClientRects();
  expect(line?.bottom).toBeLessThanOrEqual(freeExtent().bottom + 1);
});

it('is not moved by a panel that opens and closes', async () => {
  await change({ columnWidth: 80, fontSize: 24 });
  speak();
  const before = wordTop();
  const width = (): number => document.querySelector('article')?.getBoundingClientRect().width ?? 0;
  const wide = width();
  // Not by the test's own pointer, which scrolls first.
  document.querySelector<HTMLElement>('[aria-controls="appearance"]')?.click();
  await expect.poll(width).toBeLessThan(wide);
  await frames();
  expect(Math.abs(wordTop() - before)).toBeLessThanOrEqual(1);
  await userEvent.keyboard('{Escape}');
  await expect.poll(width).toBe(wide);
  await frames();
  expect(Math.abs(wordTop() - before)).toBeLessThanOrEqual(1);
});

it('knows the first line, also below a picture and in the middle of a paragraph', () => {
  const line = (top: number): Range => {
    const found = firstLineFrom(story, textMap, top);
    if (!found) throw new Error('no line');
    return found;
  };
  expect(line(0).startContainer.textContent).toBe('The doctor on the bench');
  const inside = line(wordTop() - 1);
  expect(topOf(inside)).toBeCloseTo(wordTop(), 0);
  // The first of its line.
  const before = document.createRange();
  before.setStart(inside.startContainer, inside.startOffset - 2);
  before.setEnd(inside.startContainer, inside.startOffset - 1);
  expect(topOf(before)).toBeLessThan(topOf(inside));
  expect(firstLineFrom(story, textMap, 1e6)).toBeUndefined();
});
