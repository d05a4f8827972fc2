import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCaptureLink, parseReaderMessage } from '../../utils/messages.ts';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const folder = new URL('../../public/_locales/', import.meta.url);
const load = (locale: string): Messages =>
  JSON.parse(readFileSync(new URL(`${locale}/messages.json`, folder), 'utf8')) as Messages;
const english = load('en');

describe.each(readdirSync(folder))('locale %s', (locale) => {
  const messages = load(locale);

  it('has the same keys and placeholders as the English one', () => {
    const shape = (all: Messages): Record<string, string[]> =>
      Object.fromEntries(
        Object.entries(all).map(([key, { placeholders }]) => [
          key,
          Object.keys(placeholders ?? {}).toSorted(),
        ]),
      );
    expect(shape(messages)).toEqual(shape(english));
  });

  it('uses every placeholder that it declares, and no other', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const used = [...message.matchAll(/\$(\w+)\$/g)]
        .map(([, name]) => name?.toLowerCase() ?? '')
        .toSorted();
      expect([key, used]).toEqual([key, Object.keys(placeholders).toSorted()]);
    }
  });
});

it('every text is used somewhere', () => {
  const sources = ['entrypoints', 'components', 'utils']
    .flatMap((name) =>
      readdirSync(new URL(`../../${name}`, import.meta.url), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${name}/${path}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
    .concat(readFileSync(new URL('../../wxt.config.ts', import.meta.url), 'utf8'))
    .join('\n');
  const unused = Object.keys(english).filter(
    (key) => !sources.includes(`'${key}'`) && !sources.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});

it('takes only our own runtime messages', () => {
  const command = { type: 'run-command', tabId: 3, command: 'next-sentence' } as const;
  expect(parseReaderMessage(command)).toEqual(command);
  expect(parseReaderMessage({ ...command, command: 'close' })).toBeUndefined();
  expect(parseReaderMessage({ type: 'return-to-page', tabId: 3, more: 1 })).toEqual({
    type: 'return-to-page',
    tabId: 3,
  });
  for (const other of [null, 'return-to-page', { type: 'return-to-page' }, { type: 'x', tabId: 3 }]) {
    expect(parseReaderMessage(other)).toBeUndefined();
  }
});

describe('parseCaptureLink', () => {
  it('takes what a reader sends, and nothing else', () => {
    expect(parseCaptureLink({ type: 'capture-link', address: 'https://a.test/' })).toBeDefined();
    for (const other of [undefined, 'x', { type: 'capture-link' }, { type: 'other', address: 'x' }])
      expect(parseCaptureLink(other)).toBeUndefined();
  });
});
