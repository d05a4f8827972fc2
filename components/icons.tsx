/** Icons of one style: 24 × 24, drawn with a 2 px line in the colour of the text. They never carry meaning alone. */
const PATHS = {
  back: 'M19 12H5m6-6-6 6 6 6',
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M8 5v14M16 5v14',
  previousSentence: 'M15 6l-6 6 6 6',
  nextSentence: 'M9 6l6 6-6 6',
  previousParagraph: 'M18 6l-6 6 6 6M11 6l-6 6 6 6',
  nextParagraph: 'M6 6l6 6-6 6M13 6l6 6-6 6',
  steps: 'M4 7h10m-3-3 3 3-3 3M20 17H10m3-3-3 3 3 3',
  more: 'M5 11.5a.5.5 0 1 0 0 1 .5.5 0 1 0 0-1zM12 11.5a.5.5 0 1 0 0 1 .5.5 0 1 0 0-1zM19 11.5a.5.5 0 1 0 0 1 .5.5 0 1 0 0-1z',
  slower: 'M5 12h14',
  faster: 'M5 12h14M12 5v14',
  appearance: 'M3 19 9 5l6 14M5 14.5h8M16 19l3-7 3 7M17 17h4',
  voice: 'M4 10v4h4l5 4V6L8 10zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  contents: 'M4 6h.01M4 12h.01M8 18h.01M8 6h12M8 12h12M12 18h8',
  sleep: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a6.8 6.8 0 0 0 10.5 10.5z',
  listen:
    'M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 1 0-7 0v5A3.5 3.5 0 0 0 12 15zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
  later: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2.5',
  library: 'M4 5v14M9 5v14M13 5.5l5 13.5',
  close: 'M6 6l12 12M18 6 6 18',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9',
  check: 'M5 12.5 10 17.5 19 7',
  delete: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
  retry: 'M20 12a8 8 0 1 1-2.5-5.8M20 4v5h-5',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the text: the other way where it is written from right to left. */
const TURNING: ReadonlySet<IconName> = new Set([
  'back',
  'previousSentence',
  'nextSentence',
  'previousParagraph',
  'nextParagraph',
  'steps',
  'contents',
]);

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      class={TURNING.has(name) ? 'icon turns' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
