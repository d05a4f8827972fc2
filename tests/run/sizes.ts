/** Limits for what a person has to download and a page has to run. Bytes before compression. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All JavaScript and CSS of the reader page. */
const READER_LIMIT = 150_000;
/** The script that runs in the story's page. */
const CAPTURE_LIMIT = 12_000;

/**
 * @param build directory of the built extension.
 * @throws Error with a plain sentence when something is too big, or not there.
 */
export function checkSizes(build: string): void {
  const capture = statSync(join(build, 'capture.js')).size;
  const files = readerFiles(build);
  const reader = files.reduce((sum, file) => sum + statSync(join(build, file)).size, 0);
  console.log(
    `reader ${reader} of ${READER_LIMIT} bytes in ${files.length} files, capture ${capture} of ${CAPTURE_LIMIT}`,
  );
  if (files.length === 0) throw new Error('reader.html loads no script');
  if (reader > READER_LIMIT) throw new Error(`The reader has ${reader} bytes, and may have ${READER_LIMIT}`);
  if (capture > CAPTURE_LIMIT) throw new Error(`Capture has ${capture} bytes, and may have ${CAPTURE_LIMIT}`);
}

/** The scripts and sheets that reader.html names, and all that those name in turn, loaded at once or later. */
function readerFiles(build: string): string[] {
  const all = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|css)$/.test(file),
  );
  const found = new Set<string>();
  const visit = (text: string): void => {
    for (const file of all) {
      const name = file.split(/[/\\]/).at(-1) ?? file;
      if (found.has(file) || !text.includes(name)) continue;
      found.add(file);
      visit(readFileSync(join(build, file), 'utf8'));
    }
  };
  visit(readFileSync(join(build, 'reader.html'), 'utf8'));
  return [...found];
}
