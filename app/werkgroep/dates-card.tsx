import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DialogButton } from '~/ui/dialog-button';
import { Tag } from '~/ui/tag';
import { TextField } from '~/ui/text-field';
import type { WerkgroepData, WerkgroepDeadline } from './werkgroep-data';

export interface DatesCardProps {
  werkgroep: WerkgroepData;
  refused: { message: string; date: string } | null;
}

/** When the werkgroep starts, and by when its plan is asked. */
export function DatesCard({ werkgroep, refused }: DatesCardProps) {
  const { start, deadlines, mayChangeSettings, mainLines } = werkgroep;
  return (
    <Card title="Wanneer?">
      <dl className="werkgroep-dates">
        <dt>Start {start.zeker ? null : <Tag tone="warm">niet zeker</Tag>}</dt>
        <dd>
          {start.tekst}
          {start.opmerking ? <p className="muted">{start.opmerking}</p> : null}
          <p className="source">Bron: {start.source}</p>
        </dd>
        {deadlines.map((deadline) => (
          <Deadline key={deadline.key} deadline={deadline} />
        ))}
      </dl>
      {mayChangeSettings ? <DateForm mainLines={mainLines} refused={refused} /> : null}
    </Card>
  );
}

function Deadline({ deadline }: { deadline: WerkgroepDeadline }) {
  const { key, label, words, sic, source } = deadline;
  const note = `noot-${key}`;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <strong>{words}</strong>
        {sic ? (
          <sup>
            <a href={`#${note}`} aria-label="Voetnoot bij deze datum">
              *
            </a>
          </sup>
        ) : null}
        <p className="source" id={note}>
          {sic ? `* ${sic} ` : null}Bron: {source}
        </p>
      </dd>
    </>
  );
}

function DateForm({
  mainLines,
  refused,
}: { mainLines: string | null } & Pick<DatesCardProps, 'refused'>) {
  const busy = useNavigation().state === 'submitting';
  return (
    <DialogButton
      label="Datum voor de hoofdlijnen wijzigen"
      small
      title="Wanneer moeten de hoofdlijnen klaar zijn?"
      defaultOpen={refused !== null}
      key={mainLines}
    >
      {(close) => (
        <Form method="post">
          <TextField
            name="datum"
            type="date"
            label="Hoofdlijnen klaar op"
            description="Deze datum geldt voor alle werkgroepen."
            defaultValue={refused?.date ?? mainLines ?? ''}
            error={refused?.message}
          />
          <div className="cluster">
            <Button variant="primary" busy={busy}>
              Datum opslaan
            </Button>
            {close ? (
              <Button type="button" variant="quiet" onClick={close}>
                Annuleren
              </Button>
            ) : null}
          </div>
        </Form>
      )}
    </DialogButton>
  );
}
