/** The rules of how the source is cut into parts, checked on the source itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A stage imports only itself, the stages before it, and what lies directly in utils/. */
const STAGES = ['capture', 'article', 'document', 'export', 'speech', 'highlight', 'settings', 'library'];
const LONGEST = 400;

type Mark = 'pure' | 'DOM-only' | 'browser';
const MARKS: readonly Mark[] = ['pure', 'DOM-only', 'browser'];

interface SourceFile {
  /** Relative to the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

interface Import {
  /** Path of the imported file, or the name of a package. */
  readonly target: string;
  /** Nothing of it is there at run time. */
  readonly typesOnly: boolean;
}

function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function importsOf({ path, text }: SourceFile): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const lazy = text.matchAll(/\bimport\(\s*(\s)?['"]([^'"]+)['"]/g);
  return [...statements, ...lazy].map(([, types, target = '']) => ({
    target: target.startsWith('.')
      ? relative(root, join(root, dirname(path), target))
          .split(sep)
          .join('/')
      : target,
    typesOnly: types?.trim() === 'type',
  }));
}

const utils = filesIn('utils');
const components = filesIn('components');
const entrypoints = filesIn('entrypoints');
const product = [...utils, ...components, ...entrypoints];

const markOf = ({ text }: SourceFile): string => /^\/\/ (.+)\n/.exec(text)?.[1] ?? '';
const marks = new Map(utils.map((file) => [file.path, markOf(file)]));

/** Every import of a file that a rule forbids, as "from → to". */
function offences(
  files: readonly SourceFile[],
  forbidden: (file: SourceFile, found: Import) => boolean,
): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((found) => forbidden(file, found))
      .map(({ target }) => `${file.path} → ${target}`),
  );
}

describe('source files', () => {
  it('are found, and their imports are understood', () => {
    expect(utils.length).toBeGreaterThan(20);
    const sample =
      "import type { A } from './a.ts';\nimport {\n  b,\n} from '../b.ts';\nimport './c.ts';\nexport { d } from 'd';\n";
    expect(importsOf({ path: 'utils/x/y.ts', text: sample })).toEqual([
      { target: 'utils/x/a.ts', typesOnly: true },
      { target: 'utils/b.ts', typesOnly: false },
      { target: 'utils/x/c.ts', typesOnly: false },
      { target: 'd', typesOnly: false },
    ]);
  });

  it(`have at most ${LONGEST} lines`, () => {
    const long = [...product, ...filesIn('tests')].filter(
      ({ text }) => text.split('\n').length > LONGEST + 1,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('assign HTML nowhere, and parse it into the page in sanitize.ts only', () => {
    const sink =
      /\.(?:inner|outer)HTML\s*\+?=(?!=)|\b(?:insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|dangerouslySetInnerHTML)\b|document\.write(?:ln)?\(|\.srcdoc\s*=|\bsrcDoc=|\.setHTML\(/;
    expect(product.filter(({ text }) => sink.test(text)).map(({ path }) => path)).toEqual([]);
    const parsing = product.filter(({ text }) => /\bparseHTML\(/.test(text)).map(({ path }) => path);
    expect(parsing).toEqual(['utils/article/sanitize.ts']);
  });
});

describe('requests', () => {
  it('go out from two files', () => {
    const asking = product.filter(({ text }) =>
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/.test(text),
    );
    expect(asking.map(({ path }) => path)).toEqual([
      'utils/capture/fetch-page.ts',
      'utils/capture/fetch-picture.ts',
    ]);
  });
});

describe('utils', () => {
  it('say in their first line what they may touch', () => {
    const unmarked = utils.filter((file) => !MARKS.some((mark) => mark === markOf(file)));
    expect(unmarked.map(({ path }) => path)).toEqual([]);
  });

  it('that are pure import pure ones, apart from types', () => {
    const isImpure = (file: SourceFile, { target, typesOnly }: Import): boolean =>
      markOf(file) === 'pure' && !typesOnly && marks.has(target) && marks.get(target) !== 'pure';
    expect(offences(utils, isImpure)).toEqual([]);
  });

  it('that are DOM-only import none that use the browser, apart from types', () => {
    const usesBrowser = (file: SourceFile, { target, typesOnly }: Import): boolean =>
      markOf(file) === 'DOM-only' &&
      !typesOnly &&
      (marks.get(target) === 'browser' || target.startsWith('wxt'));
    expect(offences(utils, usesBrowser)).toEqual([]);
  });

  it('import stages before their own only, and nothing outside utils, apart from types', () => {
    const stageOf = (path: string): number => STAGES.indexOf(/^utils\/([^/]+)\//.exec(path)?.[1] ?? '');
    const isBackwards = (file: SourceFile, { target, typesOnly }: Import): boolean => {
      if (/^(?:components|entrypoints|tests)\//.test(target)) return true;
      if (target.startsWith('public/')) return !typesOnly;
      return target.startsWith('utils/') && stageOf(target) > stageOf(file.path);
    };
    expect(offences(utils, isBackwards)).toEqual([]);
    const unknown = utils.filter(({ path }) => path.split('/').length > 2 && stageOf(path) === -1);
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });

  it('that use the browser are the ones that .oxlintrc.json allows its globals', () => {
    const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as {
      overrides: { files: string[]; rules: Record<string, unknown> }[];
    };
    const allowed = config.overrides
      .filter(({ rules }) => rules['eslint/no-restricted-globals'] === 'off')
      .flatMap(({ files }) => files);
    const marked = utils.filter((file) => markOf(file) === 'browser').map(({ path }) => path);
    expect(allowed.toSorted()).toEqual(marked.toSorted());
  });
});

describe('components', () => {
  it('import components and utils that do not use the browser', () => {
    const isForbidden = (_: SourceFile, { target, typesOnly }: Import): boolean =>
      /^(?:entrypoints|tests)\/|^wxt(?:\/|$)/.test(target) || (!typesOnly && marks.get(target) === 'browser');
    expect(offences(components, isForbidden)).toEqual([]);
  });
});
