import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { quietSound } from '../../../utils/speech/quiet-sound.ts';
import { readWav } from '../../support/wav.ts';

it('is ten seconds of noise, loud enough for Firefox not to take it for silence', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sound-'));
  const file = join(directory, 'quiet.wav');
  writeFileSync(file, quietSound());
  const { rate, samples } = readWav(file);
  rmSync(directory, { recursive: true });
  expect(samples.length / rate).toBe(10);
  const peak = Math.max(...samples.map(Math.abs)) * 32_768;
  expect(peak).toBeGreaterThanOrEqual(60);
  expect(peak).toBeLessThanOrEqual(64);
});
