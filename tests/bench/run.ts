/**
 * `npm run bench`: how long a person waits, as ratios within one run, which a slow or busy machine changes little.
 * Prints one table and leaves it in output/bench.json. Needs the build for Chromium.
 * `npm run bench -- 3` for three rounds; `npm run bench -- sound 3` for what is heard of espeak-ng in both browsers,
 * which takes a minute and a half for each round and browser; `npm run bench -- keys 10` for media keys in both.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { type Route, startServer, type WebServer } from '../support/server.ts';
import { bundlePage, modelSize } from './bundle.ts';
import { type BenchPage, compareClicks } from './click.ts';
import { compareGaps } from './gaps.ts';
import { compareLibrary } from './library.ts';
import { NEWS_PICTURE, NEWS_TITLE, NEWS_WORDS, newsPage } from './generated.ts';
import { measureMediaKeys } from './media-keys.ts';
import { measureResume } from './resume.ts';
import { compareSegmentation } from './sentences.ts';
import { compareSizes } from './sizes.ts';
import { type Comparison } from './statistics.ts';
import { table } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const build = join(root, '.output/chrome-mv3');
const story = join(root, 'tests/story');

/** Cross-origin isolation: the page's clock then has a resolution of 5 µs. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const EMPTY_PAGE = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><link rel="stylesheet" href="/reader.css">
<title>Bench</title><div id="app"><header class="banner"></header><main></main><footer class="player-bar"></footer></div>`;
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path fill="#357" d="M0 0h16v9H0z"/></svg>`;

const progress = (text: string): void => console.error(`… ${text}`);

for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => process.exit(1));

try {
  const words = process.argv.slice(2);
  const [part] = words.filter((word) => word === 'sound' || word === 'keys');
  const rounds = Number((part ? words[1] : words[0]) ?? (part === 'sound' ? 2 : 5));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('Rounds are a whole number from 1 on');
  if (part === 'sound') await runSound(rounds);
  else if (part === 'keys') console.log(table(await measureMediaKeys(rounds, progress)));
  else await run(rounds);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function runSound(rounds: number): Promise<void> {
  const inChromium = await compareGaps('chromium', rounds, progress);
  console.log(table([...inChromium, ...(await compareGaps('firefox', rounds, progress))]));
  for (const name of ['chromium', 'firefox'] as const) {
    const off = await measureResume(name, progress);
    console.log(`${name}: words off after ten pauses: ${off.map((words) => words ?? 'unknown').join(' ')}`);
  }
}

async function run(rounds: number): Promise<void> {
  const capture = builtFile('capture.js');
  progress('bundling');
  const bundle = await bundlePage();
  const storyHtml = readFileSync(join(story, 'index.html'), 'utf8');
  const newsHtml = newsPage();
  const server = await startServer({
    directory: story,
    routes: {
      '/isolated.html': { body: storyHtml, headers: ISOLATED },
      '/news.html': newsHtml,
      '/isolated-news.html': { body: newsHtml, headers: ISOLATED },
      '/empty.html': { body: EMPTY_PAGE, headers: ISOLATED },
      '/reader.css': { body: readerStyle(), type: 'text/css' },
      [NEWS_PICTURE]: { body: PICTURE, type: 'image/svg+xml' } satisfies Route,
    },
  });
  let browser: Chromium | undefined;
  try {
    browser = await launchChromium({ extensions: [build], testVoice: true });
    const version = browser.context.browser()?.version() ?? '';
    const comparisons = await compareAll(browser, server, bundle, capture, rounds, newsHtml.length);
    console.log(
      `\nChromium ${version}, ${rounds} rounds. Ratios: median (least to greatest) of the rounds' own.\n`,
    );
    console.log(table(comparisons));
    const { gzip, limit } = await modelSize();
    console.log(`\nSentence model: ${gzip} bytes of script (gzip), at most ${limit}`);
    if (gzip > limit) process.exitCode = 1;
    mkdirSync(join(root, 'output'), { recursive: true });
    const report = {
      at: new Date().toISOString(),
      browser: `Chromium ${version}`,
      rounds,
      comparisons,
      modelBytes: gzip,
    };
    writeFileSync(join(root, 'output/bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await browser?.close();
    await server.close();
  }
}

async function compareAll(
  browser: Chromium,
  { origin }: WebServer,
  bundle: string,
  capture: string,
  rounds: number,
  newsLength: number,
): Promise<readonly Comparison[]> {
  const pages: readonly BenchPage[] = [
    {
      name: 'sample story',
      url: `${origin}/`,
      isolatedUrl: `${origin}/isolated.html`,
      title: 'The doctor on the bench',
      leastLength: 3000,
    },
    {
      name: `news page of ${(newsLength / 1e6).toFixed(1)} MB`,
      url: `${origin}/news.html`,
      isolatedUrl: `${origin}/isolated-news.html`,
      title: NEWS_TITLE,
      leastLength: NEWS_WORDS * 3,
    },
  ];
  const clicks = await compareClicks(browser, pages, { bundle, capture }, rounds, progress);
  const sizes = await compareSizes(browser, `${origin}/empty.html`, bundle, rounds, progress);
  const library = await compareLibrary(browser, rounds, progress);
  progress('sentences');
  return [...clicks, ...sizes, ...library, ...compareSegmentation(rounds)];
}

/** @throws Error with a plain sentence when the extension has not been built. */
function builtFile(name: string): string {
  try {
    return readFileSync(join(build, name), 'utf8');
  } catch (cause) {
    throw new Error(`There is no ${name} in .output/chrome-mv3: build the extension first (npm run build)`, {
      cause,
    });
  }
}

function readerStyle(): string {
  const sheets = readdirSync(join(build, 'assets')).filter((name) => name.endsWith('.css'));
  return sheets.map((name) => builtFile(join('assets', name))).join('\n');
}
