// pure

/** Words that a reader of the language says for signs, by primary subtag: "&", and the dash of "10–12". */
const WORDS: Readonly<Record<string, { readonly and?: string; readonly to: string }>> = {
  ca: { and: 'i', to: 'a' },
  cs: { and: 'a', to: 'až' },
  da: { and: 'og', to: 'til' },
  de: { and: 'und', to: 'bis' },
  en: { and: 'and', to: 'to' },
  es: { and: 'y', to: 'a' },
  fr: { and: 'et', to: 'à' },
  it: { and: 'e', to: 'a' },
  ja: { to: 'から' },
  nb: { and: 'og', to: 'til' },
  nl: { and: 'en', to: 'tot' },
  pl: { and: 'i', to: 'do' },
  pt: { and: 'e', to: 'a' },
  ru: { and: 'и', to: 'до' },
  sv: { and: 'och', to: 'till' },
  uk: { and: 'і', to: 'до' },
  zh: { to: '至' },
};

const CJK: ReadonlySet<string> = new Set(['zh', 'ja', 'yue']);

/** Full stop of the language. */
export const stopFor = (lang: string): string => (CJK.has(lang) ? '\u3002' : '.');

/** Comma of the language, with the space that follows it. */
export function commaFor(lang: string): string {
  if (lang === 'ja') return '\u3001';
  if (CJK.has(lang)) return '\uFF0C';
  return /^(?:ar|fa|ur|ps|ug)$/.test(lang) ? '\u060C ' : ', ';
}

/**
 * The word for a sign, with the spaces around it.
 * @param lang primary subtag. @returns undefined when the language's word is not known: then none is said.
 */
export function wordFor(sign: 'and' | 'to', lang: string): string | undefined {
  const word = WORDS[lang]?.[sign];
  return word === undefined || CJK.has(lang) ? word : ` ${word} `;
}
