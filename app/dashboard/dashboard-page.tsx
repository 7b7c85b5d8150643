import { ButtonLink } from '~/ui/button-link';
import { EmptyState } from '~/ui/empty-state';
import { Icon } from '~/ui/icon';
import { PageHeader } from '~/ui/page-header';
import { TextLink } from '~/ui/text-link';
import { useLiveUpdates } from '~/ui/use-live-updates';
import type { BouwsteenChoice } from './bouwstenen';
import { Figures, type NearestMilestone } from './figures';
import { type DashboardFilter, writeFilter } from './filter';
import { FilterForm } from './filter-form';
import { Matrix } from './matrix';
import type { Overview } from './overview';
import { LatestList, StillestList } from './section-lists';

export interface DashboardProps {
  programmeName: string;
  overview: Overview;
  filter: DashboardFilter;
  bouwstenen: BouwsteenChoice[];
  nearest: NearestMilestone | null;
  /** May compile the document for the aanbesteding. */
  compiles: boolean;
  now: Date;
}

/** Where every werkgroep stands; keeps itself current. */
export function DashboardPage(props: DashboardProps) {
  const { programmeName, overview, filter, bouwstenen, nearest, compiles, now } = props;
  useLiveUpdates();
  const query = writeFilter(filter);
  return (
    <>
      <PageHeader
        above={<TextLink to="/programma">{programmeName}</TextLink>}
        title="Waar staan de werkgroepen?"
        actions={
          <>
            <ButtonLink to={`/dashboard/overzicht.csv${query && `?${query}`}`} reloadDocument>
              <Icon name="download" />
              Download overzicht
            </ButtonLink>
            {compiles ? (
              <ButtonLink variant="primary" to="/aanbesteding">
                Naar de aanbesteding
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {overview.rows.length > 0 ? <Figures overview={overview} nearest={nearest} /> : null}
      <section className="card card--flush" aria-label="Overzicht per werkgroep">
        <FilterForm filter={filter} bouwstenen={bouwstenen} result={resultWords(overview)} />
        {overview.rows.length > 0 ? (
          <Matrix overview={overview} />
        ) : (
          <Nothing filter={filter} bouwstenen={bouwstenen} />
        )}
      </section>
      <div className="dashboard-lists">
        <StillestList sections={overview.stillest} now={now} />
        <LatestList sections={overview.latest} now={now} />
      </div>
    </>
  );
}

function resultWords({ rows, allRows }: Overview): string {
  if (rows.length === allRows) return `Alle ${allRows} werkgroepen`;
  return `${rows.length} van ${allRows} werkgroepen`;
}

/** Why there is no row: nothing fits, or the bouwsteen is worked out in another spoor. */
function Nothing({ filter, bouwstenen }: Pick<DashboardProps, 'filter' | 'bouwstenen'>) {
  const bouwsteen = bouwstenen.find(({ value }) => value === String(filter.bouwsteen));
  if (bouwsteen?.elsewhere) {
    return (
      <EmptyState title={`Deze bouwsteen hoort bij ${bouwsteen.elsewhere}`}>
        Er is geen werkgroep voor. Er ontbreekt dus niets.{' '}
        <TextLink to="/programma">Lees meer over het programma</TextLink>.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Geen werkgroep past bij deze filters">
      Kies een andere status of soort, of wis de filters.
    </EmptyState>
  );
}
