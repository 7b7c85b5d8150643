import { AvatarStack } from '~/ui/avatar-stack';
import type { PresentPerson } from '../../domain/collab/ports';
import { peopleInWords } from './people-in-words';

/** Who has this section open now, in circles and in words. Nothing when nobody has. */
export function SectionPeople({ people, me }: { people: readonly PresentPerson[]; me: string }) {
  const others = people.filter(({ userId }) => userId !== me);
  if (others.length === 0) return null;
  const circles = others.map(({ userId, name }) => ({ id: userId, name }));
  return (
    <div className="plan-people no-print">
      <AvatarStack people={circles} small label="Nu in dit onderdeel" />
      <p>{peopleInWords(others)}</p>
    </div>
  );
}
