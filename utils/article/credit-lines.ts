// DOM-only
import { named, newElement } from './elements.ts';
import { moveChildren } from './move-nodes.ts';
import { pictureOf } from './picture-figure.ts';
import { collapsed } from './words.ts';

/** Who took a picture, at the beginning of a line or behind a sentence or mark in it: "… | Photo by Ann Miller". */
const CREDIT =
  /(?:^|[.!?…)\]"”’|/,;–—-]\s*|\()(?:(?:photos?|photographs?|photography|pictures?|images?)\s?(?:by\b|courtesy\b|credits?\b|via\b|[:：©])|(?:fotos?|fotografie|fotografía|fotografia|bild(?:er)?)\s?(?:von\b|de\b|di\b|por\b|par\b|door\b|[:：©])|(?:фото|写真|照片|图片|사진|صورة)\s?[:：©/])/iu;
/** Longest line that is a caption, in characters. */
const LONGEST = 300;

/** The line that says who took a picture: the paragraph behind it, or the one that it begins. */
function lineOf(block: Element): Element | undefined {
  const line = collapsed(block.textContent) === '' ? block.nextElementSibling : block;
  if (line?.localName !== 'p' || named(line, 'img').length > (line === block ? 1 : 0)) return undefined;
  const text = collapsed(line.textContent);
  return text.length <= LONGEST && CREDIT.test(text) ? line : undefined;
}

/**
 * Makes captions of lines that name who took the picture before them: they are said with it, not as a paragraph.
 * @param root the story as one flat run of blocks, before its pictures are described.
 */
export function captionCreditLines(root: Element): void {
  for (const image of named(root, 'img')) {
    const { linked, figure, caption } = pictureOf(image);
    let block = figure ?? linked;
    while (block.parentElement && block.parentElement !== root) block = block.parentElement;
    const line = caption || block.parentElement !== root ? undefined : lineOf(block);
    if (!line) continue;
    const own = figure ?? newElement(root.ownerDocument, 'figure');
    const words = newElement(root.ownerDocument, 'figcaption');
    if (block !== own) block.before(own);
    if (!figure) own.append(linked);
    moveChildren(line, words);
    own.append(words);
    line.remove();
    if (block !== own && collapsed(block.textContent) === '') block.remove();
  }
}
