/** What was typed, to show it again after a mistake; never a password. */
export function typedValues(fields: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of fields) {
    if (typeof value === 'string' && !/wachtwoord/i.test(name)) values[name] = value;
  }
  return values;
}
