/**
 * Makes the tables of utils/speech/voice-data from a folder with the data of web-speech-recommended-voices (CC0):
 *
 *     node tests/run/voice-data.ts <folder> && npx prettier --write utils/speech/voice-data
 *
 * The tables are committed and need neither the folder nor this script.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callName, matchName, QUALITY } from '../../utils/speech/voice-name.ts';
import { normalTag, primaryLanguage } from '../../utils/speech/language-tag.ts';

interface KnownVoice {
  readonly label: string;
  readonly name: string;
  readonly altNames?: readonly string[];
  readonly nativeID?: readonly string[];
  readonly language: string;
  readonly altLanguage?: string;
  readonly gender: 'female' | 'male';
  readonly quality: readonly (keyof typeof QUALITY)[];
}

const OUT = new URL('../../utils/speech/voice-data/', import.meta.url).pathname;
const folder = process.argv[2] ?? '';
if (!existsSync(join(folder, 'filters/novelty.json'))) {
  console.error(
    'Give the folder that holds en.json, de.json … and filters/ of web-speech-recommended-voices.',
  );
  process.exit(1);
}
const read = (path: string): { readonly voices: readonly KnownVoice[] } =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as { voices: KnownVoice[] };

const tables = new Map<string, Set<string>>();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  for (const voice of read(file).voices) {
    for (const lang of new Set([voice.language, voice.altLanguage ?? voice.language].map(normalTag))) {
      const language = primaryLanguage(lang);
      const lines = tables.get(language) ?? new Set();
      tables.set(language, lines.add(line(voice, lang)));
    }
  }
}

/** "US f4 microsoft emma online", then "=" and a label where the name does not give it. */
function line(
  { name, altNames = [], nativeID = [], label, gender, quality }: KnownVoice,
  lang: string,
): string {
  const names = [...new Set([name, ...altNames, ...nativeID].map(matchName))];
  const region = new Intl.Locale(lang).region ?? '';
  const grade = QUALITY[quality[0] ?? 'normal'];
  const called = callName(name) === label ? '' : `=${label}`;
  return `${region} ${gender.charAt(0)}${grade} ${names.join('|')}${called}`;
}

const novelty = (file: string): string[] =>
  read(file).voices.flatMap(({ name, altNames = [] }) => [name, ...altNames].map(matchName));
const head = (what: string): string =>
  `// pure\n/** ${what} Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */\n`;
const literal = (lines: Iterable<string>): string => `\`\n${[...lines].join('\n')}\n\``;

for (const old of readdirSync(OUT)) rmSync(join(OUT, old));
for (const [language, lines] of tables) {
  writeFileSync(
    join(OUT, `${language}.ts`),
    `${head('Known voices, best first.')}export default ${literal(lines)};\n`,
  );
}
const folded = [...novelty('filters/novelty.json'), ...novelty('filters/veryLowQuality.json')];
// All of these begin alike, and more of them exist than are listed.
const names = [...new Set(folded.filter((name) => !name.startsWith('espeak ')))].toSorted();
writeFileSync(
  join(OUT, 'folded.ts'),
  `${head('Sound effects and very bad voices, by `matchName`.')}export const FOLDED: ReadonlySet<string> = new Set(${JSON.stringify(names)});\n`,
);
const loaders = [...tables.keys()]
  .toSorted()
  .map((language) => `  ${language}: () => import('./${language}.ts'),`);
writeFileSync(
  join(OUT, 'index.ts'),
  `${head('Tables of known voices by primary language, each a file of its own.')}export const TABLES: Readonly<Record<string, () => Promise<{ readonly default: string }>>> = {\n${loaders.join('\n')}\n};\n`,
);
console.log(
  `${tables.size} languages, ${[...tables.values()].reduce((sum, { size }) => sum + size, 0)} voices`,
);
