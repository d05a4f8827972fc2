/** Real Firefox with a real extension, driven over WebDriver BiDi: Playwright drives only a Firefox of its own. */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BidiConnection, connectBidi } from './bidi.ts';
import { findBrowser } from './browsers.ts';
import { type FirefoxTab, makeEvaluate, makeTab } from './firefox-tab.ts';
import { addFirefoxVoice, type FirefoxVoice, NO_SYSTEM_VOICES } from './firefox-voice.ts';
import { type Environment, makeDirectory, removeDirectory, startProgram } from './process.ts';
import { atMost, waitFor } from './wait.ts';

export interface FirefoxOptions {
  /** Directory of the unpacked extension. Its manifest must have a gecko id. */
  readonly extension: string;
  readonly headless?: boolean;
  /** Entries of about:config. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** The whole environment; that of this process when absent. */
  readonly env?: Environment;
  /** Speaks with a voice of the tests instead of the system's. */
  readonly testVoice?: boolean;
  /** Lets the extension run in private windows. */
  readonly privateWindows?: boolean;
  /** A directory that outlives the browser, and the extension's host in it, so that another one goes on with both. */
  readonly profile?: { readonly directory: string; readonly host: string };
}

export interface Firefox {
  readonly pid: number;
  /** Start of the extension's addresses: "moz-extension://…", without a slash at the end. */
  readonly extensionOrigin: string;
  /** The raw protocol, for what is not covered here. */
  readonly connection: BidiConnection;
  readonly voice: FirefoxVoice | undefined;
  /** Uncaught errors and console errors of all tabs, extension pages included. */
  readonly errors: readonly string[];
  /** Opens an address in a new tab in front. */
  open(url: string): Promise<FirefoxTab>;
  tabs(): Promise<readonly FirefoxTab[]>;
  /** The tab that shows an address with this part in it, once there is one. */
  waitForTab(urlPart: string): Promise<FirefoxTab>;
  /** Runs a function in the browser's own window, with all of its powers. The function may use its arguments only. */
  inBrowser<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Presses the extension's toolbar button with a mouse click in the browser's window. The tab comes to the front. */
  pressToolbarButton(tab: FirefoxTab): Promise<void>;
  /** Where the middle of the toolbar button is on the screen, in px: for a real mouse (see display.ts). */
  toolbarButton(): Promise<{ readonly x: number; readonly y: number }>;
  /** Resolves when it has ended, by `close` or by the person. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

const PREFERENCES = {
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.locale.requested': 'en-US',
  // Nothing that a test sees should depend on animation, and no update may begin meanwhile.
  'toolkit.cosmeticAnimations.enabled': false,
  'app.update.disabledForTesting': true,
};

/**
 * Starts Firefox with a new profile and installs the extension.
 * @throws Error with what Firefox wrote when it does not come up.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const { extension, headless = true, prefs = {}, env = process.env } = options;
  const { testVoice = false, privateWindows = false } = options;
  const id = geckoIdOf(extension);
  const uuid = options.profile?.host ?? randomUUID();
  const profile = options.profile?.directory ?? makeDirectory('firefox');
  const removeProfile = (): void => void (options.profile ?? removeDirectory(profile));
  // Firefox keeps the host that is written here for an extension's id; without it we would have to ask for it.
  const all = {
    ...PREFERENCES,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    ...(testVoice && NO_SYSTEM_VOICES),
    ...prefs,
  };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const remote = ['--remote-debugging-port', '0', '--remote-allow-system-access'];
  const args = [
    '--profile',
    profile,
    '--no-remote',
    ...remote,
    ...(headless ? ['--headless'] : []),
    'about:blank',
  ];
  const program = await startProgram(findBrowser('firefox'), args, env);
  let connection: BidiConnection | undefined;
  const close = async (): Promise<void> => {
    await atMost(5000, connection?.send('browser.close').catch(() => undefined) ?? Promise.resolve());
    connection?.close();
    if ((await atMost(5000, program.ended)) === undefined) await program.stop('SIGKILL');
    removeProfile();
  };
  try {
    const address = await waitFor('Firefox', () => /BiDi listening on (ws:\S+)/.exec(program.output())?.[1], {
      timeout: 60_000,
    }).catch((cause: unknown) => {
      throw new Error(`Firefox does not start: ${program.output().trim()}`, { cause });
    });
    connection = await connectBidi(`${address}/session`);
    await connection.send('session.new', { capabilities: {} });
    const errors = await collectErrors(connection);
    await connection.send('webExtension.install', {
      extensionData: { type: 'path', path: resolve(extension) },
      'moz:allowPrivateBrowsing': privateWindows,
    });
    const driven = driver(connection, id);
    return {
      pid: program.pid,
      extensionOrigin: `moz-extension://${uuid}`,
      voice: testVoice ? await addFirefoxVoice(driven.inBrowser) : undefined,
      errors,
      ...driven,
      closed: program.ended.then(() => undefined),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function geckoIdOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extension} has no gecko id in its manifest`);
  return id;
}

async function collectErrors(connection: BidiConnection): Promise<readonly string[]> {
  const errors: string[] = [];
  connection.onEvent(({ method, params }) => {
    if (method === 'log.entryAdded' && params['level'] === 'error') errors.push(String(params['text']));
  });
  await connection.send('session.subscribe', { events: ['log.entryAdded'] });
  return errors;
}

type Driver = Omit<Firefox, 'pid' | 'extensionOrigin' | 'voice' | 'errors' | 'closed' | 'close'>;

function driver(connection: BidiConnection, id: string): Driver {
  const tabs = async (): Promise<FirefoxTab[]> => {
    const tree = await connection.send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      {
        maxDepth: 0,
      },
    );
    return tree.contexts.map(({ context }) => makeTab(connection, context));
  };
  const inBrowser: Firefox['inBrowser'] = async (run, ...args) => {
    const tree = await connection.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
      maxDepth: 0,
    });
    const window = tree.contexts[0];
    if (!window) throw new Error('Firefox has no window');
    return makeEvaluate(connection, window.context)(run, ...args);
  };
  // Firefox's own rule for the names of an extension's widgets (ext-browserAction.js, makeWidgetId).
  const widget = id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
  const toolbarButton: Firefox['toolbarButton'] = () =>
    inBrowser((buttonId) => {
      const button = document.getElementById(buttonId);
      if (!button) throw new Error('The extension has no button on the toolbar');
      const box = button.getBoundingClientRect();
      if (box.width === 0) throw new Error('The toolbar button is not to be seen');
      const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<string, number>;
      return {
        x: (mozInnerScreenX ?? 0) + box.x + box.width / 2,
        y: (mozInnerScreenY ?? 0) + box.y + box.height / 2,
      };
    }, `${widget}-BAP`);
  return {
    connection,
    tabs,
    inBrowser,
    toolbarButton,
    open: async (url) => {
      const { context } = await connection.send<{ context: string }>('browsingContext.create', {
        type: 'tab',
      });
      const tab = makeTab(connection, context);
      await tab.goTo(url);
      return tab;
    },
    waitForTab: (part) =>
      waitFor(`a tab that shows ${part}`, async () => {
        for (const tab of await tabs()) if ((await tab.url()).includes(part)) return tab;
        return undefined;
      }),
    pressToolbarButton: async (tab) => {
      await tab.activate();
      await toolbarButton();
      await inBrowser((buttonId) => {
        const box = document.getElementById(buttonId)?.getBoundingClientRect();
        if (!box) throw new Error('The extension has no button on the toolbar');
        const { synthesizeMouseEvent } = window as unknown as {
          synthesizeMouseEvent(type: string, x: number, y: number, options: object): void;
        };
        for (const type of ['mousemove', 'mousedown', 'mouseup']) {
          synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, { clickCount: 1 });
        }
      }, `${widget}-BAP`);
    },
  };
}
