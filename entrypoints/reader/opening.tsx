import { render } from 'preact';
import { Opening } from '../../components/Opening.tsx';
import { Strings } from '../../components/strings.ts';
import type { CapturedPage } from '../../utils/capture/captured-page.ts';
import type { Translate } from '../../utils/messages.ts';

/** UTF-16 code units of markup from which opening takes so long that this is said at once. */
const LONG_PAGE = 1_000_000;
/** Milliseconds of opening after which it is said of any page. */
const PATIENCE = 800;
/** Milliseconds of work between two pauses: a press is answered soon enough, and a short page does not stop at all. */
const LONGEST_WORK = 50;

/**
 * Shows, once a page takes long to open, how far it is, with the way back.
 * @returns what to await between the steps, with the share of them that is done. After the person went back it never
 * resolves: nothing is left to do, and should the browser show this page again, it starts anew.
 */
export function showOpening(
  app: Element,
  t: Translate,
  { title, html }: Pick<CapturedPage, 'title' | 'html'>,
  back: () => void,
): (done: number) => Promise<void> {
  const started = performance.now();
  let paused = started;
  let isLeft = false;
  const leave = (): void => {
    isLeft = true;
    // The browser may keep the page as it stands, half-way.
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    back();
  };
  return async (done) => {
    const now = performance.now();
    if (html.length > LONG_PAGE || now - started > PATIENCE)
      render(
        <Strings.Provider value={t}>
          <Opening pageTitle={title} done={done} onBack={leave} />
        </Strings.Provider>,
        app,
      );
    else if (now - paused < LONGEST_WORK) return;
    await aFrame();
    paused = performance.now();
    if (isLeft) await new Promise<never>(() => {});
  };
}

/** Milliseconds to wait for a frame: a tab that is hidden meanwhile gets none. */
const LONGEST_FRAME = 200;

/** Until what was rendered is on the screen and what was pressed has been answered. */
const aFrame = (): Promise<void> =>
  new Promise((resolve) => {
    // A message, since timers of hidden tabs wait for a second.
    const { port1, port2 } = new MessageChannel();
    const go = (): void => port2.postMessage(null);
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    if (document.hidden) go();
    else {
      requestAnimationFrame(go);
      setTimeout(go, LONGEST_FRAME);
    }
  });
