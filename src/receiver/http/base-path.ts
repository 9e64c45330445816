/** Where the receiver is under its public address: `` or `/rappel`. */
export const pathOf = (baseUrl: string): string => new URL(baseUrl).pathname.replace(/\/+$/, '');
