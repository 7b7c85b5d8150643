import { Contact } from './contact';
import { ProsePage } from './prose-page';

/** What is kept about people, how long, and who sees it. Every sentence must hold. */
export function PrivacyPage({ mailbox }: { mailbox: string | null }) {
  return (
    <ProsePage title="Privacy">
      <p>
        In Samenspoor schrijven mensen samen aan plannen. Daarvoor bewaren we een paar gegevens van
        u. Op deze pagina leest u welke.
      </p>
      <p>
        <strong>Schrijf nooit over een kind of gezin dat iemand kan herkennen.</strong> Gebruik
        voorbeelden zonder namen, adressen of nummers.
      </p>
      <h2>Wat we van u bewaren</h2>
      <ul>
        <li>uw naam, e-mailadres, organisatie en de groep waar u bij hoort</li>
        <li>of uw organisatie een marktpartij is</li>
        <li>in welke werkgroepen u zit en wat uw rol is</li>
        <li>uw wachtwoord, versleuteld: niemand kan het lezen</li>
        <li>waar u bent ingelogd: alleen de soort browser en het soort apparaat</li>
        <li>wat u schrijft, met uw naam, organisatie en het tijdstip</li>
        <li>wat u besluit, zoals een onderdeel gereed melden</li>
      </ul>
      <p>Uw gegevens vindt u terug bij “Mijn account”.</p>
      <h2>Wie ziet wat</h2>
      <ul>
        <li>
          Iedereen met een account ziet uw naam, organisatie, rol en wat u schrijft. Ook is te zien
          dat u een onderdeel open hebt.
        </li>
        <li>Uw e-mailadres zien alleen het programmateam en de trekkers van uw werkgroepen.</li>
        <li>
          In het document voor de aanbesteding staat de organisatie van wie een onderdeel gereed
          meldde. Uw naam staat er niet in.
        </li>
      </ul>
      <h2>Hoe lang</h2>
      <ul>
        <li>Na 14 dagen zonder bezoek wordt u uitgelogd.</li>
        <li>Een uitnodiging werkt zeven dagen, en maar één keer.</li>
        <li>
          Plannen, versies en besluiten blijven bewaard, met wie ze maakte. Zo blijft na te gaan hoe
          een plan is ontstaan. Ze blijven ook als u stopt.
        </li>
        <li>
          Uw internetadres bewaren we niet. Het telt een kwartier mee om raden van wachtwoorden
          tegen te gaan.
        </li>
      </ul>
      <h2>In uw browser</h2>
      <ul>
        <li>
          Er is één cookie: <code>samenspoor_sessie</code>. Die is nodig om ingelogd te blijven.
        </li>
        <li>Er zijn geen cookies van anderen, geen statistieken en geen advertenties.</li>
        <li>
          Tekst die u schrijft, staat ook in uw eigen browser. Zo gaat er niets verloren als de
          verbinding wegvalt. Gebruikt u een computer samen met anderen? Wis dan na afloop de
          gegevens van deze site in de browser.
        </li>
      </ul>
      <h2>Vragen</h2>
      <p>
        Wilt u iets laten verbeteren of verwijderen, of hebt u een vraag? Mail{' '}
        <Contact mailbox={mailbox} />.
      </p>
    </ProsePage>
  );
}
