import type { Manifest } from '../../stories/pages/manifest.js';

export declare function readManifest(root: string): Promise<Manifest>;
