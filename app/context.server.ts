/** What `server/` hands to every loader and action. */
import type { Database } from '../db/open';
import type { CollaborationPort } from '../domain/collab/ports';
import type { Programme } from '../domain/programme/programme';

export interface AppContext {
  database: Database;
  collaboration: CollaborationPort;
  programme: Programme;
  /** Sends waiting mail; does nothing when no mail server is set. */
  mailer: { deliver(): Promise<void>; configured: boolean };
  /** The address users see, without a slash at the end. */
  publicUrl: string;
  /** True in the demo: the login page lists the demo accounts. */
  demo: boolean;
  /** For the script tags of this response. */
  nonce: string;
  /** Where the request came from, for the rate limit only; never stored. */
  clientAddress: string;
  version: string;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends AppContext {}
}
