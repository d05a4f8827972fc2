/**
 * A speech engine for Chromium (chrome.ttsEngine) that takes the time speech would take, 180 words a minute at rate 1,
 * sends the events of speech, and keeps a record. `Test Blind` sends no word events, as Linux voices do; `Test Silent`
 * never answers; `Test Failing` always fails. Any voice can be told to fail now and then: see `faults`.
 */
const WORDS_PER_MINUTE = 180;
const voice = {
  /** Times faster than real speech. Applies to the next utterance. */
  speed: 1,
  /** One entry for each utterance: see SpokenUtterance in test-voice.ts. */
  spoken: [],
  /** How often an utterance came before the one before it had ended. */
  overlaps: 0,
  /** What goes wrong with the next utterances, one entry for each: 'halts' in the middle, 'mute', 'fails', or 'none'. */
  faults: [],
};
globalThis.testVoice = voice;

let current;

function finish(outcome) {
  if (!current) return;
  clearTimeout(current.timer);
  current.entry.outcome = outcome;
  current = undefined;
}

function step(utterance) {
  if (utterance !== current) return;
  const word = utterance.words[utterance.next++];
  if (!word) {
    finish('ended');
    utterance.send({ type: 'end', charIndex: utterance.entry.text.length });
    return;
  }
  if (utterance.fault === 'halts' && utterance.next > utterance.words.length / 2) return;
  utterance.entry.soundUntil = Date.now() + utterance.millisecondsPerWord;
  if (utterance.sendsWords) utterance.send({ type: 'word', charIndex: word.index, length: word[0].length });
  utterance.timer = setTimeout(step, utterance.millisecondsPerWord, utterance);
}

chrome.ttsEngine.onSpeak.addListener((text, options, send) => {
  if (current) voice.overlaps++;
  finish('stopped');
  const { voiceName = '', lang = '', rate = 1, pitch = 1, volume = 1 } = options;
  const fault = voice.faults.shift() ?? 'none';
  const at = Date.now();
  const entry = { text, voiceName, lang, rate, pitch, volume, at, soundUntil: 0, outcome: 'speaking' };
  voice.spoken.push(entry);
  current = {
    entry,
    send,
    fault,
    next: 0,
    words: [...text.matchAll(/\S+/g)],
    sendsWords: voiceName !== 'Test Blind',
    millisecondsPerWord: 60_000 / WORDS_PER_MINUTE / rate / voice.speed,
    timer: undefined,
  };
  if (voiceName === 'Test Silent' || fault === 'mute') return;
  if (voiceName === 'Test Failing' || fault === 'fails') {
    finish('failed');
    send({ type: 'error', errorMessage: 'This voice always fails' });
    return;
  }
  send({ type: 'start', charIndex: 0 });
  step(current);
});
chrome.ttsEngine.onStop.addListener(() => finish('stopped'));
// The product pauses by cancelling, so these are not expected; without listeners Chromium refuses the engine.
chrome.ttsEngine.onPause.addListener(() => clearTimeout(current?.timer));
chrome.ttsEngine.onResume.addListener(() => current && step(current));
