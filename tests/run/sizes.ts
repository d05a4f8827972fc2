/** Limits for what a person has to download and a page has to run. Bytes before compression. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** JavaScript and CSS that reader.html loads before anything else can happen. */
const START_LIMIT = 150_000;
/**
 * That, and all that is loaded later or on demand: extraction, panels, data of languages. Nobody waits for it: it is
 * read from the disk, a part at a time, when a story is open or a panel is asked for.
 */
const WHOLE_LIMIT = 575_000;
/**
 * The script that runs in the story's page. A quarter of it makes drawings that stand alone; nothing of it can be
 * loaded later, as a page may not load files of an extension without letting every site know that it is there.
 */
const CAPTURE_LIMIT = 25_000;

/**
 * @param build directory of the built extension.
 * @throws Error with a plain sentence when something is too big, or not there.
 */
export function checkSizes(build: string): void {
  const start = readerFiles(build, /(?:src|href|from|import)\s*=?\s*["'][^"']*$/);
  if (start.length === 0) throw new Error('reader.html loads no script');
  const sum = (files: readonly string[]): number =>
    files.reduce((total, file) => total + statSync(join(build, file)).size, 0);
  const sizes = [
    { what: 'reader at its start', bytes: sum(start), limit: START_LIMIT },
    { what: 'reader in all', bytes: sum(readerFiles(build, /["'`][^"'`]*$/)), limit: WHOLE_LIMIT },
    { what: 'capture', bytes: statSync(join(build, 'capture.js')).size, limit: CAPTURE_LIMIT },
  ];
  for (const { what, bytes, limit } of sizes) {
    console.log(`${what}: ${bytes} of ${limit} bytes`);
    if (bytes > limit) throw new Error(`${what}: ${bytes} bytes, and it may have ${limit}`);
  }
}

/**
 * The scripts and sheets that reader.html names, and all that those name in turn.
 * @param before what must stand right before a file's name for it to count.
 */
function readerFiles(build: string, before: RegExp): string[] {
  const all = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|css)$/.test(file),
  );
  const found = new Set<string>();
  const visit = (text: string): void => {
    for (const file of all) {
      const name = file.split(/[/\\]/).at(-1) ?? file;
      if (
        found.has(file) ||
        !text
          .split(name)
          .slice(0, -1)
          .some((part) => before.test(part.slice(-200)))
      )
        continue;
      found.add(file);
      visit(readFileSync(join(build, file), 'utf8'));
    }
  };
  visit(readFileSync(join(build, 'reader.html'), 'utf8'));
  return [...found];
}
