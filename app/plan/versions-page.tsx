import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { type Column, DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page-header';
import { TextLink } from '~/ui/text-link';
import { type SectionPlace, sectionCrumbs, sectionPath } from './section-crumbs';

export interface VersionRow {
  number: number;
  id: string;
  sha256: string;
  createdAt: Date;
  createdByName: string;
  createdByOrganisation: string;
}

export interface VersionsPageProps {
  place: SectionPlace;
  versions: readonly VersionRow[];
}

/** All frozen versions of a section, newest first. */
export function VersionsPage({ place, versions }: VersionsPageProps) {
  const path = sectionPath(place);
  return (
    <>
      <PageHeader
        breadcrumbs={sectionCrumbs(place)}
        title={`Welke versies zijn er van “${place.titel}”?`}
        lead="Elke keer dat een trekker dit onderdeel gereed meldt, wordt de tekst als versie bewaard. Een versie verandert nooit meer."
        actions={
          versions.length > 0 ? (
            <ButtonLink to={`${path}/vergelijk`}>Vergelijk met de tekst van nu</ButtonLink>
          ) : undefined
        }
      />
      <Card flush>
        <DataTable
          caption="Versies, de nieuwste eerst"
          hideCaption
          columns={columns(path)}
          rows={versions}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Er is nog geen versie.">
              De eerste versie ontstaat als een trekker dit onderdeel gereed meldt.
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}

const columns = (path: string): Column<VersionRow>[] => [
  {
    key: 'versie',
    header: 'Versie',
    rowHeader: true,
    cell: ({ id, number }) => <TextLink to={`${path}/versies/${number}`}>{id}</TextLink>,
  },
  { key: 'door', header: 'Gereed gemeld door', cell: (row) => row.createdByName },
  { key: 'organisatie', header: 'Organisatie', cell: (row) => row.createdByOrganisation },
  { key: 'op', header: 'Wanneer', cell: (row) => <DateTime value={row.createdAt} /> },
  {
    key: 'code',
    header: 'Begin van de controlecode',
    cell: (row) => <code>{row.sha256.slice(0, 12)}</code>,
  },
];
