// pure
import type { SpokenPhrases } from './phrases.ts';

/**
 * Link, code, table by its rows and columns, formula, beginning and end of a quotation. `{lines: line, lines}` is a word
 * that hangs on the number named before the colon: for one, for others. Where a language has more forms, the number
 * stands behind the word, as in "Таблица, строк: 3".
 */
const TABLE = `
ar | رابط إلى {host} | شفرة، الأسطر: {lines} | جدول، الصفوف: {rows}، الأعمدة: {columns} | صيغة | اقتباس | نهاية الاقتباس
de | Link zu {host} | Code, {lines} {lines: Zeile, Zeilen} | Tabelle, {rows} {rows: Zeile, Zeilen}, {columns} Spalten | Formel | Zitat | Ende des Zitats
en | link to {host} | Code, {lines} {lines: line, lines} | Table, {rows} {rows: row, rows}, {columns} columns | formula | Quote | End of quote
es | enlace a {host} | Código, {lines} {lines: línea, líneas} | Tabla, {rows} {rows: fila, filas}, {columns} columnas | fórmula | Cita | Fin de la cita
fr | lien vers {host} | Code, {lines} {lines: ligne, lignes} | Tableau, {rows} {rows: ligne, lignes}, {columns} colonnes | formule | Citation | Fin de citation
hi | {host} का लिंक | कोड, {lines} {lines: पंक्ति, पंक्तियाँ} | तालिका, {rows} {rows: पंक्ति, पंक्तियाँ}, {columns} स्तंभ | सूत्र | उद्धरण | उद्धरण समाप्त
it | link a {host} | Codice, {lines} {lines: riga, righe} | Tabella, {rows} {rows: riga, righe}, {columns} colonne | formula | Citazione | Fine della citazione
ja | {host}へのリンク | コード、{lines}行 | 表、{rows}行、{columns}列 | 数式 | 引用 | 引用終わり
ko | {host} 링크 | 코드, {lines}줄 | 표, {rows}행, {columns}열 | 수식 | 인용 | 인용 끝
nl | link naar {host} | Code, {lines} {lines: regel, regels} | Tabel, {rows} {rows: rij, rijen}, {columns} kolommen | formule | Citaat | Einde citaat
pl | link do {host} | Kod, wiersze: {lines} | Tabela, wiersze: {rows}, kolumny: {columns} | wzór | Cytat | Koniec cytatu
pt | ligação para {host} | Código, {lines} {lines: linha, linhas} | Tabela, {rows} {rows: linha, linhas}, {columns} colunas | fórmula | Citação | Fim da citação
ru | ссылка на {host} | Код, строк: {lines} | Таблица, строк: {rows}, столбцов: {columns} | формула | Цитата | Конец цитаты
th | ลิงก์ไปยัง {host} | โค้ด {lines} บรรทัด | ตาราง {rows} แถว {columns} คอลัมน์ | สูตร | คำพูดอ้างอิง | จบคำพูดอ้างอิง
zh | {host}的链接 | 代码，{lines}行 | 表格，{rows}行，{columns}列 | 公式 | 引文 | 引文结束
`;

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template
    .replaceAll(/\{(\w+): ([^,}]*), ([^}]*)\}/g, (_all, name: string, one: string, others: string) =>
      values[name] === 1 ? one : others,
    )
    .replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}

function read(line: string): readonly [string, SpokenPhrases] {
  const [lang = '', link = '', code = '', table = '', formula = '', quoteStart = '', quoteEnd = ''] = line
    .split('|')
    .map((part) => part.trim());
  const phrases: SpokenPhrases = {
    link: (host) => fill(link, { host }),
    code: (lines) => fill(code, { lines }),
    table: (rows, columns) => fill(table, { rows, columns }),
    formula,
    quoteStart,
    quoteEnd,
  };
  return [lang, phrases];
}

const PHRASES: ReadonlyMap<string, SpokenPhrases> = new Map(TABLE.trim().split('\n').map(read));

/**
 * What the voice says besides the story, in the story's language: a voice says words of another one badly.
 * @param lang primary subtag. @returns the English ones for languages that have none; always the same object for one.
 */
export function phrasesFor(lang: string): SpokenPhrases {
  const found = PHRASES.get(lang) ?? PHRASES.get('en');
  if (!found) throw new Error('no phrases in English');
  return found;
}
