/** The reader under a finger: no mouse, nothing that hovers. */
import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { launchChromium } from '../support/chromium.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { STORY } from './expected-story.ts';
import { button } from './reader-page.ts';
import { BUILDS } from './test-browser.ts';

/** Touch emulation leaves the media queries as they are: pointers of type 2 are coarse, hovers of type 1 are none. */
const FINGERS =
  '--blink-settings=primaryPointerType=2,availablePointerTypes=2,primaryHoverType=1,availableHoverTypes=1';

let server: WebServer;
let chromium: Chromium;
let page: Page;
let finger: CDPSession;

beforeAll(async () => {
  server = await startServer({ directory: STORY });
  chromium = await launchChromium({ extensions: [BUILDS.chromium], testVoice: true, args: [FINGERS] });
  page = await chromium.open(`${server.origin}/`);
  await chromium.pressToolbarButton(page);
  await waitFor('the reader', () => page.url().includes('/reader.html'));
  finger = await page.context().newCDPSession(page);
  await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  await page.setViewportSize({ width: 390, height: 844 });
  await waitFor('speech', async () => (await status()) === 'speaking');
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const status = () => page.evaluate(() => document.documentElement.dataset['speech']);

type Point = readonly [x: number, y: number];

/** Puts a finger down, draws it along, and lifts it. */
async function touch(...points: readonly Point[]): Promise<void> {
  for (const [index, [x, y]] of points.entries())
    await finger.send('Input.dispatchTouchEvent', {
      type: index === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x, y }],
    });
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function boxOf(selector: string) {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`no ${selector}`);
  return box;
}
async function tap(selector: string): Promise<void> {
  const { x, y, width, height } = await boxOf(selector);
  await touch([x + width / 2, y + height / 2]);
}
const valueOf = (selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((input: HTMLInputElement) => input.valueAsNumber);

it('is used where nothing hovers and pointers are coarse', async () => {
  const fits = await page.evaluate(() => ({
    coarse: matchMedia('(pointer: coarse)').matches,
    hovers: matchMedia('(hover: hover)').matches,
    wide: document.documentElement.scrollWidth > innerWidth,
  }));
  expect(fits).toEqual({ coarse: true, hovers: false, wide: false });
});

it('pauses and plays at a tap', async () => {
  await tap(button('Pause'));
  await waitFor('silence', async () => (await status()) === 'paused');
  await tap(button('Play'));
  await waitFor('speech', async () => (await status()) === 'speaking');
  await tap(button('Pause'));
  await waitFor('silence', async () => (await status()) === 'paused');
});

it('starts at the word that is tapped', async () => {
  const before = await chromium.voice().spoken();
  const place = await page.evaluate(() => {
    const text = [...document.querySelectorAll('article p')]
      .flatMap((each) => [...each.childNodes])
      .filter((node) => node instanceof Text && node.data.trim().length > 80)[3];
    if (!(text instanceof Text)) throw new Error('no text');
    const [match] = text.data.slice(20).matchAll(/\b[a-z]{5,}\b/g);
    if (!match) throw new Error('no word');
    const range = document.createRange();
    range.setStart(text, 20 + match.index);
    range.setEnd(text, 20 + match.index + match[0].length);
    text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = range.getBoundingClientRect();
    return { word: match[0], x: x + width / 2, y: y + height / 2 };
  });
  await touch([place.x, place.y]);
  await waitFor('speech', async () => (await status()) === 'speaking');
  const next = await waitFor('the voice', async () => (await chromium.voice().spoken())[before.length]);
  expect(next.text.startsWith(place.word)).toBe(true);
  await tap(button('Pause'));
});

it('moves sliders by a tap and by drawing, and steps by their buttons', async () => {
  const position = '.position input';
  const place = await boxOf(position);
  await touch([place.x + place.width * 0.8, place.y + place.height / 2]);
  const max = await page.locator(position).evaluate((input: HTMLInputElement) => Number(input.max));
  await waitFor('the place', async () => Math.abs((await valueOf(position)) / max - 0.8) < 0.1);
  await tap(button('Appearance'));
  await page.waitForSelector('.panel');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.panel details'))
      details.open = true;
  });
  const size = '.panel input[type="range"]';
  const was = await valueOf(size);
  await tap('.panel .control-row .step:last-child');
  await waitFor('a step', async () => (await valueOf(size)) > was);
  const { x, y, width, height } = await boxOf(size);
  const middle = y + height / 2;
  await touch(
    [x + width * 0.1, middle],
    [x + width * 0.2, middle],
    [x + width * 0.3, middle],
    [x + width * 0.4, middle],
  );
  await waitFor('a larger text', async () => (await valueOf(size)) > was + 20);
  await tap('.panel [title="Undo"]');
  await tap('.panel [title="Close"]');
  await waitFor('no panel', async () => (await page.locator('.panel').count()) === 0);
});

it('shows nothing to a mouse only: what hovers gets another colour and no more', async () => {
  const revealing = await page.evaluate(() => {
    const rulesIn = (rules: CSSRuleList): CSSRule[] =>
      [...rules].flatMap((rule) => [
        rule,
        ...('cssRules' in rule ? rulesIn(rule.cssRules as CSSRuleList) : []),
      ]);
    return [...document.styleSheets]
      .flatMap((sheet) => rulesIn(sheet.cssRules))
      .filter((rule) => rule instanceof CSSStyleRule)
      .filter(({ selectorText }) => /:hover/.test(selectorText.replaceAll(/:not\([^)]*\)/g, '')))
      .filter(({ style }) =>
        ['display', 'visibility', 'opacity', 'clip-path', 'content'].some(
          (name) => style.getPropertyValue(name) !== '',
        ),
      )
      .map(({ cssText }) => cssText);
  });
  expect(revealing).toEqual([]);
});
