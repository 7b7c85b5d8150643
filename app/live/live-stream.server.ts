/** News from the collaboration server as server-sent events for one page. */

import type { Visit } from '~/auth/session.server';
import type { News } from '../../domain/collab/ports';

/** Proxies close silent connections; a comment now and then keeps this one open. */
const KEEP_ALIVE_MS = 25_000;

/**
 * A response that says when this page should look again. It carries no content: the page's own
 * loaders judge what this person may see.
 * @param slug only this werkgroep; null for all
 */
export function liveStream(
  { request, context }: Visit,
  { userId, slug }: { userId: string; slug: string | null },
): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const unsubscribe = context.collaboration.subscribe((news) => {
        if (concerns(news, userId, slug)) send(`data: ${news.kind}\n\n`);
      });
      const timer = setInterval(() => send(': nog verbonden\n\n'), KEEP_ALIVE_MS);
      end = () => {
        clearInterval(timer);
        unsubscribe();
      };
      send('retry: 1000\n\n');
      request.signal.addEventListener('abort', () => {
        end();
        controller.close();
      });
    },
    cancel: () => end(),
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}

function concerns(news: News, userId: string, slug: string | null): boolean {
  if (news.kind === 'rights') return news.userId === userId;
  return slug === null ? news.kind !== 'presence' : news.slug === slug;
}
