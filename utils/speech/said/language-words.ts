// pure

/** Signs that voices must not get as they are, or read wrongly: "&", the dash of "10–12", "<" and ">". */
type Sign = 'and' | 'to' | 'less' | 'greater';

/** Words that a reader of the language says for signs, by primary subtag. */
const WORDS: Readonly<Record<string, Readonly<Partial<Record<Sign, string>>>>> = {
  ca: { and: 'i', to: 'a', less: 'menor que', greater: 'més gran que' },
  cs: { and: 'a', to: 'až', less: 'menší než', greater: 'větší než' },
  da: { and: 'og', to: 'til', less: 'mindre end', greater: 'større end' },
  de: { and: 'und', to: 'bis', less: 'kleiner als', greater: 'größer als' },
  en: { and: 'and', to: 'to', less: 'less than', greater: 'greater than' },
  es: { and: 'y', to: 'a', less: 'menor que', greater: 'mayor que' },
  fr: { and: 'et', to: 'à', less: 'inférieur à', greater: 'supérieur à' },
  it: { and: 'e', to: 'a', less: 'minore di', greater: 'maggiore di' },
  ja: { to: 'から', less: '小なり', greater: '大なり' },
  nb: { and: 'og', to: 'til', less: 'mindre enn', greater: 'større enn' },
  nl: { and: 'en', to: 'tot', less: 'kleiner dan', greater: 'groter dan' },
  pl: { and: 'i', to: 'do', less: 'mniejsze niż', greater: 'większe niż' },
  pt: { and: 'e', to: 'a', less: 'menor que', greater: 'maior que' },
  ru: { and: 'и', to: 'до', less: 'меньше', greater: 'больше' },
  sv: { and: 'och', to: 'till', less: 'mindre än', greater: 'större än' },
  uk: { and: 'і', to: 'до', less: 'менше', greater: 'більше' },
  zh: { to: '至', less: '小于', greater: '大于' },
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
export function wordFor(sign: Sign, lang: string): string | undefined {
  const word = WORDS[lang]?.[sign];
  return word === undefined || CJK.has(lang) ? word : ` ${word} `;
}
