import type { ReactNode } from 'react';
import { Card } from '~/ui/card';
import { PageHeader } from '~/ui/page-header';
import { TextLink } from '~/ui/text-link';
import { elsewhere } from '../../domain/programme/elsewhere';
import type { Programme } from '../../domain/programme/programme';
import { sourceInWords } from '../../domain/programme/source';
import type { Milestone } from '../../domain/programme/timeline';
import { Milestones } from './milestones';

/** What this page tells of the programme. */
export type ProgrammeTexts = Pick<
  Programme,
  | 'meta'
  | 'programma'
  | 'sporen'
  | 'bouwstenen'
  | 'leidendePrincipes'
  | 'uitgangspuntenWerkgroepen'
  | 'werkwijze'
  | 'bronkwesties'
> & { werkgroepen: Pick<Programme['werkgroepen'][number], 'nummer' | 'slug' | 'naam'>[] };

export interface ProgrammePageProps {
  programme: ProgrammeTexts;
  milestones: Milestone[];
}

/** The programme as its sources tell it, word for word, and what we did where they contradict. */
export function ProgrammePage({ programme, milestones }: ProgrammePageProps) {
  const { programma, leidendePrincipes, uitgangspuntenWerkgroepen, werkwijze, bronkwesties } =
    programme;
  const source = (bron: string) => sourceInWords(programme, bron);
  return (
    <>
      <PageHeader
        above={programma.naam}
        title="Wat is het programma?"
        lead="De teksten hieronder staan zo in de bronnen. Achter elke tekst staat waar u die vindt."
      />
      <Card title="De kern" className="about-quotes">
        <Quote text={programma.kern.tekst} source={source(programma.kern.bron)} />
        <Quote text={programma.aanleiding.tekst} source={source(programma.aanleiding.bron)} />
      </Card>
      <div className="about-columns">
        <Sporen programme={programme} />
        <Bouwstenen programme={programme} />
      </div>
      <div className="about-columns">
        <Card title="Leidende principes">
          <ol className="about-list">
            {leidendePrincipes.map(({ nummer, tekst, onderdelen = [], bron }) => (
              <li key={nummer}>
                {tekst} <Source>{source(bron)}</Source>
                {onderdelen.length > 0 ? (
                  <ul>
                    {onderdelen.map((onderdeel) => (
                      <li key={onderdeel}>{onderdeel}</li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ol>
        </Card>
        <Card title="Hoe de werkgroepen werken">
          <ul className="about-list">
            {[...uitgangspuntenWerkgroepen, ...werkwijze].map(({ tekst, bron }) => (
              <li key={tekst}>
                {tekst} <Source>{source(bron)}</Source>
              </li>
            ))}
          </ul>
        </Card>
      </div>
      <Milestones milestones={milestones} source={source} />
      <Card title="Waar de bronnen elkaar tegenspreken" id="bronkwesties">
        <p className="muted">
          Soms klopt een bron niet, of zeggen twee bronnen iets anders. Zo gaan we daarmee om.
        </p>
        <ol className="rows about-issues">
          {bronkwesties.kwesties.map(({ nr, waar, wat, voorstel }) => (
            <li key={nr}>
              <span className="about-issues__number">{nr}</span>
              <div>
                <p>
                  <strong>{wat}</strong>{' '}
                  <Source>{waar.split(' / ').map(source).join(' en ')}</Source>
                </p>
                <p>{voorstel}</p>
              </div>
            </li>
          ))}
        </ol>
      </Card>
    </>
  );
}

function Sporen({ programme }: { programme: ProgrammeTexts }) {
  return (
    <Card title="Sporen">
      <ol className="about-list">
        {programme.sporen.map(({ nummer, naam, toelichting, werkgroepen }) => (
          <li key={nummer} value={nummer}>
            <strong>{naam}</strong>
            {werkgroepen ? <> (de werkgroepen in Samenspoor)</> : null}
            <Quote text={toelichting.tekst} source={sourceInWords(programme, toelichting.bron)} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Bouwstenen({ programme }: { programme: ProgrammeTexts }) {
  return (
    <Card title="Bouwstenen">
      <ol className="about-list">
        {programme.bouwstenen.map((bouwsteen) => (
          <li key={bouwsteen.nummer} value={bouwsteen.nummer}>
            <strong>{bouwsteen.naam}</strong>{' '}
            <Source>{sourceInWords(programme, bouwsteen.bron)}</Source>
            <br />
            <BouwsteenPlace programme={programme} bouwsteen={bouwsteen} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Which werkgroep works it out; one without a werkgroep belongs to another spoor, and is no gap. */
function BouwsteenPlace({
  programme,
  bouwsteen,
}: {
  programme: ProgrammeTexts;
  bouwsteen: Programme['bouwstenen'][number];
}) {
  const spoor = elsewhere(bouwsteen);
  if (spoor) return <>Hoort bij {spoor}</>;
  const found = programme.werkgroepen.filter(({ nummer }) =>
    bouwsteen.werkgroepen.includes(nummer),
  );
  return (
    <>
      {found.map(({ nummer, slug, naam }) => (
        <TextLink key={slug} to={`/werkgroepen/${slug}`}>
          Werkgroep {nummer}: {naam}
        </TextLink>
      ))}
    </>
  );
}

function Quote({ text, source }: { text: string; source: string }) {
  return (
    <p>
      {text} <Source>{source}</Source>
    </p>
  );
}

function Source({ children }: { children: ReactNode }) {
  return <span className="about-source">{children}</span>;
}
