import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { StatusPill } from '~/ui/status-pill';
import { TextLink } from '~/ui/text-link';
import type { VersionHead } from '../../db/queries/bundle';
import type { Bundle, BundleGap, BundlePart } from '../../domain/aanbesteding/compose';
import { gapRemark, HASH_SHOWN } from './words';

type Part = BundlePart<VersionHead>;

const place = ({ werkgroep, section }: Part | BundleGap) =>
  `${werkgroep.nummer} ${werkgroep.naam}: ${section.titel}`;

const planLink = ({ werkgroep, section }: Part | BundleGap) =>
  `/werkgroepen/${werkgroep.slug}/plan#${section.key}`;

/** The frozen versions that go into the document. */
export function IncludedTable({ bundle }: { bundle: Bundle<VersionHead> }) {
  return (
    <Card title="Dit komt in het document">
      <DataTable
        caption="Vastgelegde versies die in het document komen"
        hideCaption
        rows={bundle.chapters.flatMap((chapter) => chapter.parts)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Er is nog niets gereed">
            Een onderdeel komt in het document als de trekker het gereed meldt. Kies andere
            onderdelen, of wacht tot er iets gereed is.
          </EmptyState>
        }
        columns={[
          {
            key: 'plaats',
            header: 'Onderdeel',
            rowHeader: true,
            cell: (part) => <TextLink to={planLink(part)}>{place(part)}</TextLink>,
          },
          {
            key: 'versie',
            header: 'Versie',
            cell: (part) => (
              <TextLink to={versionLink(part)} className="compile__version">
                {part.id}
              </TextLink>
            ),
          },
          {
            key: 'op',
            header: 'Gereed op',
            cell: ({ version }) => <DateTime value={version.createdAt} />,
          },
          {
            key: 'door',
            header: 'Gemeld door',
            cell: ({ version }) => version.organisation,
          },
          {
            key: 'hash',
            header: 'Controlegetal begint met',
            cell: ({ version }) => <code>{version.sha256.slice(0, HASH_SHOWN)}</code>,
          },
        ]}
      />
    </Card>
  );
}

const versionLink = ({ werkgroep, section, version }: Part) =>
  `/werkgroepen/${werkgroep.slug}/secties/${section.key}/versies/${version.number}`;

/** What was chosen and is not gereed, or does not apply. */
export function GapTable({
  title,
  caption,
  gaps,
  lead,
}: {
  title: string;
  /** Says what is in the table to who comes there without the title. */
  caption: string;
  gaps: readonly BundleGap[];
  lead: string;
}) {
  if (gaps.length === 0) return null;
  return (
    <Card title={title}>
      <p className="muted">{lead}</p>
      <DataTable
        caption={caption}
        hideCaption
        rows={gaps}
        rowKey={({ werkgroep, section }) => `${werkgroep.nummer} ${section.key}`}
        columns={[
          {
            key: 'plaats',
            header: 'Onderdeel',
            rowHeader: true,
            cell: (gap) => <TextLink to={planLink(gap)}>{place(gap)}</TextLink>,
          },
          {
            key: 'status',
            header: 'Status',
            cell: ({ status }) => <StatusPill status={status} />,
          },
          { key: 'uitleg', header: 'Toelichting', cell: gapRemark },
        ]}
      />
    </Card>
  );
}
