// pure
import { canonicalLanguage } from './words.ts';

/** What a detector makes of a text; undefined when it cannot tell. */
export interface DetectedLanguage {
  /** BCP 47 tag of the language of most of the text. */
  readonly language: string;
  /** Share of the text, 0 to 100. */
  readonly percentage: number;
  readonly isReliable: boolean;
}

/** UTF-16 units of text from which a detector may overrule what the page says of itself. */
const LEAST_TEXT = 500;
const LEAST_PERCENTAGE = 90;
/** Share of the letters that a language's own script has in any text of it, foreign names and all. */
const LEAST_OWN = 0.1;
/** Letters from which a script says something. */
const LEAST_LETTERS = 20;

/** Scripts by their ISO 15924 codes, with the language that most texts in them have. */
const SCRIPTS = {
  Latn: { letters: /\p{Script=Latin}/gu, language: '' },
  Cyrl: { letters: /\p{Script=Cyrillic}/gu, language: 'ru' },
  Arab: { letters: /\p{Script=Arabic}/gu, language: 'ar' },
  Deva: { letters: /\p{Script=Devanagari}/gu, language: 'hi' },
  Beng: { letters: /\p{Script=Bengali}/gu, language: 'bn' },
  Hani: { letters: /\p{Script=Han}/gu, language: 'zh' },
  Jpan: { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja' },
  Kore: { letters: /\p{Script=Hangul}/gu, language: 'ko' },
  Grek: { letters: /\p{Script=Greek}/gu, language: 'el' },
  Hebr: { letters: /\p{Script=Hebrew}/gu, language: 'he' },
  Thai: { letters: /\p{Script=Thai}/gu, language: 'th' },
  Taml: { letters: /\p{Script=Tamil}/gu, language: 'ta' },
  Telu: { letters: /\p{Script=Telugu}/gu, language: 'te' },
  Knda: { letters: /\p{Script=Kannada}/gu, language: 'kn' },
  Mlym: { letters: /\p{Script=Malayalam}/gu, language: 'ml' },
  Gujr: { letters: /\p{Script=Gujarati}/gu, language: 'gu' },
  Guru: { letters: /\p{Script=Gurmukhi}/gu, language: 'pa' },
  Sinh: { letters: /\p{Script=Sinhala}/gu, language: 'si' },
  Armn: { letters: /\p{Script=Armenian}/gu, language: 'hy' },
  Geor: { letters: /\p{Script=Georgian}/gu, language: 'ka' },
  Khmr: { letters: /\p{Script=Khmer}/gu, language: 'km' },
  Laoo: { letters: /\p{Script=Lao}/gu, language: 'lo' },
  Mymr: { letters: /\p{Script=Myanmar}/gu, language: 'my' },
  Ethi: { letters: /\p{Script=Ethiopic}/gu, language: 'am' },
} as const;

type Script = keyof typeof SCRIPTS;

/** Scripts of several large languages; the others tell the language by themselves. */
const SHARED: ReadonlySet<Script> = new Set<Script>(['Latn', 'Cyrl', 'Arab', 'Deva']);

/** Languages that are written in more than one script: no script speaks against them. */
const SEVERAL_SCRIPTS =
  /^(?:az|be|bs|cnr|crh|ha|iu|kk|ks|ku|ky|mn|ms|pa|ro|sa|sd|sh|sr|tg|tk|tt|ug|uz|za)(?:-|$)/;

/** Languages so much alike that a detector takes them for each other: there the page knows better. */
const ALIKE = [
  'nb nn no da',
  'hr bs sr sh cnr',
  'ms id',
  'cs sk',
  'gl pt',
  'zh yue wuu',
  'hi mr ne bho',
  'af nl',
];

const primary = (tag: string): string => tag.split('-', 1)[0] ?? '';

const areAlike = (a: string, b: string): boolean =>
  a === b || ALIKE.some((group) => group.split(' ').includes(a) && group.split(' ').includes(b));

/**
 * A tag that a page declares, '' when it is nonsense: no language at all ("und", "english"), or a country's code
 * that is no language's ("jp").
 */
export function declaredLanguage(tag: string): string {
  const canonical = canonicalLanguage(tag);
  const language = primary(canonical);
  if (!/^[a-z]{2,3}$/.test(language) || /^(?:und|mul|mis|zxx)$/.test(language)) return '';
  // Every language of two letters has a name; not all of three letters do.
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return language.length === 2 && names.of(language) === undefined ? '' : canonical;
}

/** How many letters of a text are of which script; kana makes Han Japanese. */
function scriptsOf(text: string): ReadonlyMap<Script, number> {
  const found = new Map<Script, number>();
  for (const [script, { letters }] of Object.entries(SCRIPTS) as [Script, { letters: RegExp }][]) {
    const count = text.match(letters)?.length ?? 0;
    if (count > 0) found.set(script, count);
  }
  const kana = found.get('Jpan') ?? 0;
  const han = found.get('Hani') ?? 0;
  if (kana > 0 && kana >= han / 10) {
    found.set('Jpan', kana + han);
    found.delete('Hani');
  }
  return found;
}

/** Script in which a language is written, as in `SCRIPTS`; undefined when it may be any, or is not among them. */
function scriptOf(tag: string): Script | undefined {
  const { script } = new Intl.Locale(tag);
  if (script === undefined && SEVERAL_SCRIPTS.test(tag)) return undefined;
  const usual = (script ?? new Intl.Locale(tag).maximize().script ?? '').replace(/^Han[st]$/, 'Hani');
  return usual in SCRIPTS ? (usual as Script) : undefined;
}

/**
 * Language of a story: what its page declares, unless the text cannot be in it (another script), or a detector is
 * sure that it is in another one.
 * @param declared as the page wrote it. @param text of the story, some thousand letters.
 * @param detect asked only where it can make a difference, and told whether there is a language to go on with.
 * @returns BCP 47 tag, '' when nobody knows.
 */
export async function storyLanguage(
  declared: string,
  text: string,
  detect: (text: string, declared: boolean) => Promise<DetectedLanguage | undefined>,
): Promise<string> {
  const own = declaredLanguage(declared);
  const scripts = scriptsOf(text);
  const letters = [...scripts.values()].reduce((sum, count) => sum + count, 0);
  if (letters < LEAST_LETTERS) return own;
  const [main] = [...scripts].toSorted((a, b) => b[1] - a[1])[0] ?? ['Latn'];
  const ownScript = own === '' ? undefined : scriptOf(own);
  const fits =
    own !== '' && (ownScript === undefined || (scripts.get(ownScript) ?? 0) >= letters * LEAST_OWN);
  const usual: string = SCRIPTS[main].language;
  if (fits && (text.length < LEAST_TEXT || (!SHARED.has(main) && areAlike(primary(own), usual)))) return own;
  const found = await detect(text, fits);
  const language = found ? declaredLanguage(found.language) : '';
  if (found && language !== '') {
    const isSure = found.isReliable && found.percentage >= LEAST_PERCENTAGE;
    if (fits) return isSure && !areAlike(primary(own), primary(language)) ? language : own;
    const script = scriptOf(language);
    if (found.isReliable && (script === undefined || script === main)) return language;
  }
  return fits ? own : usual;
}
