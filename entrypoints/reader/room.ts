/** Sizes of the window below or above which the page is arranged otherwise, in letters of the interface (rem). */
const LOW = 26;
const NARROW = 44;
const SLIM = 24;
const WIDE = 60;

/**
 * Tells the style sheet how much room there is, in the size that the interface's letters really have. Media queries
 * count in the browser's initial size, and know nothing of text that was enlarged by itself (Media Queries 4, 1.3):
 * bars in letters of twice that size would leave a small window without any text of the story.
 */
function tellRoom(): void {
  const root = document.documentElement;
  const rem = Number.parseFloat(getComputedStyle(root).fontSize);
  const [width, height] = [innerWidth / rem, innerHeight / rem];
  const room = [
    height <= LOW && 'low',
    width <= NARROW && 'narrow',
    width <= SLIM && 'slim',
    width >= WIDE && 'wide',
  ];
  root.dataset['room'] = room.filter(Boolean).join(' ');
}

/** Tells the room now and at each change of the window or of the text's size. */
export function watchRoom(end: AbortSignal): void {
  tellRoom();
  addEventListener('resize', tellRoom, { signal: end });
  // As wide as one of those letters, and never seen.
  const probe = document.createElement('div');
  probe.className = 'one-rem';
  probe.setAttribute('aria-hidden', 'true');
  document.body.append(probe);
  const observer = new ResizeObserver(tellRoom);
  observer.observe(probe);
  end.addEventListener('abort', () => {
    observer.disconnect();
    probe.remove();
  });
}
