import { Card } from '~/ui/card';
import type { Quote, WerkgroepData } from './werkgroep-data';

/** What the programme asks of this werkgroep, word for word. */
export function TaskCard({ werkgroep }: { werkgroep: WerkgroepData }) {
  const { omschrijving, onderwerpen, bijzonderheden, bouwstenen } = werkgroep;
  return (
    <Card title="De opdracht" className="werkgroep-task">
      {bouwstenen.map((bouwsteen) => (
        <p key={bouwsteen} className="werkgroep-task__bouwsteen">
          {bouwsteen}
        </p>
      ))}
      {omschrijving.map(({ tekst }) => (
        <p key={tekst}>{tekst}</p>
      ))}
      <Source quotes={omschrijving} />
      <QuoteList title="Onderwerpen" quotes={onderwerpen} />
      <QuoteList title="Bijzonderheden" quotes={bijzonderheden} />
    </Card>
  );
}

function QuoteList({ title, quotes }: { title: string; quotes: readonly Quote[] }) {
  if (quotes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {quotes.map(({ tekst }) => (
          <li key={tekst}>{tekst}</li>
        ))}
      </ul>
      <Source quotes={quotes} />
    </>
  );
}

/** Where texts come from: each source once. */
function Source({ quotes }: { quotes: readonly Quote[] }) {
  const sources = [...new Set(quotes.map(({ source }) => source))];
  return <p className="source">Bron: {sources.join('; ')}</p>;
}
