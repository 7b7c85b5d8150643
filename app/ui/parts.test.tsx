import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { SECTION_STATUSES, statusLabel } from '../../domain/plan/status';
import { Alert } from './alert';
import type { Person } from './avatar';
import { AvatarStack } from './avatar-stack';
import { Button } from './button';
import { DataTable } from './data-table';
import { DateTime } from './date-time';
import { ProgressBar } from './progress-bar';
import { PublicShell } from './public-shell';
import { StatusPill } from './status-pill';
import { render } from './test-render';

const people = ['Een Trekker', 'Twee Lid', 'Drie Lid', 'Vier Lid', 'Vijf Lid'].map((name) => ({
  id: name,
  name,
}));

describe('parts of a page', () => {
  it.each(SECTION_STATUSES)('a status pill for %s has a shape and a word', (status) => {
    const pill = render(<StatusPill status={status} />).querySelector('.pill');
    expect(pill?.textContent).toBe(statusLabel(status));
    expect(pill?.querySelector('svg')?.children.length).toBeGreaterThan(0);
  });

  it('no two statuses have the same shape', () => {
    const shapes = SECTION_STATUSES.map(
      (status) => render(<StatusPill status={status} short />).querySelector('svg')?.innerHTML,
    );
    expect(new Set(shapes).size).toBe(SECTION_STATUSES.length);
  });

  it('an error interrupts, other messages wait, and either can be silent', () => {
    const role = (element: ReactElement) =>
      render(element).querySelector('.alert')?.getAttribute('role');
    expect(role(<Alert kind="error">Mis</Alert>)).toBe('alert');
    expect(role(<Alert kind="info">Zo</Alert>)).toBe('status');
    expect(
      role(
        <Alert kind="error" announce="none">
          Mis
        </Alert>,
      ),
    ).toBeNull();
  });

  it('a busy button says so and stays in the tab order', () => {
    const button = render(<Button busy>Versturen</Button>).querySelector('button');
    expect(button?.getAttribute('aria-disabled')).toBe('true');
    expect(button?.hasAttribute('disabled')).toBe(false);
  });

  it('a stack of avatars names everybody, also whom it does not draw', () => {
    const text =
      render(<AvatarStack people={people} max={3} label="Hier" />).body.textContent ?? '';
    for (const { name } of people) expect(text).toContain(name);
    expect(render(<AvatarStack people={[]} label="Hier" />).body.innerHTML).toBe('');
  });

  it('a bar stays inside its track', () => {
    const bar = (done: number, busy: number, total: number) => {
      const drawn = render(<ProgressBar done={done} busy={busy} total={total} words="x" />);
      return [...drawn.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')));
    };
    expect(bar(2, 4, 8)).toEqual([25, 50]);
    expect(bar(9, 3, 8)).toEqual([100, 0]);
    expect(bar(0, 0, 0)).toEqual([0, 0]);
  });

  it('a moment carries its machine form, and a relative one the full date', () => {
    const exact = render(<DateTime value="2021-05-12T14:40:00Z" />).querySelector('time');
    expect(exact?.textContent).toBe('12 mei 2021, 16:40');
    expect(exact?.getAttribute('datetime')).toBe('2021-05-12T14:40:00.000Z');
    const recent = render(
      <DateTime value="2021-05-12T14:40:00Z" relative now="2021-05-12T14:45:00Z" />,
    ).querySelector('time');
    expect(recent?.textContent).toBe('5 minuten geleden');
    expect(recent?.getAttribute('title')).toBe('12 mei 2021, 16:40');
  });

  it('a table names its columns, its rows and itself', () => {
    const columns = [
      { key: 'naam', header: 'Naam', rowHeader: true, cell: (person: Person) => person.name },
      { key: 'id', header: 'Nummer', cell: (person: Person) => person.id },
    ];
    const table = render(
      <DataTable caption="Mensen" columns={columns} rows={people} rowKey={(person) => person.id} />,
    ).querySelector('table');
    expect(table?.querySelector('caption')?.textContent).toBe('Mensen');
    expect(table?.querySelectorAll('thead th[scope="col"]').length).toBe(2);
    expect(table?.querySelectorAll('tbody th[scope="row"]').length).toBe(people.length);
  });

  it('an empty table gives way to what to do first', () => {
    const empty = (
      <DataTable caption="x" columns={[]} rows={[]} rowKey={String} empty={<p>Begin</p>} />
    );
    expect(render(empty).body.innerHTML).toBe('<p>Begin</p>');
  });

  it('names with markup stay text', () => {
    const hostile = [{ id: 'x', name: '<img src=x onerror=alert(1)>' }];
    const document = render(<AvatarStack people={hostile} label='"><script>' />);
    expect(document.querySelector('img, script')).toBeNull();
  });

  it('the frame without login has the programme, the content and the footer', () => {
    const document = render(
      <PublicShell programmeName="Een programma" version="1.2.3">
        <h1>Inloggen</h1>
      </PublicShell>,
      '/inloggen',
    );
    expect(document.querySelector('main h1')?.textContent).toBe('Inloggen');
    expect(document.querySelector('.public-head')?.textContent).toContain('Een programma');
    const links = [...document.querySelectorAll('footer a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(['/toegankelijkheid', '/privacy']);
  });
});
