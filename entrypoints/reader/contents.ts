import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ContentsModel } from '../../components/ContentsPanel.tsx';
import type { TextMap } from '../../utils/document/build-document.ts';
import { headingsOf, outlineOf } from '../../utils/document/outline.ts';
import type { ReadingPosition } from '../../utils/document/reading-document.ts';
import type { Extent } from '../../utils/highlight/comfort-band.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import type { SpokenPlace } from './narrate.ts';

/** Share of the free height at which a chosen heading is put: within the band where the voice moves without a scroll. */
const TARGET = 0.17;
/** A heading above this share of the free height is of what one looks at. */
const LOOKED_AT = 0.35;

interface Parts {
  readonly article: HTMLElement;
  readonly textMap: TextMap;
  readonly controller: SpeechController;
  readonly place: ReadonlySignal<SpokenPlace | undefined>;
  readonly freeExtent: () => Extent;
  readonly readFrom: (position: ReadingPosition) => void;
  readonly end: AbortSignal;
}

/** The story's headings, which of them one is at (by the voice, else by what is in view), and the way to each. */
export function createContents({
  article,
  textMap,
  controller,
  place,
  freeExtent,
  readFrom,
  end,
}: Parts): ContentsModel {
  const headings = headingsOf(article);
  /** Block of each heading; undefined where none is said. */
  const blocks = headings.map(({ element }) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const found = textMap.locate(node, 0);
      if (found) return found.block;
    }
    return undefined;
  });

  const inView = signal<number | undefined>(undefined);
  const look = (): void => {
    const { top, bottom } = freeExtent();
    const limit = top + LOOKED_AT * (bottom - top);
    const isPassed = (at: number): boolean =>
      (headings[at]?.element.getBoundingClientRect().top ?? Infinity) <= limit;
    // Headings follow each other downwards.
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isPassed(middle)) low = middle + 1;
      else high = middle;
    }
    inView.value = low === 0 ? undefined : low - 1;
  };
  let frame = 0;
  const lookSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  addEventListener('scroll', lookSoon, { passive: true, signal: end });
  look();

  return {
    entries: outlineOf(headings),
    current: computed(() => {
      const at = place.value;
      if (!at?.isHeard) return inView.value;
      const found = blocks.findLastIndex((block) => block !== undefined && block <= at.block);
      return found < 0 ? undefined : found;
    }),
    goTo(index) {
      const element = headings[index]?.element;
      const block = blocks[index];
      if (!element) return;
      for (let part = element.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
        part.open = true;
      const { top, bottom } = freeExtent();
      const target = top + TARGET * (bottom - top);
      scrollBy({ top: element.getBoundingClientRect().top - target, behavior: 'instant' });
      element.tabIndex = -1;
      element.focus({ preventScroll: true });
      const start = block === undefined ? undefined : controller.startOfBlock(block);
      if (!start) return;
      // A voice that is silent stays so, and goes on there when it is asked to.
      if (place.peek()?.isHeard) readFrom(start);
      else controller.seek(start);
    },
  };
}
