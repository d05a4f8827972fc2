/** The context menu of a page in Firefox, opened and used as with a mouse. */
import type { Firefox } from './firefox.ts';

/**
 * Opens the menu at a point of the page in front, in CSS px, and chooses an entry. Firefox puts several entries of one
 * extension into a menu of their own.
 * @throws Error when there is no such entry.
 */
export function chooseFromMenu(firefox: Firefox, x: number, y: number, label: string): Promise<null> {
  return firefox.inBrowser(
    async (...[atX, atY, wanted]: [number, number, string]) => {
      const { synthesizeMouseEvent, gBrowser } = window as unknown as {
        synthesizeMouseEvent(type: string, x: number, y: number, options: object): void;
        gBrowser: { selectedBrowser: Element };
      };
      type Popup = Element & { activateItem(item: Element): void };
      const menu = document.getElementById('contentAreaContextMenu') as unknown as Popup;
      const shown = (popup: Element): Promise<unknown> =>
        new Promise((resolve) => popup.addEventListener('popupshown', resolve, { once: true }));
      const box = gBrowser.selectedBrowser.getBoundingClientRect();
      const open = shown(menu);
      for (const type of ['mousedown', 'contextmenu'])
        synthesizeMouseEvent(type, box.x + atX, box.y + atY, { button: 2, clickCount: 1 });
      await open;
      const item = [...menu.querySelectorAll('menuitem')].find(
        (each) => each.getAttribute('label') === wanted,
      );
      if (!item) throw new Error(`The context menu has no “${wanted}”`);
      const popup = item.closest('menupopup') as unknown as Popup;
      if (popup !== menu) {
        const openSub = shown(popup);
        (popup.parentElement as unknown as { openMenu(open: boolean): void }).openMenu(true);
        await openSub;
      }
      popup.activateItem(item);
      return null;
    },
    x,
    y,
    label,
  );
}
