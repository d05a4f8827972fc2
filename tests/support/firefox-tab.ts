/** One tab of Firefox, driven over WebDriver BiDi. */
import { writeFileSync } from 'node:fs';
import type { BidiConnection } from './bidi.ts';
import { waitFor } from './wait.ts';

export interface FirefoxTab {
  /** Id of its browsing context; it stays the same from page to page. */
  readonly context: string;
  url(): Promise<string>;
  /** Loads an address and waits until it has loaded. */
  goTo(url: string): Promise<void>;
  /** Goes through the tab's history: −1 is Back. */
  goBy(delta: number): Promise<void>;
  /**
   * Runs a function in the page and gives its answer, as JSON would carry it. The function may use its arguments
   * only. Works in extension pages too.
   */
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Asks in the page until the answer is neither undefined, null nor false. Bears with the page being replaced. */
  waitFor<T, A extends readonly unknown[]>(
    what: string,
    run: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<Exclude<T, undefined | null | false>>;
  /** Presses keys one after the other: "a", "Space", "Shift+ArrowRight". */
  press(...keys: readonly string[]): Promise<void>;
  /** Clicks the middle of the first element that the selector finds, with the mouse, in view and once it stands still. */
  click(selector: string): Promise<void>;
  /** Clicks a point of the page, in CSS px of what is in view. */
  clickAt(x: number, y: number): Promise<void>;
  /** Brings it to the front. */
  activate(): Promise<void>;
  /** Size of the page in CSS px. */
  setViewport(width: number, height: number): Promise<void>;
  /** Writes what is in view as a PNG file. */
  screenshot(file: string): Promise<void>;
  /** Prints it. @returns the PDF file. */
  print(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Keys by the codes of WebDriver (section "Keyboard actions"). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Meta: '\uE03D',
};

type Evaluate = FirefoxTab['evaluate'];

/** Makes the function that evaluates in one browsing context. */
export function makeEvaluate(connection: BidiConnection, context: string): Evaluate {
  return async <T, A extends readonly unknown[]>(
    run: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> => {
    const expression = `(async () => JSON.stringify((await (${String(run)})(...${JSON.stringify(args)})) ?? null))()`;
    const answer = await connection.send<
      | { type: 'success'; result: { value: string } }
      | { type: 'exception'; exceptionDetails: { text: string } }
    >('script.evaluate', { target: { context }, awaitPromise: true, expression });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value) as T;
  };
}

export function makeTab(connection: BidiConnection, context: string): FirefoxTab {
  const send = (method: string, params: object = {}): Promise<unknown> =>
    connection.send(method, { context, ...params });
  const evaluate = makeEvaluate(connection, context);
  const perform = (actions: readonly object[]): Promise<unknown> => send('input.performActions', { actions });
  const clickAt = async (x: number, y: number): Promise<void> => {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await perform([{ type: 'pointer', id: 'mouse', actions }]);
  };
  return {
    context,
    evaluate,
    // An extension page's address is not in the tree of contexts while it loads.
    url: () => evaluate(() => location.href),
    goTo: async (url) => void (await send('browsingContext.navigate', { url, wait: 'complete' })),
    goBy: async (delta) => void (await send('browsingContext.traverseHistory', { delta })),
    waitFor: (what, run, ...args) => waitFor(what, () => evaluate(run, ...args)),
    press: async (...keys) => {
      for (const key of keys) {
        const codes = key.split('+').map((name) => KEYS[name] ?? name);
        const down = codes.map((value) => ({ type: 'keyDown', value }));
        const up = codes.toReversed().map((value) => ({ type: 'keyUp', value }));
        await perform([{ type: 'key', id: 'keyboard', actions: [...down, ...up] }]);
      }
    },
    click: async (selector) => {
      const { x, y } = await evaluate(async (wanted) => {
        const middle = (): { readonly x: number; readonly y: number } => {
          const element = document.querySelector(wanted);
          if (!element) throw new Error(`Nothing on the page is ${wanted}`);
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = element.getBoundingClientRect();
          return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
        };
        // A page that is still taking shape moves the element away from under the mouse. A hidden one draws no frames.
        for (let last = middle(), tries = 0; ; tries += 1) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          const now = middle();
          if ((now.x === last.x && now.y === last.y) || tries > 40) return now;
          last = now;
        }
      }, selector);
      await clickAt(x, y);
    },
    clickAt,
    activate: async () => void (await send('browsingContext.activate')),
    setViewport: async (width, height) =>
      void (await send('browsingContext.setViewport', { viewport: { width, height } })),
    screenshot: async (file) => {
      const { data } = (await send('browsingContext.captureScreenshot')) as { data: string };
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
    print: async () => {
      const { data } = (await send('browsingContext.print')) as { data: string };
      return Buffer.from(data, 'base64');
    },
    close: async () => void (await send('browsingContext.close')),
  };
}
