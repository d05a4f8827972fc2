// browser
import { browser } from 'wxt/browser';

const KEY = 'session-id';

/** A name for this run of the browser: ids of tabs mean nothing in another one. */
export async function sessionId(): Promise<string> {
  const known = (await browser.storage.session.get(KEY))[KEY];
  if (typeof known === 'string') return known;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: made });
  return made;
}
