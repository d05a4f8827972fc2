/** From a key of a headset to what the reader does in a hidden tab, against what it may take. Linux. */
import { openReader, statusOf, waitForStatus } from '../e2e/reader-page.ts';
import { storyPage } from '../e2e/story-pages.ts';
import { chromiumTest, firefoxTest, type Tab, type TestBrowser } from '../e2e/test-browser.ts';
import type { BrowserName } from '../support/browsers.ts';
import { type MediaBus, type MediaKey, startMediaBus } from '../support/media-bus.ts';
import type { Environment } from '../support/process.ts';
import { startServer } from '../support/server.ts';
import { startSound } from '../support/sound.ts';
import { waitFor } from '../support/wait.ts';
import { type Comparison, compare } from './statistics.ts';

/** What a key may take, ms: from the start of the program that sends it. */
const LIMIT = 300;

const LAUNCH: Readonly<Record<BrowserName, (env: Environment) => Promise<TestBrowser>>> = {
  chromium: (env) => chromiumTest({ env, hidesTabs: true }),
  firefox: (env) => firefoxTest({ testVoice: true, env }),
};

/** A key, and the change that it is to make: of the state, else of the place. */
const KEYS: readonly (readonly [string, MediaKey, string | undefined])[] = [
  ['PlayPause, to pause', 'PlayPause', 'paused'],
  ['Next', 'Next', undefined],
  ['Previous', 'Previous', undefined],
  ['PlayPause, to play', 'PlayPause', 'preparing'],
];

type Change = readonly [at: number, what: string];
interface Watched {
  changes: Change[];
}

/** Notes when the state changes and when a mark is set, by the computer's clock. */
function watch(): void {
  const changes: Change[] = [];
  Object.assign(globalThis, { changes });
  const note = (what: string): void => void changes.push([Date.now(), what]);
  new MutationObserver(() => note(document.documentElement.dataset['speech'] ?? '')).observe(
    document.documentElement,
    { attributeFilter: ['data-speech'] },
  );
  const add = Highlight.prototype.add;
  Highlight.prototype.add = function marked(range) {
    note('mark');
    return add.call(this, range);
  };
}

export async function measureMediaKeys(
  rounds: number,
  progress: (text: string) => void,
): Promise<readonly Comparison[]> {
  const sentences = Array.from({ length: 400 }, (_, i) => `Rope number ${i} lies coiled and waits for rain.`);
  const server = await startServer({
    routes: { '/story': storyPage({ sentences }), '/elsewhere': '<!doctype html><title>Elsewhere</title>' },
  });
  const sound = await startSound();
  try {
    const comparisons: Comparison[] = [];
    for (const name of ['chromium', 'firefox'] as const) {
      const bus = await startMediaBus();
      const browser = await LAUNCH[name]({ ...sound.env, ...bus.env });
      try {
        const tab = await browser.open(`${server.origin}/story`);
        await openReader(browser, tab);
        await waitForStatus(tab, 'speaking');
        const player = await bus.player();
        await (await browser.open(`${server.origin}/elsewhere`)).activate();
        await waitFor('a hidden tab', () => tab.evaluate(() => document.hidden));
        await tab.evaluate(watch);
        progress(`${name}: media keys`);
        comparisons.push(...(await pressAll(bus, player, tab, rounds, name)));
      } finally {
        await browser.close();
        await bus.close();
      }
    }
    return comparisons;
  } finally {
    await sound.stop();
    await server.close();
  }
}

async function pressAll(
  bus: MediaBus,
  player: string,
  tab: Tab,
  rounds: number,
  name: string,
): Promise<readonly Comparison[]> {
  const times = new Map<string, number[]>(KEYS.map(([what]) => [what, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [what, key, status] of KEYS) {
      await tab.evaluate(() => void ((globalThis as unknown as Watched).changes.length = 0));
      const pressed = Date.now();
      await bus.press(player, key);
      const at = await waitFor(`${what} in ${name}`, () =>
        tab.evaluate(
          (wanted) => (globalThis as unknown as Watched).changes.find(([, done]) => done === wanted)?.[0],
          status ?? 'mark',
        ),
      );
      times.get(what)?.push(at - pressed);
      if (status === 'preparing') await waitForStatus(tab, 'speaking');
      else if ((await statusOf(tab)) !== 'paused') throw new Error(`${what} has not left the reader paused`);
    }
  }
  return [...times].map(([what, ms]) =>
    compare(
      { name: `${name}, hidden tab: ${what}`, times: ms },
      { name: 'what it may take', times: ms.map(() => LIMIT) },
    ),
  );
}
