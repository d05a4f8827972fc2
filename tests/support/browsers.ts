/** Where the browsers are on this computer. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findProgram, isProgram } from './process.ts';

export type BrowserName = 'chromium' | 'firefox';

interface Places {
  /** Environment variable that names the program and wins over all else. */
  readonly variable: string;
  readonly names: readonly string[];
  /** Under "/" or the person's home. */
  readonly applications: readonly string[];
}

/** Google Chrome is not among them: since version 137 it refuses `--load-extension`. */
const PLACES: Readonly<Record<BrowserName, Places>> = {
  chromium: {
    variable: 'LECTERN_CHROMIUM',
    names: ['chromium', 'chromium-browser'],
    applications: ['Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  firefox: {
    variable: 'LECTERN_FIREFOX',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    applications: ['Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

/** @throws Error with a plain sentence when the browser is not there. */
export function findBrowser(name: BrowserName): string {
  const { variable, names, applications } = PLACES[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`${variable} names ${chosen}, which is not a program`);
  }
  const bundles = ['/', homedir()].flatMap((root) => applications.map((path) => join(root, path)));
  const found = names.map(findProgram).find((path) => path !== undefined) ?? bundles.find(isProgram);
  if (found) return found;
  throw new Error(`No ${name} found: install it, or name it in ${variable}`);
}

/** Sandboxes of browsers do not work for root. */
export const isRoot = (): boolean => process.getuid?.() === 0;
