/** What makes the page follow the voice, and what leaves it where the person is. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Follower } from '../../../utils/highlight/follow.ts';
import { createFollower } from '../../../utils/highlight/follow.ts';

let end = new AbortController();
let follower: Follower;
let article: HTMLElement;

beforeEach(() => {
  end = new AbortController();
  article = document.createElement('article');
  article.innerHTML = `${'<p style="margin: 40px 0">A line of the story.</p>'.repeat(80)}<p><a href="#x">last</a></p>`;
  document.body.append(article);
  scrollTo(0, 0);
  follower = createFollower(() => ({ top: 0, bottom: innerHeight }), end.signal);
});
afterEach(() => {
  end.abort();
  article.remove();
  getSelection()?.removeAllRanges();
});

const lineOf = (index: number): Range => {
  const range = document.createRange();
  range.selectNodeContents(article.children[index] ?? article);
  return range;
};
/** The range is far below the window: a follower that follows scrolls to it, by a jump. */
async function follows(): Promise<boolean> {
  const before = scrollY;
  follower.follow(lineOf(70));
  await new Promise((resolve) => setTimeout(resolve, 100));
  return scrollY > before;
}

describe('following', () => {
  it('brings the spoken line into view', async () => {
    expect(await follows()).toBe(true);
  });

  it.each([
    ['the wheel', () => dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }))],
    ['a finger', () => dispatchEvent(new Event('touchmove'))],
    ['Page Down', () => dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))],
    ['an arrow', () => dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }))],
    ['Shift and Space', () => dispatchEvent(new KeyboardEvent('keydown', { key: ' ', shiftKey: true }))],
    ['focus on a link of the story', () => article.querySelector('a')?.focus()],
  ] as const)('is suspended by %s, until it is asked for again', async (_name, act) => {
    act();
    expect(follower.following.value).toBe(false);
    expect(await follows()).toBe(false);
    scrollTo(0, 0);
    follower.resume();
    expect(await follows()).toBe(true);
  });

  it('waits while text is selected, and goes on when none is', async () => {
    const range = lineOf(0);
    getSelection()?.addRange(range);
    expect(await follows()).toBe(false);
    getSelection()?.removeAllRanges();
    expect(await follows()).toBe(true);
  });

  it('is not suspended by zooming with the wheel', async () => {
    dispatchEvent(new WheelEvent('wheel', { deltaY: 100, ctrlKey: true }));
    expect(await follows()).toBe(true);
  });
});
