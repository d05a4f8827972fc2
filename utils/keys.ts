// pure
import type { PressedKey } from './key-names.ts';
import { isBareSign, nameOfKey, parseKeyName } from './key-names.ts';

type Unit = 'word' | 'sentence' | 'block' | 'heading' | 'image';

/** What a key that can be changed does in the reader. Each has a button too. */
export type RemappableCommand =
  'toggle' | 'slower' | 'faster' | 'more-time' | 'shortcuts' | `${'next' | 'previous'}-${Unit}`;

/** Esc silences from anywhere, and nothing else does: who is startled must not have to remember a key. */
export type KeyCommand = RemappableCommand | 'silence';

/** The keys that are there without any choice, by name (utils/key-names.ts). H and G as in screen readers. */
const DEFAULT_KEYS: Readonly<Record<RemappableCommand, readonly string[]>> = {
  toggle: ['Space', 'k'],
  'previous-sentence': ['ArrowLeft'],
  'next-sentence': ['ArrowRight'],
  'previous-block': ['Shift+ArrowLeft'],
  'next-block': ['Shift+ArrowRight'],
  'previous-word': ['Shift+w'],
  'next-word': ['w'],
  'previous-heading': ['Shift+h'],
  'next-heading': ['h'],
  'previous-image': ['Shift+g'],
  'next-image': ['g'],
  slower: ['-'],
  // Both signs are on one key in most layouts.
  faster: ['+', '='],
  'more-time': ['e'],
  shortcuts: ['?'],
};

export const KEY_COMMANDS = Object.keys(DEFAULT_KEYS) as readonly RemappableCommand[];

/** Keys that the person chose: each stands in place of all that the command had; '' for none. */
export type Keys = Partial<Readonly<Record<RemappableCommand, string>>>;

/** Which command a key has. The person's own keys come first: a default key that they gave away is gone there. */
function bindingsOf(keys: Keys): ReadonlyMap<string, RemappableCommand> {
  const bindings = new Map<string, RemappableCommand>();
  const bind = (name: string, command: RemappableCommand): void => {
    if (name !== '' && !bindings.has(name)) bindings.set(name, command);
  };
  for (const command of KEY_COMMANDS) bind(keys[command] ?? '', command);
  for (const command of KEY_COMMANDS) {
    if (keys[command] === undefined) for (const name of DEFAULT_KEYS[command]) bind(name, command);
  }
  return bindings;
}

/** Names of the keys that a command has now. */
export const keysOf = (keys: Keys, command: RemappableCommand): readonly string[] =>
  [...bindingsOf(keys)].flatMap(([name, owner]) => (owner === command ? [name] : []));

/** Who has a key now. */
export const ownerOf = (keys: Keys, name: string): RemappableCommand | undefined =>
  bindingsOf(keys).get(name);

/** Gives a key to a command, '' for none; whoever had it has it no more. */
export function withKey(keys: Keys, command: RemappableCommand, name: string): Keys {
  const others = Object.entries(keys).map(([other, own]) => [other, own === name ? '' : own] as const);
  return { ...(Object.fromEntries(others) as Keys), [command]: name };
}

/** A command with its default keys again, as far as nobody else has been given them. */
export function withDefaultKeys(keys: Keys, command: RemappableCommand): Keys {
  const { [command]: _, ...others } = keys;
  return others;
}

/** Reads what storage holds; what is not known is dropped. */
export function parseKeys(value: unknown): Keys {
  if (typeof value !== 'object' || value === null) return {};
  const entries = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    KEY_COMMANDS.flatMap((command) => {
      const own = Object.hasOwn(entries, command) ? entries[command] : undefined;
      const name = own === '' ? '' : parseKeyName(own);
      return name === undefined ? [] : [[command, name] as const];
    }),
  );
}

export interface KeyPress extends PressedKey {
  /** Focus is in a field, or the person is composing text. */
  readonly inField: boolean;
  /** Focus is on something that Space itself presses, or that the arrows move within. */
  readonly onControl: boolean;
  /** The person has not switched off keys that are a single letter (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  readonly keys: Keys;
}

/**
 * Held with these, letters and signs are keys too, also when they are switched off by themselves: screen readers take
 * plain letters. Browsers have nothing on them, nor has Windows; Alt+Shift lists headings and links in Orca.
 */
const HELD = 'Ctrl+Alt+';

/** The command of a key; undefined when the key is not ours here. */
export function keyCommand(press: KeyPress): KeyCommand | undefined {
  const name = nameOfKey(press);
  if (name === 'Escape') return 'silence';
  if (press.inField) return undefined;
  const bindings = bindingsOf(press.keys);
  const bare = name.startsWith(HELD) ? name.slice(HELD.length) : '';
  const command = bindings.get(name) ?? (isBareSign(bare) ? bindings.get(bare) : undefined);
  if (isBareSign(name)) return press.letterKeys ? command : undefined;
  const isModified = press.ctrlKey || press.altKey;
  return press.onControl && !isModified ? undefined : command;
}
