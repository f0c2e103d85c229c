import axe from 'axe-core';
import { assert } from 'chai';

/** Fails with axe's findings, each with the elements that it is about. */
export async function checkAccessibility(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(' ')})`,
  );
  assert.deepEqual(findings, []);
}
