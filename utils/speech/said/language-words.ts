// pure

/** Signs that voices must not get as they are, leave out or read wrongly. */
const SIGNS = ['and', 'to', 'less', 'greater', 'minus', 'power', 'tick', 'cross', 'stars', 'rated'] as const;

type Sign = (typeof SIGNS)[number];

/**
 * What a reader of the language says for "&", the dash of "10–12", "<", ">", the minus of "−3", a raised number, ✓, ✗,
 * stars of which some are filled, and filled stars only; nothing where that takes other words around it.
 */
const TABLE = `
ar | و | إلى | أصغر من | أكبر من | سالب | أس {n} | علامة صح | علامة خطأ | {n} من {m} نجوم | {n} نجوم
ca | i | a | menor que | més gran que | menys | elevat a {n} | marca de verificació | creu | {n} de {m} estrelles | {n} estrelles
cs | a | až | menší než | větší než | minus | na {n} | fajfka | křížek | {n} z {m} hvězdiček | hvězdičky: {n}
da | og | til | mindre end | større end | minus | opløftet i {n} | flueben | kryds | {n} af {m} stjerner | {n} stjerner
de | und | bis | kleiner als | größer als | minus | hoch {n} | Häkchen | Kreuz | {n} von {m} Sternen | {n} Sterne
el | και | έως | μικρότερο από | μεγαλύτερο από | μείον | στη δύναμη {n} | τικ | χι | {n} από {m} αστέρια | {n} αστέρια
en | and | to | less than | greater than | minus | to the power of {n} | check mark | cross | {n} of {m} stars | {n} stars
es | y | a | menor que | mayor que | menos | elevado a {n} | marca de verificación | cruz | {n} de {m} estrellas | {n} estrellas
fi | ja | | pienempi kuin | suurempi kuin | miinus | potenssiin {n} | valintamerkki | rasti | tähtiä {n}, enintään {m} | {n} tähteä
fr | et | à | inférieur à | supérieur à | moins | puissance {n} | coche | croix | {n} étoiles sur {m} | {n} étoiles
he | ו | עד | קטן מ | גדול מ | מינוס | בחזקת {n} | סימן וי | איקס | {n} מתוך {m} כוכבים | {n} כוכבים
hi | और | से | लेस दैन | ग्रेटर दैन | माइनस | की घात {n} | सही का निशान | गलत का निशान | {m} में से {n} सितारे | {n} सितारे
hu | és | | kisebb mint | nagyobb mint | mínusz | a {n}. hatványon | pipa | kereszt | {m} csillagból {n} | {n} csillag
it | e | a | minore di | maggiore di | meno | elevato a {n} | segno di spunta | croce | {n} stelle su {m} | {n} stelle
ja | アンド | から | 小なり | 大なり | マイナス | の{n}乗 | チェック | バツ | 星{m}つ中{n}つ | 星{n}つ
ko | 앤드 | 에서 | 작다 | 크다 | 마이너스 | 의 {n} 제곱 | 체크 표시 | 엑스 표시 | 별 {m}개 중 {n}개 | 별 {n}개
nb | og | til | mindre enn | større enn | minus | opphøyd i {n} | hake | kryss | {n} av {m} stjerner | {n} stjerner
nl | en | tot | kleiner dan | groter dan | min | tot de macht {n} | vinkje | kruisje | {n} van {m} sterren | {n} sterren
pl | i | do | mniejsze niż | większe niż | minus | do potęgi {n} | haczyk | krzyżyk | {n} z {m} gwiazdek | gwiazdki: {n}
pt | e | a | menor que | maior que | menos | elevado a {n} | marca de verificação | cruz | {n} de {m} estrelas | {n} estrelas
ro | și | până la | mai mic decât | mai mare decât | minus | la puterea {n} | bifă | cruce | {n} din {m} stele | {n} stele
ru | и | до | меньше | больше | минус | в степени {n} | галочка | крестик | {n} из {m} звёзд | звёзды: {n}
sv | och | till | mindre än | större än | minus | upphöjt till {n} | bock | kryss | {n} av {m} stjärnor | {n} stjärnor
th | และ | ถึง | น้อยกว่า | มากกว่า | ลบ | ยกกำลัง {n} | เครื่องหมายถูก | เครื่องหมายผิด | {n} จาก {m} ดาว | {n} ดาว
tr | ve | ila | küçüktür | büyüktür | eksi | üzeri {n} | onay işareti | çarpı işareti | {m} üzerinden {n} yıldız | {n} yıldız
uk | і | до | менше | більше | мінус | у степені {n} | галочка | хрестик | {n} з {m} зірок | зірки: {n}
zh | 和 | 至 | 小于 | 大于 | 负 | 的{n}次方 | 对勾 | 叉号 | {m}颗星中的{n}颗 | {n}颗星
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
 * @param lang primary subtag. @param n what stands for `{n}` in it. @param m for `{m}`.
 * @returns undefined when the language's word is not known: then none is said.
 */
export function wordFor(sign: Sign, lang: string, n = '', m = ''): string | undefined {
  const word = WORDS.get(lang)?.get(sign)?.replace('{n}', n).replace('{m}', m);
  return word === undefined || CJK.has(lang) ? word : ` ${word} `;
}
