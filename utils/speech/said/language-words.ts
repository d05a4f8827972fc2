// pure

/** Signs that voices must not get as they are, leave out or read wrongly. */
const SIGNS = ['and', 'to', 'less', 'greater', 'minus', 'power'] as const;

type Sign = (typeof SIGNS)[number];

/**
 * What a reader of the language says for "&", the dash of "10–12", "<", ">", the minus of "−3" and a raised number;
 * nothing where that takes other words around it.
 */
const TABLE = `
ar | و | إلى | أصغر من | أكبر من | سالب | أس {n}
ca | i | a | menor que | més gran que | menys | elevat a {n}
cs | a | až | menší než | větší než | minus | na {n}
da | og | til | mindre end | større end | minus | opløftet i {n}
de | und | bis | kleiner als | größer als | minus | hoch {n}
el | και | έως | μικρότερο από | μεγαλύτερο από | μείον | στη δύναμη {n}
en | and | to | less than | greater than | minus | to the power of {n}
es | y | a | menor que | mayor que | menos | elevado a {n}
fi | ja | | pienempi kuin | suurempi kuin | miinus | potenssiin {n}
fr | et | à | inférieur à | supérieur à | moins | puissance {n}
he | ו | עד | קטן מ | גדול מ | מינוס | בחזקת {n}
hi | और | से | लेस दैन | ग्रेटर दैन | माइनस | की घात {n}
hu | és | | kisebb mint | nagyobb mint | mínusz | a {n}. hatványon
it | e | a | minore di | maggiore di | meno | elevato a {n}
ja | アンド | から | 小なり | 大なり | マイナス | の{n}乗
ko | 앤드 | 에서 | 작다 | 크다 | 마이너스 | 의 {n} 제곱
nb | og | til | mindre enn | større enn | minus | opphøyd i {n}
nl | en | tot | kleiner dan | groter dan | min | tot de macht {n}
pl | i | do | mniejsze niż | większe niż | minus | do potęgi {n}
pt | e | a | menor que | maior que | menos | elevado a {n}
ro | și | până la | mai mic decât | mai mare decât | minus | la puterea {n}
ru | и | до | меньше | больше | минус | в степени {n}
sv | och | till | mindre än | större än | minus | upphöjt till {n}
th | และ | ถึง | น้อยกว่า | มากกว่า | ลบ | ยกกำลัง {n}
tr | ve | ila | küçüktür | büyüktür | eksi | üzeri {n}
uk | і | до | менше | більше | мінус | у степені {n}
zh | 和 | 至 | 小于 | 大于 | 负 | 的{n}次方
`;

/** By primary subtag. */
const WORDS: ReadonlyMap<string, ReadonlyMap<Sign, string>> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [lang = '', ...words] = line.split('|').map((word) => word.trim());
      return [
        lang,
        new Map(SIGNS.flatMap((sign, index) => (words[index] ? [[sign, words[index]] as const] : []))),
      ];
    }),
);

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
 * @param lang primary subtag. @param n what stands for `{n}` in it.
 * @returns undefined when the language's word is not known: then none is said.
 */
export function wordFor(sign: Sign, lang: string, n = ''): string | undefined {
  const word = WORDS.get(lang)?.get(sign)?.replace('{n}', n);
  return word === undefined || CJK.has(lang) ? word : ` ${word} `;
}
