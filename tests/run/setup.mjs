/**
 * Installs what is missing: the npm packages, and on Debian and Ubuntu (as root) browsers, a voice and a sound server.
 * Plain JavaScript for Node 20 without any package, since it runs before there is anything else.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The Node that is a dependency of the project: younger than the one on the machine may be. */
export const projectNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasCommand(...names) {
  const places = (process.env.PATH ?? '').split(delimiter).filter((place) => place !== '');
  return names.some((name) => places.some((place) => isProgram(join(place, name))));
}

function hasApplication(path) {
  return ['/', homedir()].some((start) => isProgram(join(start, path)));
}

/** speech-dispatcher's module for espeak-ng is no command; its folder bears the name of the processor. */
function hasSpeechModule() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/local/lib'].filter((path) => existsSync(path));
  const nested = libraries.flatMap((path) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(path, entry.name)),
  );
  return [...libraries, ...nested].some((path) =>
    existsSync(join(path, 'speech-dispatcher-modules/sd_espeak-ng')),
  );
}

/** What can be needed, by the name of its Debian package, and how to see whether it is there. */
const SYSTEM = {
  chromium: () =>
    isProgram(process.env.LECTERN_CHROMIUM ?? '') ||
    hasCommand('chromium', 'chromium-browser') ||
    hasApplication('Applications/Chromium.app/Contents/MacOS/Chromium'),
  'firefox-esr': () =>
    isProgram(process.env.LECTERN_FIREFOX ?? '') ||
    hasCommand('firefox-esr', 'firefox', 'firefox-developer-edition') ||
    hasApplication('Applications/Firefox.app/Contents/MacOS/firefox'),
  'speech-dispatcher': () => hasCommand('speech-dispatcher'),
  'speech-dispatcher-espeak-ng': hasSpeechModule,
  'espeak-ng': () => hasCommand('espeak-ng'),
  pulseaudio: () => hasCommand('pulseaudio'),
  'pulseaudio-utils': () => hasCommand('parec'),
  'dbus-daemon': () => hasCommand('dbus-daemon'),
  'dbus-bin': () => hasCommand('dbus-send'),
  xvfb: () => hasCommand('Xvfb'),
  xdotool: () => hasCommand('xdotool'),
};

const VOICE = ['speech-dispatcher', 'speech-dispatcher-espeak-ng', 'espeak-ng'];
const SOUND = ['pulseaudio', 'pulseaudio-utils'];
/** For media keys: only tests press them. */
const BUS = ['dbus-daemon', 'dbus-bin'];

/**
 * Makes the machine ready for a task.
 * @param {{ browsers: ('chromium' | 'firefox')[], sound: boolean, display: boolean, bus?: boolean }} task which browsers it opens,
 *   whether it records what they say, whether it needs a screen that nobody sees and a message bus. The last three matter
 *   on Linux only.
 * @throws {Error} with a plain sentence when something is missing that cannot be installed here.
 */
export async function setUp({ browsers, sound, display, bus = false }) {
  if (!packagesAreInstalled()) await installPackages();
  const onLinux = process.platform === 'linux';
  const wanted = [
    ...browsers.map((name) => (name === 'firefox' ? 'firefox-esr' : name)),
    ...(onLinux ? VOICE : []),
    ...(onLinux && sound ? SOUND : []),
    ...(onLinux && bus ? BUS : []),
    ...(onLinux && display ? ['xvfb', 'xdotool'] : []),
  ];
  const isMissing = (name) => !SYSTEM[name]();
  const missing = wanted.filter(isMissing);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && hasCommand('apt-get')) {
    const script = `apt-get update -q && apt-get install -yq --no-install-recommends ${missing.join(' ')}`;
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runStep(`Installing ${missing.join(', ')}`, 'sh', ['-c', script], env);
  }
  const left = missing.filter(isMissing);
  if (left.length > 0)
    throw new Error(`Please install first: ${left.join(', ')} (names of Debian packages).`);
}

/**
 * `npm ci` refuses a lock file that was written where the registry lacked some package for another system
 * (npm/cli#4828). `npm install` takes the same versions from the lock, and leaves such packages out.
 */
async function installPackages() {
  const script = ['ci', 'install --no-save']
    .map((command) => `npm ${command} --no-audit --no-fund`)
    .join(' || ');
  await runStep('Installing the npm packages', script, [], process.env, true);
}

/**
 * Whether node_modules holds what package-lock.json asks for. Compares the lock with the copy that npm keeps of what
 * it has installed, because the times of files say little after a checkout.
 */
function packagesAreInstalled() {
  if (!isProgram(projectNode)) return false;
  try {
    const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
    const installed = read('node_modules/.package-lock.json');
    const asked = Object.entries(read('package-lock.json')).filter(([path]) => path !== '');
    return asked.every(([path, entry]) =>
      installed[path]
        ? installed[path].version === entry.version
        : entry.optional || entry.devOptional || entry.peer,
    );
  } catch {
    return false;
  }
}

/**
 * Runs a program with a line before and the seconds after. Its own words are shown only when it fails.
 * @throws {Error} when it ends with anything but success.
 */
export async function runStep(title, command, args, env = process.env, shell = process.platform === 'win32') {
  process.stdout.write(`${title} … `);
  const start = performance.now();
  const { code, output } = await run(command, args, env, shell);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(code === 0 ? `${seconds} s\n` : `failed after ${seconds} s\n${output}\n`);
  if (code !== 0) throw new Error(`${title}: failed, see above.`);
}

function run(command, args, env, shell) {
  return new Promise((resolve) => {
    const options = {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
    };
    const child = spawn(command, args, options);
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Runs a TypeScript file with the project's Node, in the foreground, and gives its exit code. */
export function runTypeScript(file, args) {
  const child = spawn(projectNode, [join(root, file), ...args], { cwd: root, stdio: 'inherit' });
  // Ctrl+C reaches the child as well: it tidies up and ends, and only then do we.
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => name === 'SIGTERM' && child.kill(name));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
}
