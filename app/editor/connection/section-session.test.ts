import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../../domain/collab/protocol';
import { documentToText } from '../../../domain/plan/text';
import { documentFromYDoc, yDocFromDocument } from '../../../domain/plan/ydoc';
import { TestBrowser, TestPerson, type Visit } from './test-person';
import { TestRoom } from './test-room';

let room: TestRoom;
const people: TestPerson[] = [];

beforeEach(async () => {
  room = await TestRoom.open();
});
afterEach(async () => {
  for (const person of people.splice(0)) person.leave();
  await room.dispose();
});

function visit(browser = new TestBrowser(), options: Visit = {}): TestPerson {
  const person = new TestPerson(browser, room.address, options);
  people.push(person);
  return person;
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 10 });
const settled = (person: TestPerson) =>
  until(() => expect(person.view).toMatchObject({ connection: 'verbonden', saving: 'opgeslagen' }));
const ready = async (person: TestPerson) => {
  await until(() => expect(person.view.editable).toBe(true));
  await settled(person);
};
const roomText = () => documentToText(documentFromYDoc(room.doc));

describe('saving', () => {
  test('nothing is shown before the text has arrived, and then it is', async () => {
    const ana = visit();
    expect(ana.view).toMatchObject({ text: null, editable: false, connection: 'verbinden' });
    await ready(ana);
    expect(ana.text).toBe('');
  });

  test('what is written is "bezig" until the server says that it is on disk', async () => {
    const ana = visit();
    await ready(ana);
    room.acknowledges = false;
    ana.write('Een wijkteam');
    expect(ana.view.saving).toBe('bezig');
    await until(() => expect(roomText()).toBe('Een wijkteam'));
    expect(ana.view.saving).toBe('bezig');
    room.release();
    await settled(ana);
  });

  test('two people converge', async () => {
    const [ana, bo] = [visit(), visit(undefined, { userId: 'bo' })];
    await Promise.all([ready(ana), ready(bo)]);
    ana.write('van Ana');
    bo.write('van Bo');
    await until(() => expect(ana.text).toBe(bo.text));
    await until(() => expect(roomText().split('\n').sort()).toEqual(['van Ana', 'van Bo']));
  });

  test('changes made before the server asked wait for the answer, so that there is no gap', async () => {
    const ana = visit();
    await ready(ana);
    ana.browser.network(false);
    ana.write('zonder verbinding');
    room.asks = false;
    ana.browser.network(true);
    await until(() => expect(ana.view.connection).toBe('verbonden'));
    ana.write('meteen daarna');
    expect(ana.view.saving).not.toBe('opgeslagen');
    room.askAll();
    await settled(ana);
    expect(roomText()).toBe('zonder verbinding\nmeteen daarna');
    expect(ana.view.kept).toEqual([]);
  });
});

describe('without a connection', () => {
  test('the state is loud at once, writing goes on, and nothing is lost', async () => {
    const ana = visit();
    await ready(ana);
    ana.browser.network(false);
    expect(ana.view).toMatchObject({ connection: 'geen-verbinding', editable: true });
    ana.write('in de trein');
    expect(ana.view.saving).toBe('bewaard-in-browser');
    expect(roomText()).toBe('');
    ana.browser.network(true);
    await settled(ana);
    expect(roomText()).toBe('in de trein');
  });

  test('text survives closing the page', async () => {
    const browser = new TestBrowser();
    const ana = visit(browser);
    await ready(ana);
    browser.network(false);
    ana.write('voor later');
    ana.leave();
    const later = visit(browser);
    await until(() => expect(later.text).toBe('voor later'));
    expect(later.view.connection).toBe('geen-verbinding');
    browser.network(true);
    await settled(later);
    expect(roomText()).toBe('voor later');
  });

  test('a browser that keeps nothing says so', async () => {
    const browser = new TestBrowser();
    browser.keeps = false;
    const ana = visit(browser);
    await ready(ana);
    expect(ana.view.keepsInBrowser).toBe(false);
    browser.network(false);
    ana.write('op eigen risico');
    expect(ana.view.saving).toBe('niet-bewaard');
  });

  test('a restart of the server heals by itself', async () => {
    const ana = visit();
    await ready(ana);
    const { port } = room;
    ana.write('voor de herstart');
    await settled(ana);
    const kept = Y.encodeStateAsUpdate(room.doc);
    await room.dispose();
    ana.write('tijdens de herstart');
    room = await TestRoom.open(port);
    Y.applyUpdate(room.doc, kept);
    await settled(ana);
    expect(roomText()).toBe('voor de herstart\ntijdens de herstart');
  });

  test('text of one person is never sent by another on the same computer', async () => {
    const browser = new TestBrowser();
    const ana = visit(browser);
    await ready(ana);
    browser.network(false);
    ana.write('van Ana');
    ana.leave();
    browser.network(true);
    const bo = visit(browser, { userId: 'bo' });
    await ready(bo);
    expect(bo.text).toBe('');
    expect(roomText()).toBe('');
  });
});

describe('when the section closes', () => {
  test('the editor closes at once and opens again when the section does', async () => {
    const ana = visit();
    await ready(ana);
    ana.write('klaar');
    await settled(ana);
    room.setStatus('gereed');
    await until(() => expect(ana.view.editable).toBe(false));
    expect(ana.view).toMatchObject({
      kept: [],
      status: { status: 'gereed', door: 'Demo Trekker' },
    });
    room.setStatus('in-bewerking');
    await until(() => expect(ana.view.editable).toBe(true));
    ana.write('en verder');
    await settled(ana);
    expect(roomText()).toBe('klaar\nen verder');
  });

  test('text that was on its way is kept, and the section shows what the server has', async () => {
    const ana = visit();
    await ready(ana);
    room.status = 'gereed';
    ana.write('net te laat');
    await until(() => expect(ana.keptTexts).toEqual(['net te laat']));
    expect(ana.view.kept[0]).toMatchObject({ reason: 'gereed', generation: 1 });
    await until(() => expect(ana.text).toBe(''));
    expect(ana.view.editable).toBe(false);
    expect(roomText()).toBe('');
  });

  test('text that did arrive is not kept', async () => {
    const ana = visit();
    await ready(ana);
    room.acknowledges = false;
    ana.write('net op tijd');
    await until(() => expect(roomText()).toBe('net op tijd'));
    room.setStatus('gereed');
    await until(() => expect(ana.view.editable).toBe(false));
    await settled(ana);
    expect(ana.text).toBe('net op tijd');
    expect(ana.view.kept).toEqual([]);
    expect(ana.browser.texts.size).toBe(0);
  });

  test('what was written offline becomes a kept text that survives a reload', async () => {
    const browser = new TestBrowser();
    const [ana, bo] = [visit(browser), visit(undefined, { userId: 'bo' })];
    await Promise.all([ready(ana), ready(bo)]);
    browser.network(false);
    ana.write('offline geschreven');
    bo.write('van Bo');
    await settled(bo);
    room.setStatus('gereed');
    browser.network(true);
    await until(() => expect(ana.keptTexts.join()).toContain('offline geschreven'));
    expect(ana.keptTexts.join()).toContain('van Bo');
    await until(() => expect(ana.text).toBe('van Bo'));
    ana.leave();
    const later = visit(browser, { mayWrite: false });
    await until(() => expect(later.text).toBe('van Bo'));
    expect(later.keptTexts).toHaveLength(1);
    later.session.removeKept(later.view.kept[0]?.id ?? '');
    expect(later.view.kept).toEqual([]);
    expect(browser.texts.size).toBe(0);
  });

  test.each([true, false])(
    'offline text of an earlier visit is kept when the section closed meanwhile (mayWrite %s)',
    async (mayWrite) => {
      const browser = new TestBrowser();
      const ana = visit(browser);
      await ready(ana);
      browser.network(false);
      ana.write('gisteren');
      ana.leave();
      room.setStatus('niet-van-toepassing');
      browser.network(true);
      const later = visit(browser, { mayWrite });
      await until(() => expect(later.keptTexts).toEqual(['gisteren']));
      expect(later.view.kept[0]?.reason).toBe('niet-van-toepassing');
      await until(() => expect(later.text).toBe(''));
      later.leave();
      const again = visit(browser, { mayWrite: false });
      await until(() => expect(again.text).toBe(''));
      expect(again.keptTexts).toEqual(['gisteren']);
    },
  );

  test('a store that opens after the section closed is not mixed into what is shown', async () => {
    const browser = new TestBrowser();
    const ana = visit(browser);
    await ready(ana);
    browser.network(false);
    ana.write('gisteren');
    ana.leave();
    room.setStatus('gereed');
    browser.network(true);
    let open = () => {};
    browser.opening = new Promise((resolve) => {
      open = resolve;
    });
    const later = visit(browser);
    await until(() => expect(later.keptTexts).toEqual(['gisteren']));
    open();
    await until(() => expect(later.text).toBe(''));
    await settled(later);
    expect(later.text).toBe('');
    expect(later.keptTexts).toEqual(['gisteren']);
  });

  test('nothing is kept when the earlier visit left nothing unsaved', async () => {
    const browser = new TestBrowser();
    const ana = visit(browser);
    await ready(ana);
    ana.write('opgeslagen');
    await settled(ana);
    ana.leave();
    room.setStatus('gereed');
    for (const mayWrite of [true, false]) {
      const later = visit(browser, { mayWrite });
      await until(() => expect(later.text).toBe('opgeslagen'));
      await settled(later);
      expect(later.view).toMatchObject({ kept: [], editable: false });
      later.leave();
    }
  });

  test('a full browser keeps the text on the screen and does not forget the store', async () => {
    const browser = new TestBrowser();
    const ana = visit(browser);
    await ready(ana);
    browser.network(false);
    ana.write('alleen hier');
    browser.storage.setItem = () => {
      throw new DOMException('vol', 'QuotaExceededError');
    };
    room.setStatus('gereed');
    browser.network(true);
    await until(() => expect(ana.keptTexts).toEqual(['alleen hier']));
    ana.leave();
    const later = visit(browser);
    await until(() => expect(later.keptTexts).toEqual(['alleen hier']));
  });
});

describe('when the server refuses a copy', () => {
  test('a text that is too large is kept and the section goes on', async () => {
    const ana = visit();
    await ready(ana);
    ana.browser.network(false);
    ana.write('veel te veel');
    room.refusals = [CLOSE.tooLarge];
    ana.browser.network(true);
    await until(() => expect(ana.keptTexts).toEqual(['veel te veel']));
    expect(ana.view.kept[0]?.reason).toBe('te-groot');
    await ready(ana);
    ana.write('minder');
    await settled(ana);
    expect(roomText()).toBe('minder');
  });

  test('a new generation replaces the copy, without the old text coming back', async () => {
    const ana = visit();
    await ready(ana);
    ana.write('mag hier niet meer staan');
    await settled(ana);
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'nieuw begin' }] }];
    room.replaceText(yDocFromDocument({ type: 'doc', content }));
    await until(() => expect(ana.text).toBe('nieuw begin'));
    await ready(ana);
    expect(roomText()).toBe('nieuw begin');
    expect(room.queries.at(-1)?.has('g')).toBe(false);
  });

  test('a server that refuses every copy is not asked for ever', async () => {
    room.refusals = Array.from({ length: 50 }, () => CLOSE.refusedChanges);
    const ana = visit();
    await until(() => expect(ana.view).toMatchObject({ connection: 'gesloten', editable: false }));
    expect(room.queries.length).toBeLessThan(6);
  });

  test.each([CLOSE.notLoggedIn, CLOSE.noAccess, CLOSE.notFound, CLOSE.oldSchema])(
    'close code %i ends it and is told',
    async (code) => {
      const ana = visit();
      await ready(ana);
      room.acknowledges = false;
      ana.write('nog niet op schijf');
      room.closeAll(code);
      await until(() => expect(ana.view.ended).toBe(code));
      expect(ana.view).toMatchObject({
        connection: 'gesloten',
        editable: false,
        saving: 'bewaard-in-browser',
      });
    },
  );

  test('without a store, unsaved text of a session that is over is kept as text', async () => {
    const browser = new TestBrowser();
    browser.keeps = false;
    const ana = visit(browser);
    await ready(ana);
    browser.keeps = true;
    room.acknowledges = false;
    ana.write('nog niet op schijf');
    room.closeAll(CLOSE.notLoggedIn);
    await until(() => expect(ana.keptTexts).toEqual(['nog niet op schijf']));
    expect(ana.view.kept[0]?.reason).toBe('sessie');
  });
});

test('the query names schema version and generation', async () => {
  room.generation = 3;
  const ana = visit(undefined, { generation: 3 });
  await ready(ana);
  expect(Object.fromEntries(room.queries[0] ?? [])).toEqual({ v: '1', g: '3' });
});
