import type { KnipConfig } from 'knip';

/** What a style sheet imports, or takes a file from, as imports that knip can follow. */
const importsOfSheet = (sheet: string): string =>
  [...sheet.matchAll(/@import\s+'([^']+)'|url\('([^']+)'\)/g)]
    .map(([, sheetName, file]) => `import '${sheetName ?? file}';`)
    .join('\n');

export default {
  entry: [
    'tests/run/*.{mjs,ts}',
    'tests/support/test-voice/worker.js',
    'tests/{unit,browser,e2e}/**/*.test.{ts,tsx}',
    'tests/support/extractor.mjs',
  ],
  project: ['{entrypoints,components,utils,tests}/**/*.{ts,tsx,mjs,js,css}'],
  ignore: ['tests/story/**'],
  ignoreBinaries: ['espeak-ng'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The faces of the fonts are used in components/styles/fonts.css only.
  compilers: { css: importsOfSheet },
} satisfies KnipConfig;
