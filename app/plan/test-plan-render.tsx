/** The plan page as the server sends it, for tests. */
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server';
import type { ActAnswer, PlanFrame, PlanState } from './plan-data';
import { PlanPage } from './plan-page';
import type { SectionTextProps } from './section-text';

/** Stands for the editor: shows what it was given. */
function ReadingOnly({ html, placeholder, mayWrite }: SectionTextProps) {
  return (
    <div className="rich-text" data-may-write={mayWrite}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as the editor does before it starts */}
      {html ? <div dangerouslySetInnerHTML={{ __html: html }} /> : <p>{placeholder}</p>}
    </div>
  );
}

export async function renderPlan(
  frame: PlanFrame,
  loaded: PlanState,
  refused: ActAnswer | null = null,
): Promise<Document> {
  const page = (
    <PlanPage
      frame={frame}
      loaded={loaded}
      refused={refused}
      SectionText={ReadingOnly}
      SaveState={() => <p>Opgeslagen</p>}
    />
  );
  const handler = createStaticHandler([{ path: '*', element: page }]);
  const context = await handler.query(new Request('http://test/werkgroepen/wijkteams/plan'));
  if (context instanceof Response) throw new Error('no page');
  const router = createStaticRouter(handler.dataRoutes, context);
  const html = renderToStaticMarkup(
    <StaticRouterProvider router={router} context={context} hydrate={false} />,
  );
  return parseHTML(`<!doctype html><html lang="nl"><body>${html}</body></html>`).document;
}
