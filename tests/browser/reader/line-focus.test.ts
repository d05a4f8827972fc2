/** The band that stays bright: where it is, what it leaves alone, what it costs. */
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { createLineFocus } from '../../../entrypoints/reader/line-focus.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { storyStage } from './story-stage.ts';

const LONG = 'Nobody left the room that night, and nobody spoke. '.repeat(30);
const STORY = `<h1>The doctor</h1><p>First words here. ${LONG} A marigold. ${LONG}</p><h2>A heading</h2><p>Second words here. ${LONG}</p>
  <p>A line with a <a href="https://story.test/">link</a> in it. ${LONG}</p><p>Last words here. ${LONG}</p>`;

let current: ReturnType<typeof storyStage> | undefined;

function show(change: Partial<Settings> = {}, html = STORY) {
  const made = storyStage(html, { lineFocus: 'one', ...change });
  const { main, article, place, settings, end } = made;
  createLineFocus({
    main,
    article,
    place,
    lineFocus: () => settings.value.lineFocus,
    freeExtent: () => ({ top: 0, bottom: innerHeight }),
    end: end.signal,
  });
  current = made;
  return made;
}

afterEach(async () => {
  current?.remove();
  current = undefined;
  await send('Emulation.setEmulatedMedia', { features: [] });
  await page.viewport(1280, 800);
});

const send = (method: string, parameters: object): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }).send(
    method,
    parameters,
  );
const emulate = (name: string, value: string) =>
  send('Emulation.setEmulatedMedia', { features: [{ name, value }] });

/** Without the transition, which a test would have to wait for. */
const still = () => emulate('prefers-reduced-motion', 'reduce');
const element = (): HTMLElement | null => document.querySelector('.line-focus > div');
const band = (): DOMRect => element()?.getBoundingClientRect() ?? new DOMRect();
const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('line focus', () => {
  it.each([
    ['one', 1],
    ['three', 3],
    ['five', 5],
  ] as const)('%s: the band has the spoken line in its middle', async (lineFocus, count) => {
    await still();
    const { say, article } = show({ lineFocus });
    const word = say(1, 'marigold').getBoundingClientRect();
    const pitch = Number.parseFloat(getComputedStyle(article).lineHeight);
    expect(band().height).toBeCloseTo(count * pitch, 0);
    expect((band().top + band().bottom) / 2).toBeCloseTo((word.top + word.bottom) / 2, 0);
  });

  it('moves with the word’s line, scrolls with the story, and is gone when it is off', async () => {
    await still();
    const { say, settings } = show();
    const first = say(1, 'First');
    const before = band().top;
    expect(before).toBeLessThan(first.getBoundingClientRect().top);
    say(3, 'Second');
    expect(band().top).toBeGreaterThan(before);
    const top = band().top;
    scrollBy({ top: 40, behavior: 'instant' });
    expect(band().top).toBeCloseTo(top - 40, 0);
    settings.value = { ...settings.value, lineFocus: 'off' };
    expect(element()).toBeNull();
  });

  it('changes nothing from word to word of one line', async () => {
    await still();
    const { say } = show();
    say(1, 'First');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => void changes.push(...records));
    observer.observe(document.body, { attributes: true, subtree: true, childList: true });
    say(1, 'words');
    say(1, 'here');
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(changes).toEqual([]);
  });

  it.each([
    ['12 px', { fontSize: 12 }, 'ltr'],
    ['128 px', { fontSize: 128 }, 'ltr'],
    ['wide lines', { lineHeight: 3 }, 'ltr'],
    ['narrow lines', { lineHeight: 1.2, fontSize: 40 }, 'ltr'],
    ['right to left', {}, 'rtl'],
  ] as const)('holds the whole word at %s', async (_name, change, dir) => {
    await still();
    const { say, article } = show(change);
    article.dir = dir;
    await frames();
    const range = say(1, 'Nobody');
    range.startContainer.parentElement?.scrollIntoView({ block: 'start' });
    await frames();
    const word = range.getClientRects()[0] ?? new DOMRect();
    expect(band().top).toBeLessThanOrEqual(word.top + 1);
    expect(band().bottom).toBeGreaterThanOrEqual(word.bottom - 1);
    // Across the whole width, so that neither end of a line is left out in any direction of writing.
    expect(band().left).toBeLessThanOrEqual(article.getBoundingClientRect().left);
    expect(band().right).toBeGreaterThanOrEqual(article.getBoundingClientRect().right);
  });

  it('is where the line is after the text has changed its size', async () => {
    await still();
    const { say, settings } = show();
    const range = say(1, 'Nobody');
    settings.value = { ...settings.value, fontSize: 40 };
    await frames();
    const word = range.getBoundingClientRect();
    expect(band().top).toBeLessThanOrEqual(word.top);
    expect(band().bottom).toBeGreaterThanOrEqual(word.bottom);
    expect(band().height).toBeCloseTo(64, 0);
  });

  it('is in the middle while nothing is said, with the pointer when it moves, with the focus when it moves', async () => {
    await still();
    const { article } = show();
    await frames();
    expect(Math.abs(band().top - innerHeight * 0.4)).toBeLessThan(60);
    const paragraph = article.querySelectorAll('p')[1] ?? article;
    await userEvent.hover(paragraph, { position: { x: 50, y: 20 } });
    await frames();
    const line = paragraph.getBoundingClientRect().top + 20;
    expect(band().top).toBeLessThan(line);
    expect(band().bottom).toBeGreaterThan(line);
    article.querySelector('a')?.focus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Tab}');
    await frames();
    const link = article.querySelector('a')?.getBoundingClientRect() ?? new DOMRect();
    expect(band().top).toBeLessThanOrEqual(link.top);
    expect(band().bottom).toBeGreaterThanOrEqual(link.bottom);
  });

  it('leaves a voice that is out of view, for the lines that are looked at', async () => {
    await still();
    const { say } = show();
    say(1, 'First');
    scrollTo({ top: 900, behavior: 'instant' });
    await frames();
    await frames();
    expect(band().top).toBeGreaterThan(0);
    expect(band().bottom).toBeLessThan(innerHeight);
  });

  it('takes no press, and covers neither what has focus nor the page’s end', async () => {
    await still();
    const { say, article } = show();
    const before = document.documentElement.scrollHeight;
    say(1, 'First');
    expect(document.documentElement.scrollHeight).toBe(before);
    const link = article.querySelector('a');
    link?.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(link);
    const place = link?.getBoundingClientRect();
    link?.focus({ focusVisible: true });
    // Above the cover: same layer, later in the document.
    expect(getComputedStyle(link ?? article).zIndex).toBe('1');
    expect(link?.getBoundingClientRect()).toEqual(place);
    expect(document.querySelector('.line-focus')?.nextElementSibling).toBe(article);
  });

  it('moves at once for who asked for less motion', async () => {
    show();
    expect(getComputedStyle(element() ?? document.body).transitionDuration).toBe('0.12s');
    await still();
    expect(getComputedStyle(element() ?? document.body).transitionDuration).toBe('0s');
  });

  it('is two lines in forced colours, and nothing is covered', async () => {
    await emulate('forced-colors', 'active');
    show().say(1, 'First');
    const shown = element() ?? document.body;
    expect(getComputedStyle(shown, '::before').display).toBe('none');
    expect(getComputedStyle(shown).borderBlockStartWidth).toBe('2px');
    expect(getComputedStyle(shown).borderBlockEndStyle).toBe('solid');
  });
});
