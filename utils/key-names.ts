// pure

/** A key as the browser reports it (UI Events, KeyboardEvent). */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** `getModifierState('AltGraph')`: then Ctrl and Alt only served to type a sign. */
  readonly altGraph: boolean;
}

/** The parts of a keyboard event that name a key. */
export const pressedKey = (event: KeyboardEvent): PressedKey => ({
  key: event.key,
  code: event.code,
  shiftKey: event.shiftKey,
  ctrlKey: event.ctrlKey,
  altKey: event.altKey,
  metaKey: event.metaKey,
  altGraph: event.getModifierState('AltGraph'),
});

/** Why a key cannot be chosen. */
export type Reserved = 'page' | 'scroll' | 'browser' | 'system' | 'screenReader';

const MODIFIERS = ['Ctrl+', 'Alt+', 'Shift+', 'Meta+'] as const;
/** No keys by themselves. */
const SILENT = new Set([
  'Control',
  'Alt',
  'AltGraph',
  'Shift',
  'Meta',
  'Dead',
  'Process',
  'Unidentified',
  '',
]);
/** Keys without a sign that may be chosen. */
const NAMED = new Set(['Space', 'ArrowLeft', 'ArrowRight', 'Backspace', 'Delete']);

const isOneSign = (text: string): boolean => [...text].length === 1;
const isLetter = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/**
 * Name of a key with what is held beside it: "k", "Shift+h", "Ctrl+Alt+k", "?", "ArrowLeft", "Space". Letters are
 * small; Shift counts with letters and named keys only, as signs may or may not need it. '' when it is no key yet.
 */
export function nameOfKey(press: PressedKey): string {
  if (SILENT.has(press.key)) return '';
  const alt = press.altKey && !press.altGraph;
  // Option on macOS types another letter; the key is told by its place then.
  const place = /^Key([A-Z])$/.exec(press.code)?.[1];
  const typed = alt && place && !/^[a-z]$/i.test(press.key) ? place : press.key;
  const base = typed === ' ' ? 'Space' : isOneSign(typed) ? typed.toLowerCase() : typed;
  const held = [
    press.ctrlKey && !press.altGraph,
    alt,
    press.shiftKey && (!isOneSign(base) || isLetter(base)),
    press.metaKey,
  ];
  return MODIFIERS.filter((_, index) => held[index]).join('') + base;
}

export interface NameParts {
  /** As in names: "Ctrl+". */
  readonly modifiers: readonly string[];
  readonly base: string;
}

export function partsOfKey(name: string): NameParts {
  let base = name;
  // "+" is a key too.
  const modifiers = MODIFIERS.filter((modifier) => {
    const held = base.startsWith(modifier) && base.length > modifier.length;
    if (held) base = base.slice(modifier.length);
    return held;
  });
  return { modifiers, base };
}

/** A letter, digit or sign, with nothing but Shift beside it: what WCAG 2.1.4 is about. */
export function isBareSign(name: string): boolean {
  const { modifiers, base } = partsOfKey(name);
  return isOneSign(base) && modifiers.every((modifier) => modifier === 'Shift+');
}

/** Chrome's own, for the toolbar, dialogs, bookmarks and groups of tabs. Alt+Shift+R it takes without a word. */
const ALT_SHIFT_TAKEN = /^[abcinprtwxz]$/;

/** Why a key cannot be chosen; undefined when it can. */
export function reservedFor(name: string): Reserved | undefined {
  const { modifiers, base } = partsOfKey(name);
  const held = modifiers.join('');
  if (['Tab', 'Enter', 'Escape'].includes(base)) return 'page';
  if (held.includes('Meta+')) return 'system';
  if (['Insert', 'CapsLock', 'NumLock'].includes(base)) return 'screenReader';
  // They move within tables in NVDA, JAWS and Orca.
  if (base.startsWith('Arrow') && held.includes('Alt+') && held !== 'Alt+') return 'screenReader';
  if (/^F\d+$/.test(base)) return 'browser';
  if (held.includes('Ctrl+') !== held.includes('Alt+') && held !== 'Alt+Shift+') return 'browser';
  if (held === 'Alt+Shift+' && ALT_SHIFT_TAKEN.test(base)) return 'browser';
  if (held === 'Ctrl+Alt+' && base === 'Delete') return 'system';
  if (/^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End)$/.test(base) || name === 'Shift+Space') return 'scroll';
  return isOneSign(base) || NAMED.has(base) ? undefined : 'system';
}

/** Reads a name from storage or a file; undefined when it is none, or of a key that cannot be chosen. */
export function parseKeyName(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 30) return undefined;
  const { modifiers, base } = partsOfKey(value);
  const isSign = isOneSign(base) && base === base.toLowerCase() && /[^\s\p{C}]/u.test(base);
  const needless = isSign && !isLetter(base) && modifiers.includes('Shift+');
  return (isSign || NAMED.has(base)) && !needless && !reservedFor(value) ? value : undefined;
}
