/** Ends the start: the address is wrong, or the file cannot be used. One plain Dutch line. */
export class DatabaseError extends Error {}
