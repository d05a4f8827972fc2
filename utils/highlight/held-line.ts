// browser
import type { Extent } from './comfort-band.ts';

/** Keeps one line of the story at its height in the window while the page is laid out anew. */
export interface LineHolder {
  /** Call right before something changes the layout. */
  hold(): void;
  /** Call when the layout has changed already, by the window's own size, before it is painted. */
  putBack(): void;
  /** Call when another word is read: later changes of the window's size are measured against it. */
  look(): void;
}

interface Lines {
  /** What is being read; undefined when nothing is. */
  readonly spoken: () => Range | undefined;
  /** The first line that is in view; undefined when there is none. */
  readonly first: () => Range | undefined;
  /** The part of the window that no bar covers. */
  readonly freeExtent: () => Extent;
  readonly end: AbortSignal;
}

interface Held {
  readonly range: Range;
  readonly isSpoken: boolean;
  /** Where the line was before the first change, pixels of the screen from the window's top. */
  readonly top: number;
  /** Where it could be put after the last one, CSS px: at an end of the story that may be somewhere else. */
  shownTop: number;
}

/** Between scrolling and looking anew which line is seen, ms: not at each frame, which the story's lines cost. */
const LOOK_MS = 100;

const isSamePlace = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer && a.startOffset === b.startOffset;
/** Of the first line, as a sentence that is spoken may have many. */
const lineOf = (range: Range): Extent => range.getClientRects()[0] ?? range.getBoundingClientRect();
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1;

/** The spoken line when it is in view, else the first line in view. */
export function createLineHolder({ spoken, first, freeExtent, end }: Lines): LineHolder {
  const root = document.documentElement;
  let held: Held | undefined;
  let waiting = false;
  /** A font is being loaded: when it comes, the page is laid out before anybody is told. */
  let loading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const inView = (range: Range): boolean => {
    const { top, bottom } = freeExtent();
    const line = lineOf(range);
    return line.bottom > top && line.top < bottom;
  };
  const isWhereItWas = (line: Held): boolean => isNear(lineOf(line.range).top, line.shownTop);
  const choose = (): Held | undefined => {
    const read = spoken();
    const isSpoken = read !== undefined && inView(read);
    // The same line for changes that follow each other, so that it comes back to where it was when they are undone.
    if (held && held.isSpoken === isSpoken && (!isSpoken || isSamePlace(held.range, read)))
      if (isWhereItWas(held)) return held;
    const range = isSpoken ? read : first();
    if (!range) return undefined;
    const { top } = lineOf(range);
    return { range, isSpoken, top: top * devicePixelRatio, shownTop: top };
  };
  const put = (line: Held): void => {
    const { top, bottom } = lineOf(line.range);
    const free = freeExtent();
    // A line that has become taller than what is left below it is still to be seen whole.
    const wanted = Math.max(free.top, Math.min(line.top / devicePixelRatio, free.bottom - (bottom - top)));
    if (!isNear(top, wanted)) scrollBy({ top: top - wanted, behavior: 'instant' });
    line.shownTop = lineOf(line.range).top;
  };
  const restore = (): void => {
    waiting = false;
    const line = held;
    if (!line) return;
    put(line);
    const { scrollY: place } = globalThis;
    // A font that is only being loaded lays the page out once more when it comes.
    loading = document.fonts.status === 'loading';
    if (loading) {
      void document.fonts.ready.then((): void => {
        loading = false;
        if (held === line && !waiting && isNear(scrollY, place)) put(line);
        else look();
        return release();
      });
    } else release();
  };
  // The browser's own anchor is another line, and two corrections are one too many.
  const release = (): void => void (waiting || root.style.removeProperty('overflow-anchor'));
  const untilNextFrame = (): void => {
    waiting = true;
    root.style.setProperty('overflow-anchor', 'none');
    requestAnimationFrame(restore);
  };
  const look = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!waiting && !loading && !end.aborted) held = choose();
    }, LOOK_MS);
  };
  // A change of the window's size is told when it is over: where the line was must be known before.
  const onScroll = (): void => {
    if (waiting || loading || (held && isWhereItWas(held))) return;
    held = undefined;
    look();
  };
  addEventListener('scroll', onScroll, { passive: true, signal: end });
  look();

  return {
    hold() {
      // A hidden page has no frames, and nobody who looks.
      if (waiting || document.hidden) return;
      held = choose();
      if (held) untilNextFrame();
    },
    putBack() {
      if (!held) return;
      put(held);
      if (!waiting && !document.hidden) untilNextFrame();
    },
    look,
  };
}
