import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page-header';
import { SelectField } from '~/ui/select-field';
import { ComparedText, type Comparison } from './compared-text';
import { type SectionPlace, sectionCrumbs, sectionPath } from './section-crumbs';

export interface ComparePageProps {
  place: SectionPlace;
  /** Moments that can be compared, as `value` and in words. */
  moments: readonly { value: string; label: string }[];
  from: { value: string; label: string };
  to: { value: string; label: string };
  /** Null when there is no version yet. */
  comparison: Comparison | null;
}

/** What changed in a section between two moments, word by word. */
export function ComparePage({ place, moments, from, to, comparison }: ComparePageProps) {
  return (
    <>
      <PageHeader
        breadcrumbs={[
          ...sectionCrumbs(place),
          { to: `${sectionPath(place)}/versies`, label: 'Versies' },
        ]}
        title={`Wat is er veranderd in “${place.titel}”?`}
        lead={comparison ? `Van ${from.label} naar ${to.label}.` : undefined}
      />
      {comparison ? (
        <div className="stack compare-page">
          <Card className="no-print">
            <Form method="get" className="compare-form">
              <SelectField
                name="van"
                label="Van"
                defaultValue={from.value}
                options={moments}
                key={`van ${from.value}`}
              />
              <SelectField
                name="tot"
                label="Naar"
                defaultValue={to.value}
                options={moments}
                key={`tot ${to.value}`}
              />
              <Button>Vergelijk</Button>
            </Form>
          </Card>
          <Card as="article" aria-label="De verschillen">
            <ComparedText comparison={comparison} />
          </Card>
        </div>
      ) : (
        <Card>
          <EmptyState title="Er is nog geen versie om mee te vergelijken.">
            De eerste versie ontstaat als een trekker dit onderdeel gereed meldt.
          </EmptyState>
        </Card>
      )}
    </>
  );
}
