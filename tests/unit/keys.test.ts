import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../utils/keys.ts';
import { keyCommand, keysOf, ownerOf, parseKeys, withDefaultKeys, withKey } from '../../utils/keys.ts';
import { nameOfKey, parseKeyName, reservedFor } from '../../utils/key-names.ts';

const press = (key: string, more: Partial<KeyPress> = {}): ReturnType<typeof keyCommand> =>
  keyCommand({
    key,
    code: '',
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    altGraph: false,
    inField: false,
    onControl: false,
    letterKeys: true,
    keys: {},
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
    expect(press('+', { ctrlKey: true })).toBeUndefined();
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
    expect(press('w', { ctrlKey: true })).toBeUndefined();
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
    expect(press('k', { ctrlKey: true })).toBeUndefined();
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

describe('keys that the person chose', () => {
  const held = { ctrlKey: true, altKey: true };

  it('stand in place of the command’s own, and are nobody else’s', () => {
    const keys = withKey({}, 'next-heading', 'k');
    expect(press('k', { keys })).toBe('next-heading');
    expect(press('h', { keys })).toBeUndefined();
    expect(keysOf(keys, 'toggle')).toEqual(['Space']);
    const again = withKey(keys, 'slower', 'k');
    expect(again).toEqual({ 'next-heading': '', slower: 'k' });
    expect(ownerOf(again, 'k')).toBe('slower');
    expect(keysOf(withDefaultKeys(again, 'slower'), 'toggle')).toEqual(['Space', 'k']);
  });

  it('may be held with modifiers, and then work whether or not letters are keys', () => {
    const keys = { toggle: 'Alt+Shift+k' };
    const whole = { keys, altKey: true, shiftKey: true, letterKeys: false };
    expect(press('K', whole)).toBe('toggle');
    expect(press('K', { ...whole, onControl: true })).toBe('toggle');
    expect(press('K', { ...whole, inField: true })).toBeUndefined();
  });

  it('work with Ctrl and Alt too when they are a letter or sign, also on a Mac, where Option types another', () => {
    expect(press('k', { ...held, letterKeys: false })).toBe('toggle');
    expect(press('h', { ...held, shiftKey: true })).toBe('previous-heading');
    expect(press('˙', { ...held, code: 'KeyH' })).toBe('next-heading');
    expect(press('+', held)).toBe('faster');
    expect(press(' ', held)).toBeUndefined();
    // AltGr types a sign: it is not held as Ctrl and Alt.
    expect(press('ł', { ...held, altGraph: true, code: 'KeyL' })).toBeUndefined();
  });

  it('are read from storage only when they are keys that can be chosen', () => {
    expect(
      parseKeys({
        toggle: 'p',
        slower: '',
        faster: 'Ctrl+t',
        shortcuts: 'K',
        'next-word': 7,
        'next-image': 'Shift+?',
        silence: 'x',
        constructor: 'y',
      }),
    ).toEqual({ toggle: 'p', slower: '' });
  });
});

describe('key names', () => {
  const name = (key: string, more: Partial<KeyPress> = {}): string =>
    nameOfKey({
      key,
      code: '',
      shiftKey: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      altGraph: false,
      ...more,
    });

  it('have no case, and Shift only where it tells keys apart', () => {
    expect([name('A'), name('A', { shiftKey: true }), name('?', { shiftKey: true }), name(' ')]).toEqual([
      'a',
      'Shift+a',
      '?',
      'Space',
    ]);
    expect(name('+', { ctrlKey: true, altKey: true })).toBe('Ctrl+Alt++');
    expect(['Shift', 'Control', 'Dead', 'Process'].map((key) => name(key))).toEqual(['', '', '', '']);
  });

  it.each([
    ['Tab', 'page'],
    ['Ctrl+Enter', 'page'],
    ['Shift+Space', 'scroll'],
    ['PageDown', 'scroll'],
    ['Ctrl+t', 'browser'],
    ['Ctrl+Shift+n', 'browser'],
    ['Alt+d', 'browser'],
    ['Alt+Shift+t', 'browser'],
    ['F5', 'browser'],
    ['Meta+k', 'system'],
    ['AudioVolumeUp', 'system'],
    ['Insert', 'screenReader'],
    ['Ctrl+Alt+ArrowLeft', 'screenReader'],
  ] as const)('%s cannot be chosen: %s', (key, reason) => {
    expect(reservedFor(key)).toBe(reason);
    expect(parseKeyName(key)).toBeUndefined();
  });

  it.each([
    'j',
    'Shift+j',
    '/',
    'é',
    'Space',
    'ArrowLeft',
    'Ctrl+Alt+k',
    'Alt+Shift+k',
    'Ctrl+Alt+Shift+k',
    'Ctrl+Alt++',
  ])('%s can be chosen, and is read back', (key) => {
    expect(reservedFor(key)).toBeUndefined();
    expect(parseKeyName(key)).toBe(key);
  });
});
