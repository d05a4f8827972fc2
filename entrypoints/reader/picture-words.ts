import { effect } from '@preact/signals';
import type { Appearance } from '../../utils/settings/appearance.ts';

/**
 * Lets pictures wait until they are laid out, before the story comes into the page: what is not shown is not loaded
 * either, and comes at once when it is wanted after all.
 */
export function holdPictures(content: ParentNode): void {
  for (const image of content.querySelectorAll('img')) image.loading = 'lazy';
}

/**
 * A picture that is not shown, by choice or as it did not load, has its words in its place for everyone: screen readers,
 * which had them from the image, have the line with them now, and a link that had only the image gets words of its own.
 * @param linkWords visible words of such a link.
 */
export function letWordsStandIn(
  article: HTMLElement,
  pictures: () => Appearance['pictures'],
  linkWords: string,
  end: AbortSignal,
): void {
  const known = [...article.querySelectorAll('img')].map((image) => {
    const link = image.closest('a');
    const line = image.closest('figure')?.querySelector('.image-description[aria-hidden]') ?? undefined;
    return { image, line, link: link?.textContent.trim() === '' ? link : undefined };
  });
  const update = (inWords: boolean): void => {
    for (const { image, line, link } of known) {
      const isHidden = inWords || image.dataset['failed'] !== undefined;
      if (isHidden) line?.removeAttribute('aria-hidden');
      else line?.setAttribute('aria-hidden', 'true');
      if (!link) continue;
      if (isHidden) {
        link.dataset['words'] = linkWords;
        link.ariaLabel = [linkWords, image.alt].filter((words) => words !== '').join(': ');
      } else {
        delete link.dataset['words'];
        link.ariaLabel = null;
      }
    }
  };
  const stop = effect(() => update(pictures() === 'words'));
  // After the listener that marks a picture as failed, which is of the story as a whole and was there before.
  article.addEventListener('error', () => update(pictures() === 'words'), { capture: true, signal: end });
  end.addEventListener('abort', stop);
}
