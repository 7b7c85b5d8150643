/** The id of the control named `name`, when a form gives it no id of its own. */
export function fieldId(name: string): string {
  return `veld-${name}`;
}
