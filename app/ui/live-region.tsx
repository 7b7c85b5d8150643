export type LiveRegionProps = {
  /** What to announce now; empty announces nothing. */
  message: string;
  /** Interrupts what is being read. Only for what cannot wait, such as text that is at risk. */
  assertive?: boolean;
};

/** An invisible region whose changes are read aloud. Keep it mounted and change its message. */
export function LiveRegion({ message, assertive = false }: LiveRegionProps) {
  return (
    <div
      className="visually-hidden"
      role={assertive ? 'alert' : 'status'}
      aria-live={assertive ? 'assertive' : 'polite'}
      aria-atomic="true"
    >
      {message}
    </div>
  );
}
