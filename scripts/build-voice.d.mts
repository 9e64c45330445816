export function buildVoice(dist: string): Promise<string[]>;
