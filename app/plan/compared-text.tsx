import type { Difference } from '../../domain/plan/compare';
import type { ComparedBlock, ComparedLine } from './compare-lines';

export interface Comparison {
  added: number;
  removed: number;
  blocks: ComparedBlock[];
}

/** What changed between two texts: added and removed words in place, equal stretches folded. */
export function ComparedText({ comparison }: { comparison: Comparison }) {
  const { added, removed, blocks } = comparison;
  if (added === 0 && removed === 0 && !blocks.some(({ kind }) => kind === 'anders')) {
    return <p>De woorden zijn gelijk gebleven.</p>;
  }
  return (
    <div className="compare">
      <p className="compare__sum">
        {words(added)} erbij, {words(removed)} weg. Opmaak, zoals vet of een kop, telt niet mee.
      </p>
      <p className="compare__key">
        <ins>Zo ziet u wat erbij kwam.</ins> <del>Zo ziet u wat weg is.</del>
      </p>
      <div className="compare__text">
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never reordered
          <Block key={index} block={block} />
        ))}
      </div>
    </div>
  );
}

const words = (count: number): string => `${count} ${count === 1 ? 'woord' : 'woorden'}`;

function Block({ block: { kind, lines } }: { block: ComparedBlock }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never reordered
  const rows = lines.map((line, index) => <Line key={index} line={line} />);
  if (kind === 'anders' || lines.length === 1) return <>{rows}</>;
  return (
    <details className="compare__same">
      <summary>{lines.length} regels zijn gelijk gebleven</summary>
      {rows}
    </details>
  );
}

function Line({ line: { pieces } }: { line: ComparedLine }) {
  return (
    <p className="compare__line" dir="auto">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never reordered
        <Piece key={index} piece={piece} />
      ))}
    </p>
  );
}

function Piece({ piece: { kind, text } }: { piece: Difference }) {
  switch (kind) {
    case 'gelijk':
      return <>{text}</>;
    case 'toegevoegd':
      return (
        <ins>
          <span className="visually-hidden">erbij: </span>
          {text}
          <span className="visually-hidden"> (einde erbij)</span>
        </ins>
      );
    case 'verwijderd':
      return (
        <del>
          <span className="visually-hidden">weg: </span>
          {text}
          <span className="visually-hidden"> (einde weg)</span>
        </del>
      );
  }
}
