/** Chromium as people start it: Playwright looks on, and changes nothing about its tabs and windows. */
import { type BrowserContext, chromium } from 'playwright';
import { isRoot } from './browsers.ts';
import { startProgram } from './process.ts';
import { atMost, waitFor } from './wait.ts';

interface Launch {
  readonly executablePath: string;
  readonly headless: boolean;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
}

/** @returns its one context, and what ends it. @throws Error when it does not come up. */
export async function launchUnemulated(
  profile: string,
  { executablePath, headless, args, env }: Launch,
): Promise<{ readonly context: BrowserContext; readonly end: () => Promise<void> }> {
  const program = await startProgram(
    executablePath,
    [
      ...(headless ? ['--headless'] : []),
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--no-default-browser-check',
      '--password-store=basic',
      '--remote-debugging-port=0',
      // For `Extensions.triggerAction`.
      '--enable-unsafe-extension-debugging',
      `--user-data-dir=${profile}`,
      ...args,
      'about:blank',
    ],
    env,
  );
  try {
    const address = await waitFor('Chromium', () => /ws:\/\/\S+/.exec(program.output())?.[0]);
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    const [context] = browser.contexts();
    if (!context) throw new Error('Chromium has no window');
    const end = async (): Promise<void> => {
      const session = await browser.newBrowserCDPSession().catch(() => undefined);
      await session?.send('Browser.close').catch(() => undefined);
      await atMost(3000, program.ended);
      await program.stop();
    };
    return { context, end };
  } catch (error) {
    await program.stop();
    throw error;
  }
}
