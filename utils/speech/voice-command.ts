// pure
/** What can be asked for aloud. */
export type VoiceCommand =
  'play' | 'pause' | 'back' | 'next' | 'repeat' | 'slower' | 'faster' | 'skip-picture' | 'stop' | 'where';

/** Words for each command, as people say them: lower case, no punctuation. */
export type CommandWords = Readonly<Record<VoiceCommand, readonly string[]>>;

/**
 * Reads the words of all commands as a locale file has them.
 * @param text "play: play, go on; pause: pause, wait": what is damaged is left out.
 */
export function parseCommandWords(text: string): CommandWords {
  const words: Record<VoiceCommand, readonly string[]> = {
    play: [],
    pause: [],
    back: [],
    next: [],
    repeat: [],
    slower: [],
    faster: [],
    'skip-picture': [],
    stop: [],
    where: [],
  };
  for (const entry of text.split(';')) {
    const [name = '', list = ''] = entry.split(':').map((part) => part.trim());
    if (Object.hasOwn(words, name)) words[name as VoiceCommand] = list.split(',').map(plain).filter(Boolean);
  }
  return words;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/**
 * The command in what was heard. The longest of the known phrases counts: "skip picture" is no "skip".
 * @param heard by likelihood, the likeliest first. @returns undefined when none of it is a command.
 */
export function voiceCommandOf(heard: readonly string[], words: CommandWords): VoiceCommand | undefined {
  for (const each of heard) {
    const said = ` ${plain(each)} `;
    let best: { readonly command: VoiceCommand; readonly length: number } | undefined;
    for (const [command, phrases] of Object.entries(words) as [VoiceCommand, readonly string[]][])
      for (const phrase of phrases)
        if (said.includes(` ${phrase} `) && phrase.length > (best?.length ?? 0))
          best = { command, length: phrase.length };
    if (best) return best.command;
  }
  return undefined;
}
