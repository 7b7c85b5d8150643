import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { CheckboxField } from '~/ui/checkbox-field';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';
import { TextLink } from '~/ui/text-link';
import type { PeopleFilter as Asked } from './filter-people';

export type PeopleFilterProps = {
  asked: Asked;
  groups: readonly { key: string; naam: string }[];
  werkgroepen: readonly { nummer: number; naam: string }[];
};

/** Searches and filters the list of people, in the address, so that it works without scripts. */
export function PeopleFilter({ asked, groups, werkgroepen }: PeopleFilterProps) {
  const isAsked = Object.values(asked).some(Boolean);
  return (
    <Form method="get" role="search" className="people-filter" aria-label="Zoek mensen">
      <TextField name="zoek" label="Zoek" type="search" defaultValue={asked.zoek} />
      <SelectField
        name="werkgroep"
        label="Werkgroep"
        placeholder="Alle"
        defaultValue={asked.werkgroep}
        options={[
          { value: 'programmateam', label: 'Programmateam' },
          ...werkgroepen.map(({ nummer, naam }) => ({
            value: String(nummer),
            label: `${nummer}. ${naam}`,
          })),
        ]}
      />
      <SelectField
        name="groep"
        label="Groep"
        placeholder="Alle"
        defaultValue={asked.groep}
        options={groups.map(({ key, naam }) => ({ value: key, label: naam }))}
      />
      <SelectField
        name="marktpartij"
        label="Marktpartij"
        placeholder="Alle"
        defaultValue={asked.marktpartij}
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nee', label: 'Nee' },
        ]}
      />
      <div className="people-filter__act">
        <CheckboxField
          name="gesloten"
          value="ja"
          label="Ook gesloten accounts"
          defaultChecked={asked.gesloten === 'ja'}
        />
        <Button>Zoek</Button>
        {isAsked ? <TextLink to="/mensen">Toon iedereen</TextLink> : null}
      </div>
    </Form>
  );
}
