import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly article: HTMLElement;
  readonly onClick: (event: MouseEvent) => void;
}

/** Mounts the story's element once. Preact never renders inside it, so text nodes and ranges stay what they are. */
export function ArticleView({ article, onClick }: Props) {
  const host = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const main = host.current;
    main?.replaceChildren(article);
    // A listener of the element, not an attribute: the story is text to read, no widget to announce as clickable.
    main?.addEventListener('click', onClick);
    return () => main?.removeEventListener('click', onClick);
  }, [article, onClick]);
  return <main id="story" ref={host} />;
}
