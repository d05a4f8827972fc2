/** Makes source files into one script each, as a build does. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** page.ts as a script that any page can run. @throws Error when Vite cannot build it. */
export const bundlePage = (): Promise<string> => bundle('tests/bench/page.ts', 'iife');

/**
 * How a text is cut into sentences, with all that belongs to it, and what it may weigh.
 * @throws Error when Vite cannot build it.
 */
export async function modelSize(): Promise<{ readonly gzip: number; readonly limit: number }> {
  return { gzip: gzipSync(await bundle('utils/document/segment.ts', 'es')).length, limit: 12_000 };
}

/** @param entry relative to the root. */
async function bundle(entry: string, format: 'iife' | 'es'): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: join(root, entry),
        name: 'lecternBenchPage',
        formats: [format],
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const script = outputs.find((file) => file.type === 'chunk');
  if (!script) throw new Error('Vite built no script');
  return script.code;
}
