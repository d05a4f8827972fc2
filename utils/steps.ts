// pure
/**
 * Long work in steps. It is a generator that yields between its steps how much of it is done, from 0 to 1, as a rough
 * share of its time, and returns its result. Whoever drives it decides what happens in between.
 */
export type Steps<T> = Generator<number, T, void>;

/** Does all of it at once. */
export function doAll<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Does it step by step.
 * @param pause is told how much is done, and awaited before the next step. Where it never resolves, the work ends there.
 */
export async function doWithPauses<T>(steps: Steps<T>, pause: (done: number) => Promise<void>): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    await pause(step.value);
    step = steps.next();
  }
  return step.value;
}
