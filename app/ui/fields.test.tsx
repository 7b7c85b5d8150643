import { describe, expect, it } from 'vitest';
import { FormErrorSummary } from './form-error-summary';
import { testForm } from './test-form';
import { render } from './test-render';

describe('fields', () => {
  const document = render(testForm);

  it('tie description and error to the control', () => {
    const input = document.getElementById('veld-naam');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    const notes = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(notes.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Voluit.',
      'Vul de naam in.',
    ]);
    expect(document.getElementById('veld-reden')?.hasAttribute('aria-invalid')).toBe(false);
  });

  it('keep what was typed or chosen', () => {
    expect(document.getElementById('veld-reden')?.textContent).toBe('Omdat het “zo” is');
    expect(document.querySelector('option[selected]')?.getAttribute('value')).toBe('b');
    const checked = [...document.querySelectorAll('input[checked]')];
    expect(checked.map((input) => input.getAttribute('value'))).toEqual(['lid', '1']);
  });

  it('help password managers and mark what may stay empty', () => {
    const password = document.getElementById('veld-ww');
    expect(password?.getAttribute('autocomplete')).toBe('new-password');
    expect(document.querySelector('label[for="veld-ww"]')?.textContent).toBe(
      'Wachtwoord (niet verplicht)',
    );
  });

  it('are summed up with links when something is wrong, and not otherwise', () => {
    const links = [...document.querySelectorAll('[role="alert"] a')];
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
      ['#veld-naam', 'Vul de naam in.'],
      ['#veld-rol', 'Kies een rol.'],
    ]);
    expect(document.getElementById('veld-rol')?.tagName).toBe('FIELDSET');
    expect(render(<FormErrorSummary errors={{ naam: undefined }} />).body.innerHTML).toBe('');
  });
});
