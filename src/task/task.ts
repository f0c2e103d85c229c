/**
 * The conditions that a page's task sets, all of which must hold:
 *
 *     macro-recall >= 0.6
 *     recall(mel) > 60 % and epochs <= 15
 *     active-share > 20 % at epoch 5
 *     knn >= .9 until epoch 3            (in each epoch up to the third)
 *     val-macro-recall > .5 in some epoch
 *     mining = random and margin <= 0.2  (settings, by their attribute names)
 *     knn >= .9 for 3 points             (one where nothing is said)
 */
export interface Condition {
  readonly name: string;
  /** What stands in the brackets; empty where there are none. */
  readonly argument: string;
  readonly when: When;
  readonly operator: Operator;
  /** A text where a setting is compared with one of its choices. */
  readonly wanted: number | string;
  /** What it earns; above 0. */
  readonly points: number;
  /** As the author wrote it. */
  readonly text: string;
}

export type Operator = '>=' | '<=' | '>' | '<' | '=' | '!=';

export type When =
  | { readonly kind: 'end' }
  | { readonly kind: 'at'; readonly epoch: number }
  /** Every epoch up to it. */
  | { readonly kind: 'until'; readonly epoch: number }
  | { readonly kind: 'every' }
  | { readonly kind: 'some' };

export interface CheckedCondition {
  readonly condition: Condition;
  /** What was measured; of several epochs the one that decides. Null where it was not measured. */
  readonly value: number | string | null;
  readonly met: boolean;
  /** It waits for a part of the data whose seal is not opened. */
  readonly sealed: boolean;
  /** Where the brackets name a class that there is not: those that there are. */
  readonly knownClasses: readonly string[];
}

export interface TaskCheck {
  readonly met: boolean;
  readonly conditions: readonly CheckedCondition[];
}
