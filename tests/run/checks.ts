/** Every check of `npm test`, in order. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, type BrowserName } from '../support/browsers.ts';
import { makeDirectory, removeDirectory } from '../support/process.ts';
import { checkSizes } from './sizes.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Why, one entry for each skipped test. */
  readonly skipped: readonly string[];
  /** In words, when something failed. */
  readonly problem?: string;
}

export interface Check {
  readonly name: string;
  /** @throws Error with a plain sentence when the check fails. */
  run(): Promise<Outcome>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const onePassed: Outcome = { passed: 1, failed: 0, skipped: [] };
/** No check takes longer on a slow machine with two processors; one that does hangs. */
const LONGEST_MINUTES = 18;

/** Those that need neither a build nor a browser. */
export const quickChecks: readonly Check[] = [
  command('Generated types', 'wxt', ['prepare']),
  command('Types', 'tsc', ['--noEmit', '-p', '.']),
  command('Lint', 'oxlint', ['--type-aware', '--deny-warnings']),
  command('Format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  command('Dead code', 'knip', ['--no-progress']),
  vitest('Unit tests', ['--project', 'unit']),
];

export const checks: readonly Check[] = [
  ...quickChecks,
  command('Build for Chromium', 'wxt', ['build']),
  command('Build for Firefox', 'wxt', ['build', '-b', 'firefox']),
  { name: 'Sizes', run: async () => (checkSizes(join(root, '.output/chrome-mv3')), onePassed) },
  { name: 'Package for Firefox (web-ext lint)', run: lintPackage },
  vitest('Tests in a real browser', ['--project', 'browser'], ['chromium']),
  atOnce('End to end, in Chromium and Firefox', [
    vitest('', ['--project', 'e2e'], ['chromium', 'firefox']),
    vitest('', ['--project', 'e2e-beside'], ['chromium', 'firefox']),
  ]),
];

function command(name: string, program: string, args: readonly string[]): Check {
  return {
    name,
    run: async () => {
      const { code, output } = await execute(program, args, 'pipe');
      if (code === 0) return onePassed;
      throw new Error(`${program} found something\n${output.trim()}`);
    },
  };
}

/** web-ext gives success in spite of notices, so they are counted here. */
async function lintPackage(): Promise<Outcome> {
  const args = [
    'lint',
    '-s',
    '.output/firefox-mv3',
    '--warnings-as-errors',
    '--output',
    'json',
    '--no-config-discovery',
  ];
  const { output } = await execute('web-ext', args, 'pipe');
  const start = output.indexOf('{');
  if (start === -1) throw new Error(`web-ext did not run\n${output.trim()}`);
  const report = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as Record<string, unknown[]>;
  const found = ['errors', 'warnings', 'notices'].flatMap((kind) => report[kind] ?? []);
  if (found.length > 0)
    throw new Error(`web-ext lint found ${found.length}\n${JSON.stringify(found, null, 2)}`);
  return onePassed;
}

function vitest(name: string, args: readonly string[], browsers: readonly BrowserName[] = []): Check {
  return {
    name,
    run: async () => {
      for (const browser of browsers) findBrowser(browser);
      const directory = makeDirectory('report');
      try {
        const file = join(directory, 'report.json');
        const reporters = ['--reporter=default', '--reporter=./tests/run/reporter.ts'];
        const env = { ...process.env, LECTERN_REPORT: file };
        const { code } = await execute('vitest', ['run', ...args, ...reporters], 'inherit', env);
        return readReport(file, code);
      } finally {
        removeDirectory(directory);
      }
    },
  };
}

/** Most of the time end-to-end tests wait for a voice, and two runs of them wait as long as one. */
function atOnce(name: string, parts: readonly Check[]): Check {
  return {
    name,
    run: async () => {
      // One that comes to no end does not leave the others running unheeded.
      const outcomes = await Promise.all(
        parts.map((part) =>
          part.run().catch((error: unknown): Outcome => {
            const problem = error instanceof Error ? error.message : String(error);
            return { passed: 0, failed: 1, skipped: [], problem };
          }),
        ),
      );
      const sum = (key: 'passed' | 'failed'): number => outcomes.reduce((all, one) => all + one[key], 0);
      const problem = outcomes.flatMap((one) => one.problem ?? []).join('; ');
      return {
        passed: sum('passed'),
        failed: sum('failed'),
        skipped: outcomes.flatMap(({ skipped }) => skipped),
        ...(problem && { problem }),
      };
    },
  };
}

/** What reporter.ts wrote. A run that failed although all of its tests passed counts as one more failure. */
function readReport(file: string, code: number | null): Outcome {
  let report: Outcome;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
  } catch (cause) {
    throw new Error('vitest did not come to its end', { cause });
  }
  if (report.passed + report.failed + report.skipped.length === 0) throw new Error('vitest found no tests');
  if (code !== 0 && report.failed === 0)
    return { ...report, failed: 1, problem: `vitest ended with ${code}` };
  return report;
}

async function execute(
  program: string,
  args: readonly string[],
  stdio: 'pipe' | 'inherit',
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ readonly code: number | null; readonly output: string }> {
  // The project's own programs first, its Node among them.
  const path = [join(root, 'node_modules/.bin'), env['PATH'] ?? ''].join(delimiter);
  const child = spawn(program, args, {
    cwd: root,
    env: { ...env, PATH: path, NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', stdio, stdio],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      output += `\n${program} was ended after ${LONGEST_MINUTES} minutes`;
      child.kill('SIGKILL');
    }, LONGEST_MINUTES * 60_000);
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}
