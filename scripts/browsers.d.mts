export function candidates(program: 'chromium' | 'firefox' | 'webkitDriver' | 'xvfb'): string[];
export function findChromium(): string | null;
export function findFirefox(): string | null;
export function findWebKit(): { driver: string; xvfb: string; browser: string } | null;
export const chromiumArgs: string[];
export function freePort(): Promise<number>;
export function startWebKitDriver(
  programs: { driver: string; xvfb: string },
  port: number,
): Promise<() => void>;
