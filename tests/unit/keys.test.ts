import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../utils/keys.ts';
import { keyCommand } from '../../utils/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): ReturnType<typeof keyCommand> =>
  keyCommand({
    key,
    shiftKey: false,
    modified: false,
    inField: false,
    onControl: false,
    letterKeys: true,
    ...more,
  });

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

  it('steps by word, heading and picture with letters, with Shift back, whatever Caps Lock', () => {
    expect([press('w'), press('h'), press('G')]).toEqual(['next-word', 'next-heading', 'next-image']);
    expect(['W', 'h', 'G'].map((key) => press(key, { shiftKey: true }))).toEqual([
      'previous-word',
      'previous-heading',
      'previous-image',
    ]);
    expect(press('h', { onControl: true })).toBe('next-heading');
    expect(press('h', { inField: true })).toBeUndefined();
    expect(press('w', { modified: true })).toBeUndefined();
  });

  it('has no letters and signs once they are switched off, and all else', () => {
    const without = (key: string) => press(key, { letterKeys: false });
    expect(['k', 'K', 'w', 'h', 'g', '-', '+'].map(without)).toEqual(Array.from({ length: 7 }));
    expect([without(' '), without('ArrowLeft'), without('Escape')]).toEqual([
      'toggle',
      'previous-sentence',
      'silence',
    ]);
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
