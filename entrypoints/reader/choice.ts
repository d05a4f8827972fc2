/** What of the page the person wants to read, in the reader's address: it survives a reload, Back and Forward. */
export interface Choice {
  /** '' for what Lectern finds by itself, one of the words below, or the id of a part. */
  readonly part: string;
  /** Ids of what was left out of the story and brought back. */
  readonly keep: ReadonlySet<string>;
}

/** The whole story, whatever was selected. */
export const STORY = 'story';
export const SELECTION = 'selection';
/** The list of what can be read. */
export const LIST = 'list';

const ID = /^[\w-]{1,20}$/;

/** @param search of the reader's address. What it cannot be is taken for nothing. */
export function choiceOf(search: string): Choice {
  const params = new URLSearchParams(search);
  const part = params.get('part') ?? '';
  const keep = (params.get('keep') ?? '').split('.').filter((id) => ID.test(id));
  return { part: ID.test(part) ? part : '', keep: new Set(keep) };
}

/** The same address with another choice. */
export function withChoice(search: string, { part, keep }: Choice): string {
  const params = new URLSearchParams(search);
  params.delete('part');
  params.delete('keep');
  if (part !== '') params.set('part', part);
  if (keep.size > 0) params.set('keep', [...keep].join('.'));
  return `?${params.toString()}`;
}

/** Opens another part in place of what is shown: Back still leads to the page itself. */
export function choosePart(part: string): void {
  location.replace(withChoice(location.search, { part, keep: new Set() }));
}
