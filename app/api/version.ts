/** Of the API, not of the product: goes up as the Dutch REST API Design Rules say. */
export const API_VERSION = '1.0.0';
