/** Middle of a list of numbers, and its ends, as `median (smallest–largest)`. */
export function spread(values, digits = 0) {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  if (!sorted.length) return '—';
  const show = (value) => value.toFixed(digits);
  return `${show(median(sorted))} (${show(sorted[0])}–${show(sorted.at(-1))})`;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
