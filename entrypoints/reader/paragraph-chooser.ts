import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { TextMap } from '../../utils/document/build-document.ts';
import { firstWords } from '../../utils/document/first-words.ts';
import type { ReadingDocument, ReadingPosition } from '../../utils/document/reading-document.ts';
import type { Extent } from '../../utils/highlight/comfort-band.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';

/** Where the button "Read this paragraph" stands, and which paragraph it means. All lengths in CSS px of the page. */
export interface ChosenParagraph {
  readonly words: string;
  readonly box: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  /** Its place in the margin: of the page's `side` edge it is so far away. Undefined when the margin is too narrow. */
  readonly beside:
    { readonly top: number; readonly side: 'left' | 'right'; readonly distance: number } | undefined;
  /** The paragraph is outlined: it was chosen by the keyboard. */
  readonly outlined: boolean;
}

export interface ParagraphChooser {
  readonly chosen: ReadonlySignal<ChosenParagraph | undefined>;
  readonly actions: {
    readonly focus: () => void;
    readonly leave: () => void;
    readonly move: (event: KeyboardEvent) => void;
    readonly read: (event: MouseEvent) => void;
  };
}

/** Room beside the story that the button needs, in widths of the root's letter size. */
const ROOM = 9.5;
const GAP = 12;
/** UTF-16 code units of a block by which a person knows it. */
const WORDS_LENGTH = 36;

/**
 * Chooses a paragraph (any block that is said) by the keyboard or by pointing at it with the mouse, for one button that
 * moves with it. Beside the story where there is room for it, it covers nothing; without room it stands in a bar of its
 * own above the player, as the gap between two paragraphs is lower than a target has to be.
 */
export function createParagraphChooser(
  article: HTMLElement,
  story: ReadingDocument,
  textMap: TextMap,
  controller: SpeechController,
  freeExtent: () => Extent,
  readFrom: (position: ReadingPosition) => void,
  end: AbortSignal,
): ParagraphChooser {
  const chosen = signal<ChosenParagraph | undefined>(undefined);
  let index: number | undefined;
  let focused = false;

  const boxOf = (block: number): DOMRect => {
    const { text } = story.block(block);
    return textMap.range(block, { start: 0, end: text.length }).getBoundingClientRect();
  };
  /** False in a closed part of the story, which still has boxes. */
  const isShown = (block: number): boolean =>
    textMap.element(block).checkVisibility() && boxOf(block).height > 0;
  /** The next block in a direction that is said and shown, from one on. */
  const usable = (from: number, step: 1 | -1): number | undefined => {
    for (let block = from; block >= 0 && block < story.blockCount; block += step) {
      if (controller.startOfBlock(block) && isShown(block)) return block;
    }
    return undefined;
  };

  const place = (): void => {
    if (index === undefined) {
      chosen.value = undefined;
      return;
    }
    const box = boxOf(index);
    const side = article.getBoundingClientRect();
    const rightToLeft = getComputedStyle(article).direction === 'rtl';
    const width = document.documentElement.clientWidth;
    const room = rightToLeft ? width - side.right : side.left;
    const fits = room >= ROOM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { text } = story.block(index);
    chosen.value = {
      words: firstWords(text.trimStart(), WORDS_LENGTH),
      box: { top: box.top + scrollY, left: box.left + scrollX, width: box.width, height: box.height },
      beside: fits
        ? {
            // Of a paragraph that begins above the window the first line in view.
            top: Math.max(box.top, Math.min(freeExtent().top + GAP, box.bottom - GAP)) + scrollY,
            side: rightToLeft ? 'left' : 'right',
            distance: (rightToLeft ? side.right : width - side.left) + GAP,
          }
        : undefined,
      outlined: focused,
    };
  };

  const isInView = (block: number): boolean => {
    const free = freeExtent();
    const { top, bottom } = boxOf(block);
    return bottom > free.top && top < free.bottom;
  };
  /** The first block that begins in view, else the one that fills the window. Blocks follow each other downwards. */
  const inView = (): number | undefined => {
    const { top } = freeExtent();
    let low = 0;
    let high = story.blockCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      let shown = middle;
      while (shown < high && !isShown(shown)) shown += 1;
      if (shown === high || boxOf(shown).top >= top) high = middle;
      else low = middle + 1;
    }
    const next = usable(low, 1);
    return next !== undefined && isInView(next) ? next : (usable(low - 1, -1) ?? next);
  };
  const choose = (block: number | undefined): void => {
    if (block === undefined) return;
    index = block;
    const { top, bottom } = boxOf(block);
    const free = freeExtent();
    if (top < free.top + GAP || bottom > free.bottom - GAP)
      scrollBy({ top: top - free.top - (free.bottom - free.top) / 4, behavior: 'instant' });
    place();
  };
  const leave = (): void => {
    focused = false;
    index = undefined;
    place();
  };

  const actions: ParagraphChooser['actions'] = {
    focus() {
      focused = true;
      index ??= inView();
      place();
    },
    leave,
    move(event) {
      const { key } = event;
      if (key === 'Escape' && !event.defaultPrevented) {
        event.preventDefault();
        (event.currentTarget as HTMLElement).blur();
        return;
      }
      const current = index !== undefined && isInView(index) ? index : undefined;
      const targets: Readonly<Record<string, () => number | undefined>> = {
        ArrowDown: () => (current === undefined ? inView() : usable(current + 1, 1)),
        ArrowUp: () => (current === undefined ? inView() : usable(current - 1, -1)),
        Home: () => usable(0, 1),
        End: () => usable(story.blockCount - 1, -1),
      };
      const target = targets[key];
      if (!target || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(target());
    },
    read(event) {
      index ??= inView();
      const start = index === undefined ? undefined : controller.startOfBlock(index);
      // By the mouse it is one press and done; by the keyboard the next paragraph may be wanted next.
      if (event.detail > 0 && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
      if (start) readFrom(start);
    },
  };

  listenToPointer((block) => {
    if (focused) return;
    index = block === undefined ? undefined : usable(block, 1) === block ? block : undefined;
    place();
    if (!chosen.peek()?.beside) chosen.value = undefined;
  });

  /** Calls back with the block that the mouse points at; the last one stays until another is, or the mouse has left. */
  function listenToPointer(pointed: (block: number | undefined) => void): void {
    let frame = 0;
    const options = { signal: end, passive: true };
    addEventListener(
      'pointermove',
      ({ pointerType, clientX, clientY, target, buttons }) => {
        if (pointerType === 'touch' || buttons !== 0) return;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => {
          if (!(target instanceof Node) || !article.contains(target)) return;
          const caret = document.caretPositionFromPoint(clientX, clientY);
          const found = caret && textMap.locate(caret.offsetNode, caret.offset);
          if (found && found.block !== index) pointed(found.block);
        });
      },
      options,
    );
    document.addEventListener('pointerleave', () => pointed(undefined), options);
    // Whatever shows by pointing goes away by Escape (WCAG 1.4.13).
    addEventListener('keydown', ({ key }) => void (key === 'Escape' && pointed(undefined)), options);
  }

  // Text that is made larger, a window that is resized, pictures that arrive: the paragraph is elsewhere then.
  const observer = new ResizeObserver(() => index !== undefined && place());
  observer.observe(article);
  end.addEventListener('abort', () => observer.disconnect());
  return { chosen, actions };
}
