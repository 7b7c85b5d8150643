import { Dialog } from '~/ui/dialog';
import { isMac, keyLabel } from './key-words';

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['Mod+B'], 'Vet'],
  [['Mod+I'], 'Cursief'],
  [['Mod+K'], 'Koppeling maken of wijzigen'],
  [['Mod+Alt+3', 'Mod+Alt+4', 'Mod+Alt+5'], 'Kop, tussenkop, kleine kop'],
  [['Mod+Alt+0'], 'Gewone tekst'],
  [['Mod+Shift+8'], 'Opsomming'],
  [['Mod+Shift+7'], 'Nummering'],
  [['Mod+Shift+9'], 'Takenlijst'],
  [['Mod+Enter'], 'Een taak afvinken, of weer open zetten'],
  [['Mod+Shift+B'], 'Citaat'],
  [['Mod+Z'], 'Ongedaan maken (alleen wat u zelf deed)'],
  [['Mod+Y', 'Mod+Shift+Z'], 'Opnieuw'],
  [['Shift+Enter'], 'Nieuwe regel in dezelfde alinea'],
  [['Tab', 'Shift+Tab'], 'In een lijst: inspringen en terug. In een tabel: volgende en vorige cel'],
  [['Alt+F10'], 'Naar de knoppen voor opmaak; met Esc terug naar de tekst'],
  [['Escape', 'Tab'], 'De tekst verlaten, ook uit een lijst of tabel: eerst Esc, dan Tab'],
];

/** Every key of the editor, in a dialog. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const mac = isMac();
  return (
    <Dialog open={open} onClose={onClose} title="Toetsen bij het schrijven">
      <dl className="key-help">
        {KEYS.map(([keys, what]) => (
          <div key={what} className="key-help__row">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyLabel(key, mac)}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        U kunt ook typen: een streepje en een spatie begint een opsomming, 1. en een spatie een
        nummering.
      </p>
    </Dialog>
  );
}
