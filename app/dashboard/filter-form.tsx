import { Form, useSubmit } from '@remix-run/react';
import type { FormEvent } from 'react';
import { Button } from '~/ui/button';
import { CheckboxField } from '~/ui/checkbox-field';
import { SelectField } from '~/ui/select-field';
import { TextLink } from '~/ui/text-link';
import { useHydrated } from '~/ui/use-hydrated';
import { SECTION_STATUSES, statusLabel } from '../../domain/plan/status';
import type { BouwsteenChoice } from './bouwstenen';
import type { DashboardFilter } from './filter';

export interface FilterFormProps {
  filter: DashboardFilter;
  bouwstenen: readonly BouwsteenChoice[];
  /** What the filter leaves, in words. */
  result: string;
}

const SOORT_CHOICES = [
  { value: '', label: 'Alle werkgroepen' },
  { value: 'inhoudelijk', label: 'Inhoudelijk' },
  { value: 'gemeentelijk', label: 'Gemeentelijk' },
];

const STATUS_CHOICES = [
  { value: '', label: 'Alle statussen' },
  { value: 'nog-niet-gereed', label: 'Nog niet gereed' },
  ...SECTION_STATUSES.map((status) => ({ value: status, label: statusLabel(status) })),
];

/** Filters in the address. With scripts a choice works at once, without them the button does it. */
export function FilterForm({ filter, bouwstenen, result }: FilterFormProps) {
  const submit = useSubmit();
  const hydrated = useHydrated();
  const isFiltered = Boolean(
    filter.soort || filter.bouwsteen !== null || filter.status || filter.kern,
  );
  const onChange = (event: FormEvent<HTMLFormElement>) =>
    submit(event.currentTarget, { replace: true, preventScrollReset: true });
  // The key makes the fields follow the address, also after *Wis de filters*.
  const key = JSON.stringify(filter);
  return (
    <Form
      key={key}
      method="get"
      className="filters"
      aria-label="Filters"
      preventScrollReset
      onChange={onChange}
    >
      <SelectField
        name="soort"
        label="Soort"
        options={SOORT_CHOICES}
        defaultValue={filter.soort ?? ''}
      />
      <SelectField
        name="bouwsteen"
        label="Bouwsteen"
        options={[
          { value: '', label: 'Alle bouwstenen' },
          ...bouwstenen.map(({ value, label }) => ({ value, label })),
        ]}
        defaultValue={filter.bouwsteen === null ? '' : String(filter.bouwsteen)}
      />
      <SelectField
        name="status"
        label="Status"
        options={STATUS_CHOICES}
        defaultValue={filter.status ?? ''}
      />
      <CheckboxField name="kern" value="ja" label="Alleen kern" defaultChecked={filter.kern} />
      {hydrated ? null : <Button small>Toon</Button>}
      <p className="filters__result">
        <span role="status">{result}</span>
        {isFiltered ? (
          <TextLink to="/dashboard" preventScrollReset>
            Wis de filters
          </TextLink>
        ) : null}
      </p>
    </Form>
  );
}
