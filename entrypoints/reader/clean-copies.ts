import { cleanCopy, copiedText } from '../../utils/document/copied.ts';

/**
 * What is copied of a story is the story: of a selection that goes beyond it (all of the page) the part in it, without
 * what the reader adds. Elsewhere the browser copies as ever.
 */
export function keepCopiesClean(article: HTMLElement, end: AbortSignal): void {
  document.addEventListener(
    'copy',
    (event) => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || !event.clipboardData) return;
      const whole = document.createElement('div');
      if (article.lang) whole.lang = article.lang;
      if (article.dir) whole.dir = article.dir;
      // Firefox lets people select several parts.
      for (let index = 0; index < selection.rangeCount; index += 1) {
        const part = within(selection.getRangeAt(index), article);
        if (!part) continue;
        const copy = part.cloneContents();
        cleanCopy(copy);
        whole.append(copy);
      }
      const text = copiedText(whole);
      if (text === '') return;
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', whole.outerHTML);
      event.preventDefault();
    },
    { signal: end },
  );
}

/** The part of a range that is in an element. */
function within(range: Range, element: Element): Range | undefined {
  if (!range.intersectsNode(element)) return undefined;
  const part = range.cloneRange();
  if (!element.contains(part.startContainer)) part.setStart(element, 0);
  if (!element.contains(part.endContainer)) part.setEnd(element, element.childNodes.length);
  return part;
}
