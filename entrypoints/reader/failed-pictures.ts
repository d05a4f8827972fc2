/** Words for a picture that did not load, in the language of the interface. */
export interface FailureWords {
  readonly text: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

/**
 * A picture that does not load leaves its words in its place: no broken frame, a line that says what happened, and the
 * description, which screen readers had from the image, now from the line under it.
 */
export function replaceFailedPictures(article: Element, { text, lang }: FailureWords): void {
  // `error` does not bubble.
  article.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLImageElement) || target.dataset['failed'] !== undefined) return;
      target.dataset['failed'] = '';
      const figure = target.closest('figure');
      figure?.querySelector('.image-description[aria-hidden]')?.removeAttribute('aria-hidden');
      // A decorative picture is no loss that a person must be told of.
      if (!figure?.classList.contains('picture')) return;
      const line = document.createElement('p');
      line.className = 'picture-failed';
      line.dataset['unspoken'] = '';
      line.lang = lang;
      line.textContent = text;
      (target.closest('a') ?? target).after(line);
    },
    true,
  );
}
