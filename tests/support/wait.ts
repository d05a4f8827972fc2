/** Waits that every driver shares. Times are in milliseconds. */
export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks again and again until the answer is neither undefined, null nor false.
 * @param what names the awaited thing in the error, as in "the reader's tab".
 * @throws Error when it has not come within `timeout`; an error of the last question is its cause.
 */
export async function waitFor<T>(
  what: string,
  ask: () => T | Promise<T>,
  { timeout = 15_000, interval = 50 } = {},
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = performance.now() + timeout;
  let cause: unknown;
  while (performance.now() < deadline) {
    try {
      const answer = await ask();
      cause = undefined;
      if (answer !== undefined && answer !== null && answer !== false) {
        return answer as Exclude<T, undefined | null | false>;
      }
    } catch (error) {
      cause = error;
    }
    await sleep(interval);
  }
  throw new Error(`Waited ${timeout / 1000} s in vain for ${what}`, { cause });
}

/** Resolves with what the promise gives, or with undefined after `milliseconds`. */
export function atMost<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
