/**
 * `node tests/bench/sentences.ts [--rules <file>] [--failures]`: how well and how fast text is cut into sentences.
 *
 * - The prose in prose/: one sentence a line, written before the rules were, joined to paragraphs of five.
 * - `--rules`: a JSON list of `{ language, text, expect }`, as made from the specs of the pragmatic_segmenter gem.
 * - Speed: 313,000 characters against `Intl.Segmenter` alone, as a ratio within one round, in Node.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sentencesOf } from '../../utils/document/segment.ts';
import { modelSize } from './bundle.ts';
import { storyHtml } from './generated.ts';
import { score } from './sentence-score.ts';
import { type Comparison, compare } from './statistics.ts';
import { table } from './table.ts';

interface Rule {
  readonly language: string;
  readonly text: string;
  readonly expect: readonly string[];
}

const PROSE = new URL('prose/', import.meta.url);
const UNSPACED = new Set(['ja', 'zh']);
const CHARACTERS = 313_000;

function prose(): readonly Rule[] {
  return readdirSync(PROSE).flatMap((file) => {
    const language = file.replace('.txt', '');
    const lines = readFileSync(new URL(file, PROSE), 'utf8').trim().split('\n');
    const paragraphs = Array.from({ length: Math.ceil(lines.length / 5) }, (_, i) =>
      lines.slice(i * 5, i * 5 + 5),
    );
    return paragraphs.map((expect) => ({
      language,
      text: expect.join(UNSPACED.has(language) ? '' : ' '),
      expect,
    }));
  });
}

const LIST_ITEM = /^(?:[•⁃*-]|[•⁃]?\s*\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]{1,2}\s?\S)/iu;
/** Why a rule cannot be kept by cutting the text of one HTML block. */
function kindOf({ text, expect }: Rule): 'list' | 'line ends' | 'text altered' | 'plain' {
  const bare = (value: string): string => value.replaceAll(/\s/g, '');
  if (expect.filter((sentence) => LIST_ITEM.test(sentence.trim())).length > 1) return 'list';
  if (bare(expect.join('')) !== bare(text)) return 'text altered';
  const lines = text.trim().split(/\s*\n\s*/);
  const ends = lines.slice(0, -1).filter((line) => !/[.!?…。]["'”’)]*$/u.test(line));
  return ends.some((line) =>
    expect.some((s) => s.replaceAll(/\s+/g, ' ').trim().endsWith(line.replaceAll(/\s+/g, ' '))),
  )
    ? 'line ends'
    : 'plain';
}

function report(title: string, rules: readonly Rule[], failures: boolean): void {
  const languages = [...new Set(rules.map(({ language }) => language))].toSorted();
  const rows = languages.map((language) => {
    const own = rules.filter((rule) => rule.language === language);
    const scores = own.map((rule) => ({ rule, ...score(rule.text, language, rule.expect) }));
    return { language, scores };
  });
  console.log(`\n${title}\n`);
  console.log('lang  pass  of    sentences  false splits  misses');
  const line = (name: string, scores: (typeof rows)[number]['scores']): void => {
    const sum = (count: (each: (typeof scores)[number]) => number): number =>
      scores.reduce((n, s) => n + count(s), 0);
    const cells = [name, sum((s) => Number(s.pass)), scores.length, sum((s) => s.rule.expect.length)];
    cells.push(
      sum((s) => s.falseSplits.length),
      sum((s) => s.misses.length),
    );
    console.log(cells.map((cell, i) => String(cell).padEnd([6, 6, 6, 11, 14, 0][i] ?? 0)).join(''));
  };
  for (const { language, scores } of rows) line(language, scores);
  line(
    'all',
    rows.flatMap(({ scores }) => scores),
  );
  if (!failures) return;
  for (const { language, scores } of rows)
    for (const { pass, falseSplits, misses } of scores) {
      if (pass) continue;
      for (const place of falseSplits) console.log(`${language} false: ${place}`);
      for (const place of misses) console.log(`${language} missed: ${place}`);
      if (falseSplits.length + misses.length === 0) console.log(`${language}: text altered`);
    }
}

/** A text of 313,000 characters of made-up news, and three of the prose repeated, which is thick with abbreviations. */
function longTexts(): readonly { readonly name: string; readonly lang: string; readonly text: string }[] {
  const story = storyHtml(60_000)
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\n', ' ');
  const texts = ['en', 'ru', 'zh'].map((lang) => {
    const own = prose().filter(({ language }) => language === lang);
    const once = `${own.map(({ text }) => text).join(' ')} `;
    return { name: `prose, ${lang}`, lang, text: once.repeat(Math.ceil(CHARACTERS / once.length)) };
  });
  // By way of a buffer, as one flat piece: a page's text nodes hold no unfinished concatenations.
  const flat = (text: string): string =>
    Buffer.from(text.slice(0, CHARACTERS), 'utf16le').toString('utf16le');
  return [{ name: 'made-up news', lang: 'en', text: story }, ...texts].map((each) => ({
    ...each,
    text: flat(each.text),
  }));
}

const TRIES = 7;

/** The time of `sentencesOf` against `Intl.Segmenter` alone, in Node. Of each round the least of several times. */
export function compareSegmentation(rounds: number): readonly Comparison[] {
  return longTexts().map(({ name, lang, text }) => {
    const alone = new Intl.Segmenter(lang, { granularity: 'sentence' });
    const timed = (run: () => unknown): number => {
      const begin = performance.now();
      run();
      return performance.now() - begin;
    };
    const ours: number[] = [];
    const intl: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const tries = Array.from({ length: TRIES }, () => ({
        intl: timed(() => Array.from(alone.segment(text))),
        ours: timed(() => sentencesOf(text, lang)),
      }));
      if (round === 0) continue;
      intl.push(Math.min(...tries.map((one) => one.intl)));
      ours.push(Math.min(...tries.map((one) => one.ours)));
    }
    return compare(
      { name: `sentences of 313,000 characters, ${name}`, times: ours },
      { name: 'Intl.Segmenter alone', times: intl },
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { rules: { type: 'string' }, failures: { type: 'boolean', default: false } },
  });
  report('Prose, 40 sentences per language', prose(), values.failures);
  if (values.rules !== undefined) {
    try {
      const rules = JSON.parse(readFileSync(values.rules, 'utf8')) as readonly Rule[];
      const of = (...kinds: readonly string[]) => rules.filter((rule) => kinds.includes(kindOf(rule)));
      report('Rules, all but lists', of('plain', 'line ends', 'text altered'), false);
      report('Rules: plain', of('plain'), values.failures);
      report('Rules that hang on line ends', of('line ends'), values.failures);
      report('Rules that alter the text', of('text altered'), values.failures);
      report('Rules of lists', of('list'), values.failures);
    } catch (error) {
      console.error(
        `\nThe rules could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
      process.exitCode = 1;
    }
  } else console.log('\nNo file of rules was given (--rules <file>): that part was not run.');
  console.log(`\n${table(compareSegmentation(5))}`);
  const { gzip, limit } = await modelSize();
  console.log(`\nModel: ${gzip} bytes of script (gzip), at most ${limit}`);
}
