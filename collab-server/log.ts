/** Where the collaboration server reports; pino fits. Never text or personal data: ids and counts. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Says nothing. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };
