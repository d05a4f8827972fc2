/**
 * Keyboard pattern of the ARIA Authoring Practices toolbar: the arrows, Home and End move focus between the buttons,
 * and Tab comes back to the one used last. Takes the toolbar's `keydown` and `focusin` events.
 */
export function moveWithin(toolbar: HTMLElement | null, event: Event): void {
  if (!toolbar || !(event.target instanceof Element)) return;
  const buttons = [...toolbar.querySelectorAll('button')];
  const current = buttons.findIndex((button) => button.contains(event.target as Element));
  if (current === -1) return;
  if (event.type === 'focusin') {
    keepOneTabStop(buttons, current);
    return;
  }
  const { key } = event as KeyboardEvent;
  const forwards = getComputedStyle(toolbar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backwards = forwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const last = buttons.length - 1;
  const target = new Map([
    [forwards, current === last ? 0 : current + 1],
    [backwards, current === 0 ? last : current - 1],
    ['Home', 0],
    ['End', last],
  ]).get(key);
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[target]?.focus();
}

function keepOneTabStop(buttons: readonly HTMLButtonElement[], current: number): void {
  for (const [index, button] of buttons.entries()) button.tabIndex = index === current ? 0 : -1;
}
