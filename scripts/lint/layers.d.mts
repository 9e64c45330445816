export function roomOf(file: string): string;
export function broken(found: {
  from: string;
  target: string;
  dynamic?: boolean;
  typeOnly?: boolean;
  bare?: boolean;
}): string | null;
