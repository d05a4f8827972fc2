// pure
import type { KnownVoice, VoiceTable } from './known-voices.ts';

/** Reads a table: lines such as "US f4 microsoft emma online|other name=Label". Lines of another form are passed over. */
export function parseVoiceTable(text: string): VoiceTable {
  const table = new Map<string, KnownVoice[]>();
  for (const [order, line] of text.split('\n').entries()) {
    const [, region = '', gender, quality, names = '', label = ''] =
      /^(\w*) ([fm])(\d) ([^=]+)(?:=(.+))?$/.exec(line) ?? [];
    if (gender === undefined) continue;
    const known = {
      order,
      region,
      gender: gender === 'f' ? ('female' as const) : ('male' as const),
      quality: Number(quality),
      label,
    };
    for (const name of names.split('|')) table.set(name, [...(table.get(name) ?? []), known]);
  }
  return table;
}
