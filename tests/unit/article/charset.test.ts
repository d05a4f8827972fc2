import { describe, expect, test } from 'vitest';
import { repairCharset } from '../../../utils/article/charset.ts';
import { parse } from '../../support/dom.ts';

/** UTF-8 cannot be encoded into these by a browser or Node, so the bytes are written down. */
const asLatin = (...bytes: readonly number[]): string =>
  new TextDecoder('windows-1252').decode(new Uint8Array(bytes));
/** "中文报道说医生在夜里哭了。" in GB 2312. */
const CHINESE = asLatin(
  0xd6,
  0xd0,
  0xce,
  0xc4,
  0xb1,
  0xa8,
  0xb5,
  0xc0,
  0xcb,
  0xb5,
  0xd2,
  0xbd,
  0xc9,
  0xfa,
  0xd4,
  0xda,
  0xd2,
  0xb9,
  0xc0,
  0xef,
  0xbf,
  0xde,
  0xc1,
  0xcb,
  0xa1,
  0xa3,
);
/** "ночью врач плакал" in windows-1251. */
const RUSSIAN = asLatin(
  0xed,
  0xee,
  0xf7,
  0xfc,
  0xfe,
  0x20,
  0xe2,
  0xf0,
  0xe0,
  0xf7,
  0x20,
  0xef,
  0xeb,
  0xe0,
  0xea,
  0xe0,
  0xeb,
);

const repairedBody = (text: string, count = 4): string => {
  const document = parse(`<p>${text.repeat(count)}</p>`);
  repairCharset(document);
  return document.body.textContent ?? '';
};

describe('text that was read in a wrong character set', () => {
  test('Chinese', () => expect(repairedBody(CHINESE)).toBe('中文报道说医生在夜里哭了。'.repeat(4)));
  test('Russian', () => expect(repairedBody(`${RUSSIAN} `)).toBe('ночью врач плакал '.repeat(4)));
  test('titles and descriptions too', () => {
    const document = parse(`<meta content="${CHINESE}"><p>${CHINESE.repeat(3)}</p><img alt="${CHINESE}">`);
    const repaired = repairCharset(document);
    expect(repaired?.(CHINESE)).toBe('中文报道说医生在夜里哭了。');
    expect(document.querySelector('img')?.alt).toBe('中文报道说医生在夜里哭了。');
    expect(document.querySelector('meta')?.content).toBe('中文报道说医生在夜里哭了。');
  });
});

describe('text that is right stays', () => {
  test.each([
    ['French', 'Le médecin a pleuré à l’hôpital, où personne n’avait été prévenu : « Ça alors ! »'],
    ['Vietnamese', 'Bác sĩ đã khóc ở bệnh viện đêm qua, và không ai ở đó hiểu được chuyện gì đã xảy ra.'],
    ['Icelandic', 'Læknirinn grét á spítalanum í nótt og enginn þar skildi hvað hafði gerst.'],
    ['Chinese', '中文报道说医生在夜里哭了，没有人知道发生了什么。'],
    ['signs', '«»—…'.repeat(30)],
  ])('%s', (_, text) => {
    const document = parse(`<p>${text}</p>`);
    expect(repairCharset(document)).toBeUndefined();
    expect(document.body.textContent).toBe(text);
  });
});
