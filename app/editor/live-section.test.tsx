import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LiveSection, type LiveSectionProps } from './live-section';
import { quietReport } from './report';
import { SaveState } from './save-state';

const props: LiveSectionProps = {
  slug: 'wijkteams',
  sectionKey: 'draagvlak',
  sectionTitle: 'Draagvlak',
  html: '<p>Samen met het <strong>netwerk</strong>.</p>',
  generation: 1,
  status: 'in-bewerking',
  mayWrite: true,
  me: { id: 'ana', name: 'Ana', organisation: 'Voorbeeldzorg' },
  placeholder: 'Nog niets geschreven.',
  onReport: () => undefined,
};

test('without scripts the text is complete, and no empty editor stands in its place', () => {
  const html = renderToString(<LiveSection {...props} />);
  expect(html).toContain(`<div class="rich-text">${props.html}</div>`);
  expect(html).not.toContain('textbox');
  expect(html).not.toContain('style=');
});

test('an empty section says so', () => {
  expect(renderToString(<LiveSection {...props} html="" />)).toContain('Nog niets geschreven.');
});

test('the save state claims nothing before a section is connected', () => {
  expect(renderToString(<SaveState reports={[]} />)).not.toContain('Opgeslagen');
  const busy = [
    { ...quietReport('a'), connection: 'verbonden' as const, saving: 'bezig' as const },
  ];
  const html = renderToString(<SaveState reports={busy} />);
  expect(html).toContain('Bezig met opslaan');
  expect(html).toContain('aria-live="off"');
});

test('trouble is read aloud', () => {
  const offline = [{ ...quietReport('a'), connection: 'geen-verbinding' as const }];
  expect(renderToString(<SaveState reports={offline} />)).toContain('aria-live="polite"');
});
