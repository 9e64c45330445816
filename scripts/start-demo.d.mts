/** Starts the demo commune on a free port (it builds first, where needed); resolves once it answers. */
export function startDemo(): Promise<{ readonly url: string; readonly stop: () => void }>;
