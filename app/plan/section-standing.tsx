import { DateTime } from '~/ui/date-time';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import { isOpenForWriting } from '../../domain/plan/status';
import type { SectionState } from './plan-data';

export interface SectionStandingProps {
  section: SectionState;
  /** When the page was read, for “5 minuten geleden”. */
  now: number;
}

/** How a section stands: who marked it, when and why, or who wrote last. */
export function SectionStanding({ section, now }: SectionStandingProps) {
  const { status } = section;
  return (
    <div className={`plan-standing plan-standing--${status}`}>
      {section.statusAction && section.statusAt ? <LastAct section={section} /> : null}
      {isOpenForWriting(status) ? <LastChange section={section} now={now} /> : null}
    </div>
  );
}

export interface VersionLinksProps {
  slug: string;
  titel: string;
  section: SectionState;
}

/** The way to the versions of a section, and to what changed since the last one. */
export function VersionLinks({ slug, titel, section }: VersionLinksProps) {
  const { key, status, version } = section;
  if (!version) return null;
  return (
    <p className="plan-versions no-print">
      <TextLink to={`/werkgroepen/${slug}/secties/${key}/versies`}>
        Versies<span className="visually-hidden"> van {titel}</span>
      </TextLink>
      {isOpenForWriting(status) ? (
        <TextLink to={`/werkgroepen/${slug}/secties/${key}/vergelijk`}>
          Wat is er veranderd sinds {version}?
        </TextLink>
      ) : null}
    </p>
  );
}

function LastAct({ section }: { section: SectionState }) {
  const { statusAction, statusReason, statusAt, version } = section;
  const who = (
    <>
      {section.statusByName} ({section.statusByOrganisation}) op <DateTime value={statusAt ?? 0} />
    </>
  );
  switch (statusAction) {
    case 'gereed':
      return (
        <p className="plan-standing__act">
          <Tag tone="neutral">{version}</Tag> gereed gemeld door {who}
        </p>
      );
    case 'heropenen':
      return (
        <p className="plan-standing__act">
          {version ? (
            <>
              Was gereed (<span className="plan-standing__id">{version}</span>), heropend door{' '}
            </>
          ) : (
            'Heropend door '
          )}
          {who}, omdat: <Reason>{statusReason}</Reason>
        </p>
      );
    case 'niet-van-toepassing':
      return (
        <p className="plan-standing__act">
          Niet van toepassing: <Reason>{statusReason}</Reason> Dit schreef {who}.
        </p>
      );
    case null:
      return null;
  }
}

/** A reason in people's own words: set apart, and in its own writing direction. */
function Reason({ children }: { children: string | null }) {
  return (
    <q className="plan-standing__reason" dir="auto">
      {children}
    </q>
  );
}

function LastChange({ section, now }: { section: SectionState; now: number }) {
  const { changedAt, changedByName, changedByOrganisation } = section;
  if (!changedAt || !changedByName) return null;
  return (
    <p className="plan-standing__change">
      Laatst gewijzigd door {changedByName} ({changedByOrganisation}),{' '}
      <DateTime value={changedAt} relative now={now} className="no-print" />
      <DateTime value={changedAt} className="print-only" />
    </p>
  );
}
