import { escapeHtml } from '../../../domain/plan/html-inline';
import type { Block, InlinePiece, ListBlock, ListItem, TableCell } from './blocks';

/** Blocks as the HTML that the editor's schema reads; nothing that was not in a block can be in it. */
export function writeHtml(blocks: Block[]): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${piecesHtml(block.pieces)}</p>`;
    case 'heading':
      return `<h${block.level}>${piecesHtml(block.pieces)}</h${block.level}>`;
    case 'quote':
      return `<blockquote>${writeHtml(block.blocks)}</blockquote>`;
    case 'list':
      return listHtml(block);
    case 'table':
      return `<table><tbody>${block.rows.map(rowHtml).join('')}</tbody></table>`;
    case 'item':
      return writeHtml(block.blocks);
  }
}

function piecesHtml(pieces: InlinePiece[]): string {
  return pieces.map(pieceHtml).join('');
}

function pieceHtml(piece: InlinePiece): string {
  if (piece === 'break') return '<br>';
  let html = escapeHtml(piece.text);
  if (piece.italic) html = `<em>${html}</em>`;
  if (piece.bold) html = `<strong>${html}</strong>`;
  return piece.href === null ? html : `<a href="${escapeHtml(piece.href)}">${html}</a>`;
}

function listHtml({ list, items }: ListBlock): string {
  switch (list.type) {
    case 'bullet':
      return `<ul>${items.map(itemHtml).join('')}</ul>`;
    case 'task':
      return `<ul data-type="taskList">${items.map(taskHtml).join('')}</ul>`;
    case 'ordered': {
      const start = list.start === 1 ? '' : ` start="${list.start}"`;
      const type = list.numbering === '1' ? '' : ` type="${list.numbering}"`;
      return `<ol${start}${type}>${items.map(itemHtml).join('')}</ol>`;
    }
  }
}

function itemHtml(item: ListItem): string {
  return `<li>${writeHtml(item.blocks)}</li>`;
}

function taskHtml(item: ListItem): string {
  return `<li data-type="taskItem" data-checked="${item.checked}"><div>${writeHtml(item.blocks)}</div></li>`;
}

function rowHtml(cells: TableCell[]): string {
  return `<tr>${cells.map(cellHtml).join('')}</tr>`;
}

function cellHtml(cell: TableCell): string {
  const tag = cell.isHeader ? 'th' : 'td';
  const colspan = cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '';
  const rowspan = cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '';
  return `<${tag}${colspan}${rowspan}>${writeHtml(cell.blocks)}</${tag}>`;
}
