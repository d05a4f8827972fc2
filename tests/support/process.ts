/** Programs that tests start, and directories that they fill: all are gone when the test ends, however it ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { atMost, sleep } from './wait.ts';

export type Environment = Record<string, string | undefined>;

export interface RunningProgram {
  readonly pid: number;
  /** What it has written to its standard output and error so far (the last 100,000 characters). */
  output(): string;
  /** Resolves with its exit code (null: ended by a signal) once it has ended. */
  readonly ended: Promise<number | null>;
  /** Ends it: the signal first, SIGKILL when it is still there after 3 s. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const running = new Set<ChildProcess>();
const directories = new Set<string>();

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const directory of directories) removeDirectory(directory);
});

/**
 * Starts a program that is not waited for.
 * @throws Error when it cannot be started.
 */
export async function startProgram(
  command: string,
  args: readonly string[],
  env: Environment = process.env,
): Promise<RunningProgram> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-100_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>((resolve) => {
    // Not `close`: a daemon that the program started may hold its output open.
    child.once('exit', (code) => {
      running.delete(child);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(code);
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (cause) => {
      running.delete(child);
      reject(new Error(`${command} cannot be started`, { cause }));
    });
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    if ((await atMost(3000, ended)) === undefined && running.has(child)) {
      child.kill('SIGKILL');
      await atMost(3000, ended);
    }
  };
  return { pid: child.pid ?? 0, output: () => output, ended, stop };
}

/** The full path of a program on PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).filter((place) => place !== '');
  return places.map((place) => join(place, name)).find(isProgram);
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A new directory of its own, with a short name because the path of a Unix socket may have 107 bytes at most. */
export function makeDirectory(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), `lectern-${name}-`));
  directories.add(directory);
  return directory;
}

export function removeDirectory(directory: string): void {
  // A browser that is ending may still write into its profile, hence the retries.
  rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  directories.delete(directory);
}

/**
 * Ends the programs whose environment has `variable=value`: daemons that a browser started for us and that outlive
 * it. Works where /proc is (Linux); elsewhere there are none.
 */
export async function stopProgramsWith(variable: string, value: string): Promise<void> {
  const found = programsWith(variable, value);
  for (const pid of found) send(pid, 'SIGTERM');
  for (let i = 0; i < 10 && found.some((pid) => send(pid, 0)); i++) await sleep(50);
  // A speech-dispatcher that has lost its sound server ignores SIGTERM.
  for (const pid of programsWith(variable, value)) send(pid, 'SIGKILL');
}

/** Kills those programs with a variable in their environment whose name matches, and waits until they are gone. */
export async function killProgramsWith(variable: string, value: string, name: RegExp): Promise<void> {
  const found = programsWith(variable, value).filter((pid) => name.test(nameOf(pid)));
  for (const pid of found) send(pid, 'SIGKILL');
  for (let i = 0; i < 20 && found.some((pid) => name.test(nameOf(pid))); i++) await sleep(50);
}

/** The first 15 characters of a program's name; '' once it has ended. */
function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return '';
  }
}

function programsWith(variable: string, value: string): number[] {
  let names: string[] = [];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  return names
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => environmentOf(name).includes(`${variable}=${value}`))
    .map(Number);
}

function environmentOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    // Ended meanwhile, or not ours to read.
    return [];
  }
}

function send(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
