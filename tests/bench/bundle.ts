/** Makes page.ts into one script that any page can run. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @throws Error when Vite cannot build it. */
export async function bundlePage(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('page.ts', import.meta.url)),
        name: 'lecternBenchPage',
        formats: ['iife'],
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
