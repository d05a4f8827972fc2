// DOM-only

/** Numbers of a list's items, counted once for each list. */
const counted = new WeakMap<Element, ReadonlyMap<Element, number>>();

/** HTML, "ordinal value" of a list item: `start`, `reversed` and `value` count. */
function ordinals(list: Element): ReadonlyMap<Element, number> {
  const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
  const step = list.hasAttribute('reversed') ? -1 : 1;
  let next = integer(list.getAttribute('start')) ?? (step === 1 ? 1 : items.length);
  return new Map(
    items.map((item) => {
      const ordinal = integer(item.getAttribute('value')) ?? next;
      next = ordinal + step;
      return [item, ordinal];
    }),
  );
}

function integer(value: string | null): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(number: number): string {
  let rest = number;
  let text = '';
  while (rest > 0) {
    rest -= 1;
    text = String.fromCodePoint(97 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

/**
 * What the list shows in front of an item, without its point: "3", "c". Roman numbers come as digits, which every
 * voice can say.
 * @returns '' for items of other lists.
 */
export function listNumber(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '';
  let known = counted.get(list);
  if (!known) counted.set(list, (known = ordinals(list)));
  const ordinal = known.get(item) ?? 0;
  return ordinal > 0 && list.getAttribute('type')?.toLowerCase() === 'a' ? letters(ordinal) : String(ordinal);
}
