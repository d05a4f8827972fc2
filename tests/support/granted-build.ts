/** Chromium asks for permissions in a window that no test can press: a build that has one from the start. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDirectory } from './process.ts';

/** @returns a copy of a build that may read the pages of this computer. */
export function grantedBuild(build: string): string {
  const copy = makeDirectory('granted');
  cpSync(build, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return copy;
}
