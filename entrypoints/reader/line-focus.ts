import type { ReadonlySignal } from '@preact/signals';
import { effect } from '@preact/signals';
import type { Extent } from '../../utils/highlight/comfort-band.ts';
import { bandAround, FOCUS_LINES, lineBox } from '../../utils/highlight/line-band.ts';
import type { Appearance } from '../../utils/settings/appearance.ts';
import type { SpokenPlace } from './narrate.ts';

/** What the band stays with while nothing is spoken in view. */
type Anchor = { readonly y: number } | { readonly element: Element } | 'voice' | 'middle';

interface Line extends Extent {
  /** From line to line, CSS px. */
  readonly pitch: number;
}

interface Parts {
  /** Holds the story and nothing else. */
  readonly main: HTMLElement;
  readonly article: HTMLElement;
  readonly place: ReadonlySignal<SpokenPlace | undefined>;
  readonly lineFocus: () => Appearance['lineFocus'];
  readonly freeExtent: () => Extent;
  readonly end: AbortSignal;
}

/** Share of the free height at which the band rests when nothing else says where: the middle of the comfort band. */
const MIDDLE = 0.4;
/** How far a word may be off its line (raised, of another font) and still be in it. CSS px. */
const SAME = 2;

/**
 * A band of one, three or five lines that stays as it is while the rest of the story steps back. It lies over the story,
 * scrolls with it, takes no press, and moves from line to line: most words change nothing. It is with the voice while
 * that speaks in view; otherwise with what moved last, pointer or keyboard, or in the middle.
 */
export function createLineFocus({ main, article, place, lineFocus, freeExtent, end }: Parts): void {
  const cover = document.createElement('div');
  cover.className = 'line-focus';
  cover.setAttribute('aria-hidden', 'true');
  const band = cover.appendChild(document.createElement('div'));
  let anchor: Anchor = 'voice';
  let count = 0;
  let frame = 0;
  /** What is shown: line and band, CSS px from the top of `main`. */
  let shown: { readonly line: Extent; readonly count: number } | undefined;

  const inView = ({ top, bottom }: Extent): boolean => {
    const free = freeExtent();
    return bottom > free.top && top < free.bottom;
  };
  const at = (y: number): Line => lineNear(article, y) ?? emptyLine(article, y);
  const middle = (): Line => {
    const { top, bottom } = freeExtent();
    return at(top + MIDDLE * (bottom - top));
  };
  const anchored = (): Line => {
    if (anchor === 'middle') return middle();
    if (anchor !== 'voice' && 'y' in anchor) return at(anchor.y);
    const line = anchor === 'voice' ? place.peek() && lineOf(place.peek()?.range) : lineOf(anchor.element);
    return line && inView(line) ? line : middle();
  };
  const update = (isLaidOutAnew: boolean): void => {
    if (count === 0) return;
    const spoken = place.peek()?.isHeard ? lineOf(place.peek()?.range) : undefined;
    const line = spoken && inView(spoken) ? spoken : anchored();
    const origin = main.getBoundingClientRect().top;
    const top = line.top - origin;
    const bottom = line.bottom - origin;
    const isSame =
      shown?.count === count && top >= shown.line.top - SAME && bottom <= shown.line.bottom + SAME;
    if (isSame && !isLaidOutAnew) return;
    const box = lineBox(line, line.pitch);
    const extent = bandAround(box, count, line.pitch, (y) => {
      const there = lineNear(article, y);
      return there && lineBox(there, there.pitch);
    });
    shown = { line: { top: box.top - origin, bottom: box.bottom - origin }, count };
    band.style.transform = `translateY(${(extent.top - origin).toFixed(1)}px)`;
    band.style.blockSize = `${(extent.bottom - extent.top).toFixed(1)}px`;
  };
  const updateSoon = (): void => {
    if (count === 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => update(false));
  };

  const stop = effect(() => {
    count = FOCUS_LINES[lineFocus()];
    const isHeard = place.value?.isHeard;
    if (count === 0) {
      cover.remove();
      shown = undefined;
      return;
    }
    if (isHeard) anchor = 'voice';
    // Before the story, so that what has focus in it can be lifted above.
    if (!cover.isConnected) main.prepend(cover);
    update(false);
  });
  const options = { signal: end, passive: true };
  addEventListener('scroll', updateSoon, options);
  addEventListener(
    'pointermove',
    ({ pointerType, clientY, target }) => {
      if (pointerType === 'touch' || !(target instanceof Node) || !main.contains(target)) return;
      anchor = { y: clientY };
      updateSoon();
    },
    options,
  );
  addEventListener('touchmove', () => void (anchor = 'middle'), options);
  article.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
      anchor = { element: target };
      updateSoon();
    },
    options,
  );
  const observer = new ResizeObserver(() => update(true));
  observer.observe(article);
  end.addEventListener('abort', () => {
    stop();
    observer.disconnect();
    cancelAnimationFrame(frame);
    cover.remove();
  });
}

/** The first line of a range or an element that has boxes. */
function lineOf(place: Range | Element | undefined): Line | undefined {
  const box = place?.getClientRects()[0];
  if (!place || !box) return undefined;
  const node = place instanceof Range ? place.startContainer : place;
  return { top: box.top, bottom: box.bottom, pitch: pitchOf(node) };
}

/** As much room as a line takes, where none is. */
function emptyLine(article: HTMLElement, y: number): Line {
  const pitch = pitchOf(article);
  return { top: y - pitch / 2, bottom: y + pitch / 2, pitch };
}

/** The line of text at a height of the window, or next to it; undefined where there is none, and out of view. */
function lineNear(article: HTMLElement, y: number): Line | undefined {
  const { left, right } = article.getBoundingClientRect();
  const caret = document.caretPositionFromPoint((left + right) / 2, y);
  const node = caret?.offsetNode;
  if (caret && node instanceof Text && article.contains(node)) {
    const range = document.createRange();
    const from = Math.min(caret.offset, node.data.length - 1);
    range.setStart(node, Math.max(0, from));
    range.setEnd(node, Math.max(0, from) + 1);
    const line = lineOf(range);
    if (line && line.top - line.pitch <= y && line.bottom + line.pitch >= y) return line;
  }
  return undefined;
}

function pitchOf(node: Node): number {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element) return 0;
  const { lineHeight, fontSize } = getComputedStyle(element);
  return Number.parseFloat(lineHeight) || 1.2 * Number.parseFloat(fontSize);
}
