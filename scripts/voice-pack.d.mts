export const PACKAGE: string;
export function packageFolder(): string;
export function readMetadata(script: string): {
  files: { path: string; start: number; end: number }[];
  size: number;
};
export function makePack(script: string, data: Uint8Array): Buffer<ArrayBuffer>;
export function packOfPackage(): Buffer<ArrayBuffer>;
