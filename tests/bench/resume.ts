/**
 * Where a voice goes on after a pause that has never said where it was: the system's own voice, which reports no words
 * on Linux, recorded. The truth is where what was heard ends in espeak-ng's own sound.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from '../support/browsers.ts';
import { makeDirectory, removeDirectory } from '../support/process.ts';
import { startServer } from '../support/server.ts';
import { type PrivateSound, startSound } from '../support/sound.ts';
import { placeOfEnd } from '../support/sound-place.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { measureSound, readWav, type Sound } from '../support/wav.ts';
import { button, marked, openReader, waitForStatus } from '../e2e/reader-page.ts';
import type { Tab } from '../e2e/test-browser.ts';
import { SYSTEM_VOICE_BROWSERS } from './gaps.ts';

/** Three are heard to their end, so that the voice's pace is known; the others are paused in. */
const SENTENCES = [
  'The ferry left the harbour a little after dawn with eleven people on board.',
  'Nobody on the quay could remember a calmer morning at that time of the year.',
  'The captain had made the crossing every week for more than thirty years.',
  'Halfway to the island the engine began to make a noise that he did not know.',
  'He went below with a lamp, and found the floor of the hold under water.',
  'A young woman from the village took the wheel without being asked to.',
  'Two fishermen had seen the smoke from the shore and were already rowing out.',
  'It took them almost an hour against the wind, which had turned by then.',
  'The passengers sat close together, sang old songs and passed a bottle round.',
  'When the boats came alongside, the youngest were lifted over first.',
  'The captain was the last to leave, as everybody had known he would be.',
  'By evening the whole village had gathered in the hall behind the church.',
  'They read out the names of all who had helped, and nobody was forgotten.',
];
const TITLE = 'The crossing.';
const CALIBRATION = 3;
/** ms from the press on Play to the press on Pause: early, in the middle and late, in no order. */
const PAUSES = [1500, 3200, 900, 2300, 4000, 1900, 2800, 1200, 3600, 2600];

/** What speech-dispatcher has espeak-ng do at its rate 0, a browser's 1 (EspeakNormalRate in its espeak-ng.conf). */
const WORDS_PER_MINUTE = '170';

function spokenByItself(text: string, file: string): Sound {
  execFileSync('espeak-ng', ['-v', 'en-gb', '-s', WORDS_PER_MINUTE, '-w', file, text]);
  return readWav(file);
}

/** When each word of a sentence begins, in ms. A comma keeps the voice from falling as at an end. */
function onsets(words: readonly string[], file: string): readonly number[] {
  return words.map((_, index) => {
    const before = words.slice(0, index).join(' ').replace(/,$/, '');
    return index === 0 ? 0 : measureSound(spokenByItself(`${before},`, file)).span * 1000;
  });
}

/** Makes the reader tell what it gives to the synthesiser. */
const listen = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const view = document.querySelector('iframe')?.contentWindow;
    if (!view) throw new Error('the synthesiser has no frame');
    const { speechSynthesis } = view;
    const speak = speechSynthesis.speak.bind(speechSynthesis);
    const given = globalThis as { given?: string };
    delete given.given;
    speechSynthesis.speak = (utterance) => {
      given.given = utterance.text;
      speak(utterance);
    };
  });
const given = (tab: Tab): Promise<string> =>
  tab.waitFor('an utterance', () => (globalThis as { given?: string }).given);

/** Pauses in a sentence, and goes on. @returns words from the one heard last to the one gone on with, if both are known. */
async function pauseIn(
  tab: Tab,
  sound: PrivateSound,
  directory: string,
  sentence: string,
  ms: number,
): Promise<number | undefined> {
  const file = join(directory, 'heard.wav');
  await listen(tab);
  const recording = await sound.record(file);
  await sleep(300);
  await tab.click(button('Play'));
  await sleep(ms);
  await tab.click(button('Pause'));
  await sleep(1200);
  await recording.stop();
  const heard = placeOfEnd(readWav(file), spokenByItself(sentence, join(directory, 'whole.wav')));
  await waitForStatus(tab, 'paused');
  await listen(tab);
  await tab.click(button('Play'));
  const rest = await given(tab);
  await waitForStatus(tab, 'speaking');
  await sleep(300);
  await tab.click(button('Pause'));
  await waitForStatus(tab, 'paused');
  // On a busy machine the sound falters, and then nobody can tell.
  if (heard === undefined || !sentence.endsWith(rest)) return undefined;
  const words = sentence.split(' ');
  const begun = onsets(words, join(directory, 'part.wav')).findLastIndex((onset) => onset <= heard);
  return words.length - rest.split(' ').length - begun;
}

/** Words off at each of ten pauses: 0 is the word heard last, below 0 is heard twice, above 0 is lost. */
export async function measureResume(
  name: BrowserName,
  progress: (text: string) => void,
): Promise<readonly (number | undefined)[]> {
  progress(`ten pauses in ${name}`);
  const paragraphs = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');
  const html = `<!doctype html><html lang="en-GB"><title>${TITLE}</title><article><h1>${TITLE}</h1>${paragraphs}</article>`;
  const server = await startServer({ routes: { '/crossing.html': html } });
  const directory = makeDirectory('pauses');
  const sound = await startSound();
  const browser = await SYSTEM_VOICE_BROWSERS[name](sound.env);
  try {
    const tab = await browser.open(`${server.origin}/crossing.html`);
    await openReader(browser, tab);
    await waitForStatus(tab, 'speaking', 30_000);
    const next = SENTENCES[CALIBRATION] ?? '';
    await waitFor('the first sentences to be heard', async () => (await marked(tab, 'sentence')) === next, {
      timeout: 60_000,
    });
    await tab.click(button('Pause'));
    await waitForStatus(tab, 'paused');
    const off: (number | undefined)[] = [];
    for (const [index, ms] of PAUSES.entries()) {
      if (index > 0) await tab.click(button('Next sentence'));
      else {
        // To the start of the sentence in which the voice is.
        await tab.click(button('Previous paragraph'));
        await tab.click(button('Next paragraph'));
      }
      off.push(await pauseIn(tab, sound, directory, SENTENCES[CALIBRATION + index] ?? '', ms));
    }
    return off;
  } finally {
    await browser.close();
    await sound.stop();
    removeDirectory(directory);
    await server.close();
  }
}
