/** The French patterns of the npm package `hyphen`, as TeX writes them. */
export function frenchPatterns(): string[];
/** The module that holds them. */
export function fileText(): string;
