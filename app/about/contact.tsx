/** Who answers questions: the programmateam, by mail when the programme has an address. */
export function Contact({ mailbox }: { mailbox: string | null }) {
  if (!mailbox) return <>het programmateam</>;
  return (
    <>
      het programmateam:{' '}
      <a className="utrecht-link utrecht-link--html-a" href={`mailto:${mailbox}`}>
        {mailbox}
      </a>
    </>
  );
}
