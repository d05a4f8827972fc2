import { describe, expect, it } from 'vitest';
import { gainAt, parseSleep, sectionEnd } from '../../../utils/speech/sleep.ts';
import { block, story } from './stories.ts';

describe('the sleep timer', () => {
  it('fades over the last half minute and stays audible', () => {
    expect(gainAt(60_000)).toBe(1);
    expect(gainAt(15_000)).toBe(0.5);
    expect(gainAt(-5000)).toBe(0.25);
    const gains = Array.from({ length: 40 }, (_, second) => gainAt((40 - second) * 1000));
    expect(gains.toSorted((a, b) => b - a)).toEqual(gains);
  });

  it('takes the next heading for the end of a section, else the end of the story', () => {
    const document = story([block('One.'), block('Two.', { role: 'heading' }), block('Three.')]);
    expect(sectionEnd(document, 0)).toBe(1);
    expect(sectionEnd(document, 1)).toBe(3);
  });

  it('is read back unless it is damaged or over', () => {
    expect(parseSleep({ kind: 'time', endsAt: 2000 }, 1000)).toEqual({ kind: 'time', endsAt: 2000 });
    expect(parseSleep({ kind: 'section' }, 1000)).toEqual({ kind: 'section' });
    for (const other of [null, {}, { kind: 'time', endsAt: 500 }, { kind: 'time' }, 'story'])
      expect(parseSleep(other, 1000)).toBeUndefined();
  });
});
