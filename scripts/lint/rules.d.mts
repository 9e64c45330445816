export function templateFaults(tag: string, text: string): string[];
