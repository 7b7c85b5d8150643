/// <reference types="vite/client" />
import '@remix-run/node';

declare module '@remix-run/node' {
  /** Types of loaders and actions follow the flag in remix.config.js. */
  interface Future {
    v3_singleFetch: true;
  }
}
