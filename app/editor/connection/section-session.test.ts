import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { TestBrowser } from './test-person';
import { TestRoom } from './test-room';
import { ready, roomForEachTest, settled, until } from './test-visits';

const place = roomForEachTest();

describe('saving', () => {
  test('nothing is shown before the text has arrived, and then it is', async () => {
    const ana = place.visit();
    expect(ana.view).toMatchObject({ text: null, editable: false, connection: 'verbinden' });
    await ready(ana);
    expect(ana.text).toBe('');
  });

  test('what is written is "bezig" until the server says that it is on disk', async () => {
    const ana = place.visit();
    await ready(ana);
    place.current.acknowledges = false;
    ana.write('Een wijkteam');
    expect(ana.view.saving).toBe('bezig');
    await until(() => expect(place.text()).toBe('Een wijkteam'));
    expect(ana.view.saving).toBe('bezig');
    place.current.release();
    await settled(ana);
  });

  test('two people converge', async () => {
    const [ana, bo] = [place.visit(), place.visit(undefined, { userId: 'bo' })];
    await Promise.all([ready(ana), ready(bo)]);
    ana.write('van Ana');
    bo.write('van Bo');
    await until(() => expect(ana.text).toBe(bo.text));
    await until(() => expect(place.text().split('\n').sort()).toEqual(['van Ana', 'van Bo']));
  });

  test('changes made before the server asked wait for the answer, so that there is no gap', async () => {
    const ana = place.visit();
    await ready(ana);
    ana.browser.network(false);
    ana.write('zonder verbinding');
    place.current.asks = false;
    ana.browser.network(true);
    await until(() => expect(ana.view.connection).toBe('verbonden'));
    ana.write('meteen daarna');
    expect(ana.view.saving).not.toBe('opgeslagen');
    place.current.askAll();
    await settled(ana);
    expect(place.text()).toBe('zonder verbinding\nmeteen daarna');
    expect(ana.view.kept).toEqual([]);
  });
});

describe('without a connection', () => {
  test('the state is loud at once, writing goes on, and nothing is lost', async () => {
    const ana = place.visit();
    await ready(ana);
    ana.browser.network(false);
    expect(ana.view).toMatchObject({ connection: 'geen-verbinding', editable: true });
    ana.write('in de trein');
    expect(ana.view.saving).toBe('bewaard-in-browser');
    expect(place.text()).toBe('');
    ana.browser.network(true);
    await settled(ana);
    expect(place.text()).toBe('in de trein');
  });

  test('text survives closing the page', async () => {
    const browser = new TestBrowser();
    const ana = place.visit(browser);
    await ready(ana);
    browser.network(false);
    ana.write('voor later');
    ana.leave();
    const later = place.visit(browser);
    await until(() => expect(later.text).toBe('voor later'));
    expect(later.view.connection).toBe('geen-verbinding');
    browser.network(true);
    await settled(later);
    expect(place.text()).toBe('voor later');
  });

  test('a browser that keeps nothing says so', async () => {
    const browser = new TestBrowser();
    browser.keeps = false;
    const ana = place.visit(browser);
    await ready(ana);
    expect(ana.view.keepsInBrowser).toBe(false);
    browser.network(false);
    ana.write('op eigen risico');
    expect(ana.view.saving).toBe('niet-bewaard');
  });

  test('a restart of the server heals by itself', async () => {
    const ana = place.visit();
    await ready(ana);
    const { port } = place.current;
    ana.write('voor de herstart');
    await settled(ana);
    const kept = Y.encodeStateAsUpdate(place.current.doc);
    await place.current.dispose();
    ana.write('tijdens de herstart');
    place.room = await TestRoom.open(port);
    Y.applyUpdate(place.current.doc, kept);
    await settled(ana);
    expect(place.text()).toBe('voor de herstart\ntijdens de herstart');
  });

  test('text of one person is never sent by another on the same computer', async () => {
    const browser = new TestBrowser();
    const ana = place.visit(browser);
    await ready(ana);
    browser.network(false);
    ana.write('van Ana');
    ana.leave();
    browser.network(true);
    const bo = place.visit(browser, { userId: 'bo' });
    await ready(bo);
    expect(bo.text).toBe('');
    expect(place.text()).toBe('');
  });
});

test('the query names schema version, generation and person', async () => {
  place.current.generation = 3;
  const ana = place.visit(undefined, { generation: 3 });
  await ready(ana);
  expect(Object.fromEntries(place.current.queries[0] ?? [])).toEqual({
    v: '1',
    u: 'ana',
    g: '3',
  });
});
