import { Contact } from './contact';
import { ProsePage } from './prose-page';

/** What was tested and what was not; never claims more. */
export function AccessibilityPage({
  mailbox,
  version,
}: {
  mailbox: string | null;
  version: string;
}) {
  return (
    <ProsePage title="Toegankelijkheid">
      <p>
        Iedereen moet Samenspoor kunnen gebruiken, ook met een hulpmiddel of op een telefoon. We
        volgen daarvoor de regels van WCAG 2.2, niveau A en AA.
      </p>
      <p>
        <strong>
          Samenspoor is gedeeltelijk getest. Er is nog geen onafhankelijk onderzoek gedaan.
        </strong>{' '}
        Deze pagina gaat over versie {version}.
      </p>
      <h2>Wat is getest</h2>
      <ul>
        <li>Elke pagina is automatisch gecontroleerd met axe, voor elke rol.</li>
        <li>Elke pagina past op een scherm van 320 pixels breed, zonder opzij te schuiven.</li>
        <li>Alle kleuren zijn nagerekend op voldoende contrast.</li>
        <li>Een plan is ook zonder scripts helemaal te lezen.</li>
        <li>Een status is altijd een vorm én een woord, nooit alleen een kleur.</li>
      </ul>
      <h2>Wat nog niet is getest</h2>
      <ul>
        <li>Mensen die een schermlezer gebruiken, hebben Samenspoor nog niet getest.</li>
        <li>Samen schrijven met hulpmiddelen is nog niet met gebruikers getest.</li>
        <li>Het Word-document voor de aanbesteding is niet op toegankelijkheid getest.</li>
      </ul>
      <h2>Loopt u ergens tegenaan?</h2>
      <p>
        Vertel het aan <Contact mailbox={mailbox} />. Schrijf erbij op welke pagina u was, wat u
        wilde doen en welk hulpmiddel u gebruikt.
      </p>
    </ProsePage>
  );
}
