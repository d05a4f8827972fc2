const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a panel lies over an element, or a part of it. */
export const covers = (panel: Element, element: Element): boolean =>
  !panel.contains(element) && overlap(panel.getBoundingClientRect(), element.getBoundingClientRect());

/**
 * Calls back when the focus has gone under an open panel, which then is in the way (WCAG 2.4.12): in a narrow or low
 * window there is no room for it beside the story.
 * @returns ends that.
 */
export function watchCoveredFocus(onCovered: () => void): () => void {
  const look = (): void => {
    // Once the browser has scrolled what got the focus into view.
    requestAnimationFrame(() => {
      const panel = document.querySelector('.panel');
      const focused = document.activeElement;
      // What is modal lies over everything.
      if (!panel || !focused || focused === document.body || focused.closest('dialog')) return;
      if (covers(panel, focused)) onCovered();
    });
  };
  addEventListener('focusin', look);
  return () => removeEventListener('focusin', look);
}
