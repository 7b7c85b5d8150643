import { PageHeader } from '~/ui/page-header';
import { ProgressBar } from '~/ui/progress-bar';
import { useLiveUpdates } from '~/ui/use-live-updates';
import type { VersionHead } from '../../db/queries/bundle';
import { choiceProblem } from '../../domain/aanbesteding/choice';
import type { Bundle } from '../../domain/aanbesteding/compose';
import { GapTable, IncludedTable } from './bundle-tables';
import { ChoiceForm, type ChoiceFormProps } from './choice-form';
import { DownloadButton } from './download-button';

export interface AanbestedingProps extends Omit<ChoiceFormProps, 'problem'> {
  bundle: Bundle<VersionHead>;
  /** Parameters of the present choice, for the download. */
  query: string;
}

/** Choose, see what is gereed and what is not, and download it as one document. */
export function AanbestedingPage({ bundle, query, ...form }: AanbestedingProps) {
  useLiveUpdates();
  const problem = choiceProblem(form.choice);
  return (
    <>
      <PageHeader
        title="Wat is klaar voor de aanbesteding?"
        lead="Alleen onderdelen die nu gereed zijn, komen in het document. Achterin staat wat ontbreekt."
      />
      <div className="compile">
        <ChoiceForm {...form} problem={problem} />
        <div className="stack stack--wide">
          {problem ? null : (
            <>
              <Result bundle={bundle} query={query} />
              <IncludedTable bundle={bundle} />
              <GapTable
                title="Dit ontbreekt nog"
                lead="Gekozen, maar nu niet gereed."
                gaps={bundle.missing}
              />
              <GapTable
                title="Niet van toepassing"
                lead="Hier hoeft u niet op te wachten."
                gaps={bundle.notApplicable}
              />
            </>
          )}
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
