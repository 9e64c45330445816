export function pageOfChecks(): Promise<string>;
