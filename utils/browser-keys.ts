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
