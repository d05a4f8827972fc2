import type { Comparison, Spread } from './statistics.ts';

/** Three digits that count, no exponent. */
function short(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value.toPrecision(3);
}

const spreadText = ({ median, min, max }: Spread): string => `${short(median)} (${short(min)}–${short(max)})`;

/** Lines of text in columns: what, its time, against what, its time, ratio. */
export function table(comparisons: readonly Comparison[]): string {
  const rows = [
    ['', 'ms', 'against', 'ms', 'ratio'],
    ...comparisons.map(({ what, ms, against, againstMs, ratio }) => [
      what,
      spreadText(ms),
      against,
      spreadText(againstMs),
      spreadText(ratio),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
