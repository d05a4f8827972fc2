/**
 * Real speech on a machine without a sound card: a PulseAudio of its own with a sink that plays to nobody and can be
 * recorded. Browsers start speech-dispatcher by themselves (its "autospawn"), in the environment given here.
 * Linux only; needs pulseaudio, parec, speech-dispatcher and espeak-ng.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Environment,
  findProgram,
  killProgramsWith,
  makeDirectory,
  removeDirectory,
  type RunningProgram,
  startProgram,
  stopProgramsWith,
} from './process.ts';
import { waitFor } from './wait.ts';
import { measureSound, readWav, type SoundMeasure } from './wav.ts';

export interface PrivateSound {
  /** The whole environment for a browser that shall be heard here. */
  readonly env: Environment;
  /** Starts to record, into the WAV file if one is given. One recording at a time. */
  record(file?: string): Promise<Recording>;
  /** Kills the speech service, as when it crashes. */
  killSpeechService(): Promise<void>;
  /** Ends the recording if there is one, the speech service and the sound server. Close the browser before. */
  stop(): Promise<void>;
}

export interface Recording {
  /** Ends the recording and measures what was heard. */
  stop(): Promise<SoundMeasure>;
}

const SINK = 'lectern';

/**
 * One sound server in a run directory of its own: a speech-dispatcher that has once lost its sound server stays dumb,
 * so that nothing is shared with other runs.
 * @param rate samples per second. espeak-ng speaks at 22,050.
 * @throws Error with a plain sentence when a program is missing or the server does not come up.
 */
export async function startSound({ rate = 22_050 } = {}): Promise<PrivateSound> {
  for (const program of ['pulseaudio', 'parec', 'speech-dispatcher']) {
    if (!findProgram(program)) throw new Error(`Speech cannot be recorded: ${program} is not installed`);
  }
  const directory = makeDirectory('sound');
  const run = join(directory, 'run');
  const home = join(directory, 'home');
  for (const path of [run, home]) mkdirSync(path, { mode: 0o700 });
  const socket = join(run, 'pulse.sock');
  const env: Environment = {
    ...process.env,
    XDG_RUNTIME_DIR: run,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    PULSE_SERVER: `unix:${socket}`,
    ...plainVoices(directory),
  };
  // With an address set, browsers expect the daemon to be there and do not start one.
  delete env['SPEECHD_ADDRESS'];
  let recorder: RunningProgram | undefined;
  const stop = async (): Promise<void> => {
    await recorder?.stop('SIGINT');
    await stopProgramsWith('XDG_RUNTIME_DIR', run);
    removeDirectory(directory);
  };
  try {
    const flags = [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--use-pid-file=no',
      '--realtime=no',
      '--high-priority=no',
    ];
    const modules = [
      `module-native-protocol-unix socket=${socket} auth-anonymous=1`,
      `module-null-sink sink_name=${SINK} rate=${rate} channels=1 format=s16le`,
    ];
    const server = await startProgram(
      'pulseaudio',
      [...flags, ...modules.flatMap((module) => ['-L', module])],
      env,
    );
    await waitFor('PulseAudio', () => existsSync(socket)).catch((cause: unknown) => {
      throw new Error(`PulseAudio does not start: ${server.output().trim()}`, { cause });
    });
  } catch (error) {
    await stop();
    throw error;
  }
  const record = async (file = join(directory, 'recording.wav')): Promise<Recording> => {
    rmSync(file, { force: true });
    const format = ['--file-format=wav', '--format=s16le', `--rate=${rate}`, '--channels=1'];
    const source = ['-d', `${SINK}.monitor`, '--latency-msec=50'];
    recorder = await startProgram('parec', [...source, ...format, file], env);
    const started = recorder;
    await waitFor('the recorder', () => existsSync(file));
    return {
      stop: async () => {
        // On SIGINT parec writes the length into the header.
        await started.stop('SIGINT');
        return measureSound(readWav(file));
      },
    };
  };
  const killSpeechService = (): Promise<void> =>
    killProgramsWith('XDG_RUNTIME_DIR', run, /^(?:speech-dispatch|sd_)/);
  return { env, record, killSpeechService, stop };
}

/**
 * A copy of espeak-ng's data without its 102 variants of each voice. With them speech-dispatcher lists 13,362 voices,
 * and that takes seconds each time; without them, 131. Where the data is not found, nothing is changed.
 */
function plainVoices(directory: string): Environment {
  const libraries = ['/usr/share', '/usr/lib', ...subdirectories('/usr/lib')];
  const data = libraries.map((path) => join(path, 'espeak-ng-data')).find((path) => existsSync(path));
  if (!data) return {};
  const variants = join(data, 'voices', '!v');
  cpSync(data, join(directory, 'espeak-ng-data'), {
    recursive: true,
    filter: (path) => !path.startsWith(variants),
  });
  return { ESPEAK_DATA_PATH: directory };
}

function subdirectories(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
}
