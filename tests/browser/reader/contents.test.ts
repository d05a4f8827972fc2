/** Which heading one is at, and the way to another. */
import { afterEach, expect, it } from 'vitest';
import { createContents } from '../../../entrypoints/reader/contents.ts';
import type { ReadingPosition } from '../../../utils/document/reading-document.ts';
import type { SpeechController } from '../../../utils/speech/speech-controller.ts';
import { storyStage } from './story-stage.ts';

const LONG = `<p>${'Nobody left the room that night. '.repeat(80)}</p>`;
const STORY = `<h1>The doctor</h1>${LONG}<h2>Five hours</h2>${LONG}<details><summary>More</summary><h3>Hidden</h3><p>Words.</p></details><h2>Morning</h2>${LONG}${LONG}`;

let current: ReturnType<typeof storyStage> | undefined;

function show() {
  const made = storyStage(STORY);
  current = made;
  const went: string[] = [];
  const start = (block: number): ReadingPosition => ({ block, sentence: 0, offset: 0 });
  const contents = createContents({
    ...made,
    controller: {
      startOfBlock: start,
      seek: ({ block }: ReadingPosition) => void went.push(`seek ${made.story.block(block).text}`),
    } as SpeechController,
    freeExtent: () => ({ top: 60, bottom: innerHeight - 100 }),
    readFrom: ({ block }) => void went.push(`read ${made.story.block(block).text}`),
    end: made.end.signal,
  });
  return { ...made, contents, went };
}

afterEach(() => {
  current?.remove();
  current = undefined;
});

it('the current heading is that of what is in view, and of what is read as long as something is', async () => {
  const { contents, say, place, story } = show();
  expect(contents.current.value).toBe(0);
  scrollTo(0, document.body.scrollHeight);
  await expect.poll(() => contents.current.value).toBe(3);
  say(3, 'Nobody');
  expect(contents.current.value).toBe(1);
  say(story.blockCount - 1, 'Nobody');
  expect(contents.current.value).toBe(3);
  say(3, 'Nobody', false);
  expect(contents.current.value).toBe(3);
  place.value = undefined;
  scrollTo(0, 0);
  await expect.poll(() => contents.current.value).toBe(0);
});

it('going to a heading scrolls to it, gives it the focus, and the voice will go on there', () => {
  const { contents, article, went } = show();
  contents.goTo(3);
  const heading = article.querySelectorAll('h2')[1];
  expect(document.activeElement).toBe(heading);
  const top = heading?.getBoundingClientRect().top ?? 0;
  expect(top).toBeGreaterThan(60);
  expect(top).toBeLessThan(innerHeight / 2);
  expect(went).toEqual(['seek Morning']);
});

it('while the voice reads it reads from there', () => {
  const { contents, say, went } = show();
  say(1, 'Nobody');
  contents.goTo(1);
  expect(went).toEqual(['read Five hours']);
});

it('a heading in a closed part is shown', () => {
  const { contents, article } = show();
  contents.goTo(2);
  expect(article.querySelector('details')?.open).toBe(true);
  expect(document.activeElement?.textContent).toBe('Hidden');
});
