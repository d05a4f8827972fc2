import { describe, expect, it } from 'vitest';
import type { Steps } from '../../utils/steps.ts';
import { doAll, doWithPauses } from '../../utils/steps.ts';

function* counting(log: string[]): Steps<string> {
  log.push('one');
  yield 0.3;
  log.push('two');
  yield 0.6;
  log.push('three');
  return 'done';
}

describe('work in steps', () => {
  it('is done at once', () => {
    const log: string[] = [];
    expect(doAll(counting(log))).toBe('done');
    expect(log).toEqual(['one', 'two', 'three']);
  });

  it('tells between its steps how far it is', async () => {
    const log: string[] = [];
    const pause = async (done: number): Promise<void> => {
      await Promise.resolve();
      log.push(`${done}`);
    };
    await expect(doWithPauses(counting(log), pause)).resolves.toBe('done');
    expect(log).toEqual(['one', '0.3', 'two', '0.6', 'three']);
  });

  it('ends where a pause does not', async () => {
    const log: string[] = [];
    void doWithPauses(counting(log), () => new Promise(() => {}));
    await new Promise((resolve) => setTimeout(resolve));
    expect(log).toEqual(['one']);
  });
});
