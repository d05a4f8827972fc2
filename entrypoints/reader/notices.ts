import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';

/** A message for the status region. */
export interface Notice {
  readonly text: string;
  /** False when the eye has it elsewhere. */
  readonly shown: boolean;
}

export interface Notices {
  readonly current: ReadonlySignal<Notice>;
  tell(text: string, shown?: boolean): void;
  clear(): void;
}

const NONE: Notice = { text: '', shown: false };
/** A status region is only read out when it changes: a message that is told again comes after a gap, ms. */
const GAP_MS = 60;
const SHOWN_MS = 6000;

/** Messages about what the person has just done, one at a time, each for a short while. */
export function createNotices(): Notices {
  const current = signal(NONE);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(timer);
    current.value = NONE;
  };
  return {
    current,
    clear,
    tell(text, shown = true) {
      clear();
      timer = setTimeout(() => {
        current.value = { text, shown };
        timer = setTimeout(clear, SHOWN_MS);
      }, GAP_MS);
    },
  };
}
