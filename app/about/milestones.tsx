import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import type { Milestone } from '../../domain/programme/timeline';

const NOTE = 'noot-mijlpaal';

/** When what happens, with a footnote where the source slips. */
export function Milestones({
  milestones,
  source,
}: {
  milestones: readonly Milestone[];
  source: (bron: string) => string;
}) {
  const slipped = milestones.find(({ sic }) => sic);
  return (
    <Card title="Mijlpalen" id="mijlpalen">
      <DataTable
        caption="Mijlpalen van het programma"
        hideCaption
        rows={milestones}
        rowKey={({ until, title }) => `${until} ${title}`}
        columns={[
          {
            key: 'wanneer',
            header: 'Wanneer',
            rowHeader: true,
            cell: ({ when, sic }) => (
              <>
                {when}
                {sic ? (
                  <sup>
                    <a href={`#${NOTE}`} aria-label="Voetnoot bij deze datum">
                      *
                    </a>
                  </sup>
                ) : null}
              </>
            ),
          },
          {
            key: 'wat',
            header: 'Wat',
            cell: ({ title, expected }) => (expected ? `${title} (verwachting)` : title),
          },
          {
            key: 'sporen',
            header: 'Spoor',
            cell: ({ sporen }) => <span className="about-nowrap">{sporen.join(', ')}</span>,
          },
          {
            key: 'bron',
            header: 'Bron',
            cell: (milestone) => <span className="about-nowrap">{source(milestone.source)}</span>,
          },
        ]}
      />
      {slipped ? (
        <p className="muted" id={NOTE}>
          * {slipped.sic}
        </p>
      ) : null}
    </Card>
  );
}
