// browser
/** Web Locks whose names say which tab a reader is in and when it last spoke. They go with their page. */
const PREFIX = 'reader';

export interface ReaderPresence {
  /** This reader is the one that shortcuts mean from now on. */
  use(): void;
}

/**
 * Tells the background of an open reader. Nothing is stored: a page that crashes or is closed lets go of its lock.
 * @param tabId of the reader.
 */
export function announceReader(tabId: number, end: AbortSignal): ReaderPresence {
  let release = (): void => {};
  const use = (): void => {
    release();
    const { promise, resolve } = Promise.withResolvers<void>();
    release = resolve;
    void navigator.locks.request(`${PREFIX} ${tabId} ${Date.now()}`, () => promise);
  };
  use();
  // A page with a lock is not kept for Back and Forward.
  addEventListener('pagehide', () => release(), { signal: end });
  addEventListener('pageshow', ({ persisted }) => persisted && use(), { signal: end });
  end.addEventListener('abort', () => release());
  return { use };
}

/** Tab of the open reader that spoke last, or was opened last; undefined when none is open. */
export async function lastUsedReader(): Promise<number | undefined> {
  const { held = [] } = await navigator.locks.query();
  const readers = held.flatMap(({ name = '' }) => {
    const [prefix, tabId, time] = name.split(' ');
    return prefix === PREFIX ? [{ tabId: Number(tabId), time: Number(time) }] : [];
  });
  return readers.toSorted((a, b) => b.time - a.time)[0]?.tabId;
}
