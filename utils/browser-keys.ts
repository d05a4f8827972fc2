// browser
import { browser } from 'wxt/browser';

/**
 * The keys that work in the whole browser, as it has them now: people change them there.
 * @param action what the toolbar button does, in words; its command has none of its own.
 */
export async function browserKeys(
  action: string,
): Promise<readonly { readonly action: string; readonly key: string }[]> {
  // Firefox on Android has no commands.
  const commands = (await browser.commands?.getAll().catch(() => [])) ?? [];
  return commands.map(({ name, description = '', shortcut = '' }) => ({
    action: description || (name?.startsWith('_execute') ? action : (name ?? '')),
    key: shortcut,
  }));
}

/** Shows the browser's own page where people change these keys. @returns false where that cannot be shown. */
export async function openBrowserKeys(): Promise<boolean> {
  // Firefox, from 137.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  try {
    if (openShortcutSettings) await openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
