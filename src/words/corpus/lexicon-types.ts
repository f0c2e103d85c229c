/** Two words for the same role, and what stands around both. */
export interface GenderedRole {
  readonly male: string;
  readonly female: string;
  readonly things: readonly string[];
}

/** A noun, its plural, and what stands around both. */
export interface CountableNoun {
  readonly one: string;
  readonly many: string;
  readonly things: readonly string[];
}

/** An animal, and its young. */
export interface Animal extends CountableNoun {
  readonly young: string;
}
