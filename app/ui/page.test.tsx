import { describe, expect, it } from 'vitest';
import { Alert } from './alert';
import { AppShell } from './app-shell';
import { AvatarStack } from './avatar-stack';
import { Button } from './button';
import { ButtonLink } from './button-link';
import { Card } from './card';
import { DataTable } from './data-table';
import { DateTime } from './date-time';
import { DialogButton } from './dialog-button';
import { EmptyState } from './empty-state';
import { Icon, type IconName } from './icon';
import { iconPaths } from './icon-paths';
import { LiveRegion } from './live-region';
import { PageHeader } from './page-header';
import { ProgressBar } from './progress-bar';
import { Tag } from './tag';
import { testForm } from './test-form';
import { render } from './test-render';

const people = ['Een Trekker', 'Twee Lid', 'Drie Lid', 'Vier Lid', 'Vijf Lid'].map((name) => ({
  id: name,
  name,
}));

const page = (
  <AppShell
    user={{ id: 'u1', name: 'Een Trekker', organisation: 'Gemeente Voorbeeld' }}
    nav={[
      { to: '/werkgroepen', label: 'Werkgroepen' },
      { to: '/dashboard', label: 'Dashboard' },
    ]}
    programmeName="Een programma"
    version="1.2.3"
  >
    <PageHeader
      title="Waar staan de werkgroepen?"
      breadcrumbs={[{ to: '/werkgroepen', label: 'Werkgroepen' }]}
      lead="Uitleg"
      actions={<ButtonLink to="/x">Verder</ButtonLink>}
    />
    <Alert kind="error" title="Mis">
      Probeer het opnieuw.
    </Alert>
    <Alert kind="ok">Gelukt.</Alert>
    <Card title="Mensen" actions={<Button busy>Bezig</Button>}>
      <DataTable
        caption="Mensen"
        columns={[
          { key: 'naam', header: 'Naam', rowHeader: true, cell: (person) => person.name },
          { key: 'id', header: 'Nummer', cell: (person) => person.id },
        ]}
        rows={people}
        rowKey={(person) => person.id}
      />
    </Card>
    <AvatarStack people={people} max={3} label="In dit plan" />
    <ProgressBar done={3} busy={4} total={8} words="3 van 8 gereed" />
    <EmptyState title="Nog niets">Begin hier.</EmptyState>
    <LiveRegion message="Opgeslagen" />
    <Tag>kern</Tag>
    <DateTime value="2021-05-12T14:40:00Z" />
    <DialogButton label="Heropenen" title="Waarom?">
      {(close) => <p>{close ? 'dialoog' : 'uitgeklapt'}</p>}
    </DialogButton>
    {(Object.keys(iconPaths) as IconName[]).map((name) => (
      <Icon key={name} name={name} />
    ))}
    {testForm}
  </AppShell>
);

describe('what the server sends', () => {
  const document = render(page);

  it('has no style attribute, no script and no handler, so that a strict CSP holds', () => {
    const all = [...document.querySelectorAll('body *')];
    expect(all.length).toBeGreaterThan(100);
    const forbidden = all.filter((element) =>
      [...element.attributes].some(({ name }) => name === 'style' || name.startsWith('on')),
    );
    expect(forbidden.map((element) => element.outerHTML)).toEqual([]);
    expect(document.querySelector('script')).toBeNull();
  });

  it('has every id once', () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('points only at ids that are there', () => {
    const attributes = ['for', 'aria-describedby', 'aria-labelledby', 'popovertarget'];
    const wanted = attributes.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
        (element.getAttribute(name) ?? '').split(' '),
      ),
    );
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((id) => !document.getElementById(id))).toEqual([]);
  });

  it('gives every control a label of its own', () => {
    const controls = [...document.querySelectorAll('input, textarea, select')];
    const labels = controls.map(
      (control) => document.querySelectorAll(`label[for="${control.id}"]`).length,
    );
    expect(controls.length).toBe(8);
    expect(labels.every((count) => count === 1)).toBe(true);
  });

  it('hides every drawing from screen readers', () => {
    const drawings = [...document.querySelectorAll('svg')];
    expect(drawings.length).toBeGreaterThan(Object.keys(iconPaths).length);
    expect(drawings.every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(true);
  });

  it('starts with a way past the menu', () => {
    const skip = document.querySelector('a');
    expect(skip?.getAttribute('href')).toBe('#inhoud');
    expect(document.getElementById('inhoud')?.tagName).toBe('MAIN');
  });

  it('tells which item of the menu this is, and which are not', () => {
    const menu = document.querySelector('nav[aria-label="Hoofdmenu"]');
    const current = [...(menu?.querySelectorAll('[aria-current]') ?? [])];
    expect(current.map((link) => link.textContent)).toEqual(['Werkgroepen']);
  });

  it('lets a person log out without scripts', () => {
    const logout = document.querySelector('form[action="/uitloggen"]');
    expect(logout?.getAttribute('method')).toBe('post');
    expect(logout?.querySelector('button[type="submit"]')?.textContent).toBe('Uitloggen');
  });

  it('unfolds a question in place where there is no dialog yet', () => {
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.querySelector('details.unfold summary')?.textContent).toBe('Heropenen');
    expect(document.querySelector('.unfold__body')?.textContent).toContain('uitgeklapt');
  });
});
