import { effect } from '@preact/signals';
import type { Appearance } from '../../utils/settings/appearance.ts';

/** Where a picture would load from: kept under a name that no browser loads. */
const SOURCES = ['src', 'srcset'] as const;

/**
 * Takes the addresses of pictures away before the story comes into the page, so that none loads. To load lazily would
 * not be enough: Firefox does not heed that of what was parsed apart from the page.
 */
export function holdPictures(content: ParentNode): void {
  for (const element of content.querySelectorAll('img, picture > source')) {
    for (const name of SOURCES) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      element.setAttribute(`data-held-${name}`, value);
      element.removeAttribute(name);
    }
  }
}

function releasePictures(content: ParentNode): void {
  for (const name of SOURCES) {
    for (const element of content.querySelectorAll(`[data-held-${name}]`)) {
      element.setAttribute(name, element.getAttribute(`data-held-${name}`) ?? '');
      element.removeAttribute(`data-held-${name}`);
    }
  }
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
    if (!inWords) releasePictures(article);
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
