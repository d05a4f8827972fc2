import type { KeptPicture } from '../../utils/library/kept-pictures.ts';

/**
 * Lets the pictures of a story that are kept come from this device, before anything loads.
 * @param content a story that is not on the page yet.
 */
export function showKept(content: ParentNode, pictures: readonly KeptPicture[]): void {
  const files = new Map(pictures.map(({ src, file }) => [src, file]));
  for (const image of content.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    const file = files.get(source);
    if (!file) continue;
    image.dataset['kept'] = source;
    image.setAttribute('src', URL.createObjectURL(file));
    image.removeAttribute('srcset');
    image.removeAttribute('sizes');
  }
}

/** Where a picture comes from on the web, whether it is shown from there, kept, or held back. */
export const sourceOf = (image: HTMLImageElement): string =>
  image.dataset['kept'] ?? image.dataset['heldSrc'] ?? image.getAttribute('src') ?? '';

/**
 * A copy of a story for a file, outside the page, so that nothing of it loads.
 * @param pictures those that go into it; all others have their address.
 */
export async function withPictures(
  content: HTMLElement,
  pictures: readonly KeptPicture[],
): Promise<HTMLElement> {
  const copy = document.implementation.createHTMLDocument('').importNode(content, true);
  const files = new Map(pictures.map(({ src, file }) => [src, file]));
  for (const image of copy.querySelectorAll('img')) {
    const source = sourceOf(image);
    const file = files.get(source);
    image.setAttribute('src', file ? await dataAddress(file) : source);
    if (file) image.removeAttribute('srcset');
  }
  return copy;
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The picture cannot be read')));
    reader.readAsDataURL(file);
  });
}
