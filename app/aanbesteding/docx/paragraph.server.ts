/** Paragraphs with the looks of their place. */
import { type IParagraphOptions, Paragraph, type Table } from 'docx';
import type { DocumentNode } from '../../../domain/plan/document';
import { inlineText } from '../../../domain/plan/document-walk';
import { inlineRuns, readsRightToLeft } from './runs.server';
import type { Setting } from './setting.server';
import { STYLE } from './style.server';

export type Block = Paragraph | Table;
type Container = Pick<DocumentNode, 'type' | 'content'>;
/** Renders everything inside a node; lists and tables are handed it for what stands in them. */
export type ContentRenderer = (node: Container, setting: Setting) => Block[];

/** A paragraph; `extra` wins over the looks of its place, its children come first. */
export function paragraph(
  nodes: readonly DocumentNode[],
  setting: Setting,
  extra: IParagraphOptions = {},
): Paragraph {
  const { children = [], ...options } = extra;
  const style = setting.quoted ? STYLE.quote : setting.inTable ? STYLE.cell : undefined;
  return new Paragraph({
    style,
    indent: setting.indent > 0 ? { left: setting.indent } : undefined,
    bidirectional: readsRightToLeft(nodes) || undefined,
    keepNext: setting.keepNext || undefined,
    ...options,
    children: [...children, ...inlineRuns(nodes, setting.bold)],
  });
}

/** As `paragraph`, but nothing when there is nothing to read. */
export function textBlock(...args: Parameters<typeof paragraph>): Paragraph[] {
  return hasText(args[0]) ? [paragraph(...args)] : [];
}

export function hasText(nodes: readonly DocumentNode[]): boolean {
  return inlineText(nodes).trim() !== '';
}
