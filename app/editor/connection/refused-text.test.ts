import { describe, expect, test } from 'vitest';
import { CLOSE } from '../../../domain/collab/protocol';
import { yDocFromDocument } from '../../../domain/plan/ydoc';
import { TestBrowser } from './test-person';
import { ready, roomForEachTest, settled, until } from './test-visits';

const place = roomForEachTest();

describe('when the section closes', () => {
  test('the editor closes at once and opens again when the section does', async () => {
    const ana = place.visit();
    await ready(ana);
    ana.write('klaar');
    await settled(ana);
    place.current.setStatus('gereed');
    await until(() => expect(ana.view.editable).toBe(false));
    expect(ana.view).toMatchObject({
      kept: [],
      status: { status: 'gereed', door: 'Demo Trekker' },
    });
    place.current.setStatus('in-bewerking');
    await until(() => expect(ana.view.editable).toBe(true));
    ana.write('en verder');
    await settled(ana);
    expect(place.text()).toBe('klaar\nen verder');
  });

  test('text that was on its way is kept, and the section shows what the server has', async () => {
    const ana = place.visit();
    await ready(ana);
    place.current.status = 'gereed';
    ana.write('net te laat');
    await until(() => expect(ana.keptTexts).toEqual(['net te laat']));
    expect(ana.view.kept[0]).toMatchObject({ reason: 'gereed', generation: 1 });
    await until(() => expect(ana.text).toBe(''));
    expect(ana.view.editable).toBe(false);
    expect(place.text()).toBe('');
  });

  test('text that did arrive is not kept', async () => {
    const ana = place.visit();
    await ready(ana);
    place.current.acknowledges = false;
    ana.write('net op tijd');
    await until(() => expect(place.text()).toBe('net op tijd'));
    place.current.setStatus('gereed');
    await until(() => expect(ana.view.editable).toBe(false));
    await settled(ana);
    expect(ana.text).toBe('net op tijd');
    expect(ana.view.kept).toEqual([]);
    expect(ana.browser.texts.size).toBe(0);
  });

  test('a role that is taken away closes the section for one person, who keeps their text', async () => {
    const ana = place.visit();
    await ready(ana);
    place.current.acknowledges = false;
    place.current.roles = false;
    ana.write('net te laat');
    place.current.takeRoles();
    await until(() => expect(ana.keptTexts).toEqual(['net te laat']));
    expect(ana.view.kept[0]?.reason).toBe('geen-recht');
    expect(ana.view).toMatchObject({ editable: false, mayWrite: false, ended: null });
    await settled(ana);
  });

  test('what was written offline becomes a kept text that survives a reload', async () => {
    const browser = new TestBrowser();
    const [ana, bo] = [place.visit(browser), place.visit(undefined, { userId: 'bo' })];
    await Promise.all([ready(ana), ready(bo)]);
    browser.network(false);
    ana.write('offline geschreven');
    bo.write('van Bo');
    await settled(bo);
    place.current.setStatus('gereed');
    browser.network(true);
    await until(() => expect(ana.keptTexts.join()).toContain('offline geschreven'));
    expect(ana.keptTexts.join()).toContain('van Bo');
    await until(() => expect(ana.text).toBe('van Bo'));
    ana.leave();
    const later = place.visit(browser, { mayWrite: false });
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
      const ana = place.visit(browser);
      await ready(ana);
      browser.network(false);
      ana.write('gisteren');
      ana.leave();
      place.current.setStatus('niet-van-toepassing');
      browser.network(true);
      const later = place.visit(browser, { mayWrite });
      await until(() => expect(later.keptTexts).toEqual(['gisteren']));
      expect(later.view.kept[0]?.reason).toBe('niet-van-toepassing');
      await until(() => expect(later.text).toBe(''));
      later.leave();
      const again = place.visit(browser, { mayWrite: false });
      await until(() => expect(again.text).toBe(''));
      expect(again.keptTexts).toEqual(['gisteren']);
    },
  );

  test('a store that opens after the section closed is not mixed into what is shown', async () => {
    const browser = new TestBrowser();
    const ana = place.visit(browser);
    await ready(ana);
    browser.network(false);
    ana.write('gisteren');
    ana.leave();
    place.current.setStatus('gereed');
    browser.network(true);
    let open = () => {};
    browser.opening = new Promise((resolve) => {
      open = resolve;
    });
    const later = place.visit(browser);
    await until(() => expect(later.keptTexts).toEqual(['gisteren']));
    open();
    await until(() => expect(later.text).toBe(''));
    await settled(later);
    expect(later.text).toBe('');
    expect(later.keptTexts).toEqual(['gisteren']);
  });

  test('nothing is kept when the earlier visit left nothing unsaved', async () => {
    const browser = new TestBrowser();
    const ana = place.visit(browser);
    await ready(ana);
    ana.write('opgeslagen');
    await settled(ana);
    ana.leave();
    place.current.setStatus('gereed');
    for (const mayWrite of [true, false]) {
      const later = place.visit(browser, { mayWrite });
      await until(() => expect(later.text).toBe('opgeslagen'));
      await settled(later);
      expect(later.view).toMatchObject({ kept: [], editable: false });
      later.leave();
    }
  });

  test('a full browser keeps the text on the screen and does not forget the store', async () => {
    const browser = new TestBrowser();
    const ana = place.visit(browser);
    await ready(ana);
    browser.network(false);
    ana.write('alleen hier');
    browser.storage.setItem = () => {
      throw new DOMException('vol', 'QuotaExceededError');
    };
    place.current.setStatus('gereed');
    browser.network(true);
    await until(() => expect(ana.keptTexts).toEqual(['alleen hier']));
    ana.leave();
    const later = place.visit(browser);
    await until(() => expect(later.keptTexts).toEqual(['alleen hier']));
  });
});

describe('when the server refuses a copy', () => {
  test('a text that is too large is kept and the section goes on', async () => {
    const ana = place.visit();
    await ready(ana);
    ana.browser.network(false);
    ana.write('veel te veel');
    place.current.refusals = [CLOSE.tooLarge];
    ana.browser.network(true);
    await until(() => expect(ana.keptTexts).toEqual(['veel te veel']));
    expect(ana.view.kept[0]?.reason).toBe('te-groot');
    await ready(ana);
    ana.write('minder');
    await settled(ana);
    expect(place.text()).toBe('minder');
  });

  test('a new generation replaces the copy, without the old text coming back', async () => {
    const ana = place.visit();
    await ready(ana);
    ana.write('mag hier niet meer staan');
    await settled(ana);
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'nieuw begin' }] }];
    place.current.replaceText(yDocFromDocument({ type: 'doc', content }));
    await until(() => expect(ana.text).toBe('nieuw begin'));
    await ready(ana);
    expect(place.text()).toBe('nieuw begin');
    expect(place.current.queries.at(-1)?.has('g')).toBe(false);
  });

  test('a server that refuses every copy is not asked for ever', async () => {
    place.current.refusals = Array.from({ length: 50 }, () => CLOSE.refusedChanges);
    const ana = place.visit();
    await until(() => expect(ana.view).toMatchObject({ connection: 'gesloten', editable: false }));
    expect(place.current.queries.length).toBeLessThan(6);
  });

  test.each([CLOSE.notLoggedIn, CLOSE.noAccess, CLOSE.notFound, CLOSE.oldSchema])(
    'close code %i ends it and is told',
    async (code) => {
      const ana = place.visit();
      await ready(ana);
      place.current.acknowledges = false;
      ana.write('nog niet op schijf');
      place.current.closeAll(code);
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
    const ana = place.visit(browser);
    await ready(ana);
    browser.keeps = true;
    place.current.acknowledges = false;
    ana.write('nog niet op schijf');
    place.current.closeAll(CLOSE.notLoggedIn);
    await until(() => expect(ana.keptTexts).toEqual(['nog niet op schijf']));
    expect(ana.view.kept[0]?.reason).toBe('sessie');
  });
});
