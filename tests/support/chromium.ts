/** Real Chromium with real unpacked extensions, driven by Playwright. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findBrowser, isRoot } from './browsers.ts';
import { launchUnemulated } from './chromium-unemulated.ts';
import { type Environment, makeDirectory, removeDirectory } from './process.ts';
import { TEST_VOICE, testVoiceOf, type TestVoice } from './test-voice.ts';
import { waitFor } from './wait.ts';

export interface ChromiumOptions {
  /** Directories of unpacked extensions. The toolbar button is that of the first one. */
  readonly extensions: readonly string[];
  readonly headless?: boolean;
  /** Adds the test voice, which speaks without sound and keeps a record. */
  readonly testVoice?: boolean;
  /** Lets pages use speech-dispatcher (Linux); elsewhere Chromium has its system's voices anyway. */
  readonly systemVoices?: boolean;
  /** Added to the environment of this process. */
  readonly env?: Environment;
  readonly args?: readonly string[];
  /** Shows pages in the system's colours, as Windows' contrast themes do. */
  readonly forcedColors?: boolean;
  /** A directory that outlives the browser, so that another one goes on with what it kept; else a new one. */
  readonly profile?: string;
  /**
   * Tabs behind another one are hidden, and so are those of a window that is minimised. Else Playwright shows each page
   * to itself as the one in front.
   */
  readonly hidesTabs?: boolean;
  /** Size of pages when headless, of the window otherwise. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Chromium {
  readonly context: BrowserContext;
  /** Id of the first extension: the host of its pages. */
  readonly extensionId: string;
  /** Service worker of the first extension. */
  readonly worker: Worker;
  /** @throws Error when launched without the test voice. */
  voice(): TestVoice;
  /** Opens an address in a new tab. */
  open(url: string): Promise<Page>;
  /** Presses the extension's toolbar button for a tab, as the browser itself would on a click. */
  pressToolbarButton(page: Page): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_SIZE = { width: 1200, height: 800 };

/** What Playwright adds and people's browsers do not have: no cache for Back, no sound, no throttling. */
const NOT_AS_PEOPLE_HAVE_IT = [
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--mute-audio',
];

/**
 * Starts Chromium with a new profile. Waits for the service workers of the extensions: Chromium lists the voices of
 * an engine only after its worker has registered its listeners, and tells no page about it.
 */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { headless = true, testVoice = false, systemVoices = false, viewport = DEFAULT_SIZE } = options;
  const extensions = [...options.extensions, ...(testVoice ? [TEST_VOICE] : [])].map((path) =>
    realpathSync(path),
  );
  const ids = extensions.map(extensionIdOf);
  const profile = options.profile ?? makeDirectory('chromium');
  const removeProfile = (): void => void (options.profile === undefined && removeDirectory(profile));
  if (!existsSync(join(profile, 'Default'))) pin(profile, ids.slice(0, 1));
  const launch = {
    executablePath: findBrowser('chromium'),
    headless,
    args: [
      `--load-extension=${extensions.join(',')}`,
      `--disable-extensions-except=${extensions.join(',')}`,
      ...(systemVoices ? ['--enable-speech-dispatcher'] : []),
      ...(headless ? [] : ['--window-position=0,0', `--window-size=${viewport.width},${viewport.height}`]),
      ...(options.args ?? []),
    ],
    env: definedOnly({ ...process.env, ...options.env }),
  };
  const started = options.hidesTabs
    ? launchUnemulated(profile, launch)
    : chromium
        .launchPersistentContext(profile, {
          ...launch,
          // Who launches decides what Ctrl+C does. When the process ends, Playwright ends the browser in any case.
          handleSIGINT: false,
          handleSIGTERM: false,
          chromiumSandbox: !isRoot(),
          ignoreDefaultArgs: NOT_AS_PEOPLE_HAVE_IT,
          forcedColors: options.forcedColors ? 'active' : 'none',
          viewport: headless ? viewport : null,
        })
        .then((context) => ({ context, end: () => context.close() }));
  const { context, end } = await started.catch((error: unknown) => {
    removeProfile();
    throw error;
  });
  const close = async (): Promise<void> => {
    await end();
    removeProfile();
  };
  try {
    const workers = await Promise.all(ids.map((id) => workerOf(context, id)));
    const [worker, extensionId] = [workers[0], ids[0]];
    if (!worker || extensionId === undefined) throw new Error('Chromium was launched without an extension');
    return {
      context,
      extensionId,
      worker,
      voice: () => {
        const last = workers.at(-1);
        if (!testVoice || !last) throw new Error('Chromium was launched without the test voice');
        return testVoiceOf(last);
      },
      open: async (url) => {
        const page = await context.newPage();
        await page.goto(url);
        return page;
      },
      pressToolbarButton: (page) => triggerAction(context, page, extensionId),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function definedOnly(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * Chromium's id of an unpacked extension without a key: the first half of the SHA-256 of its path, its hexadecimal
 * digits written with the letters a to p (crx_file::id_util).
 */
function extensionIdOf(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');
}

/** Puts the buttons of extensions on the toolbar, where else only the puzzle piece is. */
function pin(profile: string, ids: readonly string[]): void {
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { pinned_extensions: ids } }),
  );
}

async function workerOf(context: BrowserContext, id: string): Promise<Worker> {
  const worker = await waitFor(`the service worker of extension ${id}`, () =>
    context.serviceWorkers().find((candidate) => new URL(candidate.url()).host === id),
  );
  // Answers only after the worker's script has run to its end.
  await worker.evaluate(() => true);
  return worker;
}

/**
 * `Extensions.triggerAction` of the DevTools protocol runs the action and grants activeTab. It wants the id of the tab,
 * and the protocol does not tell which page is in which tab: so the page comes to the front, where a person who
 * presses the button would have it, and the tab is the one in front (of several windows: with the page's address).
 */
async function triggerAction(context: BrowserContext, page: Page, id: string): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has been closed');
  await page.bringToFront();
  const session = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const inFront = targetInfos.filter((target) => String(target.embedderData?.['tabActive']) === 'true');
    const tab = inFront.length > 1 ? inFront.find((target) => target.url === page.url()) : inFront[0];
    if (!tab) throw new Error(`No tab in front shows ${page.url()}`);
    await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  } finally {
    await session.detach();
  }
}
