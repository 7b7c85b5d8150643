import { useMemo } from 'react';
import { FormErrorSummary } from '~/ui/form-error-summary';
import { PageHeader } from '~/ui/page-header';
import { ProgressBar } from '~/ui/progress-bar';
import { useLiveUpdates } from '~/ui/use-live-updates';
import type { VersionHead } from '../../db/queries/bundle';
import { type BundleProblem, choiceProblems } from '../../domain/aanbesteding/choice';
import type { Bundle } from '../../domain/aanbesteding/compose';
import { GapTable, IncludedTable } from './bundle-tables';
import { type ChoiceErrors, ChoiceForm, type ChoiceFormProps } from './choice-form';
import { DownloadButton } from './download-button';

export interface AanbestedingProps extends Omit<ChoiceFormProps, 'errors'> {
  bundle: Bundle<VersionHead>;
  /** Parameters of the present choice, for the download. */
  query: string;
}

/** Choose, see what is gereed and what is not, and download it as one document. */
export function AanbestedingPage({ bundle, query, ...form }: AanbestedingProps) {
  useLiveUpdates();
  // Only another choice is another answer: news from elsewhere must not take the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query stands for the choice
  const errors = useMemo(() => errorsOf(choiceProblems(form.choice)), [query]);
  const isChosen = Object.keys(errors).length === 0;
  return (
    <>
      <PageHeader
        title="Wat is klaar voor de aanbesteding?"
        lead="Alleen onderdelen die nu gereed zijn, komen in het document. Achterin staat wat ontbreekt."
      />
      <FormErrorSummary errors={errors} title="Kies eerst wat er in het document komt:" />
      <div className="compile">
        <ChoiceForm {...form} errors={errors} />
        <div className="stack stack--wide">
          {isChosen ? (
            <>
              <Result bundle={bundle} query={query} />
              <IncludedTable bundle={bundle} />
              <GapTable
                title="Dit ontbreekt nog"
                caption="Gekozen onderdelen die nog niet gereed zijn"
                lead="Gekozen, maar nu niet gereed."
                gaps={bundle.missing}
              />
              <GapTable
                title="Niet van toepassing"
                caption="Gekozen onderdelen die niet van toepassing zijn"
                lead="Hier hoeft u niet op te wachten."
                gaps={bundle.notApplicable}
              />
            </>
          ) : null}
        </div>
      </div>
    </>
  );
}

function Result({ bundle, query }: Pick<AanbestedingProps, 'bundle' | 'query'>) {
  const { included, asked, notApplicable } = bundle;
  const total = asked - notApplicable.length;
  return (
    <div className="card compile__result">
      <ProgressBar
        done={included}
        total={total}
        words={`${included} van de ${total} gekozen onderdelen ${total === 1 ? 'is' : 'zijn'} gereed`}
      />
      <DownloadButton href={`/aanbesteding/docx?${query}`} label="Download als Word-document" />
    </div>
  );
}

const SENTENCES: Record<BundleProblem, ChoiceErrors> = {
  'geen-onderdeel': { sectie: 'Kies ten minste één onderdeel.' },
  'geen-werkgroep': { werkgroep: 'Kies ten minste één werkgroep.' },
};

function errorsOf(problems: readonly BundleProblem[]): ChoiceErrors {
  return Object.assign({}, ...problems.map((problem) => SENTENCES[problem]));
}
