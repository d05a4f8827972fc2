import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../utils/keys.ts';
import { keyCommand } from '../../utils/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): ReturnType<typeof keyCommand> =>
  keyCommand({ key, shiftKey: false, modified: false, inField: false, onControl: false, ...more });

describe('keyCommand', () => {
  it('knows the reader’s keys', () => {
    expect([press(' '), press('k'), press('ArrowRight'), press('ArrowLeft')]).toEqual([
      'toggle',
      'toggle',
      'next-sentence',
      'previous-sentence',
    ]);
    expect([press('ArrowRight', { shiftKey: true }), press('ArrowLeft', { shiftKey: true })]).toEqual([
      'next-block',
      'previous-block',
    ]);
  });

  it('has keys for the speed, on whatever is not a field', () => {
    expect([press('-'), press('+'), press('='), press('+', { shiftKey: true })]).toEqual([
      'slower',
      'faster',
      'faster',
      'faster',
    ]);
    expect(press('-', { onControl: true })).toBe('slower');
    expect(press('+', { inField: true })).toBeUndefined();
    expect(press('+', { modified: true })).toBeUndefined();
  });

  it('leaves the browser’s, the fields’ and the controls’ keys alone', () => {
    expect(press('k', { modified: true })).toBeUndefined();
    expect(press('k', { inField: true })).toBeUndefined();
    expect(press(' ', { onControl: true })).toBeUndefined();
    expect(press('ArrowRight', { onControl: true })).toBeUndefined();
    expect(press(' ', { shiftKey: true })).toBeUndefined();
    expect(press('j')).toBeUndefined();
  });

  it('silences from anywhere', () => {
    expect(press('Escape', { inField: true, onControl: true })).toBe('silence');
    expect(press('k', { onControl: true })).toBe('toggle');
  });
});
