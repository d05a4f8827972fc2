// DOM-only
import { moveChildren, unwrap } from '../article/move-nodes.ts';
import { collapsed } from '../article/words.ts';
import { cleanCopy } from './clean-copy.ts';
import { dataPicture, type PictureFile } from './data-picture.ts';
import { headerOf, sourceLine } from './write-html.ts';
import type { SavedStory, SaveLabels } from './story.ts';

export interface EpubHeading {
  /** 2 to 6. */
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** The story as the one content document of a book. */
export interface EpubContent {
  readonly article: Element;
  readonly headings: readonly EpubHeading[];
  /** Pictures that are in the book, by their path beside the content document. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** How many pictures are told of in words only. */
  readonly leftOut: number;
}

/** Ids are names in XML, and each is there once. Links within the story follow. */
function nameIds(root: Element): void {
  const names = new Map<string, string>();
  for (const element of root.querySelectorAll('[id]')) {
    const name = names.get(element.id) ? '' : `p${names.size + 1}`;
    if (name) names.set(element.id, name);
    if (name) element.id = name;
    else element.removeAttribute('id');
  }
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const target = names.get(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
    if (target) link.setAttribute('href', `#${target}`);
    else unwrap(link);
  }
}

/** A book holds its pictures or tells of them: readers without a network show nothing else. */
function takePictures(root: Element): Pick<EpubContent, 'pictures' | 'leftOut'> {
  const pictures = new Map<string, PictureFile>();
  let leftOut = 0;
  for (const image of root.querySelectorAll('img')) {
    const file = dataPicture(image.getAttribute('src') ?? '');
    if (file) {
      const path = `picture-${pictures.size + 1}.${file.extension}`;
      pictures.set(path, file);
      image.setAttribute('src', path);
      continue;
    }
    if (image.getAttribute('alt') || image.closest('figure')) leftOut += 1;
    const figure = image.closest('figure');
    const line = figure?.querySelector('.image-description');
    line?.removeAttribute('aria-hidden');
    const words = !line && image.getAttribute('alt');
    const link = image.closest('a');
    const shown = link && figure?.contains(link) && collapsed(link.textContent) === '' ? link : image;
    if (words) shown.replaceWith(`[${words}]`);
    else shown.remove();
  }
  for (const figure of root.querySelectorAll('figure'))
    if (collapsed(figure.textContent) === '' && !figure.querySelector('img')) figure.remove();
  return { pictures, leftOut };
}

/** What HTML forgives and a checker of books does not (EPUB 3.3, 5.2: the HTML standard's rules for authors). */
function mend(root: Element): void {
  for (const element of root.querySelectorAll(
    '[width], [height], [start], [value], [span], [colspan], [rowspan]',
  ))
    for (const name of ['width', 'height', 'start', 'value', 'span', 'colspan', 'rowspan']) {
      const value = element.getAttribute(name);
      const isMath = element.namespaceURI?.endsWith('MathML') ?? false;
      if (value !== null && !isMath && !/^-?\d+$/.test(value)) element.removeAttribute(name);
    }
  for (const cell of root.querySelectorAll('td')) {
    cell.removeAttribute('abbr');
    cell.removeAttribute('scope');
  }
  // A link without words leads nowhere that a person could know of; what leads to it still does.
  for (const link of root.querySelectorAll('a[href]'))
    if (collapsed(link.textContent) === '' && !link.querySelector('img:not([alt=""])'))
      link.removeAttribute('href');
  for (const element of root.querySelectorAll('bdo:not([dir])')) unwrap(element);
  for (const element of root.querySelectorAll('[dir]'))
    if (!/^(?:ltr|rtl|auto)$/.test(element.getAttribute('dir') ?? '')) element.removeAttribute('dir');
  for (const caption of root.querySelectorAll('figcaption')) {
    const { parentElement: figure } = caption;
    const isOnly = figure?.querySelector(':scope > figcaption') === caption;
    if (figure?.localName === 'figure' && isOnly) figure.append(caption);
    else {
      const paragraph = root.ownerDocument.createElement('p');
      moveChildren(caption, paragraph);
      caption.replaceWith(paragraph);
    }
  }
  for (const time of root.querySelectorAll('[datetime]'))
    if (
      !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(
        time.getAttribute('datetime') ?? '',
      )
    )
      time.removeAttribute('datetime');
  // XML says the language in an attribute of its own; old readers know no other.
  for (const element of root.querySelectorAll('[lang]'))
    element.setAttributeNS(XML, 'xml:lang', element.getAttribute('lang') ?? '');
}

export const XML = 'http://www.w3.org/XML/1998/namespace';

export function epubContent(document: Document, story: SavedStory, labels: SaveLabels): EpubContent {
  const article = document.createElement('article');
  const body = cleanCopy(story.content, document);
  nameIds(body);
  const taken = takePictures(body);
  const headings = [...body.querySelectorAll('h2, h3, h4, h5, h6')].flatMap((heading, at) => {
    const text = collapsed(heading.textContent);
    if (text === '') {
      heading.remove();
      return [];
    }
    heading.id ||= `h${at + 1}`;
    return [{ level: Number(heading.localName.charAt(1)), id: heading.id, text }];
  });
  article.append(headerOf(document, story, labels));
  moveChildren(body, article);
  article.append(sourceLine(document, story, labels));
  mend(article);
  return { article, headings, ...taken };
}
