import type { ReadonlySignal } from '@preact/signals';
import { effect, signal } from '@preact/signals';
import { countWords, minutesToRead } from '../../utils/document/reading-time.ts';
import type { Translate } from '../../utils/messages.ts';
import { minutes } from './labels.ts';

/** Fills in how long the story takes to read and to hear, once the browser has had time to count. */
export function showTimes(
  article: HTMLElement,
  minutesToHear: ReadonlySignal<number | undefined>,
  t: Translate,
): void {
  const words = signal(0);
  const line = article.querySelector('.story-times');
  requestIdleCallback(
    () => (words.value = countWords(article.querySelector('.article-body')?.textContent ?? '')),
  );
  effect(() => {
    if (!line || words.value === 0 || minutesToHear.value === undefined) return;
    const read = t('readingTime', minutes(t, minutesToRead(words.value)));
    const hear = t('listeningTime', minutes(t, minutesToHear.value));
    line.textContent = `${read} · ${hear}`;
  });
}
