/** The mark: two tracks that become one. The name of the product stands beside it. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="logo__ground" width="32" height="32" rx="8.5" />
      <path className="logo__track" d="M5.5 23H8c7 0 6-7 13-7" />
      <path className="logo__line" d="M5.5 9H8c7 0 6 7 13 7h5.5" />
    </svg>
  );
}
