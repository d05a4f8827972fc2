import type { ReadonlySignal } from '@preact/signals';
import { effect } from '@preact/signals';
import type { TextMap } from '../../utils/document/build-document.ts';
import type { SpokenPlace } from './narrate.ts';

/**
 * Tells the style sheet which block is being heard, and that one is: what is dimmed is its affair. Colours only, so that
 * nothing is laid out anew, and two elements change from block to block, however long the story is.
 */
export function markHeardBlock(
  article: HTMLElement,
  textMap: TextMap,
  place: ReadonlySignal<SpokenPlace | undefined>,
  end: AbortSignal,
): void {
  let heard: Element | undefined;
  const stop = effect(() => {
    const at = place.value;
    const block = at?.isHeard ? textMap.element(at.block) : undefined;
    // A picture is heard with its caption, a cell with its row.
    const next = block?.closest('figure, tr') ?? block;
    if (next === heard) return;
    heard?.removeAttribute('data-heard');
    next?.setAttribute('data-heard', '');
    article.toggleAttribute('data-reading', next !== undefined);
    heard = next;
  });
  end.addEventListener('abort', stop);
}
