/** Media keys on Linux: a message bus of our own, on which browsers show their players (MPRIS). */
import { join } from 'node:path';
import { type Environment, makeDirectory, removeDirectory, startProgram } from './process.ts';
import { waitFor } from './wait.ts';

export type MediaKey = 'PlayPause' | 'Play' | 'Pause' | 'Stop' | 'Next' | 'Previous';

export interface MediaBus {
  /** To be added to the environment of a browser. */
  readonly env: Environment;
  /** Names of the players that are there, such as "org.mpris.MediaPlayer2.chromium.instance12". */
  players(): Promise<readonly string[]>;
  /** Waits until a browser shows a player. */
  player(): Promise<string>;
  /** Presses a key, as a desktop does for a keyboard or a headset. */
  press(player: string, key: MediaKey): Promise<void>;
  /** What a player shows, as `dbus-send` prints it. */
  property(player: string, name: 'Metadata' | 'PlaybackStatus'): Promise<string>;
  close(): Promise<void>;
}

const INTERFACE = 'org.mpris.MediaPlayer2.Player';

/** @throws Error when there is no dbus-daemon. */
export async function startMediaBus(): Promise<MediaBus> {
  const directory = makeDirectory('bus');
  const address = `unix:path=${join(directory, 'bus')}`;
  const daemon = await startProgram('dbus-daemon', [
    '--session',
    `--address=${address}`,
    '--nofork',
    '--nopidfile',
  ]);
  const env: Environment = { DBUS_SESSION_BUS_ADDRESS: address };
  const send = async (destination: string, path: string, ...message: readonly string[]): Promise<string> => {
    const args = ['--session', '--print-reply', `--dest=${destination}`, path, ...message];
    const program = await startProgram('dbus-send', args, { ...process.env, ...env });
    const code = await program.ended;
    if (code !== 0) throw new Error(`dbus-send ${message.join(' ')}: ${program.output()}`);
    return program.output();
  };
  const names = (): Promise<string> =>
    send('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.ListNames');
  const players = async (): Promise<readonly string[]> =>
    [...(await names()).matchAll(/"(org\.mpris\.MediaPlayer2\.[^"]+)"/g)].map(([, name = '']) => name);
  await waitFor('the message bus', () =>
    names().then(
      () => true,
      () => false,
    ),
  );
  return {
    env,
    players,
    player: () => waitFor('a media player', async () => (await players())[0]),
    press: async (player, key) => void (await send(player, '/org/mpris/MediaPlayer2', `${INTERFACE}.${key}`)),
    property: (player, name) =>
      send(
        player,
        '/org/mpris/MediaPlayer2',
        'org.freedesktop.DBus.Properties.Get',
        `string:${INTERFACE}`,
        `string:${name}`,
      ),
    async close() {
      await daemon.stop();
      removeDirectory(directory);
    },
  };
}
