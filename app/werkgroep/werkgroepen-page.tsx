import { PageHeader } from '~/ui/page-header';
import { ProgressBar } from '~/ui/progress-bar';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { WerkgroepRole } from '../../domain/access/can';
import { type PlanProgress, progressInWords } from '../../domain/plan/progress';

export interface WerkgroepCardData {
  nummer: number;
  slug: string;
  naam: string;
  soort: 'inhoudelijk' | 'gemeentelijk';
  bouwstenen: string[];
  /** The role of who is looking. */
  role: WerkgroepRole | null;
  progress: PlanProgress;
  trekkers: { id: string; name: string; organisation: string }[];
}

/** All werkgroepen, one's own first. */
export function WerkgroepenPage({ werkgroepen }: { werkgroepen: readonly WerkgroepCardData[] }) {
  const own = werkgroepen.filter(({ role }) => role !== null);
  const others = werkgroepen.filter(({ role }) => role === null);
  return (
    <>
      <PageHeader
        title="Aan welk plan wilt u werken?"
        lead={
          own.length > 0
            ? 'U kunt in elke werkgroep meelezen. In uw eigen werkgroep schrijft u mee.'
            : 'U kunt in elke werkgroep meelezen. Wilt u meeschrijven? Vraag een trekker om een uitnodiging.'
        }
      />
      <Group title="Uw werkgroepen" werkgroepen={own} />
      <Group
        title={own.length > 0 ? 'Andere inhoudelijke werkgroepen' : 'Inhoudelijke werkgroepen'}
        werkgroepen={others.filter(({ soort }) => soort === 'inhoudelijk')}
      />
      <Group
        title={own.length > 0 ? 'Andere gemeentelijke werkgroepen' : 'Gemeentelijke werkgroepen'}
        werkgroepen={others.filter(({ soort }) => soort === 'gemeentelijk')}
      />
    </>
  );
}

function Group(props: { title: string; werkgroepen: readonly WerkgroepCardData[] }) {
  const { title, werkgroepen } = props;
  if (werkgroepen.length === 0) return null;
  return (
    <section className="werkgroepen">
      <h2>{title}</h2>
      <ul className="tiles plain-list">
        {werkgroepen.map((werkgroep) => (
          <WerkgroepCard key={werkgroep.slug} werkgroep={werkgroep} />
        ))}
      </ul>
    </section>
  );
}

function WerkgroepCard({ werkgroep }: { werkgroep: WerkgroepCardData }) {
  const { nummer, slug, naam, bouwstenen, role, progress, trekkers } = werkgroep;
  return (
    <li className="card werkgroep-card">
      <div className="werkgroep-card__head">
        <span className="werkgroep-card__number" aria-hidden="true">
          {nummer}
        </span>
        <h3>
          <TextLink to={`/werkgroepen/${slug}`} className="werkgroep-card__link">
            <span className="visually-hidden">Werkgroep {nummer}: </span>
            {naam}
          </TextLink>
        </h3>
      </div>
      {role ? (
        <p>
          <Tag>u bent {role}</Tag>
        </p>
      ) : null}
      {bouwstenen.map((bouwsteen) => (
        <p key={bouwsteen} className="werkgroep-card__facts">
          {bouwsteen}
        </p>
      ))}
      <p className="werkgroep-card__facts">{trekkersInWords(trekkers)}</p>
      <div className="werkgroep-card__foot">
        <ProgressBar
          done={progress.gereed}
          busy={progress['in-bewerking']}
          total={progress.total}
          words={progressInWords(progress)}
        />
      </div>
    </li>
  );
}

function trekkersInWords(trekkers: WerkgroepCardData['trekkers']): string {
  if (trekkers.length === 0) return 'Nog geen trekker';
  const names = trekkers.map(({ name, organisation }) => `${name} (${organisation})`);
  return `${trekkers.length === 1 ? 'Trekker' : 'Trekkers'}: ${names.join(', ')}`;
}
