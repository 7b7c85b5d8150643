/** Rooms and visits for the tests of a session. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { documentToText } from '../../../domain/plan/text';
import { documentFromYDoc } from '../../../domain/plan/ydoc';
import { TestBrowser, TestPerson, type Visit } from './test-person';
import { TestRoom } from './test-room';

/** A room for each test, and everyone out of it afterwards. */
export function roomForEachTest() {
  const people: TestPerson[] = [];
  const held = {
    room: null as TestRoom | null,
    get current(): TestRoom {
      if (!held.room) throw new Error('There is no room yet');
      return held.room;
    },
    visit(browser = new TestBrowser(), options: Visit = {}): TestPerson {
      const person = new TestPerson(browser, held.current.address, options);
      people.push(person);
      return person;
    },
    text: (): string => documentToText(documentFromYDoc(held.current.doc)),
  };
  beforeEach(async () => {
    held.room = await TestRoom.open();
  });
  afterEach(async () => {
    for (const person of people.splice(0)) person.leave();
    await held.current.dispose();
  });
  return held;
}

export const until = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 10 });

export const settled = (person: TestPerson) =>
  until(() => expect(person.view).toMatchObject({ connection: 'verbonden', saving: 'opgeslagen' }));

export async function ready(person: TestPerson): Promise<void> {
  await until(() => expect(person.view.editable).toBe(true));
  await settled(person);
}
