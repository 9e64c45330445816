export interface FactChange {
  readonly kind: 'number' | 'name' | 'negation' | 'modal' | 'condition' | 'order';
  readonly lost: readonly string[];
  readonly added: readonly string[];
}
export interface FactOptions {
  readonly acronyms?: readonly {
    readonly acronym: string;
    readonly expansion: string;
    readonly forms?: readonly string[];
  }[];
  readonly isWord?: (form: string) => boolean;
}
export function changedFacts(source: string, easy: string, options?: FactOptions): FactChange[];
export function unfaithful<P extends { readonly source: string; readonly easy: string }>(
  pairs: readonly P[],
  options?: FactOptions,
): (P & { readonly changes: readonly FactChange[] })[];
export function glossaryAcronyms(): NonNullable<FactOptions['acronyms']>;
export function describeChange(change: FactChange): string;
